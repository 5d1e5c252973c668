import { beforeAll, describe, expect, test } from 'vitest';
import { count, SAMPLES } from '../../../test/fixtures/happenings.ts';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { Phase } from '../../engine/state/phase.ts';
import { findHeadline, formatHappening } from './tell.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

test.each(Object.entries(SAMPLES))('%s is told', (_, [happening, told]) => {
  expect(formatHappening(happening, speech).text).toBe(told);
});

test.each([
  [true, {}, 'No text was adopted. Some may still sign it.'],
  [
    true,
    { because: 'objections', objectors: 2, weight: 0.3, of: 'capability' },
    'Some may still sign the text: 2 objectors with 30% of all weight kept the text from a vote.',
  ],
  [false, {}, 'The conference was suspended.'],
] as const)('while some may sign alone (%s) nothing is called suspended', (alone, part, told) => {
  const decided = { type: 'decided', ending: 'suspended', ...part } as const;
  const { text } = formatHappening(decided, { ...speech, signableAlone: alone });
  expect(text).toBe(told);
});

test('on a day of votes alone the hall has no sitting 0', () => {
  const seen = { seats: 12, floor: 12, brackets: 0, articles: 8, focus: '6', of: 4 };
  expect([0, 1].map((sitting) => speech.t('summary.hall', { ...seen, sitting }))).toEqual([
    'Hall, last day. 12 delegations, 12 on the floor. No article is in brackets. In focus: 6.',
    'Hall, sitting 1 of 4. 12 delegations, 12 on the floor. No article is in brackets. In focus: 6.',
  ]);
});

test('a deletion that puts words in is named so, as on the board', () => {
  const moved = { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'delete', article: '6' } as const;
  const asks: string[] = [];
  const insertsWords = (motion: string) => asks.push(motion) > 0;
  expect(formatHappening(moved, { ...speech, insertsWords }).text).toBe(
    'Brazil moved: Insert wording, Article 6.',
  );
  expect(asks).toEqual(['m1']);
});

test('the article of a name is written large where a position opens with it', () => {
  const apart = { type: 'position', seat: 'RUS', kind: 'dissociate', articles: ['6'], reasons: [] };
  const names = { ...speech.names, called: () => 'the Russian Federation' };
  expect(formatHappening(apart as never, { ...speech, names }).text).toBe(
    'The Russian Federation dissociated itself from Article 6.',
  );
});

test('one of a room answers a package, not an offer', () => {
  const answered = { type: 'answered', seat: 'EGY', offer: 'p1', answer: 'accept' } as const;
  expect(formatHappening({ ...answered, reasons: [] }, speech).text).toBe(
    'Egypt accepted the package from Brazil.',
  );
});

test('a motion taken back is named, and told before what is on the list', () => {
  const withdrawn = { type: 'withdrawn', seat: 'BRA', motion: 'm1' } as const;
  const moved = { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'separateVote' } as const;
  const told = (article?: string) =>
    formatHappening(withdrawn, {
      ...speech,
      movedAs: () => (article === undefined ? moved : { ...moved, article }),
    }).text;
  expect(told('6')).toBe('Brazil withdrew its motion: Separate vote, Article 6.');
  expect(told()).toBe('Brazil withdrew its motion: Separate vote.');
  const listed = { type: 'ordered', seat: 'chair', articles: ['6'] } as const;
  expect(findHeadline([withdrawn, listed])).toBe(withdrawn);
});

test.each([
  [
    'agreed',
    { agreed: true, refusing: 1, share: 0.25 },
    '25% of the room’s weight refused, no more than the 50% allowed',
  ],
  [
    'refused',
    { agreed: false, refusing: 2, share: 0.6 },
    '60% of the room’s weight refused; at most 50% may',
  ],
  [
    'refused by more of the same weight than may',
    { agreed: false, refusing: 3, share: 0.6 },
    '3 of 5 refused; at most 2 may',
  ],
  [
    'agreed though one of the same weight refused',
    { agreed: true, refusing: 1, share: 0.2 },
    '1 of 5 refused, no more than the 2 allowed',
  ],
  ['agreed by all', { agreed: true, refusing: 0, share: 0 }, 'nobody in the room refused'],
  [
    'agreed by the room alone',
    { agreed: false, refusing: 0, share: 0, blocked: '6' },
    'nobody in the room refused. The room agreed, but the plenary did not: too much of the ' +
      'floor would block the new wording of Article 6, and more than blocks the present one',
  ],
  [
    'agreed by neither',
    { agreed: false, share: 0.6, blocked: '6' },
    '60% of the room’s weight refused; at most 50% may; in the plenary too, too much of the floor would block ' +
      'the new wording of Article 6',
  ],
])('why a package was %s', (_, part, why) => {
  const closed = {
    type: 'informalsClosed',
    offer: 'p1',
    refusing: 1,
    allowed: 0.5,
    ...part,
  } as const;
  expect(formatHappening(closed, speech).why).toEqual([why]);
});

