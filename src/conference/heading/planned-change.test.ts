import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { copyState } from '../../engine/state/copy-state.ts';
import type { State } from '../../engine/state/state.ts';
import { view, type View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { finish } from '../in-steps.ts';
import { openSetup } from '../opened.ts';
import { runOn } from '../run-on.ts';
import { forecastHeading } from './heading.ts';
import { forecastPlannedInSteps } from './planned-change.ts';

/** As a seat is asked to plead on what the Chair has announced. */
function seePleas(id: string, seat: string, seed: number): View {
  const { setup, state } = openSetup(shipped(id), { seed, plan: [{ seat, by: 'packager' }] });
  let turn: State | undefined;
  runOn(setup, state, (now, name) => {
    if (name === seat && now.phase === 'negotiation.pleas') turn ??= copyState(now);
    return decideFor(setup, now, [{ seat, by: 'packager' }], name);
  });
  if (!turn) throw new Error(`nobody asks ${seat} to plead`);
  return view(setup, turn, seat);
}

test.each([
  ['cybercrime-class', 'SGP', 10],
  ['cybercrime-class', 'NGA', 15],
] as const)('words announced in %s are played on as put in, and as kept out', (id, seat, seed) => {
  const seen = seePleas(id, seat, seed);
  const heading = forecastHeading(seen);
  const [change] = seen.announced?.changes ?? [];
  if (!change) throw new Error('nothing is announced');
  const ends = finish(forecastPlannedInSteps(seen, heading, change));
  const standsIn = (way: 'end' | 'waited') =>
    ends.filter((one) => one[way].texts[change.article] === change.wording).length;
  expect(ends).toHaveLength(heading.ends.length);
  expect([standsIn('end'), standsIn('waited')]).toEqual([heading.ends.length, 0]);
});
