/** Who would probably object to consensus at the close, as far as the seat knows. */
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { View } from '../../../engine/state/view.ts';

/**
 * Share of the trial runs that come to the gavel. Of those who have told the seat what the text is worth to them three in
 * four then object (76 of 100); of the others one in sixty (8 of 492), so none of them is named.
 */
const LIKELY = 0.75;

/** `article`: index of the one that it objects to most often; null where it names none. */
export type Objector = { seat: string; article: number | null; runs: number; of: number };

/** Those likeliest to, first; null where no trial run comes to the gavel. */
export function listObjectors(view: View, { ends }: Pick<TextHeading, 'ends'>): Objector[] | null {
  const gavels = ends.flatMap(({ closed }) => closed.state.gavel ?? []);
  const of = gavels.length;
  if (of === 0) return null;
  return view.soundings
    .flatMap(({ of: told }): Objector[] => {
      const said = gavels.flatMap(({ objected }) => objected.filter(({ by }) => by === told));
      const seat = view.scenario.delegations[told]?.id;
      if (seat === undefined || said.length === 0 || said.length < LIKELY * of) return [];
      const named = said.flatMap(({ articles }) => articles);
      return [{ seat, article: findCommonest(named), runs: said.length, of }];
    })
    .toSorted((one, other) => other.runs - one.runs);
}

/** Of several the least. */
function findCommonest(some: readonly number[]): number | null {
  const count = (one: number) => some.filter((other) => other === one).length;
  const [first] = [...new Set(some)].toSorted(
    (one, other) => count(other) - count(one) || one - other,
  );
  return first ?? null;
}
