/** A whip count from what is public: stated positions and who is in the room. Never anybody's instructions. */
import type { RollCallVote } from '../scenario/resolved.ts';
import type { BallotCount } from './event.ts';
import { closeness, wordingsOf } from './mandate.ts';
import { leanAt, type Voices, withGroup } from './group-voice.ts';
import { textsOf } from './state.ts';
import { ballotOf, type Question, untouched } from './swing.ts';
import { decide } from './tally.ts';

export type WhipCount = {
  votes: readonly RollCallVote[];
  count: BallotCount;
  /** Least in favour if everyone votes as counted; null under a compound rule. */
  needed: number | null;
  carried: boolean;
  /** Delegations whose leaning is so near a band's edge that a private nuance decides, by index. */
  unsure: readonly number[];
};

/** What everybody knows of a question. A view is one. */
export type Known = Voices & {
  /** 1 where the delegation is in the room. */
  present: readonly number[];
};

/** Drawn ideals stray from stated ones by up to about this share of the axis. */
export const NUANCE = 0.08;

/** @param procedural decided by the procedural rule */
export function whipCount(known: Known, question: Question, procedural: boolean): WhipCount {
  const { scenario, values, present } = known;
  const leanings = statedLeanings(known, question);
  const unsure: number[] = [];
  const votes = scenario.delegations.map((_, d): RollCallVote => {
    if (!present[d]) return 'absent';
    const lean = leanings[d] as number;
    if (Math.abs(Math.abs(lean) - values.abstainBand) < NUANCE) unsure.push(d);
    return ballotOf(question.kind, lean, values);
  });
  const { substance, procedural: simple } = scenario.procedure;
  const decision = decide(procedural ? simple : substance, scenario.delegations, votes);
  return {
    votes,
    count: countOf(votes),
    needed: decision.needed,
    carried: decision.adopted,
    unsure,
  };
}

type Counted = Pick<Known, 'lines' | 'values'> & { byQuestion: Map<string, Float64Array> };

const counted = new WeakMap<Known['articles'], Counted>();

/** By delegation, what is stated of a question: worked out once while text and lines stay as they are. */
export function statedLeanings(known: Known, question: Question): Float64Array {
  const { articles, lines, values } = known;
  let last = counted.get(articles);
  if (last?.lines !== lines || last.values !== values) {
    last = { lines, values, byQuestion: new Map() };
    counted.set(articles, last);
  }
  const key = keyOf(question);
  let leanings = last.byQuestion.get(key);
  if (!leanings) {
    const { delegations } = known.scenario;
    leanings = Float64Array.from(delegations, (_, d) => statedLeaning(known, d, question));
    last.byQuestion.set(key, leanings);
  }
  return leanings;
}

function keyOf({ kind, article, wording, against, disputed }: Question): string {
  const own = `${kind} ${article} ${wording} ${disputed?.join() ?? ''}`;
  return against ? `${own} ${keyOf(against)}` : own;
}

/** What its stated position and its group's say of a question, on the scale of `leaning`; 0 where they say nothing. */
export function statedLeaning(known: Known, d: number, question: Question): number {
  return withGroup(known, d, question, statedAlone(known, d, question));
}

function statedAlone(known: Known, d: number, question: Question): number {
  switch (question.kind) {
    case 'noAction':
      return question.against
        ? untouched(question.against.kind) * statedAlone(known, d, question.against)
        : 0;
    case 'suspend':
      return statedWish(known, d, question);
    case 'closure':
      return -statedWish(known, d, question);
    case 'separateVote':
      return -statedNearer(known, d, question);
    case 'reconsider':
      return statedBeyond(known, d, question.article);
    default:
      return statedNearer(known, d, question);
  }
}

function statedNearer(known: Known, d: number, question: Question): number {
  const { scenario, stated } = known;
  const ideal = stated[d * scenario.articles.length + question.article] ?? NaN;
  const lean = leanAt(scenario, textsOf(known), question, ideal);
  return Number.isNaN(lean) ? 0 : lean;
}

/** How much further than twice the band the text is from the stated position; 0 without one. */
function statedBeyond(known: Known, d: number, a: number): number {
  const { articles } = known.scenario;
  const article = articles[a];
  const ideal = known.stated[d * articles.length + a] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const position = wordingsOf(article)[textsOf(known)[a] ?? -1]?.position ?? article.reference;
  return 1 - closeness(ideal, position ?? NaN) - 2 * known.values.abstainBand;
}

/** What more time may bring by stated positions, every article of the same weight, less what waiting costs. */
function statedWish(known: Known, d: number, question: Question): number {
  const { scenario, stated, values } = known;
  const width = scenario.articles.length;
  let held = 0;
  for (let a = 0; a < width; a += 1) if (!Number.isNaN(stated[d * width + a])) held += 1;
  let short = 0;
  for (const a of question.disputed ?? []) {
    const article = scenario.articles[a];
    const ideal = stated[d * width + a] ?? NaN;
    if (!article || Number.isNaN(ideal)) continue;
    const position = wordingsOf(article)[textsOf(known)[a] ?? -1]?.position ?? article.reference;
    short += 1 - closeness(ideal, position ?? NaN);
  }
  return (held > 0 ? (values.hopeShare * short) / held : 0) - values.waiting;
}

export function countOf(votes: readonly RollCallVote[]): BallotCount {
  const count: BallotCount = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const vote of votes) count[vote] += 1;
  return count;
}
