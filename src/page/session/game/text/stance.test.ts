import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { view } from '../../../../engine/state/view.ts';
import { countStances } from './stance.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const { setup, state } = openSeated(shipped('cybercrime-last-day'), 'BRA', 1, { start: 'morning' });
const shown = view(setup, state, 'BRA');
const scope = setup.scenario.articleIndex.get('coop_scope') ?? -1;

test('where all stand and where the floor stands are counted apart', () => {
  const all = countStances(shown, scope, [...setup.scenario.delegations.keys()]);
  const floor = countStances(shown, scope, shown.floor);
  expect(all).toEqual(
    new Map([
      ['b1', 99],
      ['b2', 15],
      ['n1', 1],
      ['ok', 78],
    ]),
  );
  expect(floor).toEqual(
    new Map([
      ['b1', 8],
      ['b2', 2],
      ['n1', 1],
      ['ok', 10],
    ]),
  );
});
