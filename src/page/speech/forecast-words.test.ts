/** What play says of things to come, where it is not sure of them. */
import { beforeAll, expect, test } from 'vitest';
import { getWords, loadWords } from './words.ts';

beforeAll(async () => {
  await Promise.all(
    (['app', 'lesson', 'panels', 'vote'] as const).map((part) => loadWords('en', part)),
  );
});

const t = getWords('en');

test('where an article is heading is told by the words of most trial runs', () => {
  expect(t('heading.goes', { option: 'Is in breach', runs: 9, n: 10 })).toBe(
    'If you wait: “Is in breach” in 9 of 10 trial runs.',
  );
});

test('a package that may bring or cost points does not look like a gain', () => {
  const end = { treaty: 'same', adopted: 9, anyway: 9 };
  const gain = {
    close: '+2',
    points: 2,
    low: '−3',
    high: '+7',
    n: 10,
    floor: 'none',

    ...end,
  };
  const lost = { treaty: 'fewer', adopted: 4, anyway: 10, close: '−14', points: 14 };
  expect(
    [
      { ...gain, agreed: 'either' },
      { ...gain, agreed: 'yes', low: '+1', high: '+4' },
      { ...gain, agreed: 'yes', close: '0', points: 0 },
      { ...gain, agreed: 'few', n: 2 },
      { ...gain, agreed: 'no' },
      { ...gain, agreed: 'no', floor: 'not' },
      { ...gain, ...lost, agreed: 'yes' },
    ].map((one) => t('heading.gain', one)),
  ).toEqual([
    'If the room agrees, between −3 and +7 compared with waiting, four times in five.',
    'If the room agrees, about +2 points compared with waiting.',
    'If the room agrees, about as much as waiting.',
    'What it brings is uncertain: the room agreed in only 2 trial runs.',
    'If it enters the text, about +2 points compared with waiting.',
    'If it enters the text, about +2 points compared with waiting. The floor will probably not adopt what you get.',
    'If the room agrees, about −14 points compared with waiting: 4 of 10 trial runs then end with a treaty, and 10 do if you wait.',
  ]);
});

test('between what a package brings four times in five stands behind it', () => {
  const runs = { n: 10, treaty: 'same', adopted: 9, anyway: 9 };
  expect(['none', '+1'].map((low) => t('heading.runs', { ...runs, low, high: '+4' }))).toEqual([
    'Worked out in 10 trial runs in which the room agrees.',
    'Four times in five between +1 and +4. Worked out in 10 trial runs in which the room agrees.',
  ]);
});

test('where votes decide, a score is called a guess about them', () => {
  const score = { mean: 82, low: 81, high: 83, laid: 'none', now: 82, none: 61, noDeal: 0, n: 10 };
  const told =
    'about 82 if you wait, four times in five between 81 and 83. The draft now: 82. No deal: 61.';
  expect(t('score.line', { ...score, votes: 'no' })).toBe(told);
  expect(t('score.line', { ...score, votes: 'yes' })).toBe(`${told} How others vote is a guess.`);
});

test('at the gavel the points are a span where they are not sure', () => {
  const sure = { low: '86', high: '86', none: '69', span: 'no' };
  expect(t('gavel.worth', sure)).toBe('About 86 points to you. No deal: 69.');
  expect(t('gavel.worth', { ...sure, high: '93', span: 'yes' })).toBe(
    'Four times in five between 86 and 93 points to you. No deal: 69.',
  );
});

test('a conference can end before its last sitting', () => {
  expect(t('none.ends', { now: 'no', n: 3 })).toBe(
    'Everything is decided after sitting 3, or as soon as no bracket is left.',
  );
});
