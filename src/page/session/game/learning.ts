/** What a person has met while playing, kept between games: concepts, phrases heard, and how good the ear is. */
import type { PhraseCode } from '../../../engine/answers/phrase.ts';

/** An answer heard in a game, as it was told there. */
export type HeardAnswer = {
  /** Game and line of its log: an answer is kept once. */
  id: string;
  code: PhraseCode;
  /** As it was called on screen: under the veil by its other name. */
  seat: string;
  sitting: number;
  title: string;
  /** The number that decided, in words; empty where none did. */
  why: string;
};

/** `id`: scenario, place of the question, and when it was asked. */
export type LearningAnswer = { id: string; text: string };

export type Learning = {
  /** Concepts whose card has been shown. */
  met: readonly string[];
  /** Concepts read, on a card or in the codex. */
  read: readonly string[];
  heard: readonly HeardAnswer[];
  ear: { right: number; of: number; asked: readonly string[] };
  lesson: 'open' | 'skipped' | 'done';
  /** Games whose veil has been lifted. */
  lifted: readonly string[];
  /** What was written under questions of a scenario, by question. */
  answers: readonly LearningAnswer[];
  /** A turn has been ended in some game, or the help for the first put away. */
  turned?: boolean;
  /** A conference has come to its end, or the help for the first votes been put away. */
  voted?: boolean;
  /** A conference has been chaired to its end, or the help for it put away. */
  chaired?: boolean;
  /** It has been asked whether sound is wanted. */
  soundAsked?: boolean;
  /** Advice chosen at the front door last. */
  assist?: string;
};

/** No conference but the lesson has come to its end: what only matters later is folded or left out. */
export function isFirstGame({ voted }: Learning): boolean {
  return voted !== true;
}

export const NOTHING_LEARNT: Learning = {
  met: [],
  read: [],
  heard: [],
  ear: { right: 0, of: 0, asked: [] },
  lesson: 'open',
  lifted: [],
  answers: [],
};

/** Answers kept of each phrase: enough to ask about, little to keep. */
const KEPT_OF_EACH = 6;
/** Ids kept in a list at most. */
const MOST = 200;

/** Adds one to a list of ids; the same list where it is there. */
export function withId(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id].slice(-MOST);
}

/** Characters of a written answer at most. */
export const LONGEST_ANSWER = 600;

/** With what was written under a question in place of what stood there. */
export function addAnswer(
  answers: readonly LearningAnswer[],
  { id, text }: LearningAnswer,
): readonly LearningAnswer[] {
  const others = answers.filter((one) => one.id !== id);
  const kept = text.slice(0, LONGEST_ANSWER);
  return kept === '' ? others : [...others, { id, text: kept }].slice(-MOST);
}

/** Adds answers, each once, the latest of each phrase; the same list where none is new. */
export function withHeard(
  heard: readonly HeardAnswer[],
  fresh: readonly HeardAnswer[],
): readonly HeardAnswer[] {
  const known = new Set(heard.map(({ id }) => id));
  const added = fresh.filter(({ id }) => !known.has(id));
  if (added.length === 0) return heard;
  const all = [...heard, ...added];
  const left = new Map<PhraseCode, number>();
  for (const { code } of all) left.set(code, (left.get(code) ?? 0) + 1);
  return all.filter(({ code }) => {
    const n = left.get(code) ?? 0;
    left.set(code, n - 1);
    return n <= KEPT_OF_EACH;
  });
}

/** Learning as it was kept; whatever in it is not of its kind is as it is at first. */
export function parseLearning(kept: unknown): Learning {
  const of = listEntriesIn(kept);
  const ear = listEntriesIn(of.get('ear'));
  const lesson = of.get('lesson');
  const assist = of.get('assist');
  return {
    met: texts(of.get('met')),
    read: texts(of.get('read')),
    heard: list(of.get('heard')).filter(isHeard),
    ear: {
      right: count(ear.get('right')),
      of: count(ear.get('of')),
      asked: texts(ear.get('asked')),
    },
    lesson: lesson === 'skipped' || lesson === 'done' ? lesson : 'open',
    lifted: texts(of.get('lifted')),
    answers: list(of.get('answers')).filter(isAnswer),
    ...(of.get('turned') === true ? { turned: true } : {}),
    ...(of.get('voted') === true ? { voted: true } : {}),
    ...(of.get('chaired') === true ? { chaired: true } : {}),
    ...(of.get('soundAsked') === true ? { soundAsked: true } : {}),
    ...(typeof assist === 'string' ? { assist } : {}),
  };
}

function listEntriesIn(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] =>
  list(value).filter((one): one is string => typeof one === 'string');
const count = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;

function isAnswer(value: unknown): value is LearningAnswer {
  const of = listEntriesIn(value);
  return typeof of.get('id') === 'string' && typeof of.get('text') === 'string';
}

function isHeard(value: unknown): value is HeardAnswer {
  const of = listEntriesIn(value);
  const words = ['id', 'code', 'seat', 'title', 'why'];
  return (
    words.every((key) => typeof of.get(key) === 'string') && Number.isInteger(of.get('sitting'))
  );
}
