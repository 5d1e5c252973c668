/** Texts as words, and what two lists of words share. */

/** Marks that close words, as the scripts of the world write them. */
const MARKS = ',.;:،؛۔，。；：、।॥';
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Opens a word that no space parts from the one before it; a line may end there. */
const GLUE = '\u200B';
/** Words of such scripts are found by a dictionary, which goes by the script and not by the language. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words, and the marks that close them, apart: a comma that all share stays outside the bracket. */
export function splitIntoTokens(text: string): string[] {
  return text
    .split(/\s/)
    .flatMap((word, at) => (UNSPACED.test(word) ? segment(word, at === 0) : splitMarks(word)))
    .filter((token) => token !== '');
}

function splitMarks(word: string): string[] {
  let end = word.length;
  while (MARKS.includes(word[end - 1] ?? ' ')) end -= 1;
  return [word.slice(0, end), word.slice(end)];
}

/** @param opens it opens the text: no space went before it, so it may match a word within another text */
function segment(word: string, opens: boolean): string[] {
  return Array.from(segmenter.segment(word), ({ segment: part }, at) =>
    (opens || at > 0) && !isMark(part) ? GLUE + part : part,
  );
}

export function isMark(token: string): boolean {
  return token !== '' && [...token].every((letter) => MARKS.includes(letter));
}

/** Whether a text goes on from the one before it without a space: a mark does, and a script that writes none. */
export function isGlued(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return isMark(first) || first === ')' || first === GLUE || UNSPACED.test(first);
}

/** Tokens as text: one space before every word, unless it is glued to the one before it. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.reduce((text, token) => {
    const glued = token.startsWith(GLUE);
    const space = text === '' || glued || isMark(token) ? '' : ' ';
    return text + space + (glued ? token.slice(1) : token);
  }, '');
}

/** Stands for words that are left out. */
export const MORE = '…';

/** Of words that only lead to others. */
export function keepLastWords(text: string, most: number): string {
  const words = splitIntoTokens(text);
  const last = words.slice(-most);
  const from = last.findIndex((word) => !isMark(word));
  return words.length <= most ? text : MORE + joinTokens(last.slice(from));
}

/** Longest common subsequence of words. */
export function findCommonWords(one: readonly string[], other: readonly string[]): string[] {
  return findMatches(one, other).map(([i]) => one[i] ?? '');
}

/** Index pairs of a longest common subsequence, ascending. */
export function findMatches(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const best = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const down = best[(i + 1) * width + j] ?? 0;
      const right = best[i * width + j + 1] ?? 0;
      const diagonal = best[(i + 1) * width + j + 1] ?? 0;
      best[i * width + j] = one[i] === other[j] ? diagonal + 1 : Math.max(down, right);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
