/** Who is likely to stay out of the text at the close, as far as the seat knows. */
import { totalCapability } from '../../../engine/setup/capability.ts';
import { readMandates } from '../../../engine/capitals/instructions.ts';
import {
  findRatificationYear,
  listAccessionStandings,
  scoreSigning,
} from '../../../engine/outside/accession.ts';
import { replaceTextAt, type TextChange, utility } from '../../../engine/mandate/mandate.ts';
import type { forecastScore } from './heading.ts';
import { toTextChange } from './worth.ts';

type View = Parameters<typeof forecastScore>[0];
type TextHeading = Parameters<typeof forecastScore>[1];
type Change = Parameters<typeof toTextChange>[1];

/**
 * Share of the trial runs, half of which at least adopt a text. Of those who have told the seat what the text is worth
 * to them six in seven then stay out, seen from the gavel; of the others one in four, so none of them is named.
 */
const LIKELY = 0.6;

export type StayingOut = {
  seats: readonly string[];
  /** In how many trial runs each of them does at least, and of how many. */
  runs: { least: number; of: number };
  /** Of those who have told nothing: how many there are, and how many of them stay out on average. */
  untold: { of: number; out: number };
  /** Points that the seat loses by all who stay out, on average. */
  cost: number;
};

/** A trial run that adopts a text, with what is laid in it: by delegation what the text is worth over no deal, and whether it joins. */
type Run = { gains: readonly number[]; joins: readonly boolean[] };

/** @param laid words that lie on the table: as if they stood at the close */
export function findStayingOut(
  view: View,
  { ends }: TextHeading,
  laid: readonly Change[] = [],
): StayingOut | null {
  const changes = laid.flatMap((change) => toTextChange(view, change) ?? []);
  const runs = ends.filter(({ adopted }) => adopted).map((end) => readRun(view, end, changes));
  if (!view.mandate || runs.length * 2 < ends.length || isOwnChoice(view)) return null;
  const told = new Set(view.soundings.map(({ of }) => of));
  const count = (d: number) => runs.filter(({ joins }) => !joins[d]).length;
  const out = [...told].filter((d) => count(d) >= LIKELY * runs.length);
  const untold = countUntoldOut(view, told, runs);
  if (out.length === 0 && untold.out === 0) return null;
  const name = (d: number) => view.scenario.delegations[d]?.id ?? '';
  const cost = average(runs, (run) => {
    const left = run.joins.flatMap((joined, d) => (joined || d === view.delegation ? [] : [d]));
    return (run.gains[view.delegation] ?? 0) * sumCapability(view, left);
  });
  return {
    seats: out.map(name),
    runs: { least: Math.min(runs.length, ...out.map(count)), of: runs.length },
    untold,
    cost: 100 * cost,
  };
}

function countUntoldOut(
  { scenario, delegation }: View,
  told: ReadonlySet<number>,
  runs: readonly Run[],
): StayingOut['untold'] {
  const untold = scenario.delegations.filter(({ index: d }) => d !== delegation && !told.has(d));
  const out = average(runs, ({ joins }) => untold.filter(({ index }) => !joins[index]).length);
  return { of: untold.length, out: Math.round(out) };
}

/** Where each delegation says itself whether the text binds it, words at the close do not tell. */
function isOwnChoice({ scenario: { procedure } }: View): boolean {
  return procedure.exit === true || procedure.signatories !== undefined;
}

function readRun(
  view: View,
  { texts, closed: { setup, state } }: TextHeading['ends'][number],
  laid: readonly TextChange[],
): Run {
  const { articles } = view.scenario;
  const mandates = readMandates(setup, state);
  const now = laid.length === 0 ? texts : replaceTextAt(texts, laid);
  const gains = mandates.map((one) => utility(one, articles, now) - one.reservation);
  const standings = listAccessionStandings(setup.scenario);
  const joins = gains.map((gain, d) => {
    const [standing, mandate] = [standings[d], mandates[d]];
    if (!standing || !mandate) return false;
    const score = scoreSigning(standing, gain, mandate.patience, setup.values);
    return findRatificationYear(standing, gain, score, setup.values) !== null;
  });
  return { gains, joins };
}

/** Share 0..1 of the capability of all; of their number where nobody has any. */
function sumCapability({ scenario }: View, some: readonly number[]): number {
  const { delegations } = scenario;
  const all = totalCapability(scenario);
  const part = some.reduce((sum, d) => sum + (delegations[d]?.capability ?? 0), 0);
  return all > 0 ? part / all : some.length / delegations.length;
}

function average<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0) / items.length;
}
