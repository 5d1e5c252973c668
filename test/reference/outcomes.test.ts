/** Models of the outcome against numbers that others have published or computed. */
import { expect, test } from 'vitest';
import { runBacktestOn } from '../../src/analysis/models/backtest.ts';
import { challengeRounds } from '../../src/analysis/models/challenge.ts';
import { electProgramme } from '../../src/analysis/models/condorcet.ts';
import { listActors } from '../../src/analysis/models/field.ts';
import { findPivots } from '../../src/analysis/models/median.ts';
import { type ModelName, predict } from '../../src/analysis/models/predict.ts';
import { article, caseNamed, made } from '../fixtures/reference/case.ts';
import { decisions } from '../fixtures/reference/deu3.ts';

const emission = caseNamed('emission');
const positionOf = (scenario: Parameters<typeof predict>[0], model: ModelName) =>
  predict(scenario, model).articles[0]?.position;

test('emission standards: weighted mean and median', () => {
  expect(positionOf(emission, 'compromise')).toBeCloseTo(7.389955686853767, 14);
  expect(positionOf(emission, 'median')).toBe(7);
});

/** Rounds of the replication at its commit 55f63e9, run under Python. */
const ROUNDS = [
  [7, 7.389955686853767],
  [8.415932315426764, 7.461314378277189],
  [9.610859134120188, 7.552500865855845],
  [9.961979590401311, 7.590144997451547],
  [9.961979590401311, 7.358130531334201],
  [9.961979590401311, 7.3491739896752115],
  [7.47204636191629, 7.414877545372958],
  [8.824593855262423, 7.510457183677219],
  [9.671129769802048, 7.5724470975503],
  [9.671129769802048, 7.324989065683666],
  [7, 7.242130958473938],
] as const;

test('emission standards: ten rounds of challenge as replicated', () => {
  const { rounds = [], position } = predict(emission, 'challenge', 10).articles[0] ?? {};
  expect(rounds).toHaveLength(ROUNDS.length);
  ROUNDS.forEach(([median, mean], round) => {
    expect(rounds[round]?.median).toBeCloseTo(median, 11);
    expect(rounds[round]?.mean).toBeCloseTo(mean, 11);
  });
  expect(position).toBe(7);
});

test('emission standards: where everyone stands after the fourth round', () => {
  const standing = challengeRounds(listActors(emission, 0), 4)[4]?.positions ?? [];
  const expected = [
    4, 4.800881140632622, 9.961979590401311, 4, 10, 10, 10, 9.610859134120188, 4, 7,
  ];
  expect(standing).toHaveLength(expected.length);
  expected.forEach((position, i) => expect(standing[i]).toBeCloseTo(position, 11));
});

test('as published, the nearest compromise is taken: Belgium goes on towards France', () => {
  const rounds = challengeRounds(listActors(emission, 0), 4, 'published');
  expect(rounds.slice(0, 4).map(({ median }) => median?.toFixed(4))).toEqual(
    ROUNDS.slice(0, 4).map(([median]) => median.toFixed(4)),
  );
  expect(rounds[4]?.positions[1]).toBeCloseTo(9.999607370747684, 11);
});

test('186 decisions of the European Union', () => {
  const scores = runBacktestOn(decisions(), ['compromise', 'median', 'nash', 'always50']);
  const measured = [...scores].map(([model, { mae, n }]) => [model, mae?.toFixed(4), n]);
  expect(measured).toEqual([
    ['compromise', '23.3863', 186],
    ['median', '28.8925', 186],
    ['nash', '23.0027', 186],
    ['always50', '28.4624', 186],
  ]);
});

test('election of seven programmes, to every digit of the log', () => {
  const chances = electProgramme(caseNamed('ktab')).map(({ probability }) =>
    probability.toFixed(4),
  );
  expect(chances).toEqual(['0.0047', '0.0302', '0.0054', '0.1492', '0.6001', '0.1447', '0.0656']);
});

test('on a line the median and the Condorcet winner are one', () => {
  const line = made(
    [10, 40, 45, 80, 95].map((ideal, i) => ({
      id: `D${i}`,
      positions: { a: { ideal, salience: 1 } },
    })),
  );
  expect([positionOf(line, 'median'), positionOf(line, 'condorcet')]).toEqual([45, 45]);
});

test('gridlock under two thirds lies between the pivots', () => {
  const nine = made(
    Array.from({ length: 9 }, (_, i) => ({
      id: `D${i}`,
      positions: { a: { ideal: 10 * i, salience: 1 } },
    })),
    { substance: { of: 'members', atLeast: 6 } },
  );
  expect(findPivots(nine, 0, nine.procedure.substance)).toEqual({ low: 30, high: 50 });
});

test('an asymmetric Nash solution shares out what is over', () => {
  const pie = made(
    [
      {
        id: 'A',
        capability: 0.25,
        reservation: 0.2,
        positions: { a: { ideal: 100, salience: 1 } },
      },
      { id: 'B', capability: 0.75, reservation: 0.1, positions: { a: { ideal: 0, salience: 1 } } },
    ],
    { articles: [article('a', 0, 100)] },
  );
  expect(positionOf(pie, 'nash')).toBeCloseTo(37.5, 12);
});
