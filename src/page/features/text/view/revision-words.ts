/** Revisions and what changed between them, in words. */
import type { Revision } from '../../../session/game/text/revisions.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { type WordRun, wordDifference } from '../../../session/game/text/word-difference.ts';
import type { Difference } from '../model/compare-revisions.ts';

/** "Rev.3, after sitting 3" */
export function nameRevision({ number, kind, sitting }: Revision, { t }: Speech): string {
  return t('revision.name', { symbol: formatRevisionSymbol(number, t), kind, sitting });
}

/** Revision 0 is the draft at the opening. */
export function formatRevisionSymbol(number: number, t: Speech['t']): string {
  return t('sheet.symbol', { n: number });
}

/** The number printed on the draft of now: of the last revision circulated. */
export function findRevisionNow(revisions: readonly Revision[]): number {
  return Math.max(0, revisions.length - 2);
}

/** The words of a wording by index; an empty text where nothing stands. */
export function readWordingWords(
  view: Pick<View, 'scenario'>,
  article: number,
  wording: number,
  { names }: Speech,
): string {
  const found = view.scenario.articles[article];
  const one = found && [...found.options, ...found.bridges][wording];
  return one ? names.text(one.text) || names.text(one.title) || one.id : '';
}

/** Id of a wording by index; an empty text where there is none. */
export function findWordingId(
  view: Pick<View, 'scenario'>,
  article: number,
  wording: number,
): string {
  const found = view.scenario.articles[article];
  return found ? ([...found.options, ...found.bridges][wording]?.id ?? '') : '';
}

/** What became of the leading words of an article. */
export function findRuns(
  view: Pick<View, 'scenario'>,
  article: number,
  [one, other]: readonly [Revision, Revision],
  speech: Speech,
): WordRun[] {
  const [before, after] = [one.articles[article], other.articles[article]];
  return wordDifference(
    readWordingWords(view, article, before?.text ?? -1, speech),
    readWordingWords(view, article, after?.text ?? -1, speech),
  );
}

export type ChangeCounts = {
  added: number;
  cut: number;
  closed: number;
  reopened: number;
  /** Alternatives that came into brackets, and that left them. */
  came: number;
  left: number;
};

/** Additions and deletions are runs of words, as a reader counts them. */
export function countChanges(
  view: Pick<View, 'scenario'>,
  difference: Difference,
  pair: readonly [Revision, Revision],
  speech: Speech,
): ChangeCounts {
  const runs = difference.moved.flatMap((article) => findRuns(view, article, pair, speech));
  const count = (kind: WordRun['kind']) => runs.filter((run) => run.kind === kind).length;
  return {
    added: count('added'),
    cut: count('cut'),
    closed: difference.closed.length,
    reopened: difference.reopened.length,
    came: difference.tables.reduce((sum, { came }) => sum + came.length, 0),
    left: difference.tables.reduce((sum, { left }) => sum + left.length, 0),
  };
}
