/** What is worth knowing before the next act, without saying what to do: the unknown, and the possible. */
import type { ActType } from '../../../engine/command.ts';
import type { Game } from '../../store/game.ts';

export type Hint =
  /** Ids of those that speak and were never asked. */
  | { kind: 'unknown'; seats: readonly string[] }
  /** Articles on which one delegation alone holds the bracket. */
  | { kind: 'near'; articles: readonly string[] }
  /** Motions before the meeting, and those of the seat's own. */
  | { kind: 'motions'; n: number; own: number }
  | { kind: 'possible'; acts: readonly ActType[] };

const NAMED = 3;

/** Empty where nothing is awaited of the person. */
export function hintsOf({ view, seat, acts, assist, readOnly }: Game): Hint[] {
  if (assist !== 'hints' || readOnly || view.awaited !== seat) return [];
  const { scenario } = view;
  // Ending the turn is always possible and does nothing.
  const possible = acts
    .filter(({ type, unavailable }) => unavailable === null && type !== 'pass')
    .map(({ type }) => type);
  const hints: Hint[] = [];
  if (view.phase === 'negotiation.floor' && possible.includes('ask')) {
    const asked = new Set(view.notes.map(({ of }) => of));
    const never = view.floor.filter((d) => d !== view.delegation && !asked.has(d));
    const seats = never.map((d) => scenario.delegations[d]?.id ?? '');
    if (never.length > 0) hints.push({ kind: 'unknown', seats });
    const near = scenario.articles
      .filter(({ index }) => view.articles[index]?.holders.length === 1)
      .map(({ id }) => id);
    if (near.length > 0) hints.push({ kind: 'near', articles: near.slice(0, NAMED) });
  }
  if (view.phase === 'decision.motions') {
    const pending = view.motions.filter(({ status }) => status === 'pending');
    const own = pending.filter(({ by }) => by === seat).length;
    hints.push({ kind: 'motions', n: pending.length, own });
  }
  if (possible.length > 0) hints.push({ kind: 'possible', acts: possible });
  return hints;
}
