import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { mandatesOf } from '../../engine/capitals/instructions.ts';
import { utility } from '../../engine/mandate/mandate.ts';
import { textsOf } from '../../engine/state/texts.ts';
import { view } from '../../engine/state/view.ts';
import { believed } from './belief.ts';
import { marginsOf } from './margins.ts';

test('whoever was asked nothing has no margin, unless all instructions are open', () => {
  const setup = undrawn();
  const state = floorOf(setup, 'BAY');
  const seen = view(setup, state, 'BAY');
  const all = mandatesOf(setup, state);
  expect(marginsOf(seen, believed(seen))).toEqual(seen.floor.map(() => null));
  expect(marginsOf(seen, believed(seen, all), all)).toEqual(
    seen.floor.map((d) => {
      const mandate = all[d] as (typeof all)[number];
      return utility(mandate, setup.scenario.articles, textsOf(state)) - mandate.reservation;
    }),
  );
});
