import { beforeAll, describe, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from '../../app/language/words.ts';
import type { Happening } from '../../engine/state/event.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { Phase } from '../../engine/procedure/phase.ts';
import { headline, tell } from './tell.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

const change = { article: '6', option: 'b' };
const count = { yes: 3, no: 2, abstain: 1, absent: 0 };
const reasons: Reason[] = [{ code: 'net', value: -0.038, needed: 0.003 }];

/** One of each kind: a kind without a sample, or a message without a kind, does not compile. */
const SAMPLES: { [Type in Happening['type']]: [Extract<Happening, { type: Type }>, string] } = {
  phase: [{ type: 'phase', phase: 'decision.gavel', sitting: 2 }, 'At the gavel.'],
  statement: [
    { type: 'statement', seat: 'BRA', holds: ['6', '24'] },
    'Brazil spoke in the general debate and holds a bracket on Article 6, Article 24.',
  ],
  sitting: [
    { type: 'sitting', sitting: 2, articles: [] },
    'Sitting 2 opened; every article is agreed.',
  ],
  scheduled: [{ type: 'scheduled', event: 'e' }, 'News reaches the hall: “a storm”.'],
  asked: [
    { type: 'asked', seat: 'BRA', delegation: 'EGY', learnt: 14 },
    'Brazil asked Egypt what matters to it.',
  ],
  offered: [
    { type: 'offered', seat: 'BRA', to: 'EGY', offer: 'o1', give: [change], want: [] },
    'Brazil offered Egypt a deal: gives Article 6: words b; wants nothing.',
  ],
  answered: [
    { type: 'answered', seat: 'EGY', offer: 'o1', answer: 'refuse', reasons },
    'Egypt refused what Brazil offered.',
  ],
  withdrawn: [
    { type: 'withdrawn', seat: 'EGY', article: '6' },
    'Egypt laid down its bracket on Article 6.',
  ],
  lapsed: [{ type: 'lapsed', offer: 'o1' }, 'An offer of Brazil lapsed.'],
  amended: [
    { type: 'amended', seat: 'BRA', article: '6', option: 'b', sponsors: ['EGY'] },
    'Brazil proposed “words b” for Article 6, with 1 sponsor.',
  ],
  listed: [
    { type: 'listed', seat: 'BRA', article: '6' },
    'Brazil asked for Article 6 on the next agenda.',
  ],
  informals: [
    { type: 'informals', seat: 'BRA', offer: 'p1', changes: [change], room: ['EGY'] },
    'Brazil tabled a package before a room of 1: Article 6: words b.',
  ],
  informalsClosed: [
    {
      type: 'informalsClosed',
      offer: 'p1',
      agreed: false,
      refusing: 1,
      share: 0.6,
      allowed: 0.45,
      blocked: '6',
    },
    'The package of Brazil fell on Article 6.',
  ],
  textMoved: [
    {
      type: 'textMoved',
      article: '6',
      from: null,
      to: 'b',
      cause: 'floor',
      margin: 0.05,
      needed: 0.03,
    },
    'Article 6 moved from “no text” to “words b”.',
  ],
  agreed: [
    { type: 'agreed', article: '6', option: 'b' },
    'Agreed ad referendum: Article 6, “words b”.',
  ],
  reopened: [{ type: 'reopened', article: '6' }, 'Reopened: Article 6.'],
  bracket: [
    {
      type: 'bracket',
      seat: 'EGY',
      article: '6',
      held: true,
      reason: { code: 'minds', value: 0.45, needed: 0.31 },
    },
    'Egypt holds a bracket on Article 6.',
  ],
  sideGiven: [
    { type: 'sideGiven', by: 'BRA', to: 'EGY', instrument: 'host', offer: 'o1' },
    'Brazil gave Egypt more than words: the host.',
  ],
  sideWithheld: [
    { type: 'sideWithheld', by: 'BRA', to: 'EGY', instrument: 'host', offer: 'o1' },
    'Brazil gives Egypt no more than words: the host is withheld.',
  ],
  credit: [
    { type: 'credit', seat: 'BRA', because: 'lostMotion', lost: 1, left: 9 },
    'Brazil lost 1 credit for a lost motion; 9 left.',
  ],
  bridgeFound: [
    { type: 'bridgeFound', seat: 'BRA', article: '6', option: 'b' },
    'Brazil found words between the positions on Article 6: “words b”.',
  ],
  caucused: [
    {
      type: 'caucused',
      seat: 'BRA',
      group: 'grulac',
      article: '6',
      option: 'b',
      joined: ['BRA'],
      apart: ['EGY', 'BRA'],
      agreed: true,
      reasons: [],
    },
    'grulac will speak with one voice on Article 6: “words b” (1 for, 2 apart).',
  ],
  cabled: [
    { type: 'cabled', seat: 'BRA', article: '6' },
    'Brazil cabled its capital about Article 6.',
  ],
  cableAnswered: [
    { type: 'cableAnswered', seat: 'BRA', article: '6', granted: true, reasons: [] },
    'The capital of Brazil moves its red line on Article 6.',
  ],
  stakeholderSpoke: [
    { type: 'stakeholderSpoke', stakeholder: 'press', article: '6', position: 25 },
    'press spoke on Article 6, for a position of 25 of 100.',
  ],
  explained: [
    { type: 'explained', seat: 'BRA', motion: 'm1', vote: 'no', reasons: [] },
    'Brazil explained its vote: no.',
  ],
  reconvened: [
    { type: 'reconvened', granted: true, count, sittings: 2 },
    'The Assembly grants 2 more sittings: 3 in favour, 2 against.',
  ],
  commitment: [
    { type: 'commitment', by: 'BRA', to: 'EGY', article: '6', option: 'b', status: 'broken' },
    'Brazil broke its promise to Egypt: Article 6, “words b”.',
  ],
  chairsText: [
    { type: 'chairsText', seat: 'CHAIR', changes: [change] },
    'The Chair circulated a text: Article 6: words b.',
  ],
  moved: [
    { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'delete', article: '6' },
    'Brazil moved: Delete, Article 6.',
  ],
  motionFell: [
    { type: 'motionFell', motion: 'm1', because: 'noQuorum' },
    'A motion of Brazil fell: no quorum.',
  ],
  voteAnnounced: [
    { type: 'voteAnnounced', motion: 'text', kind: 'text', present: 9, needed: null, live: true },
    'Put to the vote: The text as a whole. 9 delegations are in the room.',
  ],
  whipped: [
    {
      type: 'whipped',
      seat: 'BRA',
      delegation: 'EGY',
      how: 'soften',
      moved: true,
      carried: 1,
      reasons,
    },
    'Brazil spoke to Egypt: it will do as asked.',
  ],
  ballotCast: [{ type: 'ballotCast', seat: 'EGY', vote: 'abstain', reasons }, 'Egypt abstained.'],
  voteResult: [
    {
      type: 'voteResult',
      motion: 'm1',
      kind: 'vote',
      article: '6',
      count,
      quorate: true,
      needed: 4,
      carried: false,
    },
    'Vote on words, Article 6: not carried, 3 to 2, 1 abstaining; 4 needed.',
  ],
  consensusAsked: [{ type: 'consensusAsked', seat: 'CHAIR' }, 'The Chair asked for consensus.'],
  position: [
    { type: 'position', seat: 'EGY', kind: 'object', articles: ['6'], reasons },
    'Egypt objected: Article 6.',
  ],
  exhausted: [
    { type: 'exhausted', seat: 'CHAIR', objectors: 1, weight: 0.1, allowed: 0.2 },
    'The Bureau found that every effort at consensus was made.',
  ],
  decided: [{ type: 'decided', ending: 'vote' }, 'The text was adopted by vote.'],
  assembly: [
    { type: 'assembly', adopted: true, withoutVote: false, count },
    'The Assembly adopted the treaty, 3 to 2.',
  ],
  signature: [
    {
      type: 'signature',
      signed: 7,
      of: 9,
      ratifications: 4,
      ratified: 6,
      horizon: 10,
      inForce: 3,
    },
    '7 of 9 signed; 6 ratified or acceded within 10 years. It entered into force in year 3.',
  ],
  closed: [{ type: 'closed', ending: 'vote' }, 'The conference is closed.'],
};

test.each(Object.entries(SAMPLES))('%s is told', (_, [happening, told]) => {
  expect(tell(happening, speech).text).toBe(told);
});

test.each<[Happening, string]>([
  [
    {
      type: 'signature',
      signed: 2,
      of: 9,
      ratifications: 4,
      ratified: 1,
      horizon: 10,
      inForce: null,
    },
    '2 of 9 signed; 1 ratified or acceded within 10 years. The treaty did not enter into force.',
  ],
  [
    {
      type: 'signature',
      signed: 2,
      of: 9,
      ratifications: null,
      ratified: 1,
      horizon: 10,
      inForce: null,
    },
    '2 of 9 signed; 1 ratified or acceded within 10 years.',
  ],
  [
    { type: 'informalsClosed', offer: 'p1', agreed: false, refusing: 2, share: 0.6, allowed: 0.45 },
    'The room refused the package of Brazil.',
  ],
  [
    { type: 'informalsClosed', offer: 'p1', agreed: true, refusing: 0, share: 0, allowed: 0.45 },
    'The room agreed to the package of Brazil.',
  ],
  [
    { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'closure' },
    'Brazil moved: Close the debate.',
  ],
  [{ type: 'withdrawn', seat: 'BRA', motion: 'm1' }, 'Brazil withdrew a motion.'],
  [{ type: 'withdrawn', seat: 'BRA', offer: 'o1' }, 'Brazil withdrew an offer.'],
  [
    { type: 'asked', seat: 'BRA', delegation: 'EGY', article: '6', learnt: 1 },
    'Brazil asked Egypt about Article 6.',
  ],
  [
    {
      type: 'voteResult',
      motion: 'text',
      kind: 'text',
      count,
      needed: null,
      quorate: true,
      carried: true,
    },
    'The text as a whole: carried, 3 to 2, 1 abstaining.',
  ],
  [
    { type: 'assembly', adopted: true, withoutVote: true, count },
    'The Assembly adopted the treaty without a vote.',
  ],
  [
    { type: 'assembly', adopted: false, withoutVote: false, count },
    'The Assembly did not adopt the treaty.',
  ],
  [{ type: 'agreed', article: '6', option: null }, 'Agreed ad referendum: Article 6, “no text”.'],
])('%o is told without what it leaves out', (happening, told) => {
  expect(tell(happening, speech).text).toBe(told);
});

describe('what is said', () => {
  test('comes before the numbers', () => {
    expect(tell(SAMPLES.answered[0], speech).phrase).toBe('“We are not in a position to join.”');
  });

  test('names whoever said it where the sentence begins with somebody else', () => {
    expect(tell(SAMPLES.amended[0], speech).phrase).toBe(
      'Egypt: “We would be glad to be added as a sponsor.”',
    );
    const { asked } = SAMPLES;
    expect(tell({ ...asked[0], article: '6' }, speech).phrase).toBe(
      'Egypt: “We have some flexibility here.”',
    );
  });

  test('is nothing where nobody answers', () => {
    expect(tell(SAMPLES.agreed[0], speech).phrase).toBe(null);
  });
});

describe('why', () => {
  test('the reasons of an answer, in points', () => {
    expect(tell(SAMPLES.answered[0], speech).why).toEqual([
      'short by 4.1 points: it loses 3.8 points and asks for 0.3 or more',
    ]);
  });

  test('how far one who is whipped leans, and how far it can be moved', () => {
    const lean: Reason = { code: 'lean', value: -0.158, needed: -0.25 };
    expect(tell({ ...SAMPLES.whipped[0], reasons: [lean] }, speech).why).toEqual([
      'leans 15.8 of 100 the other way; up to 25 the other way it can be moved',
    ]);
  });

  test('the lead that moves a text', () => {
    expect(tell(SAMPLES.textMoved[0], speech).why).toEqual([
      'the floor likes it better than the old words by 5 points; 3 move a text',
    ]);
  });

  test('the answer to a question', () => {
    expect(tell(SAMPLES.asked[0], speech)).toMatchObject({ answer: ['a lot'], why: [] });
  });

  test('nothing where nothing was weighed', () => {
    expect(tell(SAMPLES.agreed[0], speech).why).toEqual([]);
  });
});

test('a phase has its words', () => {
  const phase: Phase = 'negotiation.informals';
  expect(speech.t(`phase.${phase}`)).toBe('Informals');
});

test('the line under the hall tells the weightiest, the latest of equals', () => {
  const [vote, asked] = [SAMPLES.voteResult[0], SAMPLES.asked[0]];
  const later = { ...vote, carried: true };
  expect(headline([asked, vote, later, asked])).toBe(later);
  expect(headline([])).toBe(undefined);
});
