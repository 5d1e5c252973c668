/** The one change that tells two wordings apart most, with a few words around it: what fits beside a first hall. */
import {
  isMark,
  joinTokens,
  keepLastWords,
  MORE,
  splitIntoTokens,
} from '../../../session/game/text/tokens.ts';
import { wordDifference, type WordRun } from '../../../session/game/text/word-difference.ts';

export type StruckWords = { before: string; cut: string; added: string; after: string };

/** Words kept on each side, of what is struck, and of what is added. */
const AROUND = 3;
const STRUCK = 7;
const ADDED = 5;
const OPENING = 16;

/** Null where the two read alike. */
export function findStruckWords(from: string, to: string): StruckWords | null {
  const runs = wordDifference(from, to);
  const changes = runs.flatMap(({ kind }, at) =>
    kind !== 'same' && (at === 0 || runs[at - 1]?.kind === 'same') ? [readChange(runs, at)] : [],
  );
  const [largest] = changes.toSorted((one, other) => other.words - one.words);
  return largest?.struck ?? null;
}

function readChange(runs: readonly WordRun[], at: number): { words: number; struck: StruckWords } {
  const [first, second] = [runs[at], runs[at + 1]];
  const both = first?.kind === 'cut' && second?.kind === 'added';
  const cut = first?.kind === 'cut' ? first.text : '';
  const added = both ? second.text : first?.kind === 'added' ? first.text : '';
  const before = keepLastWords(runs[at - 1]?.text ?? '', AROUND);
  // What stands before it is enough to place it.
  const after = before === '' ? (runs[at + (both ? 2 : 1)]?.text ?? '') : '';
  const struck = {
    before,
    cut: keepStart(dropMark(cut), STRUCK),
    added: keepStart(dropMark(added), ADDED),
    after: keepStart(after, AROUND),
  };
  return { words: splitIntoTokens(cut).length + splitIntoTokens(added).length, struck };
}

/** Of words that nothing is struck in. */
export function keepOpening(text: string): string {
  return keepStart(text, OPENING);
}

function keepStart(text: string, most: number): string {
  const words = splitIntoTokens(text);
  return words.length <= most ? text : joinTokens(words.slice(0, most)) + MORE;
}

/** Without the mark that closed the words before it. */
function dropMark(text: string): string {
  const words = splitIntoTokens(text);
  return joinTokens(
    words.slice(
      Math.max(
        0,
        words.findIndex((word) => !isMark(word)),
      ),
    ),
  );
}
