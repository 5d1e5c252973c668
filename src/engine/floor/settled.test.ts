import { expect, test } from 'vitest';
import { after } from '../../../test/fixtures/steps.ts';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { judge } from '../acts/apply.ts';
import { listLegalActs } from '../acts/legal-acts.ts';
import { isSettled } from './settled.ts';
import type { State } from '../state/state.ts';

const setup = undrawn();
const opening = floorOf(setup, 'ASH');

/** Lights stand at few. */
function withMoves(...moves: readonly (readonly [from: number, to: number])[]): State {
  return { ...opening, textMoves: moves.map(([from, to]) => ({ article: 0, from, to })) };
}

const [few, some, many] = [0, 1, 2];

test.each([
  ['nothing replaced', [], []],
  ['replaced, never gone back', [[few, some]], []],
  [
    'moved on and on',
    [
      [few, some],
      [some, many],
    ],
    [],
  ],
  [
    'gone back once',
    [
      [few, some],
      [some, few],
    ],
    [few, some],
  ],
  [
    'gone back, and on to new words',
    [
      [few, some],
      [some, few],
      [few, many],
    ],
    [few, some],
  ],
] as const)('%s', (_, moves, settled) => {
  const state = withMoves(...moves);
  const found = [few, some, many].filter((wording) => isSettled(state, { article: 0, wording }));
  expect(found).toEqual(settled);
  expect(isSettled(state, { article: 1, wording: few })).toBe(false);
});

test('a package may not bring back what rooms have settled, and other words it may', () => {
  const state = withMoves([few, some], [some, few]);
  const packing = (option: string) =>
    judge(setup, state, { seat: 'ASH', type: 'package', changes: [{ article: 'lights', option }] });
  expect(packing('some')).toEqual({ code: 'package/settled', params: { article: 'lights' } });
  expect(packing('many')).toBe(null);
  const open = listLegalActs(setup, state, 'ASH').find(({ type }) => type === 'package');
  expect(open?.domains[0]?.values).toEqual([
    { article: 'lights', option: 'many' },
    { article: 'toll', option: 'low' },
    { article: 'toll', option: 'middle' },
  ]);
});

test('a room that agrees is remembered', () => {
  let state = after(setup, opening, {
    seat: 'ASH',
    type: 'package',
    changes: [{ article: 'lights', option: 'some' }],
  }).state;
  while (state.informals) {
    const seat =
      setup.scenario.delegations[state.informals.room[state.informals.answers.indexOf(null)] ?? -1]
        ?.id ?? '';
    state = after(setup, state, { seat, type: 'accept', offer: state.informals.id }).state;
  }
  expect(state.textMoves).toEqual([{ article: 0, from: few, to: some }]);
});

test('where nothing is left to do an act to, the reason says so', () => {
  const articles = opening.articles.map((article) => ({ ...article, status: 'adRef' as const }));
  const listing = listLegalActs(setup, { ...opening, articles }, 'ASH').find(
    ({ type }) => type === 'agenda',
  );
  expect(listing?.unavailable).toEqual({ code: 'act/nothingLeft', params: {} });
});
