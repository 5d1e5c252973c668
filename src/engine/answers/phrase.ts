/**
 * What is heard first: a stock phrase with one meaning, by which way an answer went, by how much, and what turned it.
 * The numbers stand behind it.
 */
import type { DomainEvent } from '../state/event.ts';
import type { Reason } from './reason.ts';
import { STANDARD, type Values } from '../numbers/values.ts';

/** What an offer or a package is answered with. */
export const OFFER_PHRASES = [
  /** Yes, with room to spare. */
  'warm',
  /** Yes, with little to spare. */
  'narrow',
  /** Taken to the capital: nearly enough. */
  'capital',
  /** No, and nearly yes. */
  'near',
  /** No, by far. */
  'far',
  /** A red line would be crossed. */
  'principle',
  /** Words were broken: that alone stands in the way. */
  'assurances',
  /** A promise to somebody else stands in the way. */
  'word',
  /** Without a linkage it would have gone the other way. */
  'linkage',
  /** Without its group it would have gone the other way. */
  'group',
  /** Without its temper it would have gone the other way. */
  'strict',
] as const;

export const PHRASES = [
  ...OFFER_PHRASES,
  /** The capital moves its line. */
  'fresh',
  /** The capital does not. */
  'unchanged',
  /** Neither a red line nor a linkage stands behind its position. */
  'flexible',
  /** It puts its name to the words. */
  'sponsor',
  /** It neither helps nor hinders: abstains, or lets pass without a vote what leaves it worse off. */
  'aside',
  /** It joins consensus without some articles. */
  'reserve',
] as const;

export type PhraseCode = (typeof PHRASES)[number];

type Answer = Extract<DomainEvent, { type: 'answered' }>['answer'];

/** @param reasons as an answer gives them, at least one: the one that decided first */
export function choosePhrase(
  reasons: readonly Reason[],
  answer: Answer,
  values: Values = STANDARD,
): PhraseCode {
  if (answer === 'consult') return 'capital';
  const barred = answer === 'refuse' ? findBar(reasons) : null;
  if (barred) return barred;
  const margin = sumMargin(reasons);
  const turned = findTurningPhrase(reasons, margin, answer === 'accept');
  if (turned) return turned;
  if (answer === 'accept') return margin >= values.phraseWarm ? 'warm' : 'narrow';
  return -margin <= values.phraseNear ? 'near' : 'far';
}

const BARS: Readonly<Partial<Record<Reason['code'], PhraseCode>>> = {
  redLine: 'principle',
  commitment: 'word',
  trust: 'assurances',
};

/** What forbids a yes, whatever is gained. */
function findBar([first]: readonly Reason[]): PhraseCode | null {
  return (first && BARS[first.code]) ?? null;
}

/** Gained beyond what was asked, in utility; below 0: short by. */
function sumMargin(reasons: readonly Reason[]): number {
  const net = reasons.find(({ code }) => code === 'net');
  return net?.needed === undefined ? 0 : net.value - net.needed;
}

/** The weightiest cause without which the answer would have been the other one, if it is one that has its phrase. */
function findTurningPhrase(
  reasons: readonly Reason[],
  margin: number,
  yes: boolean,
): PhraseCode | null {
  const decided = reasons.findIndex(({ code }) => code === 'net') + 1;
  for (const cause of reasons.slice(decided)) {
    const phrase = phraseFor(cause, yes);
    const without = margin - sumAdded(cause);
    if (phrase && (yes ? without < 0 : without >= 0)) return phrase;
  }
  return null;
}

function phraseFor({ code }: Reason, yes: boolean): PhraseCode | null {
  if (code === 'group') return 'group';
  if (yes) return null;
  if (code === 'linkage') return 'linkage';
  if (code === 'trust') return 'assurances';
  return code === 'temper' ? 'strict' : null;
}

/** What a cause adds in favour. */
function sumAdded({ code, value, needed = 0 }: Reason): number {
  return code === 'trust' ? -needed : value;
}

/** What is heard first when something happens; null: nobody answers anybody, or a person does and says no numbers. */
export function phraseIn(happening: DomainEvent): PhraseCode | null {
  const { type } = happening;
  if (type === 'answered') {
    const { reasons, answer } = happening;
    return reasons.length > 0 ? choosePhrase(reasons, answer) : null;
  }
  if (type === 'cableAnswered') return happening.granted ? 'fresh' : 'unchanged';
  if (type === 'asked') return phraseOfLine(happening);
  if (type === 'amended') return happening.sponsors.length > 0 ? 'sponsor' : null;
  if (type === 'explained') return phraseOfVote(happening);
  if (type === 'position') return happening.kind === 'object' ? 'far' : 'reserve';
  return null;
}

/** Asked about one article. */
function phraseOfLine({
  article,
  line,
  linkages = [],
}: Extract<DomainEvent, { type: 'asked' }>): PhraseCode | null {
  if (article === undefined) return null;
  if (line) return 'principle';
  return linkages.length > 0 ? 'linkage' : 'flexible';
}

function phraseOfVote({
  vote,
  reasons,
}: Extract<DomainEvent, { type: 'explained' }>): PhraseCode | null {
  const [first] = reasons;
  if (!first) return null;
  if (first.code === 'commitment') return 'word';
  if (first.code === 'assent') return null;
  // Of a text adopted without a vote: whoever dissociates has said so, and others may explain that it leaves them worse off.
  if (vote === undefined) return 'aside';
  if (isOfGroup(reasons, vote)) return 'group';
  if (vote === 'abstain') return 'aside';
  return vote === 'no' ? 'far' : null;
}

/** Left to itself it would have leant less than the bound, or to the other side. */
function isOfGroup(reasons: readonly Reason[], vote: 'yes' | 'no' | 'abstain') {
  const lean = reasons.find(({ code }) => code === 'lean');
  const pulled = reasons.find(({ code }) => code === 'group');
  if (!lean || !pulled) return false;
  const own = lean.value - pulled.value;
  const bound = Math.abs(lean.needed ?? 0);
  const alone = own > bound ? 'yes' : own < -bound ? 'no' : 'abstain';
  return alone !== vote;
}
