import { expect, test } from 'vitest';
import { STEADY } from '../../../../test/fixtures/still.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { type Setup, setUp } from '../../../engine/setup/setup.ts';
import { alterChanges, byCost, byIndex, type Proposed } from './sweetener.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
const text = { articles: opening.articles.map((article) => ({ ...article, text: 0 })) };

/** Of Ash, which wants many lights and little of the toll. */
function proposed(by: Setup, part: Partial<Proposed>): Proposed {
  const [mandate] = by.mandates;
  if (!mandate) throw new Error('no mandate');
  const made = [{ article: 0, wording: 2 }];
  return { scenario: by.scenario, text, mandate, made, full: false, mayAdd: () => true, ...part };
}

const rows = (one: Proposed) =>
  byCost(one).map(({ how, change, cost }) => [how, change.option, Math.round(cost * 100) / 100]);

test('one change more, the cheapest first; then other words, and no word less than one', () => {
  expect(rows(proposed(setup, {}))).toEqual([
    ['add', 'middle', 8.33],
    ['add', 'high', 16.67],
    ['reword', 'some', 41.67],
  ]);
});

test('full: only what is there, otherwise or not at all, but not without all that it would bring', () => {
  const made = [
    { article: 0, wording: 2 },
    { article: 1, wording: 1 },
  ];
  expect(rows(proposed(setup, { made, full: true }))).toEqual([
    ['drop', 'middle', -8.33],
    ['reword', 'high', 8.33],
    ['reword', 'some', 41.67],
  ]);
});

test('what brings nearly all of the gain is not left out, what brings little of it may be', () => {
  const high = { articles: text.articles.map((article, a) => ({ ...article, text: 2 * a })) };
  const made = [
    { article: 0, wording: 2 },
    { article: 1, wording: 1 },
  ];
  const dropped = rows(proposed(setup, { text: high, made })).filter(([how]) => how === 'drop');
  expect(dropped).toEqual([['drop', 'middle', 8.33]]);
});

test('nothing past a red line of the maker, and nothing on articles that are shut', () => {
  const lined = setUp(
    strait(['toll: { ideal: 0, salience: 0.2 }', 'toll: { ideal: 0, salience: 0.2, redLine: 60 }']),
    1,
    0,
    [],
    STEADY,
  );
  expect(rows(proposed(lined, {}))).toEqual([
    ['add', 'middle', 8.33],
    ['reword', 'some', 41.67],
  ]);
  expect(rows(proposed(setup, { mayAdd: () => false }))).toEqual([['reword', 'some', 41.67]]);
});

test('ids to indices and back into a list', () => {
  const many = { article: 'lights', option: 'many' };
  const high = { article: 'toll', option: 'high' };
  const few = { article: 'lights', option: 'few' };
  expect(byIndex(setup.scenario, [high, { article: 'lights', option: 'none' }])).toEqual([
    { article: 1, wording: 2 },
  ]);
  expect(alterChanges([many], { how: 'add', change: high })).toEqual([many, high]);
  expect(alterChanges([many, high], { how: 'reword', change: few })).toEqual([few, high]);
  expect(alterChanges([many, high], { how: 'drop', change: many })).toEqual([high]);
});
