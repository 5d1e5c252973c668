/** What a delegation's word is worth: everybody sees it, since credit is lost and promises are broken in public. */
import type { Game } from '../../store/store.ts';

export type CreditStanding = {
  /** Credit left, and what everybody starts with. */
  credit: number;
  of: number;
  /** Share 0..1 of its full weight that its word has on the floor now. */
  weighs: number;
  /** Promises it has broken. */
  broken: number;
  /** Promises to the seat, or the seat's to it, that bind or will. */
  owed: number;
};

/** Null for who has no weight on the floor: the Chair, observers, those who do not speak. */
export function readCreditStanding({ view }: Pick<Game, 'view'>, d: number): CreditStanding | null {
  const full = view.fullWeight[d] ?? 0;
  if (full <= 0) return null;
  const of = view.values.credit;
  const credit = view.credits[d] ?? of;
  const promises = view.commitments.filter(({ by }) => by === d);
  return {
    credit,
    of,
    weighs: (view.floorWeight[d] ?? 0) / full,
    broken: promises.filter(({ status }) => status === 'broken').length,
    owed: promises.filter((promise) => owesSeat(view, promise)).length,
  };
}

function owesSeat(
  view: Game['view'],
  { to, status }: Game['view']['commitments'][number],
): boolean {
  return to === view.delegation && (status === 'given' || status === 'due');
}
