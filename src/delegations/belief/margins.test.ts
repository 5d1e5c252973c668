import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { view } from '../../engine/state/view.ts';
import { formBelief } from './belief.ts';
import { estimateMargins } from './margins.ts';

test('whoever was asked nothing has no margin, unless all instructions are open', () => {
  const setup = undrawn();
  const state = floorOf(setup, 'BAY');
  const seen = view(setup, state, 'BAY');
  const all = readMandates(setup, state);
  expect(estimateMargins(seen, formBelief(seen))).toEqual(seen.floor.map(() => null));
  expect(estimateMargins(seen, formBelief(seen, all), all)).toEqual(
    seen.floor.map((d) => {
      const mandate = all[d] as (typeof all)[number];
      return (
        utility(mandate, setup.scenario.articles, readStandingTexts(state)) - mandate.reservation
      );
    }),
  );
});