test.each([
  [
    'kept',
    { keep: ['EGY'], share: 0.41, kept: true },
    'delegations with 41% of the floor’s weight pleaded to keep it; 33% is enough',
  ],
  [
    'changed',
    { keep: ['EGY'], share: 0.2, kept: false },
    'delegations with only 20% of the floor’s weight pleaded to keep it; it takes 33%',
  ],
  [
    'changed with nobody for it',
    { keep: [], share: 0, kept: false },
    'nobody pleaded to keep it; 33% of the floor’s weight would have been enough',
  ],
])('why a wording was %s', (_, part, why) => {
  const heard = {
    type: 'pleasHeard',
    article: '6',
    option: 'b',
    change: [],
    needed: 1 / 3,
    ...part,
  } as const;
  expect(formatHappening(heard, speech).why).toEqual([why]);
});

test('who has no credit left to lose is not told to have lost some', () => {
  const credit = {
    type: 'credit',
    seat: 'BRA',
    because: 'brokenPromise',
    lost: 0,
    left: 0,
  } as const;
  expect(formatHappening(credit, speech).text).toBe(
    'Brazil had no credit left to lose for a broken promise.',
  );
});

test.each([
  [
    'no more than a little',
    { margin: 0.01 },
    'the floor prefers it to the old wording by 1 point, and it takes 3 to move the text',
  ],
  ['not', { margin: -0.02 }, 'the floor prefers the old wording by 2 points'],
  [
    'less than others',
    { margin: 0.07 },
    'the floor prefers it to the old wording by 7 points, and another wording still more',
  ],
  [
    'in vain',
    { margin: 0.07, settled: true as const },
    'the floor prefers it to the old wording by 7 points, but the text has already left it and returned once: ' +
      'only a vote or reconsidering can restore it',
  ],
])('why words were passed over that the floor likes %s', (_, part, why) => {
  const passed = {
    type: 'passedOver',
    seat: 'ASH',
    article: '6',
    option: 'low',
    stands: null,
    needed: 0.03,
    ...part,
  } as const;
  expect(formatHappening(passed, speech).why).toEqual([why]);
});

test.each<[DomainEvent, string]>([
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
    '2 of 9 signed; 1 ratified or acceded within 10 years. It did not enter into force.',
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
    {
      type: 'signature',
      exit: true,
      signed: 7,
      of: 9,
      ratifications: null,
      ratified: 7,
      horizon: 10,
      inForce: null,
    },
    'The text binds 7 of 9 delegations; the others objected.',
  ],
  [
    {
      type: 'signature',
      exit: true,
      signed: 9,
      of: 9,
      ratifications: null,
      ratified: 9,
      horizon: 10,
      inForce: null,
    },
    'The text binds all 9 delegations.',
  ],
  [
    { type: 'informalsClosed', offer: 'p1', agreed: false, refusing: 2, share: 0.6, allowed: 0.45 },
    'The room refused the package from Brazil.',
  ],
  [
    // The plenary would have stopped it as well.
    {
      type: 'informalsClosed',
      offer: 'p1',
      agreed: false,
      refusing: 2,
      share: 0.6,
      allowed: 0.45,
      blocked: '6',
    },
    'The room refused the package from Brazil.',
  ],
  [
    { type: 'informalsClosed', offer: 'p1', agreed: true, refusing: 0, share: 0, allowed: 0.45 },
    'The room accepted the package from Brazil.',
  ],
  [
    {
      type: 'textMoved',
      article: '6',
      from: 'a',
      to: 'b',
      cause: 'informals',
      by: 'BRA',
      margin: 0.1,
      needed: 0,
    },
    'Article 6 moved from “words a” to “words b” by a package from Brazil.',
  ],
  [
    { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'closure' },
    'Brazil moved: Close the debate.',
  ],
  [
    { type: 'moved', seat: 'BRA', motion: 'm1', kind: 'vote', article: '6', option: 'b' },
    'Brazil moved: Vote on wording, Article 6, “words b”.',
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
      inFavour: 3,
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
  [
    { type: 'agreed', article: '6', option: null },
    'Agreed for now (ad referendum): Article 6, “no text”.',
  ],
])('%o is told without what it leaves out', (happening, told) => {
  expect(formatHappening(happening, speech).text).toBe(told);
});

