/** What became of a text: the words that stayed, those struck and those added, in reading order. */
import { isMark, joinTokens, findMatches, splitIntoTokens } from './tokens.ts';

export type WordRun = { kind: 'same' | 'cut' | 'added'; text: string };

/** A single word between two changes is struck and added again: easier to read than three fragments. */
const SHORTEST_SAME = 2;

type Piece = { same: readonly string[]; cut: readonly string[]; added: readonly string[] };

export function wordDifference(from: string, to: string): WordRun[] {
  const pieces = mergeCommas(foldShort(listPieces(splitIntoTokens(from), splitIntoTokens(to))));
  const runs = pieces.flatMap(({ cut, added, same }): WordRun[] => [
    { kind: 'cut', text: joinTokens(cut) },
    { kind: 'added', text: joinTokens(added) },
    { kind: 'same', text: joinTokens(same) },
  ]);
  return runs.filter(({ text }) => text !== '');
}

/** Each: what was cut and added, then what stayed after it. */
function listPieces(from: readonly string[], to: readonly string[]): Piece[] {
  const pieces: { same: string[]; cut: string[]; added: string[] }[] = [];
  let [i, j] = [0, 0];
  for (const [atFrom, atTo] of [...findMatches(from, to), [from.length, to.length] as const]) {
    const [cut, added] = [from.slice(i, atFrom), to.slice(j, atTo)];
    const same = from.slice(atFrom, atFrom + 1);
    const last = pieces.at(-1);
    if (last && cut.length + added.length === 0) last.same.push(...same);
    else pieces.push({ cut, added, same });
    [i, j] = [atFrom + 1, atTo + 1];
  }
  return pieces;
}

/** A comma that came or went is read with the word before it. */
function mergeCommas(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const changed = [...piece.cut, ...piece.added];
    const word = before?.same.findLastIndex((token) => !isMark(token)) ?? -1;
    if (!before || word < 0 || changed.length === 0 || !changed.every(isMark)) {
      whole.push(piece);
      continue;
    }
    const taken = before.same.slice(word);
    whole[whole.length - 1] = { ...before, same: before.same.slice(0, word) };
    whole.push({
      cut: [...taken, ...piece.cut],
      added: [...taken, ...piece.added],
      same: piece.same,
    });
  }
  return whole;
}

function foldShort(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = [];
  for (const piece of pieces) {
    const before = folded.at(-1);
    const changes = piece.cut.length + piece.added.length > 0;
    const stayed = before?.same.filter((token) => !isMark(token)).length ?? 0;
    const changed = before !== undefined && before.cut.length + before.added.length > 0;
    if (!before || !changed || !changes || stayed >= SHORTEST_SAME) {
      folded.push(piece);
      continue;
    }
    folded[folded.length - 1] = {
      cut: [...before.cut, ...before.same, ...piece.cut],
      added: [...before.added, ...before.same, ...piece.added],
      same: piece.same,
    };
  }
  return folded;
}
