import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Member } from '../../../engine/vote/tally.ts';
import type { BaseOfCount, RollCallVote, Rule } from '../../../scenario/resolved.ts';
import { findPivot, listAllVetoHolders } from './pivot.ts';

function members(...capabilities: number[]): Member[] {
  return capabilities.map((capability, i) => ({
    id: `M${i}`,
    votes: 1,
    capability,
    weights: new Map(),
  }));
}

function share(of: BaseOfCount, numerator: number, denominator: number, weigh?: string): Rule {
  const amount = { share: { numerator, denominator } };
  const bound = 'atLeast';
  return { kind: 'threshold', threshold: { of, bound, amount, ...(weigh ? { weigh } : {}) } };
}

const twoThirds = share('presentAndVoting', 2, 3);
const veto: Rule = { kind: 'veto', holders: ['M0', 'M1'] };
const both: Rule = { kind: 'all', rules: [twoThirds, veto] };

test('one vote short: each of those against or abstaining could have made it', () => {
  const votes: RollCallVote[] = ['yes', 'yes', 'yes', 'no', 'no', 'abstain', 'absent'];
  expect(findPivot(twoThirds, members(1, 1, 1, 1, 1, 1, 1), votes)).toEqual({
    least: 1,
    exact: true,
    alone: [3, 4, 5],
  });
});

test('far from the line: how many it takes', () => {
  const votes: RollCallVote[] = ['yes', 'no', 'no', 'no', 'no', 'abstain'];
  expect(findPivot(twoThirds, members(1, 1, 1, 1, 1, 1), votes)).toEqual({
    least: 3,
    exact: true,
    alone: [],
  });
});

test('absence is no ballot: with too few in the room nobody can turn it', () => {
  const votes: RollCallVote[] = ['yes', 'no', 'absent', 'absent'];
  const of = share('members', 2, 3);
  expect(findPivot(of, members(1, 1, 1, 1), votes)).toEqual({
    least: null,
    exact: true,
    alone: [],
  });
});

test('a veto: the holder against is the only one who could have let it pass', () => {
  const votes: RollCallVote[] = ['no', 'yes', 'yes', 'yes', 'yes'];
  expect(findPivot(both, members(1, 1, 1, 1, 1), votes)).toEqual({
    least: 1,
    exact: true,
    alone: [0],
  });
});

test('adopted under a veto: each holder alone could have stopped it', () => {
  const votes: RollCallVote[] = ['abstain', 'yes', 'yes', 'yes', 'yes', 'yes'];
  expect(findPivot(both, members(1, 1, 1, 1, 1, 1), votes)).toEqual({
    least: 1,
    exact: true,
    alone: [0, 1],
  });
});

test('weights: the heavy one alone, where the light ones together do not', () => {
  const votes: RollCallVote[] = ['no', 'no', 'no', 'yes'];
  const weighed = share('presentAndVoting', 1, 2, 'capability');
  expect(findPivot(weighed, members(10, 1, 1, 2), votes)).toEqual({
    least: 1,
    exact: true,
    alone: [0],
  });
});

test('the holders of a compound rule', () => {
  expect(listAllVetoHolders({ kind: 'any', rules: [both, twoThirds] })).toEqual(['M0', 'M1']);
});

/** Every set of those who could switch, by trying: the size of the smallest that turns it. */
function byTrying(rule: Rule, all: readonly Member[], votes: readonly RollCallVote[]) {
  const before = decide(rule, all, votes).adopted;
  const wish = before ? 'no' : 'yes';
  const able = votes.flatMap((vote, i) => (vote === 'absent' || vote === wish ? [] : [i]));
  let least: number | null = null;
  for (let set = 1; set < 2 ** able.length; set += 1) {
    const chosen = new Set(able.filter((_, bit) => Math.floor(set / 2 ** bit) % 2 === 1));
    const next = votes.map((vote, i): RollCallVote => (chosen.has(i) ? wish : vote));
    if (decide(rule, all, next).adopted === before) continue;
    if (least === null || chosen.size < least) least = chosen.size;
  }
  return least;
}

const plain = fc
  .tuple(
    fc.constantFrom<BaseOfCount>('presentAndVoting', 'present', 'members'),
    fc.constantFrom([1, 2], [2, 3], [3, 5]),
    fc.constantFrom(undefined, 'capability'),
  )
  .map(([of, [top = 1, bottom = 2], weigh]) => share(of, top, bottom, weigh));
const rules = fc.oneof(
  plain,
  fc.constant(veto),
  plain.map((rule): Rule => ({ kind: 'all', rules: [veto, rule] })),
  fc.tuple(plain, plain).map((parts): Rule => ({ kind: 'any', rules: parts })),
  fc.tuple(plain, plain).map((parts): Rule => ({ kind: 'all', rules: parts })),
);

test('the least number is that of trying every set; of compound rules at least an upper bound', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(
        fc.tuple(
          fc.constantFrom<RollCallVote>('yes', 'no', 'abstain', 'absent'),
          fc.integer({ min: 0, max: 5 }),
        ),
        {
          minLength: 2,
          maxLength: 7,
        },
      ),
      (rule, cast) => {
        const all = members(...cast.map(([, weight]) => weight));
        const votes = cast.map(([vote]) => vote);
        const { least, exact, alone } = findPivot(rule, all, votes);
        const tried = byTrying(rule, all, votes);
        if (exact || tried === null || least === null) expect(least).toBe(tried);
        else expect(least).toBeGreaterThanOrEqual(tried);
        expect(alone.length > 0).toBe(tried === 1);
      },
    ),
  );
});
