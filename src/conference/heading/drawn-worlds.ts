/**
 * Conferences that might be the one a seat is in: its own instructions as they are, everybody else's drawn round what is
 * public. Nothing here reads what the seat's view does not hold, the seed of the conference least of all.
 */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';
import { findLeadingWording, listHolders } from '../../engine/floor/floor-rule.ts';
import { changeMandate, type Mandate } from '../../engine/mandate/mandate.ts';
import { STANDARD_RULES, type Values } from '../../engine/numbers/values.ts';
import { keepFollowers } from '../../engine/setup/followers.ts';
import { findObserverNumber } from '../../engine/setup/observers.ts';
import { type Setup, setUp } from '../../engine/setup/setup.ts';
import type { ArticleState, State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { finish } from '../in-steps.ts';
import { holdToKnown, shareOut } from './held-to-known.ts';
import { NOTHING_HEARD, type RoomsHeard } from './rooms-heard.ts';
import { supposeNoDeal } from './no-deal.ts';
import { AT_LARGE, type Saliences, supposeScenario } from './supposed-scenario.ts';

/** Of these draws: any number, the same for every conference. */
const SEED = 22;
/** Draws from which each world takes, article by article, the one that best explains what has been seen. */
const CHOICES = 4;
/** What a text that would have moved counts against a draw, in brackets wrongly expected. */
const MOVES = 10;

/** Delegations times articles that all draws together hold: some 200 MB. */
const ROOM = 600_000;
/** In the largest conference there are still so many worlds. */
const FEWEST = 3;

/** Worlds of a forecast and draws for each: as many as asked for, but in conferences too large to hold them all. */
export function limitDraws(cells: number, worlds: number): { worlds: number; choices: number } {
  const most = Math.max(FEWEST, Math.floor(ROOM / cells));
  const held = Math.min(worlds, most);
  return { worlds: held, choices: Math.min(CHOICES, Math.floor(most / held)) };
}

/** `seed` of the draws: those who ask with another get others. */
type DrawnBy = { seed: number; saliences: Saliences };

const FORESEEN: DrawnBy = { seed: SEED, saliences: AT_LARGE };

/** As a policy or a forecast has them, unless they are drawn otherwise. @param state as the view shows it */
export function drawWorlds(
  view: View,
  state: State,
  worlds: number,
  by: DrawnBy = FORESEEN,
): Setup[] {
  return finish(drawWorldsInSteps(view, state, worlds, by));
}

/** As a forecast has them, with what no deal is mostly worth to those whom nobody has asked. */
export function* drawWorldsAhead(
  view: View,
  state: State,
  worlds: number,
  rooms: RoomsHeard = NOTHING_HEARD,
): Generator<void, Setup[]> {
  const drawn = yield* drawWorldsInSteps(view, state, worlds, FORESEEN, rooms);
  return drawn.map((setup, world) => supposeNoDeal(setup, view, world));
}

/** The same a draw at a time: one of the largest conference takes a tenth of a second. */
function* drawWorldsInSteps(
  view: View,
  state: State,
  asked: number,
  by: DrawnBy,
  rooms = NOTHING_HEARD,
): Generator<void, Setup[]> {
  const { articles, delegations } = view.scenario;
  const { worlds, choices } = limitDraws(articles.length * delegations.length, asked);
  const seated: Setup[] = [];
  const misfits: number[][] = [];
  for (const drawn of yield* drawPublicly(view, worlds * choices, by)) {
    yield;
    const setup = seatIn(view, drawn, rooms);
    seated.push(setup);
    misfits.push(view.articles.map((article, a) => measureMisfit(setup, state, article, a)));
  }
  const at = (world: number, a: ArticleIndex) => misfits[world]?.[a] ?? 0;
  const composed: Setup[] = [];
  for (let world = 0; world < worlds; world += 1) {
    yield;
    const picks = view.articles.map((_, a) => {
      let best = world;
      for (let other = world + worlds; other < seated.length; other += worlds)
        if (at(other, a) < at(best, a)) best = other;
      return (seated[best] as Setup).mandates;
    });
    composed.push(composeSetup(view, seated[world] as Setup, picks));
  }
  return composed;
}

type Drawn = DrawnBy & { values: Values; setups: Setup[] };

const known = new WeakMap<SeatScenario, Drawn>();

/** As anybody might draw them: kept, as every forecast of a conference starts from the same. */
function* drawPublicly(
  { scenario, values }: Pick<View, 'scenario' | 'values'>,
  count: number,
  { seed, saliences }: DrawnBy,
): Generator<void, readonly Setup[]> {
  let drawn = known.get(scenario);
  if (drawn?.values !== values || drawn.seed !== seed || drawn.saliences !== saliences)
    known.set(scenario, (drawn = { values, seed, saliences, setups: [] }));
  const rules = { values, disabledActs: STANDARD_RULES.disabledActs };
  const { setups } = drawn;
  while (setups.length < count) {
    const world = setups.length;
    const supposed = supposeScenario(scenario, saliences, ~seed, world);
    yield;
    // Another forecast may have drawn it meanwhile.
    setups[world] ??= setUp(supposed, seed, world, [], rules);
    yield;
  }
  return setups.slice(0, count);
}

/** With the seat's own instructions, what it was told of others', and what is public of this conference. */
function seatIn(view: View, drawn: Setup, rooms: RoomsHeard): Setup {
  const { delegation: own, mandate } = view;
  const { scenario } = drawn;
  keepFollowers(scenario, view.floor, view.followers);
  const mandates = drawn.mandates.map((one, d) =>
    d === own && mandate ? mandate : holdToKnown(view, d, one, rooms),
  );
  const observes = own < 0 && mandate !== null;
  const number = findObserverNumber(scenario, view.seat);
  return {
    values: drawn.values,
    disabledActs: drawn.disabledActs,
    scenario,
    seed: drawn.seed,
    run: drawn.run,
    mandates,
    stated: drawn.stated,
    floor: view.floor,
    floorWeight: view.fullWeight,
    tempers: drawn.tempers.map((one, d) =>
      d === own ? view.temper : (rooms.tempers.get(d) ?? one),
    ),
    attends: Uint8Array.from(view.present),
    observers: observes ? [{ id: view.seat, number, mandate }] : [],
  };
}

/** How badly a draw explains an article as it stands: a text that would not have stood, brackets that are not held. */
function measureMisfit(
  setup: Setup,
  state: State,
  { status, taken, text, firm, holders }: ArticleState,
  a: ArticleIndex,
): number {
  if (status !== 'open' || taken === 0) return 0;
  const lead = findLeadingWording(setup, state, a);
  const moves = lead.wording !== text && lead.margin > setup.values.inertia * firm;
  const expected = listHolders(setup, state, a, text);
  const wrong =
    expected.filter((d) => !holders.includes(d)).length +
    holders.filter((d) => !expected.includes(d)).length;
  return wrong + (moves ? MOVES : 0);
}

/** @param picks mandates by article: those whose ideals and saliences on it are taken */
function composeSetup(view: View, setup: Setup, picks: readonly Setup['mandates'][]): Setup {
  if (picks.every((one) => one === setup.mandates)) return setup;
  const mandates = setup.mandates.map((mandate, d) => {
    if (d === view.delegation) return mandate;
    const from = picks.map((one) => one[d] as Mandate);
    return changeMandate(mandate, {
      ideals: Float64Array.from(from, (one, a) => one.ideals[a] as number),
      saliences: Float64Array.from(from, (one, a) => one.saliences[a] as number),
      weights: shareOut(Float64Array.from(from, (one, a) => one.weights[a] as number)),
    });
  });
  return { ...setup, mandates };
}
