/** Tables of several people: whoever is asked answers when it likes, and offers come at any time of the talks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shipped } from '../fixtures/shipped.ts';
import { type Conference, openConference, play } from '../../src/conference/conference.ts';
import { findPlayer, type SeatPlan } from '../../src/conference/plan.ts';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { replayResult } from '../../src/conference/result/replay-result.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import { apply, findStanding, judgeKind } from '../../src/engine/acts/apply.ts';
import type { Command, Seat } from '../../src/engine/command.ts';
import { type Draw, drawFor } from '../../src/engine/numbers/draw.ts';
import type { Setup } from '../../src/engine/setup/setup.ts';
import { listAwaitedSeats } from '../../src/engine/state/awaited.ts';
import type { State } from '../../src/engine/state/state.ts';
import { view } from '../../src/engine/state/view.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';
import { faultsOf, notNumbers } from './checks.ts';
import { pick, playAtRandom, sensible } from './random-play.ts';

const TABLES = ['first-brackets', 'high-seas-class'].map(shipped);
/** More commands than any table of these takes. */
const ENDLESS = 20_000;

type Now = Pick<Conference, 'setup' | 'state' | 'plan'>;

const isPerson = ({ plan }: Now, seat: Seat): boolean => findPlayer(plan, seat) === 'person';

/** Persons who may speak: those asked, and those who wait for their turn and have a plate for an offer. */
function listSpeakers(now: Now): { asked: Seat[]; early: Seat[] } {
  const { setup, state } = now;
  const asked = listAwaitedSeats(state, setup.scenario).filter((seat) => isPerson(now, seat));
  const early = state.queue.filter(
    (seat) =>
      isPerson(now, seat) &&
      !asked.includes(seat) &&
      judgeKind(findStanding(setup, state, seat), 'offer') === null,
  );
  return { asked, early };
}

/** What some person says next; null: whoever thought of an offer found none. */
function chooseCommand(draw: Draw, now: Now): Command | null {
  const { asked, early } = listSpeakers(now);
  if (asked.length === 0) throw new Error(`nobody is asked in ${now.state.phase}`);
  const isEarly = early.length > 0 && draw.share() < 0.2;
  const command = sensible(draw, now.setup, now.state, pick(draw, isEarly ? early : asked));
  return isEarly && command.type !== 'offer' ? null : command;
}

function say(conference: Conference, command: Command) {
  const played = play(conference, command);
  if (!played.ok) throw new Error(JSON.stringify([command, played.rejection]));
  return played;
}

/** What persons are asked together, answered as they are called and in any other order; null: it is asked of one. */
function answerInTwoOrders(draw: Draw, conference: Conference): Conference | null {
  const { setup, state } = conference;
  const { asked } = listSpeakers(conference);
  if (asked.length < 2 || state.phase === 'negotiation.floor') return null;
  const answers = asked.map((seat) => sensible(draw, setup, state, seat));
  const [inTurn, anyhow] = [answers, shuffle(draw, answers)].map((commands) =>
    commands.reduce((from, command) => say(from, command).conference, conference),
  );
  expect(anyhow?.state).toEqual(inTurn?.state);
  expect(anyhow?.happenings).toEqual(inTurn?.happenings);
  return anyhow ?? null;
}

/** A conference of persons in these seats, played to its end in any order. */
function playTable(scenario: Scenario, run: number, plan: SeatPlan): Conference {
  const draw = drawFor(31, run);
  let conference = openConference(scenario, { seed: 5, run, plan });
  for (let at = 0; conference.state.phase !== 'closed'; at += 1) {
    if (at > ENDLESS) throw new Error(`run ${run} does not end`);
    const compared = draw.share() < 0.3 ? answerInTwoOrders(draw, conference) : null;
    if (compared) conference = compared;
    const command = compared ? null : chooseCommand(draw, conference);
    if (!command) continue;
    const played = say(conference, command);
    const step = { before: conference.state, after: played.conference.state };
    const { happenings } = played;
    expect(faultsOf(conference.setup, { ...step, happenings })).toEqual([]);
    if (step.after.sealed.length > step.before.sealed.length) expect(happenings).toEqual([]);
    conference = played.conference;
  }
  expect([notNumbers(conference.state), conference.state.sealed]).toEqual([[], []]);
  return conference;
}

