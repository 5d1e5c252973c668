/** The last bracket: what the seat ends with if it closes as it stands, and if it can still win other words for it. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { packageOutlook } from '../deal/trade.ts';
import { forecastGain, forecastScore } from '../heading.ts';
import { computeChangeWorth } from '../worth.ts';
import { ownWordAgainst } from './own-word.ts';

type View = Game['view'];
type Known = { heading: Parameters<typeof forecastScore>[1]; log: Game['log'] };

/** Points that other words have to bring over those that stand. */
const WORTH = 1;
/** Chance of a package from which it is held out for: less is told as none. */
const LEAST = 0.05;

/** `close`, `held`: points at the close. `chance`: that a package of the words alone would be agreed. */
export type BracketChoice = {
  article: string;
  close: number;
  change: Change | null;
  held: number;
  chance: number;
};

/** Null where more than one is left, or none. */
export function findBracketChoice(view: View, known: Known): BracketChoice | null {
  const open = view.scenario.articles.filter(
    ({ index }) => view.articles[index]?.status === 'open',
  );
  const [last] = open;
  const score = forecastScore(view, known.heading);
  if (!last || open.length > 1 || !score) return null;
  const article = last.id;
  const rate = (option: string): number =>
    score.mean + (forecastGain(view, known.heading, [{ article, option }]) ?? 0);
  const stands = listWordings(last)[view.articles[last.index]?.text ?? -1]?.id;
  const close = stands === undefined ? score.mean : rate(stands);
  const [best] = last.options
    .map(({ id: option }) => ({ article, option }))
    .filter((one) => computeChangeWorth(view, [one])?.crossed.length === 0)
    .filter((one) => one.option !== stands && ownWordAgainst(view, [one]).length === 0)
    .map((change) => ({ change, held: rate(change.option) }))
    .filter(({ held }) => held - close >= WORTH)
    .toSorted((one, other) => other.held - one.held)
    .map((one) => ({ ...one, chance: packageOutlook(view, [one.change], known)?.chance ?? 0 }))
    .filter(({ chance }) => chance >= LEAST);
  return { article, close, ...(best ?? { change: null, held: close, chance: 0 }) };
}
