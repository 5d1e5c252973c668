/** What the seat was told that waiting costs it most, and whether an act would keep it. */
import type { Act, Change } from '../../../../engine/command.ts';
import { readForeseen, readForeseenBefore } from '../../play/foresee.ts';
import { type CostOfWaiting, findCostOfWaiting } from '../heading.ts';
import { computeChangeWorth } from '../worth.ts';

type View = Parameters<typeof readForeseen>[0];
type Heading = ReturnType<typeof readForeseen>;

export function findDriftBy(view: View, heading: Heading): CostOfWaiting | null {
  const isOpen = (a: number): boolean => view.articles[a]?.status === 'open';
  return heading && findCostOfWaiting(view, heading, isOpen);
}

/** Still what was told before an answer moved the forecast: it may come back as it went. */
export function findDread(view: View): CostOfWaiting | null {
  return findDriftBy(view, readForeseen(view)) ?? findDriftBy(view, readForeseenBefore(view));
}

/** Whether changes leave the seat more on that article than waiting. */
export function holds(
  view: View,
  { article, wording }: CostOfWaiting,
  changes: readonly Change[],
): boolean {
  const { id, options } = view.scenario.articles[article] ?? {};
  const put = changes.find((one) => one.article === id);
  const worth = (option: string | undefined) =>
    option === undefined || id === undefined
      ? 0
      : (computeChangeWorth(view, [{ article: id, option }])?.net ?? 0);
  return put !== undefined && worth(put.option) > worth(options?.[wording]?.id);
}

/** A package that keeps what the seat was told it may lose. */
export function keepsDreaded(view: View, act: Act): boolean {
  const dread = act.type === 'package' ? findDread(view) : null;
  return act.type === 'package' && dread !== null && holds(view, dread, act.changes);
}
