import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { view, type View } from '../../engine/state/view.ts';
import { searchPackage } from './package-search.ts';
import type { DealProspect } from '../belief/prospects.ts';
import { promised } from '../../../test/fixtures/promised.ts';

const setup = undrawn();
const seen: View = view(setup, floorOf(setup, 'ASH'), 'ASH');
const SEARCH = { beam: 4, pool: 6, caution: 0, regard: 0 };

/** Theirs in the order ASH, BAY, COD, DUN of delegations. */
function part(
  article: number,
  mine: number,
  gains: readonly number[],
  critics: readonly number[],
  blocked = 0,
): DealProspect {
  return {
    change: { article, wording: 1 },
    mine,
    theirs: Float64Array.from(seen.floor, (d) => gains[d] ?? 0),
    doubts: () => new Float64Array(seen.floor.length),
    critics: () => critics,
    agreed: () => [],
    crosses: () => [],
    blocked: () => blocked,
  };
}

test('a wish the room would refuse is sweetened until it passes', () => {
  const wish = part(0, 0.05, [0, -0.03, 0, 0], [1]);
  const gift = part(1, -0.01, [0, 0.04, 0, 0], []);
  const found = searchPackage(seen, [wish, gift], SEARCH);
  expect(found?.changes.map(({ article }) => article).sort()).toEqual([0, 1]);
  expect(found?.mine).toBeCloseTo(0.04, 12);
  expect(found?.passes).toBe(1);
});

test('nothing is tabled that brings nothing or that would surely fail', () => {
  expect(searchPackage(seen, [part(0, -0.05, [0, 0.1, 0.1, 0.1], [])], SEARCH)).toBeNull();
  expect(searchPackage(seen, [part(0, 0.05, [0, -0.03, 0, 0], [1])], SEARCH)).toBeNull();
  expect(searchPackage(seen, [part(0, 0.05, [0, 0.1, 0, 0], [1], 1)], SEARCH)).toBeNull();
});

test('words a member has promised to speak for are paid for', () => {
  const wish = part(0, 0.05, [0, -0.03, 0, 0], [1]);
  const commitments: View['commitments'] = [promised(1, 0, 0, 1)];
  expect(searchPackage({ ...seen, commitments }, [wish], SEARCH)).toMatchObject({
    mine: 0.05,
    passes: 1,
  });
});

test('regard for the others chooses the kinder of two that bring as much', () => {
  const hard = part(0, 0.05, [0, 0, -0.0005, 0], []);
  const kind = { ...part(0, 0.05, [0, 0.02, 0.02, 0.02], []), change: { article: 0, wording: 2 } };
  expect(searchPackage(seen, [hard, kind], { ...SEARCH, regard: 1 })?.changes).toEqual([
    { article: 0, wording: 2 },
  ]);
});

test('where a chance is enough, the package that brings most of those that have it', () => {
  const sure = part(0, 0.04, [0, 0.1, 0, 0], [1], 0.1);
  const even = { ...part(0, 0.055, [0, 0.1, 0, 0], [1], 0.4), change: { article: 0, wording: 2 } };
  const dear = (least?: number) => {
    const search = least === undefined ? SEARCH : { ...SEARCH, least };
    return searchPackage(seen, [sure, even], search)?.mine;
  };
  expect([dear(), dear(0.5), dear(0.7), dear(0.95)]).toEqual([0.04, 0.055, 0.04, undefined]);
});
