/**
 * No seat can reach another's instructions. Two conferences differ in one seat's alone, and the same is said in both:
 * whoever has heard the same in both, and has not asked that seat, sees the same, byte for byte, and may do the same.
 */
import { expect, test } from 'vitest';
import { shipped } from '../fixtures/shipped.ts';
import {
  findAwaited,
  callToOrder,
  Course,
  decidePolicyCommand,
  type RecordedCommand,
} from '../../src/conference/conference.ts';
import { type Moment, takeMoment } from '../../src/conference/moments.ts';
import { NO_NOTES } from '../../src/conference/play-notes.ts';
import { hostSeat } from '../../src/conference/seat/host-seat.ts';
import { encodeView } from '../../src/conference/seat/view-json.ts';
import { hears } from '../../src/engine/answers/hearing.ts';
import { apply, open } from '../../src/engine/acts/apply.ts';
import type { Command, Seat } from '../../src/engine/command.ts';
import { type Mandate, changeMandate } from '../../src/engine/mandate/mandate.ts';
import { hashState } from '../../src/engine/state/hash.ts';
import { RULES } from '../../src/engine/rules-version.ts';
import { createOpeningState } from '../../src/engine/procedure/opening.ts';
import { type Setup, setUp } from '../../src/engine/setup/setup.ts';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import type { State } from '../../src/engine/state/state.ts';
import { liveGame } from '../../src/page/session/live-game.ts';
import { CHAIR, type Delegation, type Scenario } from '../../src/scenario/resolved.ts';

/** Every byte of a value, whatever it is made of. */
function printed(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map || part instanceof Set) return [...part];
    if (ArrayBuffer.isView(part)) return Array.from(part as Float64Array, String);
    return typeof part === 'number' ? String(part) : part;
  });
}

type World = {
  setup: Setup;
  state: State;
  happenings: DomainEvent[];
  commands: RecordedCommand[];
  moments: Map<Seat, Moment[]>;
};

function opened(setup: Setup): World {
  const { state, happenings } = open(setup, createOpeningState(setup));
  return { setup, state, happenings: [...happenings], commands: [], moments: new Map() };
}

/** False where it is not in order there. */
function carryOn(world: World, command: Command): boolean {
  const step = apply(world.setup, world.state, command);
  if (!step.ok) return false;
  const before = world.moments.get(command.seat) ?? [];
  world.moments.set(command.seat, [...before, takeMoment({ ...world, plan: [] })]);
  world.state = step.state;
  world.happenings.push(...step.happenings);
  world.commands.push({ ...command, after: hashState(step.state).slice(0, 8) });
  return true;
}

const heardBy = ({ setup, state, happenings }: World, seat: Seat): string =>
  printed(happenings.filter((one) => hears(setup.scenario, state, seat, one)));

/** An answer is heard, and what it tells is noted. */
const hasAsked = ({ happenings }: World, seat: Seat, of: Seat): boolean =>
  happenings.some((one) => one.type === 'asked' && one.seat === seat && one.delegation === of);

/** All that a seat can reach beside what it has heard: of the contract, and of the page's game, which holds more. */
function reachedBy({ moments: all, ...world }: World, seat: Seat): string {
  const conference = { ...world, plan: [] };
  const moments = all.get(seat) ?? [];
  const { host: _, ...game } = hostSeat(conference, seat, NO_NOTES, moments);
  const screens = liveGame.project({ ...BASE, conference, seat }, 0, moments);
  // A copy carries nothing of what is sealed.
  expect(Reflect.ownKeys(screens.sealed)).toEqual([]);
  return printed([game, encodeView(game.view), screens, structuredClone(screens.sealed)]);
}

/** What a page adds of its own to a game. */
const BASE = {
  id: 'g1',
  rules: RULES,
  scenarioText: 'a scenario with everybody in it',
  assist: 'adviser' as const,
  veil: false,
  readOnly: false,
  saving: 'saved' as const,
};

/** A delegation's instructions as drawn, changed as nobody can see. */
function drawnOtherwise(setup: Setup, d: number, change: (held: Mandate) => Mandate): Setup {
  const mandates = setup.mandates.map((held, of) => (of === d ? change(held) : held));
  return { ...setup, mandates };
}

