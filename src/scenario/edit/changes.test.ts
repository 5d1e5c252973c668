import { expect, test } from 'vitest';
import { type DocumentChange, listChanges, type ChangeStep } from './changes.ts';
import { asText, getEntry, type Plain } from './plain.ts';

const told = (step: ChangeStep) => ('key' in step ? step.key : asText(getEntry(step.item, 'id')));
const lines = (changes: readonly DocumentChange[]) =>
  changes.map(({ kind, place, before, value }) => [kind, place.map(told).join('/'), before, value]);

const before: Plain = {
  title: 'Strait',
  articles: [
    { id: 'lights', title: 'Lights' },
    { id: 'toll', title: 'Toll' },
  ],
  delegations: [
    { id: 'ASH', positions: { lights: { ideal: 40, salience: 0.5 } } },
    { id: 'BAY', groups: ['coast'] },
  ],
};

test('what was changed is told by the part it is of, wherever in its list that stands', () => {
  const after: Plain = {
    title: 'Strait',
    articles: [
      { id: 'toll', title: 'Tolls' },
      { id: 'lights', title: 'Lights' },
    ],
    delegations: [
      { id: 'ASH', positions: { lights: { ideal: 60, salience: 0.5 }, toll: { ideal: 10 } } },
      { id: 'COD' },
    ],
  };
  expect(lines(listChanges(before, after))).toEqual([
    ['changed', 'articles/toll/title', 'Toll', 'Tolls'],
    ['moved', 'articles', undefined, undefined],
    ['removed', 'delegations/BAY', { id: 'BAY', groups: ['coast'] }, undefined],
    ['changed', 'delegations/ASH/positions/lights/ideal', 40, 60],
    ['added', 'delegations/ASH/positions/toll', undefined, { ideal: 10 }],
    ['added', 'delegations/COD', undefined, { id: 'COD' }],
  ]);
});

test('the same written in another order of keys is no change', () => {
  const after: Plain = { delegations: [], title: 'Strait' };
  expect(listChanges({ title: 'Strait', delegations: [] }, after)).toEqual([]);
  expect(
    listChanges({ rule: { of: 'members', atLeast: 2 } }, { rule: { atLeast: 2, of: 'members' } }),
  ).toEqual([]);
});

test('a list of plain values is told as a whole', () => {
  expect(lines(listChanges({ floor: ['A'] }, { floor: ['A', 'B'] }))).toEqual([
    ['changed', 'floor', ['A'], ['A', 'B']],
  ]);
});
