import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { ACT_TYPES } from '../../engine/acts/acts.ts';
import type { Act } from '../../engine/command.ts';
import { view } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { finish } from '../in-steps.ts';
import type { Player } from '../plan.ts';
import { type Fallback, searchAct } from './search-act.ts';
import { playToEnd } from './try-act.ts';
import { openSeated } from '../../../test/fixtures/seated.ts';

const SEAT = 'DOR';
const SEA = shipped('high-seas-class');
const DRAWS = 30;
/** Utility. */
const CLEARLY = 0.1;

/** A first turn, and how it ends by what each of the two would do. */
function open(seed: number) {
  const { setup, state } = openSeated(SEA, SEAT, seed);
  const world = { setup, state };
  const fallBackOn = (by: Player): Fallback & { worth: number } => {
    const decide: Fallback['decide'] = (now, seat) =>
      decideFor(now.setup, now.state, [{ seat: SEAT, by }], seat);
    const { seat: _seat, reasons: _reasons, ...rest } = decide(world, SEAT);
    const act = rest as Act;
    return { act, decide, worth: playToEnd(world, SEAT, act, decide)?.worth ?? NaN };
  };
  return { world, packager: fallBackOn('packager'), passive: fallBackOn('passive') };
}

/** The first draw in which one of them clearly ends better. */
function findDraw(better: 'packager' | 'passive', worse: 'packager' | 'passive') {
  for (let seed = 1; seed <= DRAWS; seed += 1) {
    const draw = open(seed);
    if (draw[better].worth - draw[worse].worth > CLEARLY) return draw;
  }
  throw new Error(`${better} never ends better`);
}

test.each([
  ['waits', 'passive', 'packager'],
  ['does as its base player', 'packager', 'passive'],
] as const)('%s where that ends better, and nothing else may be tried', (_, better, worse) => {
  const { world, ...found } = findDraw(better, worse);
  expect(found[better].act).not.toEqual(found[worse].act);
  const act = finish(
    searchAct({
      seat: SEAT,
      mandate: view(world.setup, world.state, SEAT).mandate!,
      worlds: [world],
      fallbacks: [found.packager, found.passive],
      budget: 3,
      barsRefused: false,
      without: ACT_TYPES,
    }),
  );
  expect(act).toEqual(found[better].act);
});