function rewritten(setup: Setup, d: number, change: (written: Delegation) => Delegation): Setup {
  const { scenario, seed, run } = setup;
  const delegations = scenario.delegations.map((one) => (one.index === d ? change(one) : one));
  return setUp({ ...scenario, delegations }, seed, run);
}

const CHANGES: Record<string, (setup: Setup, d: number) => Setup> = {
  'its priorities': (setup, d) =>
    drawnOtherwise(setup, d, (held) => {
      const saliences = held.saliences.map((salience, a) => salience * (a % 2 === 0 ? 0.7 : 1));
      const total = saliences.reduce((sum, one) => sum + one, 0);
      return changeMandate(held, { saliences, weights: saliences.map((one) => one / total) });
    }),
  'its value of no deal': (setup, d) =>
    drawnOtherwise(setup, d, (held) =>
      changeMandate(held, { reservation: Math.min(1, held.reservation + 0.1) }),
    ),
  'its patience': (setup, d) =>
    drawnOtherwise(setup, d, (held) => changeMandate(held, { patience: held.patience * 1.001 })),
  'a red line': (setup, d) =>
    drawnOtherwise(setup, d, (held) => {
      const line = { at: 0, side: 'below' as const };
      return changeMandate(held, { redLines: [line, ...held.redLines.slice(1)] });
    }),
  'what it is written to want beside the text': (setup, d) =>
    rewritten(setup, d, (written) => ({
      ...written,
      linkages: [...written.linkages, { articles: [0, 1], sides: ['high', 'low'], value: 0.05 }],
      reservation: 0.5,
      brief: 'Another brief.',
    })),
};

/** Commands that are tried after the opening at most. */
const LONGEST = 120;

/** What is said when policies play all seats. */
function saidIn(setup: Setup): Command[] {
  const { scenario, seed } = setup;
  const course = new Course(callToOrder(scenario, { seed, plan: [] }));
  const commands: Command[] = [];
  for (let seat = findAwaited(course.now); seat !== null; seat = findAwaited(course.now)) {
    const step = course.judge(decidePolicyCommand(course.now, seat));
    if (!step.ok || commands.length === LONGEST) break;
    commands.push(step.recorded);
    course.take(step);
  }
  return commands;
}

/** Seats other than the one whose instructions differ: neighbours, one across the room, and the Chair. */
function watchersOf({ delegations, observers }: Scenario, d: number): Seat[] {
  const size = delegations.length;
  const others = [1, size - 1, Math.floor(size / 2)].map((by) => delegations[(d + by) % size]);
  const seats = [...others, observers[0]].flatMap((one) => one?.id ?? []);
  return [...new Set([...seats, CHAIR])].filter((seat) => seat !== delegations[d]?.id);
}

/** How often two worlds sounded alike to a seat, and where it could tell them apart all the same. */
function compare(one: World, other: World, d: number): { alike: number; told: string[] } {
  const id = one.setup.scenario.delegations[d]?.id ?? '';
  let alike = 0;
  const told: string[] = [];
  const look = (turn: number) => {
    for (const seat of watchersOf(one.setup.scenario, d)) {
      if (hasAsked(one, seat, id) || heardBy(one, seat) !== heardBy(other, seat)) continue;
      alike += 1;
      if (reachedBy(one, seat) !== reachedBy(other, seat)) told.push(`${seat} at ${turn}`);
    }
  };
  look(0);
  for (const [at, command] of saidIn(one.setup).entries()) {
    if (!carryOn(one, command) || !carryOn(other, command)) break;
    if (one.state.phase === 'closed' || other.state.phase === 'closed') break;
    if (at % 4 === 0) look(at + 1);
  }
  return { alike, told };
}

const SCENARIOS = ['first-brackets', 'cybercrime-class', 'high-seas-class'].map(shipped);
const SEEDS = [1, 7];

test.each(Object.entries(CHANGES))(
  'nobody can tell that %s is another until it shows',
  (_, change) => {
    let sounded = 0;
    for (const scenario of SCENARIOS)
      for (const seed of SEEDS) {
        const setup = setUp(scenario, seed, 0);
        const d = seed % scenario.delegations.length;
        const { alike, told } = compare(opened(setup), opened(change(setup, d)), d);
        expect([scenario.id, seed, told]).toEqual([scenario.id, seed, []]);
        sounded += alike;
      }
    // What shows at once in one conference does not in all.
    expect(sounded).toBeGreaterThan(10);
  },
  120_000,
);
