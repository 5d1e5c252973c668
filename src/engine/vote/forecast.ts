/** A whip count from what is public: stated positions and who is in the room. Never anybody's instructions. */
import type { RollCallVote, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { BallotCount } from '../state/event.ts';
import { findAssent } from '../promises/assent.ts';
import { pullOn, type Voices, withGroup } from '../floor/group-voice.ts';
import type { Question } from '../motions/motion-rule.ts';
import { QUESTION_RULES, readTimeSign } from '../motions/motion-rules.ts';
import { readStandingTexts } from '../mandate/mandate.ts';
import { chooseBallot, readBand, readUntouchedSign } from '../motions/swing.ts';
import { decide } from './tally.ts';
import type { Values } from '../numbers/values.ts';

export type WhipCount = {
  votes: readonly RollCallVote[];
  count: BallotCount;
  /** In favour, in what the rule counts. */
  inFavour: number;
  /** Least in favour if everyone votes as counted, in what the rule counts; null under a compound rule. */
  needed: number | null;
  carried: boolean;
  /** Delegations whose leaning is so near a band's edge that a private nuance decides, by index. */
  unsure: readonly SeatIndex[];
};

/** What everybody knows of a question. A view is one. */
export type Known = Voices & {
  /** 1 where the delegation is in the room. */
  present: readonly number[];
};

/** Drawn ideals stray from stated ones by up to about this share of the axis. */
export const NUANCE = 0.08;
/** What more time may bring is counted with equal weights; drawn ones make it up to about this share more or less. */
const NUANCE_OF_TIME = 0.5;

/** How far a drawn leaning strays from the stated one `lean`, up to about. */
export function readNuance(kind: Question['kind'], lean: number, { waiting }: Values): number {
  const sign = readTimeSign(kind);
  return sign === 0 ? NUANCE : NUANCE_OF_TIME * Math.abs(sign * lean + waiting);
}

type Counted = Pick<Known, 'lines' | 'values' | 'scenario' | 'stated'> & {
  leanings: Map<string, Float64Array>;
  counts: Map<string, { present: Known['present']; count: WhipCount }>;
};

/** By the text as it stands. */
const counted = new WeakMap<readonly WordingIndex[], Counted>();

/** What has been counted while text and lines stay as they are. */
function countIn(known: Known): Counted {
  const { lines, values, scenario, stated } = known;
  const texts = readStandingTexts(known);
  let last = counted.get(texts);
  if (
    last?.lines !== lines ||
    last.values !== values ||
    last.scenario !== scenario ||
    last.stated !== stated
  ) {
    last = { lines, values, scenario, stated, leanings: new Map(), counts: new Map() };
    counted.set(texts, last);
  }
  return last;
}

/** @param procedural decided by the procedural rule */
export function whipCount(known: Known, question: Question, procedural: boolean): WhipCount {
  const { counts } = countIn(known);
  const key = `${procedural ? 'procedural' : ''} ${makeForecastKey(known, question)}`;
  const last = counts.get(key);
  if (last?.present === known.present) return last.count;
  const count = countBallots(known, question, procedural);
  counts.set(key, { present: known.present, count });
  return count;
}

function countBallots(known: Known, question: Question, procedural: boolean): WhipCount {
  const { scenario, values, present } = known;
  const leanings = listStatedLeanings(known, question);
  const unsure: SeatIndex[] = [];
  const votes: RollCallVote[] = [];
  for (let d: SeatIndex = 0; d < leanings.length; d += 1) {
    const lean = leanings[d] as number;
    if (present[d] && isUnsure(question.kind, lean, values)) unsure.push(d);
    votes.push(present[d] ? chooseBallot(question.kind, lean, values) : 'absent');
  }
  const { substance, procedural: simple } = scenario.procedure;
  const decision = decide(procedural ? simple : substance, scenario.delegations, votes);
  return {
    votes,
    count: countVotes(votes),
    inFavour: decision.inFavour,
    needed: decision.needed,
    carried: decision.adopted,
    unsure,
  };
}

/** So near to where its ballot would be another that what is private decides. */
function isUnsure(kind: Question['kind'], lean: number, values: Values): boolean {
  const band = readBand(kind, values);
  const above = band[0];
  const below = band[1];
  const gap = Math.min(Math.abs(lean - above), Math.abs(lean + below));
  return gap < readNuance(kind, lean, values);
}

/** By delegation, what is stated of a question: worked out once while text and lines stay as they are. */
export function listStatedLeanings(known: Known, question: Question): Float64Array {
  const { leanings } = countIn(known);
  const key = makeForecastKey(known, question);
  let found = leanings.get(key);
  if (!found) {
    found = countLeanings(known, question);
    leanings.set(key, found);
  }
  return found;
}

function countLeanings(known: Known, question: Question): Float64Array {
  const leanings = new Float64Array(known.scenario.delegations.length);
  const alone = makeLoneLeaning(known, question);
  const pull = pullOn(known, question);
  for (let d: SeatIndex = 0; d < leanings.length; d += 1) leanings[d] = pull(d, alone(d));
  // As far as can be from where a nuance decides: towards keeping the words.
  for (const d of findAssent(known, question)) leanings[d] = readUntouchedSign(question.kind);
  return leanings;
}

function makeForecastKey(known: Known, question: Question): string {
  const { kind, article, wording, against, disputed } = question;
  const bound = findAssent(known, question).join();
  const own = `${kind} ${article} ${wording} ${disputed?.join() ?? ''} ${bound}`;
  return against ? `${own} ${makeForecastKey(known, against)}` : own;
}

/** What its stated position and its group's say of a question, on the scale of `leaning`; 0 where they say nothing. */
export function computeStatedLeaning(known: Known, d: SeatIndex, question: Question): number {
  return withGroup(known, d, question, makeLoneLeaning(known, question)(d));
}

/** What each delegation's own position says: what is the same for all is looked up once. */
function makeLoneLeaning(known: Known, question: Question): (d: SeatIndex) => number {
  const rule = QUESTION_RULES[question.kind];
  if (rule.scope !== 'motion') return rule.stated(known, question);
  if (!question.against) return () => 0;
  const sign = readUntouchedSign(question.against.kind);
  const alone = makeLoneLeaning(known, question.against);
  return (d) => sign * alone(d);
}

export function countVotes(votes: readonly RollCallVote[]): BallotCount {
  let yes = 0;
  let no = 0;
  let abstain = 0;
  let absent = 0;
  for (const vote of votes) {
    if (vote === 'yes') yes += 1;
    else if (vote === 'no') no += 1;
    else if (vote === 'abstain') abstain += 1;
    else absent += 1;
  }
  return { yes, no, abstain, absent };
}
