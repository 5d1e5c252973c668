import { beforeEach, expect, test } from 'vitest';
import { RULES } from '../../engine/rules-version.ts';
import { stubStorage } from '../../../test/fixtures/storage.ts';
import { OTHER_SIDE, writeKept } from './kept.ts';
import { keepOtherSide, type OtherSide, readOtherSide } from './other-side.ts';
import { keepScore } from './scores.ts';

beforeEach(() => {
  stubStorage();
});

const draw = { rules: 'abcdef012345', seat: 'GOL', seed: 7, start: '' };
const side: OtherSide = {
  ...draw,
  scenario: 'high-seas-class',
  digest: 'f00d',
  why: 'cost',
  points: 6,
};

test('the other side of a draw is kept until a game of it has ended there', () => {
  expect(readOtherSide()).toBeNull();
  keepOtherSide(side);
  keepScore({ ...draw, seat: 'HES', game: 'a', points: 80, taken: 3, made: 1 });
  expect(readOtherSide()).toEqual(side);
  keepScore({ ...draw, game: 'b', points: 70, taken: 1, made: 2 });
  expect(readOtherSide()).toBeNull();
});

test('one kept under other rules is no longer the same draw', () => {
  writeKept(OTHER_SIDE, { ...side, version: RULES });
  expect(readOtherSide()).toEqual(side);
  for (const kept of [side, { ...side, version: RULES - 1 }]) {
    writeKept(OTHER_SIDE, kept);
    expect(readOtherSide()).toBeNull();
  }
});

test('what is no other side counts as none', () => {
  const kept = { ...side, version: RULES };
  for (const value of [7, { ...kept, why: 'more' }, { ...kept, points: null }]) {
    writeKept(OTHER_SIDE, value);
    expect(readOtherSide()).toBeNull();
  }
});
