import { expect, test } from 'vitest';
import type { ClassBoard } from './board.ts';
import { readPlayLength } from './play-length.ts';

const settings = {
  talk: 180_000,
  acts: 60_000,
  answers: 45_000,
  debriefAt: 1_800_000,
  sittings: null,
};

function lengthOf(change: object, sittings = 8) {
  const dealt = [{ table: 1, scenario: 's', seats: [] }];
  const board = { settings: { ...settings, ...change }, dealt } as unknown as ClassBoard;
  return readPlayLength(board, new Map([['s', { procedure: { sittings } }]]));
}

test('six sittings fit into half an hour, and all eight into 45 minutes', () => {
  expect(lengthOf({})).toEqual({ written: 8, sittings: 8, minutes: 38, debrief: 30, fit: 6 });
  expect(lengthOf({ sittings: 6 })).toMatchObject({ sittings: 6, minutes: 29, fit: null });
  expect(lengthOf({ debriefAt: 2_700_000 })).toMatchObject({ sittings: 8, fit: null });
});

test('at least one sitting fits, and all do where no time is set or the conference is short', () => {
  expect(lengthOf({ debriefAt: 60_000 }).fit).toBe(1);
  expect(lengthOf({ debriefAt: null })).toMatchObject({ debrief: null, fit: null });
  expect(lengthOf({ sittings: 6 }, 3)).toMatchObject({ written: 3, sittings: 3, fit: null });
});
