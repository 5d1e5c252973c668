/**
 * Brackets drawn inside the sentence: the word-level difference of the live wordings of one article.
 * Wordings of one article share a skeleton; what they share is printed once, what differs stands in brackets.
 */
import type { WordingIndex } from '../../../../scenario/resolved.ts';
import { findCommonWords, isMark, joinTokens, findMatches, splitIntoTokens } from './tokens.ts';

/** One live wording: its place among the article's wordings, and its text. */
export type LiveText = { wording: WordingIndex; text: string };

/**
 * Words of one alternative, and the wordings that read so. Empty text: these wordings say nothing here. With `inner`
 * its wordings differ among themselves: brackets within the bracket, and `text` is how the first of them reads.
 */
export type Alternative = {
  text: string;
  wordings: readonly number[];
  inner?: readonly Segment[];
};

export type Segment =
  | { kind: 'common'; text: string }
  | { kind: 'bracket'; alternatives: readonly Alternative[] };

/** Fewer shared words than this between two brackets are drawn inside them. */
const SHORTEST_COMMON = 3;
/** Texts that share less than this of the shortest are set out whole, one after the other. */
const LEAST_SHARED = 0.3;
/** Alternatives of one bracket that share this much of the longer, and so many words, stand in one with brackets within. */
const LEAST_NESTED = { share: 0.5, words: 3 };

/**
 * Segments in reading order; one space stands between them, none before a segment that starts with a closing mark.
 * @param texts live wordings, the leading one first
 */
export function splitIntoBrackets(texts: readonly LiveText[]): Segment[] {
  const [first] = texts;
  if (!first) return [];
  const rows = texts.map((live) => splitIntoTokens(live.text));
  const skeleton = rows.slice(1).reduce(findCommonWords, rows[0] ?? []);
  const shortest = Math.min(...rows.map((row) => row.length));
  if (skeleton.length < LEAST_SHARED * shortest) return [makeBracket(texts, rows)];
  const pieces = rows.map((row) => splitAround(skeleton, row));
  return mergePunctuation(foldShort(assemble(texts, skeleton, pieces), texts)).map((segment) =>
    segment.kind === 'bracket' ? nestBrackets(segment) : segment,
  );
}

type Bracket = Extract<Segment, { kind: 'bracket' }>;

/** Puts alternatives that are nearly the same into one, with what differs in brackets of its own. */
function nestBrackets(bracket: Bracket): Segment {
  const left = [...bracket.alternatives];
  const alternatives: Alternative[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const { text } = first;
    const kin = left.filter((other) => areKin(text, other.text));
    const isAll = kin.length + 1 === bracket.alternatives.length;
    if (kin.length === 0 || isAll) {
      alternatives.push(first);
      continue;
    }
    const together = [first, ...kin];
    const inner = splitIntoBrackets(
      together.flatMap((one) => one.wordings.map((wording) => ({ wording, text: one.text }))),
    );
    if (!inner.some(({ kind }) => kind === 'common')) {
      alternatives.push(first);
      continue;
    }
    alternatives.push({ text, wordings: together.flatMap(({ wordings }) => wordings), inner });
    for (const one of kin) left.splice(left.indexOf(one), 1);
  }
  return { kind: 'bracket', alternatives };
}

function areKin(one: string, other: string): boolean {
  const [words, others] = [splitIntoTokens(one), splitIntoTokens(other)];
  const shared = findCommonWords(words, others).length;
  const longest = Math.max(words.length, others.length);
  return shared >= LEAST_NESTED.words && shared >= LEAST_NESTED.share * longest;
}

/** Words of a text before, between and after the words of the skeleton: one more list than it has words. */
function splitAround(skeleton: readonly string[], row: readonly string[]): string[][] {
  const gaps: string[][] = [];
  let from = 0;
  for (const [, at] of findMatches(skeleton, row)) {
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
    if (rows.some((row) => row.length > 0)) segments.push(makeBracket(texts, rows));
    const word = skeleton[gap];
    if (word === undefined) continue;
    const last = segments.at(-1);
    if (last?.kind === 'common') last.text = joinTokens([last.text, word]);
    else segments.push({ kind: 'common', text: word });
  }
  return segments;
}

function makeBracket(texts: readonly LiveText[], rows: readonly (readonly string[])[]): Segment {
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
      splitIntoTokens(segment.text).length < SHORTEST_COMMON;
    if (!island) {
      folded.push(segment);
      continue;
    }
    const rows = texts.map(({ wording }) =>
      [before, segment, after].flatMap((part) => splitIntoTokens(readSegment(part, wording))),
    );
    folded[folded.length - 1] = makeBracket(texts, rows);
    i += 1;
  }
  return folded;
}

/** Brackets round nothing but a comma take in the word beside it: "[freedoms,] [freedoms]". */
function mergePunctuation(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    const beside = before?.kind === 'common' ? splitIntoTokens(before.text) : [];
    const word = beside.findLastIndex((token) => !isMark(token));
    if (segment.kind === 'common' || !isMarksOnly(segment) || word < 0) {
      whole.push(segment);
      continue;
    }
    whole.pop();
    if (word > 0) whole.push({ kind: 'common', text: joinTokens(beside.slice(0, word)) });
    const alternatives = segment.alternatives.map((one) => ({
      ...one,
      text: joinTokens([...beside.slice(word), ...splitIntoTokens(one.text)]),
    }));
    whole.push({ kind: 'bracket', alternatives });
  }
  return whole;
}

function isMarksOnly({ alternatives }: Bracket): boolean {
  return alternatives.every(({ text }) => splitIntoTokens(text).every(isMark));
}

/** What a wording says in a segment. */
export function readSegment(segment: Segment, wording: WordingIndex): string {
  if (segment.kind === 'common') return segment.text;
  const found = segment.alternatives.find((one) => one.wordings.includes(wording));
  if (!found?.inner) return found?.text ?? '';
  return joinTokens(found.inner.flatMap((part) => splitIntoTokens(readSegment(part, wording))));
}
