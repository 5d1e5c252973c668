/**
 * Every stated reason, in conferences of all policies, against the state it was given in: the numbers are right,
 * they decide as was decided, and without the weightiest the answer is another one or narrower by what it counts.
 */
import { describe, expect, test } from 'vitest';
import { apply, open } from '../../src/engine/acts/apply.ts';
import type { Command } from '../../src/engine/command.ts';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import { readMandates } from '../../src/engine/capitals/instructions.ts';
import { listLegalActs } from '../../src/engine/acts/legal-acts.ts';
import { createOpeningState } from '../../src/engine/procedure/opening.ts';
import { type Setup, setUp } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';
import { view } from '../../src/engine/state/view.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { policyNamed } from '../bench/players.ts';
import { scenarioNamed } from '../bench/scenarios.ts';
import { leavingOnePlate } from '../fixtures/shipped.ts';
import { askedOf, checkAnswer, checkWithout, decidedBy, topCause, wayOf } from './answers.ts';
import { checkBallot, checkPosition } from './ballots.ts';

/** Stated, and what came of taking the weightiest away. */
type Found = { complaints: string[]; stated: Map<string, number>; turned: Map<string, number> };

/** Those who play false to what they see state what they saw. */
const FALSE = new Set(['breaker']);

function played(scenario: Scenario, run: number, by: string): Found {
  const seat = scenario.delegations[scenario.floor[0] ?? 0]?.id ?? '';
  const found: Found = { complaints: [], stated: new Map(), turned: new Map() };
  // At a price that lets packages come to a room, so that there is something to state reasons for.
  const rules = leavingOnePlate(scenario);
  const setup = setUp(scenario, 11, run, [scenario.floor[0] ?? 0], rules);
  let { state } = open(setup, createOpeningState(setup));
  for (;;) {
    const awaited = findAwaitedSeat(state, scenario);
    if (awaited === null) return found;
    const name = awaited === seat ? by : awaited === 'CHAIR' ? 'chair' : 'delegation';
    const command = commandBy(name, setup, state, awaited);
    if (!FALSE.has(name)) check(setup, state, command, found);
    const step = apply(setup, state, command);
    const next = step.ok ? step : apply(setup, state, { seat: awaited, type: 'pass' });
    if (!next.ok) return found;
    state = next.state;
  }
}

function commandBy(name: string, setup: Setup, state: State, seat: string): Command {
  const { act, reasons } = policyNamed(name)({
    view: view(setup, state, seat),
    acts: () => listLegalActs(setup, state, seat),
    draw: () => drawFor(setup.seed, state.turn),
    everyone: readMandates(setup, state),
  });
  return { seat, ...act, ...(reasons.length > 0 ? { reasons } : {}) };
}

function count(of: Map<string, number>, key: string): void {
  of.set(key, (of.get(key) ?? 0) + 1);
}

function check(setup: Setup, state: State, command: Command, found: Found): void {
  const { reasons = [], seat, type } = command;
  if (reasons.length === 0) return;
  const seen = view(setup, state, seat);
  const { mandate, voting } = seen;
  const complain = (what: string) =>
    found.complaints.push(`${seat} ${type} turn ${state.turn}: ${what}`);
  const asked = askedOf(seen, command);
  if (asked) {
    const way = wayOf(command);
    count(found.stated, way);
    checkAnswer(asked, reasons, complain);
    if (decidedBy(asked, reasons) !== way) complain('the numbers decide otherwise');
    const top = topCause(reasons, way === 'accept');
    if (top) count(found.stated, `top ${top.code}`);
    if (top && checkWithout(asked, reasons, top, complain)) count(found.turned, way);
    return;
  }
  if (!mandate) return;
  if (type === 'ballot' && voting) {
    const code = reasons[0]?.code ?? '';
    count(found.stated, `ballot ${code}`);
    checkBallot({ view: seen, mandate, voting }, command.vote, reasons, complain);
  }
  if (type === 'object' || type === 'dissociate' || type === 'silent') {
    count(found.stated, type);
    checkPosition({ view: seen, mandate }, command, reasons, complain);
  }
}

const BOTS = [
  'delegation',
  'packager',
  'oracle',
  'greedy',
  'passive',
  'random',
  'spoiler',
  'sighted',
];

const GAMES: readonly [scenario: string, run: number, by: string][] = [
  ...['cybercrime-class', 'first-brackets', 'high-seas-class'].flatMap((name) =>
    [...BOTS, 'breaker'].flatMap((by) =>
      [0, 1].map((run): [string, number, string] => [name, run, by]),
    ),
  ),
  // One in which two delegations object.
  ['high-seas-class', 14, 'greedy'],
  // One in which a temper decides.
  ['cybercrime-class', 186, 'delegation'],
  ['cybercrime-2024', 0, 'packager'],
];

/** At least; how often each occurs is for benches. */
const KINDS =
  `accept, refuse, consult, object, dissociate, silent, ballot lean, ballot reservation, ballot band,
ballot whip, top article, top linkage, top redLine, top commitment, top temper, ballot assent`.split(
    /,\s/,
  );

/** Games played at most for kinds that have not come. */
const MORE = 60;
const NAMES = ['high-seas-class', 'cybercrime-class', 'first-brackets'];

describe('stated reasons', () => {
  const all: Found[] = [];

  test.each(GAMES)('of %s, run %i, %s', (name, run, by) => {
    const found = played(scenarioNamed(name), run, by);
    expect(found.complaints).toEqual([]);
    expect(found.stated.size).toBeGreaterThan(0);
    all.push(found);
  });

  test('are of every kind there is to check', () => {
    const sum = (which: 'stated' | 'turned', key: string) =>
      all.reduce((total, found) => total + (found[which].get(key) ?? 0), 0);
    const missing = () => [
      ...KINDS.filter((kind) => sum('stated', kind) === 0),
      ...['accept', 'refuse', 'consult'].filter((way) => sum('turned', way) === 0),
    ];
    // Which games have the rare kinds depends on the rules: more are played until all have come.
    for (let i = 0; missing().length > 0 && i < MORE; i += 1) {
      const name = NAMES[i % NAMES.length] ?? '';
      const found = played(scenarioNamed(name), 2 + i, BOTS[i % BOTS.length] ?? '');
      expect(found.complaints).toEqual([]);
      all.push(found);
    }
    expect(missing()).toEqual([]);
  });
});
