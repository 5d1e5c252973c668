import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';

beforeAll(() =>
  Promise.all([loadWords('en', 'panels'), loadWords('en', 'aside'), loadWords('en', 'own')]),
);

test('of words in brackets that nobody holds it is said what becomes of them', () => {
  const told = (open: 'yes' | 'no') => speech.t('card.holders', { n: 0, open });
  expect([told('yes'), told('no')]).toEqual([
    'Nobody is blocking this wording: left alone, it is agreed when a sitting on it closes.',
    'Nobody is blocking this wording.',
  ]);
});

test('where the floor is heading elsewhere, it is said what is agreed if it is left alone, and what that costs', () => {
  const told = (points: number) =>
    speech.t('card.holders', { n: 0, open: 'moves', option: 'Binding', points });
  expect([told(14), told(0)]).toEqual([
    'Nobody is blocking this wording, but the floor is heading to “Binding”: left alone, that is agreed, which costs you about 14.',
    'Nobody is blocking this wording, but the floor is heading to “Binding”: left alone, that is agreed.',
  ]);
});

const put = { article: 'Article 6', n: 1, cable: 'yes', late: 'no', keys: 'yes' } as const;

test('how a bracket is let go is said only where that is in order', () => {
  const told = (may: 'yes' | 'no') => speech.t('since.own', { ...put, why: 'minds', may });
  expect([told('yes'), told('no')]).toEqual([
    'Your delegation put a bracket on Article 6: this wording costs it more than it can accept. You can withdraw it (key L).',
    'Your delegation put a bracket on Article 6: this wording costs it more than it can accept.',
  ]);
});

test('of a bracket that fell by itself it is said why, and how to go on opposing the wording', () => {
  expect(speech.t('since.own', { ...put, why: 'dropped', may: 'no' })).toBe(
    'Your delegation dropped its bracket on Article 6: brackets follow your instructions, which accept this wording. To oppose it, propose other words or object at adoption.',
  );
});

test('of a bracket that was overruled it is said by which share', () => {
  expect(speech.t('since.own', { ...put, why: 'over', may: 'no', share: '12%' })).toBe(
    'Your bracket on Article 6 did not hold: those who blocked had less than 12% of the floor’s weight.',
  );
});

test('that withdrawing would not lift the bracket of a red line is said, with what would', () => {
  expect(speech.t('since.own', { ...put, why: 'line', may: 'yes', late: 'yes' })).toBe(
    'Your delegation put a bracket on Article 6: the draft crosses your red line. Withdrawing would not lift it: trade for another wording, or ask your capital to move the line. Being the only one to block an article costs credit when a sitting closes.',
  );
  const told = (line: 'yes' | 'no', n: number) =>
    speech.t('withdraw.does', {
      article: 'Article 6',
      line,
      open: 'yes',
      n,
      others: 'Cormeray',
      credit: 0,
    });
  expect(told('yes', 0)).toMatch(/^This would change nothing now: the draft crosses your red line/);
  expect([told('no', 0), told('no', 1)]).toEqual([
    'Your delegation stops blocking Article 6 at once, for good: it would block it again only if the wording crossed your red line. Nobody else is blocking it: if the wording stays, it is agreed when a sitting on it closes.',
    'Your delegation stops blocking Article 6 at once, for good: it would block it again only if the wording crossed your red line. Cormeray still blocks it.',
  ]);
});

test('what was lost of credit is told with what it is for the first time, and with what stops it', () => {
  const told = (first: 'yes' | 'no', way: string, broken = 0) =>
    speech.t('since.credit', {
      first,
      share: '90%',
      broken,
      n: 1,
      next: 1,
      articles: 'Article 6',
      way,
      cable: 'no',
      keys: 'no',
    });
  expect([told('yes', 'line'), told('no', 'free')]).toEqual([
    'Credit is how seriously you are taken, and does not come back: your support now counts for 90%. You are still the only one to block Article 6: each sitting that closes costs 1 more. Withdrawing would not help while the draft crosses your red line: trade for another wording.',
    'Your support now counts for 90%. You are still the only one to block Article 6: each sitting that closes costs 1 more. To stop that, withdraw your bracket.',
  ]);
  // After a broken promise credit gives support no share.
  expect(told('no', 'told', 1)).toMatch(
    /^Since you broke a promise, your support counts for nothing\./,
  );
  expect(told('yes', 'told', 1)).not.toContain('90%');
});
