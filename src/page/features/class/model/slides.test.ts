import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import type { RollCallVote } from '../../../../scenario/resolved.ts';
import { type BallotSlide, chooseSlideBallot, countForSlide } from './slides.ts';

const split: readonly RollCallVote[] = ['yes', 'no', 'yes', 'abstain'];

test('one ballot under three rules: those who abstain do not count', () => {
  expect(countForSlide(strait(), split)).toEqual([
    { name: 'twoThirds', adopted: true, yes: 2, no: 1, needed: 2 },
    { name: 'majority', adopted: true, yes: 2, no: 1, needed: 2 },
    { name: 'consensus', adopted: false, yes: 2, no: 1, needed: null },
  ]);
});

test('where delegations have several votes, the rules of a slide count votes', () => {
  const weighed = strait(['name: Bay\n', 'name: Bay\n    votes: 3\n']);
  expect(countForSlide(weighed, split)).toEqual([
    { name: 'twoThirds', adopted: false, yes: 2, no: 3, needed: 4 },
    { name: 'majority', adopted: false, yes: 2, no: 3, needed: 3 },
    { name: 'consensus', adopted: false, yes: 2, no: 3, needed: null },
  ]);
});

test('the ballot shown is one on which the rules differ', () => {
  const make = (table: number, votes: readonly RollCallVote[]): BallotSlide => ({
    table,
    article: null,
    cast: true,
    count: { yes: 0, no: 0, abstain: 0, absent: 0 },
    rules: countForSlide(strait(), votes),
  });
  const all = make(1, ['yes', 'yes', 'yes', 'yes']);
  const close = make(2, split);
  expect(chooseSlideBallot([all, close])).toEqual(close);
  expect(chooseSlideBallot([close, all])).toEqual(close);
  expect(chooseSlideBallot([])).toBe(null);
});
