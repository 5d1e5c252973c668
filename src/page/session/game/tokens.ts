/** Texts as words, and what two lists of words share. */

const MARKS = ',.;:';

/** Words, and the marks that close them, apart: a comma that all share stays outside the bracket. */
export function splitIntoTokens(text: string): string[] {
  return text.split(/\s/).flatMap((word) => {
    let end = word.length;
    while (MARKS.includes(word[end - 1] ?? ' ')) end -= 1;
    return [word.slice(0, end), word.slice(end)].filter((token) => token !== '');
  });
}

const MARK = /^[,.;:]+$/;

export function isMark(token: string): boolean {
  return MARK.test(token);
}

/** Tokens as text: one space before every word, none before a closing mark. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.reduce(
    (text, token) => text + (text === '' || isMark(token) ? '' : ' ') + token,
    '',
  );
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
