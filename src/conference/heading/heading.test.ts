import { expect, test } from 'vitest';
import { HIDDEN } from '../../../test/fixtures/hidden.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openSetup } from '../opened.ts';
import { decideFor } from '../decide.ts';
import { runOn } from '../run-on.ts';
import { decodeScenario, encodeScenario } from '../seat/scenario-json.ts';
import { decodeView, encodeView } from '../seat/view-json.ts';
import { setUp, type Setup } from '../../engine/setup/setup.ts';
import { apply, open } from '../../engine/acts/apply.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { State } from '../../engine/state/state.ts';
import { copyState } from '../../engine/state/copy-state.ts';
import { view, type View } from '../../engine/state/view.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { forecastActInSteps, forecastDealtInSteps } from './after-act.ts';
import { limitDraws } from './drawn-worlds.ts';
import { finish } from '../in-steps.ts';
import { forecastAgreed, forecastHeading, forecastInSteps, type TextHeading } from './heading.ts';

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

/** As it can be compared: of the worlds how they closed, without what they were drawn from. */
const asJson = (heading: TextHeading): unknown =>
  JSON.parse(
    JSON.stringify(heading, (key, value: unknown) => (key === 'setup' ? undefined : value)),
  );

test('it is the same whenever it is asked, and from a view that came over a line', () => {
  const seen = seeTurn(SEA, 'ANS', 3);
  const once = asJson(forecastHeading(seen));
  forecastHeading(seeTurn(CLASS, 'USA', 2));
  expect(asJson(forecastHeading(seen))).toEqual(once);
  const read = decodeScenario(JSON.parse(JSON.stringify(encodeScenario(seen.scenario))));
  if (!read.ok) throw new Error(read.fault.code);
  const given = { scenario: read.scenario, values: seen.values };
  const sent = decodeView(JSON.parse(JSON.stringify(encodeView(seen))), given);
  if (!sent.ok) throw new Error(sent.fault.code);
  expect(asJson(forecastHeading(sent.view))).toEqual(once);
});

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

test('it comes in steps of one draw or one command, and is the same', () => {
  const seen = seeTurn(CLASS, 'BRA', 1);
  const steps = forecastInSteps(seen, 2);
  let taken = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) taken += 1;
  expect(step.value).toEqual(forecastHeading(seen, 2));
  // Eight draws and what each is held to, two compositions, and the commands of two worlds.
  expect(taken).toBeGreaterThan(100);
});

test('a conference too large to hold all draws gets fewer of them, and then fewer worlds', () => {
  const flagship = 193 * 27;
  expect([flagship, 20_000, 60_000, 200_000].map((size) => limitDraws(size, 10))).toEqual([
    { worlds: 10, choices: 4 },
    { worlds: 10, choices: 3 },
    { worlds: 10, choices: 1 },
    { worlds: 3, choices: 1 },
  ]);
});

test('a package is played on as if agreed, in the same worlds, and the same whenever it is asked', () => {
  const seen = seeTurn(SEA, 'ANS', 3);
  const heading = forecastHeading(seen);
  const [article] = SEA.articles.filter((_, a) => seen.articles[a]?.status === 'open');
  const standing = seen.articles[SEA.articles.indexOf(article!)]?.text;
  const option = article!.options.find((_, o) => o !== standing)!.id;
  const changes = [{ article: article!.id, option }];
  const agreed = forecastAgreed(seen, heading, changes);
  expect(agreed).toEqual(forecastAgreed(seen, forecastHeading(seen), changes));
  expect(agreed.some(({ end, waited }) => end.adopted && end.texts !== waited.texts)).toBe(true);
  expect(agreed.every(({ waited }) => heading.ends.includes(waited))).toBe(true);
});

test('a package that the seat cannot submit now is not played on', () => {
  const seen = seeTurn(SEA, 'ANS', 3);
  const changes = [{ article: SEA.articles[0]!.id, option: 'no such words' }];
  expect(forecastAgreed(seen, forecastHeading(seen), changes)).toEqual([]);
});

test('a deal is played on as its partner accepts it, in the same worlds', () => {
  const seen = seeTurn(CLASS, 'BRA', 1);
  const heading = forecastHeading(seen);
  const [to = ''] = seen.scenario.delegations.map(({ id }) => id).filter((id) => id !== seen.seat);
  const words = { article: CLASS.articles[0]!.id, option: CLASS.articles[0]!.options[0]!.id };
  const act = { type: 'offer' as const, to, give: [words], want: [] };
  const dealt = finish(forecastDealtInSteps(seen, heading, act));
  expect(dealt.length).toBe(heading.ends.length);
  for (const { end, waited } of dealt) {
    expect(heading.ends).toContain(waited);
    const { offers } = end.closed.state;
    expect(offers.some(({ by, status }) => by === seen.delegation && status === 'accepted')).toBe(
      true,
    );
  }
  // Nobody can be offered anything by itself.
  expect(finish(forecastDealtInSteps(seen, heading, { ...act, to: 'BRA' }))).toEqual([]);
});

test('what a proposal is foreseen to bring is what the forecast shows once it is made', () => {
  const [setup, state] = findTurn(SEA, 'BRE', 1, 1);
  const heading = forecastHeading(view(setup, state, 'BRE'));
  const act = { type: 'amend' as const, article: 'proceeds', option: 'pro_free' };
  const promised = finish(forecastActInSteps(view(setup, state, 'BRE'), heading, act));
  const made = apply(setup, state, { seat: 'BRE', ...act });
  expect(made.ok).toBe(true);
  if (!made.ok) return;
  const { ends } = forecastHeading(view(setup, made.state, 'BRE'));
  const read = ({ texts, adopted, closed }: (typeof ends)[number]) => ({
    texts,
    adopted,
    credit: closed.state.credit,
    ratified: closed.state.ratified,
  });
  expect(ends.map(read)).toEqual(promised.map(({ end }) => read(end)));
});