/** Everybody, or some with policies among them. */
function drawPlan({ delegations, floor }: Scenario, run: number): SeatPlan {
  const draw = drawFor(32, run);
  const seats = [CHAIR, ...floor.map((d) => delegations[d]?.id ?? '')];
  const share = pick(draw, [0.3, 0.6, 1]);
  const persons = seats.filter(() => draw.share() < share);
  return persons.map((seat) => ({ seat, by: 'person' as const }));
}

const tables = fc.record({ scenario: fc.constantFrom(...TABLES), run: fc.nat(100_000) });

test('a table always goes on, always closes, and its record and results are verified', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(tables, ({ scenario, run }) => {
      const plan = drawPlan(scenario, run);
      const conference = playTable(scenario, run, plan);
      const record = makeRecord(conference);
      const read = readRecord(JSON.stringify(record));
      expect(read.ok && replay(scenario, read.record).status).toBe('proved');
      const replayed = replayResult(scenario, makeResult(record));
      expect(replayed.status === 'proved' && replayed.conference.state).toEqual(conference.state);
      for (const { status, counters } of conference.state.offers)
        seen.add(counters === undefined ? status : 'counter');
    }),
    { numRuns: 30, seed: 7 },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['accepted', 'counter', 'lapsed', 'refused']),
  );
}, 240_000);

/** One answer of each seat asked, in the order in which they are taken down. */
function answerAll(draw: Draw, setup: Setup, state: State): Command[] {
  return listAwaitedSeats(state, setup.scenario).map((seat) => sensible(draw, setup, state, seat));
}

function shuffle<Item>(draw: Draw, items: readonly Item[]): Item[] {
  const left = [...items];
  return items.map(() => left.splice(draw.between(0, left.length - 1), 1)[0] as Item);
}

function sayAll(setup: Setup, from: State, commands: readonly Command[]): State {
  return commands.reduce((state, command) => {
    const applied = apply(setup, state, command);
    if (!applied.ok) throw new Error(JSON.stringify([command, applied.rejection]));
    return applied.state;
  }, from);
}

/** A question put to many that nobody has answered yet. */
function isFresh({ before, after }: { before: State; after: State }, scenario: Scenario): boolean {
  if (after.phase === before.phase || after.phase === 'negotiation.floor') return false;
  return listAwaitedSeats(after, scenario).length > 1;
}

test('answers to what is asked at once lead to the same state in any order, and none is seen before its turn', () => {
  const asked = new Map<string, number>();
  fc.assert(
    fc.property(tables, ({ scenario, run }) => {
      const draw = drawFor(33, run);
      playAtRandom(scenario, run, (setup, step) => {
        if (!isFresh(step, scenario)) return;
        const { after: state } = step;
        const answers = answerAll(draw, setup, state);
        asked.set(state.phase, (asked.get(state.phase) ?? 0) + 1);
        const inTurn = sayAll(setup, state, answers);
        expect(sayAll(setup, state, shuffle(draw, answers))).toEqual(inTurn);
        const late = answers.slice(1);
        const sealed = sayAll(setup, state, shuffle(draw, late));
        const [first] = answers;
        if (!first) return;
        expect(view(setup, sealed, first.seat)).toEqual(view(setup, state, first.seat));
        expect(sealed).toEqual({ ...state, sealed: sealed.sealed });
        expect(new Set(sealed.sealed)).toEqual(new Set(late));
      });
    }),
    { numRuns: 60, seed: 8 },
  );
  expect([...asked.keys()].sort()).toEqual(
    expect.arrayContaining([
      'decision.gavel',
      'decision.rollCall',
      'negotiation.informals',
      'negotiation.pleas',
      'negotiation.rollCall',
    ]),
  );
}, 240_000);

test('what somebody answers early changes what nobody else sees', () => {
  const [scenario] = TABLES;
  if (!scenario) return;
  const draw = drawFor(34, 0);
  let looked = 0;
  playAtRandom(scenario, 3, (setup: Setup, step) => {
    if (!isFresh(step, scenario)) return;
    const { after: state } = step;
    const last = answerAll(draw, setup, state).at(-1);
    if (!last) return;
    const sealed = sayAll(setup, state, [last]);
    for (const { id } of scenario.delegations)
      if (id !== last.seat) expect(view(setup, sealed, id)).toEqual(view(setup, state, id));
    looked += 1;
  });
  expect(looked).toBeGreaterThan(0);
});
