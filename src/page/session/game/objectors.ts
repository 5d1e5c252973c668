/** Who would probably object to consensus at the close, as far as the seat knows. */
import type { forecastScore } from './heading.ts';

type View = Parameters<typeof forecastScore>[0];
type TextHeading = Parameters<typeof forecastScore>[1];

/** Share of the trial runs that come to the gavel. */
const LIKELY = 0.5;

/** `article`: index of the one that it objects to most often; null where it names none. */
export type Objector = { seat: string; article: number | null; runs: number; of: number };

/** Those likeliest to, first. */
export function listObjectors(view: View, { ends }: TextHeading): Objector[] {
  const gavels = ends.flatMap(({ closed }) => closed.state.gavel ?? []);
  const of = gavels.length;
  return view.scenario.delegations
    .flatMap(({ index, id }): Objector[] => {
      const said = gavels.flatMap(({ objected }) => objected.filter(({ by }) => by === index));
      if (index === view.delegation || said.length === 0 || said.length < LIKELY * of) return [];
      const named = said.flatMap(({ articles }) => articles);
      return [{ seat: id, article: findCommonest(named), runs: said.length, of }];
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
