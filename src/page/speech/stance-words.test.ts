import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { formatStance } from './stance-words.ts';
import { getWords, loadWords } from './words.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'hall'), loadWords('en', 'panels'), loadWords('en', 'aside')]);
});

test('a stance names the end it leans to, or its side where the axis has no names', () => {
  const grounds = { low: 'Many grounds', high: 'Few grounds' };
  const told = (['n2', 'n1', 'ok', 'b1', 'b2', 'none'] as const).map((stance) =>
    formatStance(stance, grounds, speech),
  );
  expect(told).toEqual([
    'firm, towards Many grounds',
    'leans towards Many grounds',
    'can accept',
    'leans towards Few grounds',
    'firm, towards Few grounds',
    'no position',
  ]);
  expect(formatStance('n1', undefined, speech)).toBe('leans towards lower');
});

test('how many are for words is said with the weight that they have', () => {
  const t = getWords('en');
  expect(t('card.nearest', { n: 8, share: '41%', alone: 'no', leads: 'no' })).toBe(
    'closest for 8 delegations, 41% of the weight',
  );
  const deal = {
    way: 'floor',
    sure: 'no',
    with: 5,
    floor: 8,
    share: '41%',
    option: 'o',
    article: 'A',
    n: 2,
    missing: 'M and N',
  };
  expect(t('dealNext.line', deal)).toContain(
    '5 of the 8 delegations on the floor, with 41% of its weight, are with you',
  );
  expect(t('dealNext.line', deal)).toContain('It needs 2 more to speak for it: M and N.');
  // Where the form leaves it open, nobody is told to propose it.
  const open = t('dealNext.line', { ...deal, way: 'now' });
  expect(open).toContain('may follow, and probably would with M and N speaking for it too.');
  expect(open).not.toContain('Propose it');
});

test('that nothing more is to be won is said of trades alone, not of who joins', async () => {
  await loadWords('en', 'voices');
  expect(getWords('en')('close.over', {})).toContain('no trade on the open words');
});

test('how many brackets are to close is said with what they are', () => {
  const now = { yours: 'yes', brackets: 6, sign: 'late', close: 3, plates: 3 };
  expect(getWords('en')('top.now', { ...now, points: 'none', credit: 'none' })).toBe(
    '3 of 6 brackets must close · 3 actions',
  );
});

test('after a refusal no deal is called likely, and the answer is said to tell why', () => {
  const t = getWords('en');
  expect(t('refusal.next', { seat: 'Golmara' })).not.toContain('likely');
  expect(t('refusal.unexplained', { said: 'likely', to: 'two' })).toContain('answer');
});
