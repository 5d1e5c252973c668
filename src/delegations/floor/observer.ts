/** A policy in an observer's seat: words of its own through the weightiest member that would gain, voices from outside, the agenda. */
import type { ArticleIndex, SeatId, WordingIndex } from '../../scenario/resolved.ts';
import { type ActType, type Change, locateDelegation } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import { pressOutside } from './allies.ts';
import { choose, type Choice, PASS, type Policy } from '../policy.ts';
import { writeChangeIds } from './take-the-floor.ts';
import { listWishes } from './wishes.ts';

export const observerPolicy: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate || view.plates === 0) return PASS;
  const wishes = listWishes(view, mandate);
  const open = (type: ActType) => situation.acts([type]).find((act) => !act.unavailable);
  const words = open('amend')?.domains[0];
  const agenda = open('agenda')?.domains[0];
  const asked = agenda?.parameter === 'article' ? agenda.values : [];
  for (const [i, change] of writeChangeIds(view, wishes).entries()) {
    const wish = wishes[i];
    const now = wish !== undefined && view.agenda.includes(wish.article);
    if (wish && now && words?.parameter === 'change' && !isTabled(view, wish)) {
      const proposal = actThroughMember(view, words.values, change);
      if (proposal) return proposal;
    }
  }
  const pressed = open('press') ? pressOutside(view, wishes) : null;
  if (pressed) return pressed;
  const later = writeChangeIds(view, wishes).find(
    ({ article }, i) => asked.includes(article) && !view.agenda.includes(wishes[i]?.article ?? -1),
  );
  return later ? choose({ type: 'agenda', article: later.article }) : PASS;
};

function isTabled(view: View, wish: { article: ArticleIndex; wording: WordingIndex }): boolean {
  return view.articles[wish.article]?.tabled.includes(wish.wording) === true;
}

function actThroughMember(
  view: View,
  values: readonly (Change & { sponsors?: readonly SeatId[] })[],
  { article, option }: Change,
): Choice | null {
  let best: { member: string; weight: number } | undefined;
  for (const value of values) {
    if (value.article !== article || value.option !== option) continue;
    const member = value.sponsors?.[0] ?? '';
    const weight = view.floorWeight[locateDelegation(view.scenario, member)] ?? 0;
    if (weight > (best?.weight ?? 0)) best = { member, weight };
  }
  return best ? choose({ type: 'amend', article, option, sponsors: [best.member] }) : null;
}
