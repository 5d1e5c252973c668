import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openSetup } from '../opened.ts';
import { decideFor } from '../decide.ts';
import { runOn } from '../run-on.ts';
import { encodeScenario } from '../seat/write-scenario.ts';
import { decodeScenario } from '../seat/read-scenario.ts';
import { encodeView } from '../seat/write-view.ts';
import { decodeView } from '../seat/read-view.ts';
import { setUp, type Setup } from '../../engine/setup/setup.ts';
import { changeMandate } from '../../engine/mandate/mandate.ts';
import { open } from '../../engine/acts/apply.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { State } from '../../engine/state/state.ts';
import { copyState } from '../../engine/state/copy-state.ts';
import { view, type View } from '../../engine/state/view.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { forecastHeading } from './heading.ts';

const CLASS = shipped('cybercrime-class');
const SEA = shipped('high-seas-class');

/** The turn of a seat in a sitting, all others and itself played by default. */
function findTurn(scenario: Scenario, seat: string, sitting: number, seed = 3): [Setup, State] {
  const { setup, state } = openSetup(scenario, { seed, plan: [{ seat, by: 'packager' }] });
  let turn: State | undefined;
  runOn(setup, state, (now, name) => {
    if (name === seat && now.sitting === sitting && now.phase === 'negotiation.floor')
      turn ??= copyState(now);
    return decideFor(setup, now, [{ seat, by: 'packager' }], name);
  });
  if (!turn) throw new Error(`${seat} has no turn in sitting ${sitting}`);
  return [setup, turn];
}

const seeTurn = (scenario: Scenario, seat: string, sitting: number): View =>
  view(...findTurn(scenario, seat, sitting), seat);

test('a forecast has a place for every article, inside its spread', () => {
  const seen = seeTurn(CLASS, 'BRA', 1);
  const heading = forecastHeading(seen);
  expect(heading.ends).toHaveLength(10);
  expect(heading.articles).toHaveLength(CLASS.articles.length);
  for (const { position, leaves, share } of heading.articles) {
    expect(position).not.toBeNull();
    const { low = NaN, middle = NaN, high = NaN } = position ?? {};
    expect([low <= middle, middle <= high, leaves >= 0, leaves <= 1, share > 0]).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  }
  expect(heading.mandate?.mean).toBeGreaterThan(0);
});

test('it is the same whenever it is asked, and from a view that came over a line', () => {
  const seen = seeTurn(SEA, 'ANS', 3);
  const once = JSON.stringify(forecastHeading(seen));
  forecastHeading(seeTurn(CLASS, 'USA', 2));
  expect(JSON.stringify(forecastHeading(seen))).toBe(once);
  const read = decodeScenario(JSON.parse(JSON.stringify(encodeScenario(seen.scenario))));
  if (!read.ok) throw new Error(read.fault.code);
  const given = { scenario: read.scenario, values: seen.values };
  const sent = decodeView(JSON.parse(JSON.stringify(encodeView(seen))), given);
  if (!sent.ok) throw new Error(sent.fault.code);
  expect(JSON.stringify(forecastHeading(sent.view))).toBe(once);
});

/** What a seat cannot see, changed in everybody else. */
const HIDDEN: Record<string, (setup: Setup, own: number) => Setup> = {
  'priorities, values of no deal and tempers': (setup, own) => ({
    ...setup,
    seed: setup.seed + 1,
    tempers: setup.tempers.map((temper, d) => (d === own ? temper : 'hardLiner')),
    mandates: setup.mandates.map((held, d) => {
      if (d === own) return held;
      const saliences = held.saliences.map((one, a) => one * (a % 2 === 0 ? 0.5 : 1));
      const total = saliences.reduce((sum, one) => sum + one, 0);
      const weights = saliences.map((one) => one / total);
      return changeMandate(held, { saliences, weights, reservation: 0.9, patience: 0.8 });
    }),
  }),
  'what authors wrote for them': (setup, own) => {
    const delegations = setup.scenario.delegations.map((one) =>
      one.index === own
        ? one
        : {
            ...one,
            reservation: 0.3,
            linkages: [],
            positions: one.positions.map((at) => at && { ideal: at.ideal, salience: 0.7 }),
          },
    );
    const scenario = { ...setup.scenario, delegations };
    const { mandates } = setUp(scenario, setup.seed, setup.run);
    return {
      ...setup,
      scenario,
      mandates: mandates.map((one, d) => (d === own ? (setup.mandates[d] ?? one) : one)),
    };
  },
};

test.each(Object.entries(HIDDEN))('nothing in it comes from %s', (_, change) => {
  for (const scenario of [CLASS, SEA]) {
    const setup = setUp(scenario, 5, 0);
    const { state } = open(setup, createOpeningState(setup));
    for (const own of [0, 3]) {
      const seat = scenario.delegations[own]?.id ?? '';
      const see = (of: Setup) => JSON.stringify(forecastHeading(view(of, state, seat)));
      expect(see(change(setup, own))).toBe(see(setup));
    }
  }
});

test('what a seat was told holds in every world', () => {
  const [setup, state] = findTurn(SEA, 'ANS', 1);
  const own = SEA.delegationIndex.get('ANS') ?? 0;
  const told = SEA.delegations.flatMap(({ index: of }) =>
    of === own
      ? []
      : SEA.articles.map(({ index: article }) => {
          const at = setup.mandates[of]?.saliences[article] ?? 0;
          return { by: own, of, article, low: at, high: at, sitting: 1, whole: false };
        }),
  );
  const before = forecastHeading(view(setup, state, 'ANS'));
  const after = forecastHeading(view(setup, { ...state, notes: told }, 'ANS'));
  const width = (of: typeof before) =>
    of.articles.reduce(
      (sum, { position }) => sum + (position ? position.high - position.low : 0),
      0,
    );
  expect(width(after)).toBeLessThan(width(before));
});

test('the Chair has a forecast without instructions, and a closed conference stays as it is', () => {
  expect(forecastHeading(seeTurn(CLASS, CHAIR, 1)).mandate).toBeNull();
  const { setup, state } = openSetup(CLASS, { seed: 3, plan: [] });
  const end = runOn(setup, state, (now, name) => decideFor(setup, now, [], name));
  const { articles } = forecastHeading(view(setup, end, 'BRA'));
  expect(articles.map(({ leaves }) => leaves)).toEqual(CLASS.articles.map(() => 0));
});
