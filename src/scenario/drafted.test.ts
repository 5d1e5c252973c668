import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { addDraft } from './drafted.ts';

const scenario = strait();
const draft = {
  article: 'toll',
  option: 'd1',
  by: 'ASH',
  from: 'low',
  position: 20,
  text: 'A toll.',
};
const read = (given: typeof scenario) => given.articles[1]?.bridges.map(({ title }) => title);

test('words are named by what was changed and by whom, and told apart', () => {
  const one = addDraft(scenario, draft);
  const two = addDraft(one, { ...draft, option: 'd2', text: 'No toll.' });
  const three = addDraft(two, { ...draft, option: 'd3', from: 'd1', by: 'BAY' });
  expect(read(three)).toEqual(['Low (ASH)', 'Low (ASH 2)', 'Low (ASH) (BAY)']);
  expect(read(scenario)).toEqual([]);
  expect(three.articles[0]).toBe(scenario.articles[0]);
  expect(three.rulesHash).toBe(scenario.rulesHash);
});

test('in each language of the file; words that are there, or of no article, add nothing', () => {
  const title = 'title: Low,';
  const [both] = [strait([title, 'title: { en: Low, fr: Bas },'])];
  expect(read(addDraft(both, draft))).toEqual([
    new Map([
      ['en', 'Low (ASH)'],
      ['fr', 'Bas (ASH)'],
    ]),
  ]);
  expect(addDraft(scenario, { ...draft, option: 'high' })).toBe(scenario);
  expect(addDraft(scenario, { ...draft, article: 'none' })).toBe(scenario);
});
