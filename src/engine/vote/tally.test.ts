import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RollCallVote, Rule, Threshold } from '../../scenario/resolved.ts';
import { decide, type Member, computeNeededHeads } from './tally.ts';

function members(count: number, weights: Record<string, number[]> = {}): Member[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `M${i}`,
    votes: 1,
    weights: new Map(Object.entries(weights).map(([name, values]) => [name, values[i] ?? 0])),
  }));
}

function votes(yes: number, no: number, abstain: number, absent = 0): RollCallVote[] {
  return [
    ...Array<RollCallVote>(yes).fill('yes'),
    ...Array<RollCallVote>(no).fill('no'),
    ...Array<RollCallVote>(abstain).fill('abstain'),
    ...Array<RollCallVote>(absent).fill('absent'),
  ];
}

function share(
  of: Threshold['of'],
  bound: Threshold['bound'],
  numerator: number,
  denominator: number,
  weigh?: string,
): Rule {
  return {
    kind: 'threshold',
    threshold: {
      of,
      bound,
      amount: { share: { numerator, denominator } },
      ...(weigh ? { weigh } : {}),
    },
  };
}

const twoThirds = share('presentAndVoting', 'atLeast', 2, 3);

describe('two thirds of those present and voting', () => {
  test.each([
    [84, 41, 26, 42, true, 84, 125],
    [83, 42, 26, 42, false, 84, 125],
    [23, 102, 26, 42, false, 84, 125],
    [2, 1, 0, 0, true, 2, 3],
    [1, 0, 192, 0, true, 1, 1],
  ])(
    '%i-%i-%i, %i absent: adopted %s, needed %i of %i',
    (yes, no, abstain, absent, adopted, needed, pv) => {
      const decision = decide(
        twoThirds,
        members(yes + no + abstain + absent),
        votes(yes, no, abstain, absent),
      );
      expect(decision).toEqual({
        adopted,
        needed,
        base: pv,
        presentAndVoting: pv,
        inFavour: yes,
        reason: adopted ? 'met' : 'short',
      });
    },
  );

  test('with nobody voting there is no base', () => {
    expect(decide(twoThirds, members(5), votes(0, 0, 5))).toEqual({
      adopted: false,
      needed: null,
      base: 0,
      presentAndVoting: 0,
      inFavour: 0,
      reason: 'nobodyInFavour',
    });
  });
});

test('a tie is lost under more than half, won under at least half', () => {
  const tie = votes(50, 50, 3);
  expect(decide(share('presentAndVoting', 'moreThan', 1, 2), members(103), tie).adopted).toBe(
    false,
  );
  expect(decide(share('presentAndVoting', 'atLeast', 1, 2), members(103), tie).adopted).toBe(true);
});

test('members counts the absent, present counts abstainers', () => {
  const cast = votes(97, 0, 0, 96);
  expect(decide(share('members', 'moreThan', 1, 2), members(193), cast).adopted).toBe(true);
  expect(decide(share('members', 'moreThan', 1, 2), members(193), votes(96, 0, 1, 96))).toEqual({
    adopted: false,
    needed: 97,
    base: 193,
    presentAndVoting: 96,
    inFavour: 96,
    reason: 'short',
  });
  const { needed, base } = decide(share('present', 'atLeast', 1, 2), members(4), votes(1, 0, 2, 1));
  expect([needed, base]).toEqual([2, 3]);
});

describe('Security Council', () => {
  const rule: Rule = {
    kind: 'all',
    rules: [
      { kind: 'threshold', threshold: { of: 'members', bound: 'atLeast', amount: { count: 9 } } },
      { kind: 'veto', holders: ['M0', 'M1', 'M2', 'M3', 'M4'] },
    ],
  };
  test.each([
    ['nine with a permanent member abstaining', 'abstain', 9, 'met'],
    ['nine with a permanent member absent', 'absent', 9, 'met'],
    ['fourteen against one veto', 'no', 14, 'vetoed'],
    ['eight', 'abstain', 8, 'notAll'],
  ] as const)('%s', (_, first, yes, reason) => {
    const cast: RollCallVote[] = [first, ...votes(yes, 0, 14 - yes)];
    expect(decide(rule, members(15), cast)).toEqual({
      adopted: reason === 'met',
      needed: null,
      base: yes + (first === 'no' ? 1 : 0),
      presentAndVoting: yes + (first === 'no' ? 1 : 0),
      inFavour: yes,
      reason,
    });
  });
});

test('a veto rule alone is not met with nobody in favour', () => {
  const rule: Rule = { kind: 'veto', holders: ['M0'] };
  expect(decide(rule, members(2), ['abstain', 'abstain']).reason).toBe('nobodyInFavour');
});