describe('what is said', () => {
  test('comes before the numbers', () => {
    expect(formatHappening(SAMPLES.answered[0], speech).phrase).toBe(
      '“We are not in a position to join.”',
    );
  });

  test('names whoever said it where the sentence begins with somebody else', () => {
    expect(formatHappening(SAMPLES.amended[0], speech).phrase).toBe(
      'Egypt: “We would be glad to be added as a sponsor.”',
    );
    const { asked } = SAMPLES;
    expect(formatHappening({ ...asked[0], article: '6' }, speech).phrase).toBe(
      'Egypt: “We have some flexibility here.”',
    );
  });

  test('is nothing where nobody answers', () => {
    expect(formatHappening(SAMPLES.agreed[0], speech).phrase).toBe(null);
  });
});

describe('why', () => {
  test('the reasons of an answer, in points', () => {
    expect(formatHappening(SAMPLES.answered[0], speech).why).toEqual([
      '4.1 points short: it loses 3.8 points and asks for at least 0.3',
    ]);
  });

  test('how far one who is whipped leans, and how far it can be moved', () => {
    const lean: Reason = { code: 'lean', value: -0.158, needed: -0.25 };
    expect(formatHappening({ ...SAMPLES.whipped[0], reasons: [lean] }, speech).why).toEqual([
      'against what it is asked by 15.8 of 100 points; up to 25 against, it can be moved',
    ]);
  });

  test('one who would abstain as it is was not moved, as there was nothing to move', () => {
    const lean: Reason = { code: 'lean', value: -0.158, needed: -0.25 };
    const idle = { ...SAMPLES.whipped[0], moved: false, carried: 0, reasons: [lean] };
    expect(formatHappening(idle, speech).why).toEqual([
      'against what it is asked by 15.8 of 100 points: too little to vote the other way, so there was nothing to change',
    ]);
  });

  test('a leader fetched: it comes in, with whoever follows it', () => {
    const fetched = { ...SAMPLES.whipped[0], how: 'fetch' as const, moved: true };
    expect([1, 4].map((carried) => formatHappening({ ...fetched, carried }, speech).text)).toEqual([
      'Brazil spoke to Egypt: it will come into the room and will not vote against the request.',
      'Brazil spoke to Egypt: it will come into the room with its followers (4 delegations in all) and will not vote against the request.',
    ]);
  });

  test('the lead that moves a text', () => {
    expect(formatHappening(SAMPLES.textMoved[0], speech).why).toEqual([
      'the floor prefers it to the old wording by 5 points; it takes 3 to move the text',
    ]);
  });

  test('the answer to a question', () => {
    expect(formatHappening(SAMPLES.asked[0], speech)).toMatchObject({ answer: ['a lot'], why: [] });
  });

  test('nothing where nothing was weighed', () => {
    expect(formatHappening(SAMPLES.agreed[0], speech).why).toEqual([]);
  });
});

test('a phase has its words', () => {
  const phase: Phase = 'negotiation.informals';
  expect(speech.t(`phase.${phase}`)).toBe('Informals');
});

test('the line under the hall tells the weightiest, the latest of equals', () => {
  const [vote, asked] = [SAMPLES.voteResult[0], SAMPLES.asked[0]];
  const later = { ...vote, carried: true };
  expect(findHeadline([asked, vote, later, asked])).toBe(later);
  expect(findHeadline([])).toBe(undefined);
});

test('what a room made of a package is told as it closes, and not with each change', () => {
  const moved = {
    type: 'textMoved',
    article: '6',
    from: 'old',
    to: 'new',
    cause: 'informals',
    margin: 0.12,
    needed: 0,
  } as const;
  expect(formatHappening(moved, speech).why).toEqual([]);
});

test('an objection that names no article is to the whole text', () => {
  const objected = {
    type: 'position',
    seat: 'EGY',
    kind: 'object',
    articles: [],
    reasons: [],
  } as const;
  expect(formatHappening(objected, speech).text).toBe('Egypt objected to the text as a whole.');
});
