/** Perft: how many sequences of commands there are. A change of procedure shows up as a number. */
import { describe, expect, test } from 'vitest';
import { apply, open } from '../../src/engine/acts/apply.ts';
import { createOpeningState } from '../../src/engine/procedure/opening.ts';
import type { Phase } from '../../src/engine/state/phase.ts';
import { setUp } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';
import { strait } from '../fixtures/strait.ts';
import { commandsIn } from './enumerate.ts';

const setup = setUp(strait(), 1, 0);
const opening = open(setup, createOpeningState(setup)).state;

/** Sequences of `depth` commands; every one of them must be taken. */
function perft(state: State, depth: number): number {
  const commands = commandsIn(setup, state);
  if (depth === 1) return commands.length;
  return commands.reduce((sum, command) => {
    const applied = apply(setup, state, command);
    expect([command, applied.ok ? null : applied.rejection]).toEqual([command, null]);
    return applied.ok ? sum + perft(applied.state, depth - 1) : sum;
  }, 0);
}

/** The first state of a phase, when everyone passes. */
function first(phase: Phase, seat?: string): State {
  let state = opening;
  for (let i = 0; i < 200; i += 1) {
    const awaited = findAwaitedSeat(state, setup.scenario) ?? '';
    if (state.phase === phase && (seat === undefined || seat === awaited)) return state;
    const applied = apply(setup, state, { seat: awaited, type: 'pass' });
    if (!applied.ok) break;
    state = applied.state;
  }
  return state;
}

describe('perft', () => {
  test.each<[string, Phase, string | undefined, number[]]>([
    ['the Chair at the first sitting', 'negotiation.floor', 'CHAIR', [17, 306, 5535]],
    ['a delegation on the floor', 'negotiation.floor', 'ASH', [45, 919]],
    ["the Chair's text", 'chairsText', 'CHAIR', [1, 2]],
    ['motions on the text', 'decision.motions', 'ASH', [19, 359]],
    ['the gavel', 'decision.gavel', undefined, [6, 36, 216]],
  ])('%s', (_, phase, seat, counts) => {
    const state = first(phase, seat);
    expect(state.phase).toBe(phase);
    expect(counts.map((__, i) => perft(state, i + 1))).toEqual(counts);
  });
});

test('every command counted is taken, and every conference ends', () => {
  let state = opening;
  const seen = new Set<Phase>();
  for (let turn = 0; turn < 400 && state.phase !== 'closed'; turn += 1) {
    seen.add(state.phase);
    const commands = commandsIn(setup, state);
    const command = commands[(turn * 7919) % commands.length] ?? { seat: '', type: 'pass' };
    const applied = apply(setup, state, command);
    expect([command, applied.ok ? null : applied.rejection]).toEqual([command, null]);
    if (applied.ok) state = applied.state;
  }
  expect(state.phase).toBe('closed');
});
