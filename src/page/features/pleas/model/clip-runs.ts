/** Of a long text what is changed, with some words of what stays before and after it. */
import { MORE } from '../../../session/game/text/tokens.ts';
import type { WordRun } from '../../../session/game/text/word-difference.ts';

/** Words that stay in sight beside a change. */
const BESIDE = 6;

/** The same runs where there is next to nothing to leave out. */
export function clipRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const clipped = runs.map((run, i) =>
    run.kind === 'same' ? { ...run, text: clip(run.text, i > 0, i < runs.length - 1) } : run,
  );
  return clipped.every(({ text }, i) => text === runs[i]?.text) ? runs : clipped;
}

/** @param after a change stands before it @param before one comes after it */
function clip(text: string, after: boolean, before: boolean): string {
  const words = text.split(' ');
  const [start, end] = [after ? BESIDE : 0, before ? BESIDE : 0];
  if (words.length <= start + end + 2 || start + end === 0) return text;
  const kept = [...words.slice(0, start), MORE, ...words.slice(words.length - end)];
  return kept.join(' ');
}
