/** Pushes its ideals: moves its own words every turn, trades only for clear gain, objects to any loss. */
import { answerFirst, respondIn } from '../delegation.ts';
import { moveOrPass } from '../motion/motions.ts';
import { choose, PASS, type Policy } from '../policy.ts';
import { writeChangeIds } from '../floor/take-the-floor.ts';
import { listWishes } from '../floor/wishes.ts';

export const greedy: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase === 'decision.motions') return moveOrPass(view, mandate);
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  const amend = situation.acts(['amend']).find(({ unavailable }) => unavailable === null);
  const domain = amend?.domains[0];
  if (domain?.parameter !== 'change') return PASS;
  for (const change of writeChangeIds(view, listWishes(view, mandate))) {
    const a = view.scenario.articleIndex.get(change.article);
    const mine = view.stances.some((entry) => entry.by === view.delegation && entry.article === a);
    const open = domain.values.some(
      (one) => one.article === change.article && one.option === change.option,
    );
    if (open && !mine) return choose({ type: 'amend', ...change });
  }
  return PASS;
};
