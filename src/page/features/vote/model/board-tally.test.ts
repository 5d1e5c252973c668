import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { countLamps, tallyBoard } from './board-tally.ts';
import { makeDarkBoard, lightPart } from '../../../session/game/vote/roll.ts';
import { viewSeated } from '../../../../../test/fixtures/seated.ts';

const THREE = ['name: Bay\n', 'name: Bay\n    votes: 3\n'] as const;

/** The bar when those named have been lit, in the order of the delegations. */
function barOf(scenario: ReturnType<typeof strait>, lit: readonly ('yes' | 'no' | 'abstain')[]) {
  const seen = viewSeated(scenario, 'ASH', 5);
  const dark = makeDarkBoard(seen);
  const lamps = dark.lamps.map((lamp, d) => lit[d] ?? lamp);
  return tallyBoard(
    seen,
    lightPart(seen, { ...dark, lamps }, (d) => lamps[d] !== 'waiting'),
  );
}

test('before anyone is called nobody has voted, however many votes a delegation has', () => {
  expect(barOf(strait(THREE), [])).toEqual({ yes: 0, no: 0, coming: 6, all: 6 });
});

test('votes of a delegation that has several are counted on its side', () => {
  expect(barOf(strait(THREE), ['yes', 'no'])).toEqual({
    yes: 1,
    no: 3,
    coming: 2,
    all: 6,
  });
});

test('where every delegation has one vote, votes are heads; who abstains stands outside', () => {
  expect(barOf(strait(), ['yes', 'no', 'abstain'])).toEqual({
    yes: 1,
    no: 1,
    coming: 1,
    all: 3,
  });
});

test('lamps are counted in what the rule weighs, and as delegations beside it', () => {
  const seen = viewSeated(strait(THREE), 'ASH', 5);
  const lamps = ['yes', 'no', 'no', 'absent'] as const;
  expect(countLamps(seen, { ...makeDarkBoard(seen), lamps })).toEqual({
    yes: { heads: 1, weight: 1 },
    no: { heads: 2, weight: 4 },
    abstain: { heads: 0, weight: 0 },
    absent: { heads: 1, weight: 1 },
    waiting: { heads: 0, weight: 0 },
  });
});
