import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { ACT_TYPES } from '../../engine/acts/acts.ts';
import type { Act } from '../../engine/command.ts';
import { view } from '../../engine/state/view.ts';
import { openConference } from '../conference.ts';
import { decideFor } from '../decide.ts';
import { finish } from '../in-steps.ts';
import type { Player } from '../plan.ts';
import { type Fallback, searchAct } from './search-act.ts';
import { playToEnd } from './try-act.ts';

const SEAT = 'DOR';
const SEA = shipped('high-seas-class');

test.each([
  ['waits', 3, 'passive'],
  ['does as its base player', 4, 'packager'],
] as const)('%s where that ends better, and nothing else may be tried', (_, seed, better) => {
  const plan = [{ seat: SEAT, by: 'person' }] as const;
  const { setup, state } = openConference(SEA, { seed, plan });
  const world = { setup, state };
  const { mandate } = view(setup, state, SEAT);
  const fallBackOn = (by: Player): Fallback => {
    const decide: Fallback['decide'] = (now, seat) =>
      decideFor(now.setup, now.state, [{ seat: SEAT, by }], seat);
    const { seat: _seat, reasons: _reasons, ...act } = decide(world, SEAT);
    return { act: act as Act, decide };
  };
  const fallbacks = [fallBackOn('packager'), fallBackOn('passive')] as const;
  const [base, waiting] = fallbacks.map(({ act, decide }) => {
    return { act, worth: playToEnd(world, SEAT, act, decide)?.worth ?? NaN };
  });
  expect(base?.act).not.toEqual(waiting?.act);
  expect(Math.abs((base?.worth ?? NaN) - (waiting?.worth ?? NaN))).toBeGreaterThan(0.1);
  const act = finish(
    searchAct({
      seat: SEAT,
      mandate: mandate!,
      worlds: [world],
      fallbacks,
      budget: 3,
      barsRefused: false,
      without: ACT_TYPES,
    }),
  );
  expect(act).toEqual((better === 'passive' ? waiting : base)?.act);
});
