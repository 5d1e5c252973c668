/**
 * Brackets drawn inside the sentence: the word-level difference of the live wordings of one article.
 * Wordings of one article share a skeleton; what they share is printed once, what differs stands in brackets.
 */

/** One live wording: its place among the article's wordings, and its text. */
export type LiveText = { wording: number; text: string };

/** Words of one alternative, and the wordings that read so. Empty text: these wordings say nothing here. */
export type Alternative = { text: string; wordings: readonly number[] };

export type Segment =
  | { kind: 'common'; text: string }
  | { kind: 'bracket'; alternatives: readonly Alternative[] };

/** Fewer shared words than this between two brackets are drawn inside them. */
const SHORTEST_COMMON = 3;
/** Texts that share less than this of the shortest are set out whole, one after the other. */
const LEAST_SHARED = 0.3;

/**
 * Segments in reading order; one space stands between them, none before a segment that starts with a closing mark.
 * @param texts live wordings, the leading one first
 */
export function bracketsIn(texts: readonly LiveText[]): Segment[] {
  const [first] = texts;
  if (!first) return [];
  const rows = texts.map((live) => tokensOf(live.text));
  const skeleton = rows.slice(1).reduce(commonWords, rows[0] ?? []);
  const shortest = Math.min(...rows.map((row) => row.length));
  if (skeleton.length < LEAST_SHARED * shortest) return [bracketOf(texts, rows)];
  const pieces = rows.map((row) => gapsAround(skeleton, row));
  return foldShort(assemble(texts, skeleton, pieces), texts);
}

/** Words, and the marks that close them, apart: a comma that all share stays outside the bracket. */
function tokensOf(text: string): string[] {
  return text.match(/[,.;:]+(?=\s|$)|\S+?(?=[,.;:]*(?:\s|$))/g) ?? [];
}

const MARK = /^[,.;:]+$/;

/** Tokens as text: one space before every word, none before a closing mark. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.reduce(
    (text, token) => text + (text === '' || MARK.test(token) ? '' : ' ') + token,
    '',
  );
}

/** Longest common subsequence of words. */
function commonWords(one: readonly string[], other: readonly string[]): string[] {
  const matches = matchesOf(one, other);
  return matches.map(([i]) => one[i] ?? '');
}

/** Index pairs of a longest common subsequence, ascending. */
function matchesOf(one: readonly string[], other: readonly string[]): [number, number][] {
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

/** Words of a text before, between and after the words of the skeleton: one more list than it has words. */
function gapsAround(skeleton: readonly string[], row: readonly string[]): string[][] {
  const gaps: string[][] = [];
  let from = 0;
  for (const [, at] of matchesOf(skeleton, row)) {
    gaps.push(row.slice(from, at));
    from = at + 1;
  }
  gaps.push(row.slice(from));
  return gaps;
}

function assemble(
  texts: readonly LiveText[],
  skeleton: readonly string[],
  pieces: readonly string[][][],
): Segment[] {
  const segments: Segment[] = [];
  for (let gap = 0; gap <= skeleton.length; gap += 1) {
    const rows = pieces.map((row) => row[gap] ?? []);
    if (rows.some((row) => row.length > 0)) segments.push(bracketOf(texts, rows));
    const word = skeleton[gap];
    if (word === undefined) continue;
    const last = segments.at(-1);
    if (last?.kind === 'common') last.text = joinTokens([last.text, word]);
    else segments.push({ kind: 'common', text: word });
  }
  return segments;
}

function bracketOf(texts: readonly LiveText[], rows: readonly (readonly string[])[]): Segment {
  const alternatives: { text: string; wordings: number[] }[] = [];
  rows.forEach((row, i) => {
    const text = joinTokens(row);
    const wording = texts[i]?.wording ?? -1;
    const same = alternatives.find((alternative) => alternative.text === text);
    if (same) same.wordings.push(wording);
    else alternatives.push({ text, wordings: [wording] });
  });
  return { kind: 'bracket', alternatives };
}

/** A word or two between brackets reads worse than one longer bracket. */
function foldShort(segments: readonly Segment[], texts: readonly LiveText[]): Segment[] {
  const folded: Segment[] = [];
  for (let i = 0; i < segments.length; i += 1) {
    const segment = segments[i] as Segment;
    const [before, after] = [folded.at(-1), segments[i + 1]];
    const island =
      segment.kind === 'common' &&
      before?.kind === 'bracket' &&
      after?.kind === 'bracket' &&
      tokensOf(segment.text).length < SHORTEST_COMMON;
    if (!island) {
      folded.push(segment);
      continue;
    }
    const rows = texts.map(({ wording }) =>
      [before, segment, after].flatMap((part) => tokensOf(wordsOf(part, wording))),
    );
    folded[folded.length - 1] = bracketOf(texts, rows);
    i += 1;
  }
  return folded;
}

/** What a wording says in a segment. */
export function wordsOf(segment: Segment, wording: number): string {
  if (segment.kind === 'common') return segment.text;
  return segment.alternatives.find((one) => one.wordings.includes(wording))?.text ?? '';
}