test('weighed shares are exact with decimal populations', () => {
  const population = { population: [83.2, 67.1, 59.7] };
  const rule = share('members', 'atLeast', 65, 100, 'population');
  const three = members(3, population);
  // 65 % of 210.0 is exactly 136.5: 67.1 + 59.7 = 126.8 falls short, 83.2 + 59.7 = 142.9 does not.
  expect(decide(rule, three, ['no', 'yes', 'yes'])).toEqual({
    adopted: false,
    needed: 136.5,
    base: 210,
    presentAndVoting: 210,
    inFavour: 126.8,
    reason: 'short',
  });
  expect(decide(rule, three, ['yes', 'no', 'yes']).adopted).toBe(true);
});

test('what is needed is the least that is enough', () => {
  const cases = fc.record({
    yes: fc.nat(60),
    no: fc.nat(60),
    abstain: fc.nat(20),
    numerator: fc.integer({ min: 1, max: 9 }),
    bound: fc.constantFrom('atLeast' as const, 'moreThan' as const),
  });
  fc.assert(
    fc.property(cases, ({ yes, no, abstain, numerator, bound }) => {
      const total = yes + no;
      fc.pre(total > 0);
      const rule = share('presentAndVoting', bound, numerator, 10);
      const enough = (favour: number) =>
        decide(rule, members(total + abstain), votes(favour, total - favour, abstain)).adopted;
      const { needed } = decide(rule, members(total + abstain), votes(yes, no, abstain));
      expect(needed).not.toBeNull();
      const least = needed ?? 0;
      expect(enough(least - 1)).toBe(false);
      if (least <= total) expect(enough(least)).toBe(true);
    }),
  );
});

describe('what is needed by a count of heads', () => {
  test('is what a whole decision says', () => {
    const amount = fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 200 }) }),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
        .map(([one, other]) => ({
          share: { numerator: Math.min(one, other), denominator: Math.max(one, other) },
        })),
    );
    const of = fc.constantFrom('presentAndVoting' as const, 'present' as const, 'members' as const);
    const bound = fc.constantFrom('atLeast' as const, 'moreThan' as const);
    const ballots = fc.record({ yes: fc.nat(60), no: fc.nat(60), abstain: fc.nat(60) });
    fc.assert(
      fc.property(of, bound, amount, ballots, fc.nat(20), (base, side, most, cast, absent) => {
        const rule: Rule = {
          kind: 'threshold',
          threshold: { of: base, bound: side, amount: most },
        };
        const all = members(cast.yes + cast.no + cast.abstain + absent);
        const { needed } = decide(rule, all, votes(cast.yes, cast.no, cast.abstain, absent));
        expect(computeNeededHeads(rule, all, cast)).toBe(needed);
      }),
    );
  });

  test('is not known where weights are counted, and nothing under a compound rule', () => {
    const cast = { yes: 1, no: 1, abstain: 0 };
    const two = members(2, { share: [1.5, 2] });
    expect(
      computeNeededHeads(share('members', 'atLeast', 1, 2, 'share'), two, cast),
    ).toBeUndefined();
    expect(computeNeededHeads({ kind: 'veto', holders: ['M0'] }, two, cast)).toBeNull();
  });
});

describe('who takes its seat later', () => {
  const joining = members(39).map((member, i) => (i === 38 ? { ...member, joins: 3 } : member));
  const threeQuarters = share('presentAndVoting', 'atLeast', 3, 4);
  const allMembers = share('members', 'atLeast', 2, 3);

  test('is no member while it is absent, and counts like any other once it votes', () => {
    const before = decide(allMembers, joining, votes(25, 7, 5, 2));
    const after = decide(allMembers, joining, [...votes(24, 7, 5, 2), 'yes']);
    expect([before.base, before.needed, before.adopted]).toEqual([38, 26, false]);
    expect([after.base, after.needed, after.adopted]).toEqual([39, 26, false]);
    expect(computeNeededHeads(allMembers, joining, { yes: 0, no: 0, abstain: 0 })).toBeUndefined();
  });

  test('its vote was one to spare of the 25 to 7 of 1982', () => {
    const without = decide(threeQuarters, joining, votes(24, 7, 5, 3));
    const having = decide(threeQuarters, joining, [...votes(24, 7, 5, 2), 'yes']);
    expect([without.inFavour, without.needed, without.adopted]).toEqual([24, 24, true]);
    expect([having.inFavour, having.needed, having.adopted]).toEqual([25, 24, true]);
  });
});
