/** Red lines a seat was told by asking: what it may know of who can live with what. */
import type { ArticleIndex, RedLine, SeatIndex, WordingIndex } from '../../../scenario/resolved.ts';
import {
  locateWording,
  NOTHING,
  readStandingTexts,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';

/** Whether changes of the text would cross a line that `d` has told this seat, not crossed by the text as it is. */
export function crossesToldLine(view: View, d: SeatIndex, changes: readonly TextChange[]): boolean {
  const texts = readStandingTexts(view);
  const next = [...texts];
  for (const change of changes) next[change.article] = change.wording;
  return view.disclosed.some(
    ({ of, article, line }) =>
      of === d &&
      line !== undefined &&
      isPast(view, line, article, next) &&
      !isPast(view, line, article, texts),
  );
}

/** By positions as everybody reads them: how a delegation reads an ambiguous word is its own. */
function isPast(
  view: View,
  line: RedLine,
  a: ArticleIndex,
  texts: readonly WordingIndex[],
): boolean {
  const position = readPositionIn(view, a, texts);
  const { at, side } = inForce(view, line, texts);
  if (side === 'below') return position < at;
  if (side === 'above') return position > at;
  return position !== at && !Number.isNaN(position);
}

function inForce(
  view: View,
  line: RedLine,
  texts: readonly WordingIndex[],
): Pick<RedLine, 'at' | 'side'> {
  const { unless } = line;
  if (!unless) return line;
  const other = readPositionIn(view, unless.article, texts);
  const met = unless.bound === 'atLeast' ? other >= unless.position : other <= unless.position;
  return met ? { at: unless.then, side: unless.side } : line;
}

function readPositionIn(
  { scenario }: View,
  a: ArticleIndex,
  texts: readonly WordingIndex[],
): number {
  const article = scenario.articles[a];
  if (!article) return NaN;
  return locateWording(article, texts[a] ?? NOTHING);
}
