/** Who stays out of an adopted treaty, which takes something off what it is worth to the others. */
import type { OpenedGame } from './opened.ts';

export type Outside = {
  /** Ids: those to whom the seat broke a promise, then the rest, the most weighty first; without the seat. */
  others: readonly string[];
  betrayed: readonly string[];
  /** Whether the seat stays out as well. */
  own: boolean;
};

export function listOutside({
  conference,
  view,
}: Pick<OpenedGame, 'conference' | 'view'>): Outside {
  const { setup, state } = conference;
  const joined = new Set(state.ratified.map(({ by }) => by));
  const broken = new Set(
    state.commitments.flatMap(({ by, to, status }) =>
      by === view.delegation && status === 'broken' ? [to] : [],
    ),
  );
  const ranked = setup.scenario.delegations
    .filter(({ index }) => !joined.has(index) && index !== view.delegation)
    .toSorted(
      (one, other) =>
        Number(broken.has(other.index)) - Number(broken.has(one.index)) ||
        other.capability - one.capability ||
        one.index - other.index,
    );
  return {
    others: ranked.map(({ id }) => id),
    betrayed: ranked.filter(({ index }) => broken.has(index)).map(({ id }) => id),
    own: view.delegation >= 0 && !joined.has(view.delegation),
  };
}
