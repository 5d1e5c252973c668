/** The words that a deal has promised: two may promise them, the floor decides by the weight of all. */
import type { Change } from '../../../../engine/command.ts';
import { listWordings, type TextChange } from '../../../../engine/mandate/mandate.ts';
import type { Commitment } from '../../../../engine/state/state.ts';
import type { Game } from '../../store/store.ts';
import { isFollowed, isOnAgenda } from '../first-turn/followed.ts';
import { computeChangeWorth } from '../worth.ts';

type View = Game['view'];

export function isOwnDeal({ delegation }: View, { by, to, status }: Commitment): boolean {
  return (by === delegation || to === delegation) && status !== 'due' && status !== 'broken';
}

export function makeChange(
  { scenario }: View,
  { article, wording }: TextChange,
): Change | undefined {
  const found = scenario.articles[article];
  const option = found && listWordings(found)[wording]?.id;
  return found && option !== undefined ? { article: found.id, option } : undefined;
}

/** The words of the seat's deals that do not lead and that it may propose, those worth most to it first. */
export function listWordsToPropose({ view, acts }: Pick<Game, 'view' | 'acts'>): readonly Change[] {
  const amend = acts.find(({ type }) => type === 'amend');
  if (amend?.unavailable !== null) return [];
  const spoken = (one: Commitment) =>
    view.stances.some(
      ({ by, article, wording }) =>
        by === view.delegation && article === one.article && wording === one.wording,
    );
  return view.commitments
    .filter((one) => isOwnDeal(view, one) && one.status === 'given' && !spoken(one))
    .filter(({ article, wording }) => {
      const state = view.articles[article];
      return state?.status === 'open' && state.text !== wording;
    })
    .flatMap((one) => makeChange(view, one) ?? [])
    .map((change) => ({ change, points: computeChangeWorth(view, [change])?.net ?? 0 }))
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points)
    .map(({ change }) => change);
}

/** Of them those to propose now: on this sitting's agenda, and the floor may take them up; null without any. */
export function chooseWordsToPropose(game: Pick<Game, 'view' | 'acts'>): Change | null {
  const { view } = game;
  const found = listWordsToPropose(game).find(
    (words) => isOnAgenda(view, words) && isFollowed(view, words),
  );
  return found ?? null;
}
