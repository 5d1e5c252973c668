/** The class judgements as they lie in `sources/class.json`: 13 delegations (Tonga in reserve), one observer, 10 articles (two spare). */
import { readJson } from './read.ts';

export type ClassPosition = { ideal: number; salience: number; basis: string; note: string };

export type ClassRedLine = {
  article: string;
  op: '<=' | '>=';
  at: number;
  onlyIf: { article: string; op: '<=' | '>='; value: number } | null;
};

export type ClassArticle = {
  article: {
    id: string;
    number: string;
    title: string;
    core: boolean;
    dimension: string;
    low: string;
    high: string;
    february: string;
    final: string;
  };
  options: { id: string; position: number; text: string }[];
};

export type ClassDelegation = {
  delegation: {
    id: string;
    name: string;
    vote: boolean;
    core: boolean;
    difficulty: number;
    publicLine: string;
    brief: string;
    linkages: { articles: string[]; when: ('high' | 'low')[]; value: number }[];
    redLines: ClassRedLine[];
    /** Low and high end of the judged value of no treaty. */
    reservation: [number, number] | null;
  };
  positions: Record<string, ClassPosition>;
};

export type ClassData = { articles: ClassArticle[]; delegations: ClassDelegation[] };

export const readClass = (): ClassData => readJson('../sources/class.json');

/** The bound as written in a scenario; a condition becomes the case in which the bound does not hold. */
export const writtenRedLine = (line: ClassRedLine): unknown => {
  if (line.onlyIf === null) return line.at;
  const { article, op, value } = line.onlyIf;
  const outside = op === '<=' ? { atLeast: value + 1 } : { atMost: value - 1 };
  const noBound = line.op === '>=' ? 0 : 100;
  return { at: line.at, unless: { article, ...outside, then: noBound } };
};
