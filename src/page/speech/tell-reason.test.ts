import { beforeAll, describe, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { RejectionCode } from '../../engine/answers/rejection.ts';
import { tellReason, tellRejection, tellWhipLean } from './tell-reason.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall'), loadWords('en', 'panels')]);
});

describe('a reason is the number that decided', () => {
  test.each<[string, Reason]>([
    ['it gains 20 points', { code: 'net', value: 0.2 }],
    [
      '<0.1 points short: it gains nothing and asks for at least <0.1',
      { code: 'net', value: 0, needed: 0.0002 },
    ],
    [
      'the text is worth 20 points to it; it needs 30, 10 more',
      { code: 'reservation', value: 0.2, needed: 0.3 },
    ],
    ['bound by a promise', { code: 'commitment', value: 1 }],
    ['broken promises: 2', { code: 'trust', value: 2 }],
    ['for its group it asks for 2 more', { code: 'group', value: -0.02 }],
    ['its group pulls it by 20 towards No', { code: 'group', article: '6', value: -0.2 }],
    ['its capital, once asked, settles for 0.6 points less', { code: 'time', value: 0.006 }],
    [
      'standing alone would cost it 6 points; the text is worth more than no deal',
      { code: 'isolation', value: 0.06, needed: -0.1 },
    ],
    [
      '22.9 points to spare: it gains 22.6 points and would accept losing up to 0.3',
      { code: 'net', value: 0.226, needed: -0.003 },
    ],
    [
      '1 point to spare: it gains 1.3 points and asks for at least 0.3',
      { code: 'net', value: 0.0131, needed: 0.0029 },
    ],
    [
      '2.2 points short: it loses 1 point and asks for at least 1.2',
      { code: 'net', value: -0.01, needed: 0.012 },
    ],
    ['just short: it loses 0.3 points', { code: 'net', value: -0.00304, needed: -0.003 }],
    ['just enough: it gains nothing', { code: 'net', value: 0, needed: 0 }],
    [
      'against by 5 of 100 points; a No takes 15',
      { code: 'lean', article: '6', value: -0.05, needed: -0.15 },
    ],
    ['neither for nor against', { code: 'lean', article: '6', value: 0, needed: 0.15 }],
    ['would probably bring 3 more votes', { code: 'procedure', value: 3 }],
  ])('%s', (told, reason) => {
    expect(tellReason(reason, speech)).toBe(told);
  });

  test('of one’s own vote it says “you”, and no threshold that is nothing', () => {
    const reason = { code: 'time', value: -0.027, needed: -0 } as const;
    expect(tellReason(reason, speech, 'own')).toBe('more time would cost you 2.7 points');
    expect(tellReason(reason, speech)).toBe('more time would cost it 2.7 points');
  });

  const REASONS: Record<Reason['code'], string> = {
    net: '10 points to spare: it gains 20 points and asks for at least 10',
    article: 'Article 6: +20',
    linkage: 'articles it links, together: +20',
    redLine: 'Article 6 would be at 0.2 of 100, past its red line of 0.1',
    reservation: 'the text is worth 20 points to it; it needs 10',
    band: 'the text is worth 20 points less to it than no deal; up to 10 less, it abstains',
    commitment: 'bound by a promise on Article 6',
    assent: 'agreed to this wording in a room on Article 6',
    paid: 'wording it has already promised: +20',
    trust: 'broken promises: 0.2; because of that it asks for 10 points more',
    group: '20% of its group’s weight joins; 10% is needed',
    temper: 'its bargaining style makes it ask for 20 less',
    side: 'side instruments: +20',
    time: 'more time would bring it 20 points; under 10, it would abstain',
    pressure: 'outside voices: +20 on the floor',
    floor: '20% of the others’ weight is not blocking that article; 10% is enough',
    lean: 'in favour by 20 of 100 points; a Yes takes 10',
    minds:
      'Article 6 is 20 points from what it wants, weighted by how much it matters; it accepts up to 10',
    whip: 'does as Egypt asked',
    isolation: 'standing alone would cost it 20 points; the text is 10 points short of no deal',
    procedure: 'by the count 0.2 in favour, 0.1 needed',
    relief: 'eases Article 6 for those it hurts most',
  };

  test.each(Object.entries(REASONS))('%s', (code, told) => {
    const reason = {
      code: code as Reason['code'],
      article: '6',
      delegation: 'EGY',
      value: 0.2,
      needed: 0.1,
    };
    expect(tellReason(reason, speech)).toBe(told);
  });
});

test.each<[RejectionCode, string]>([
  ['article/agreed', 'Article is already agreed.'],
  ['delegation/absent', 'Delegation is not in the room.'],
  ['act/notNow', 'Not in order now.'],
])('a rejection without parameters is still told: %s', (code, told) => {
  expect(tellRejection({ code, params: {} }, speech)).toBe(told);
});

test.each([
  ['1 point short: you lose 5.2 points and can accept a loss of up to 4.2', -0.052, -0.042],
  ['18.3 points to spare: you gain 18.4 points and should ask for at least 0.1', 0.184, 0.001],
])('a reason of the seat’s own speaks to it: %s', (told, value, needed) => {
  expect(tellReason({ code: 'net', value, needed }, speech, 'own')).toBe(told);
});

test.each([
  [3, 'Next package in sitting 3.'],
  [9, 'You have used your last package.'],
])('a package too soon, of 8 sittings: in the %ith', (sitting, told) => {
  expect(tellRejection({ code: 'package/tooSoon', params: { sitting } }, speech)).toBe(told);
});

test.each([
  ['', 'Egypt has already told you what matters to it.'],
  ['6', 'Egypt has already told you about Article 6.'],
])('a question asked twice: who has told what (%s)', (article, told) => {
  const params = { delegation: 'EGY', article };
  expect(tellRejection({ code: 'ask/known', params }, speech)).toBe(told);
});

test('a rejection names the article', () => {
  const rejection = { code: 'article/agreed' as RejectionCode, params: { article: '6' } };
  expect(tellRejection(rejection, speech)).toBe('Article 6 is already agreed.');
});

test.each([
  [true, -0.2, 'against what it is asked by 20 of 100 points; up to 30 against, it can be moved'],
  [false, -0.4, 'against what it is asked by 40 of 100 points; up to 30 against, it can be moved'],
  // Within what can be moved: the reason for not moving must not say that it can be.
  [
    false,
    -0.2,
    'against what it is asked by 20 of 100 points: too little to vote the other way, so there was nothing to change',
  ],
  [
    false,
    0.1,
    'for what it is asked by 10 of 100 points: too little to vote the other way, so there was nothing to change',
  ],
] as const)('one who is whipped, moved %s, at %d: %s', (moved, value, told) => {
  expect(tellWhipLean({ code: 'lean', article: '6', value, needed: -0.3 }, speech, moved)).toBe(
    told,
  );
});
