import { describe, expect, test } from 'vitest';
import { shipped } from '../fixtures/shipped.ts';
import { openConference, play } from '../../src/conference/conference.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';
import { faultsOf, isStuck, notNumbers } from './checks.ts';
import { playAtRandom } from './random-play.ts';

/** One state in so many is looked at number by number, and asked whether the seat can do anything. */
const SAMPLED = 16;

/** Plays runs `from` to `to`; what was wrong, and how each ended. */
function playAll(scenario: Scenario, from: number, to: number) {
  const faults: string[] = [];
  const endings = new Map<string, number>();
  let refused = 0;
  for (let run = from; run < to; run += 1) {
    let steps = 0;
    const game = playAtRandom(scenario, run, (setup, step) => {
      steps += 1;
      const found = faultsOf(setup, step);
      if (steps % SAMPLED === 0) {
        found.push(...notNumbers(step.after));
        const seat = findAwaitedSeat(step.after, scenario);
        if (seat !== null && isStuck(setup, step.after, seat)) found.push(`${seat} is stuck`);
      }
      faults.push(...found.map((fault) => `run ${run}: ${fault}`));
    });
    faults.push(...notNumbers(game.state).map((path) => `run ${run}: ${path}`));
    refused += game.refused;
    const ending = game.state.ending ?? 'none';
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  return { faults, endings, refused };
}

describe('conferences played at random end within their time and keep every promise of the rules', () => {
  test('first-brackets, 10,000 conferences: every ending it has, and nonsense is refused', () => {
    const { faults, endings, refused } = playAll(shipped('first-brackets'), 0, 10_000);
    expect(faults).toEqual([]);
    expect([...endings.keys()].sort()).toEqual(['failed', 'suspended', 'vote']);
    expect(refused).toBeGreaterThan(0);
  }, 240_000);

  test('first-brackets with consensus asked first, 2,000 conferences: all four endings', () => {
    const scenario = shipped('first-brackets');
    const procedure = { ...scenario.procedure, consensusFirst: true };
    const { faults, endings } = playAll({ ...scenario, procedure }, 0, 2000);
    expect(faults).toEqual([]);
    expect([...endings.keys()].sort()).toEqual(['consensus', 'failed', 'suspended', 'vote']);
  }, 240_000);

  test('cybercrime-class, 300 conferences', () => {
    const { faults, endings } = playAll(shipped('cybercrime-class'), 0, 300);
    expect(faults).toEqual([]);
    expect(endings.has('none')).toBe(false);
  }, 240_000);

  test('cybercrime-2024, 20 conferences', () => {
    const { faults, endings } = playAll(shipped('cybercrime-2024'), 0, 20);
    expect(faults).toEqual([]);
    expect(endings.has('none')).toBe(false);
  }, 240_000);
});

test('a record of what was said at random is proved', () => {
  const scenario = shipped('first-brackets');
  const plan = [CHAIR, ...scenario.delegations.map(({ id }) => id)].map((seat) => ({
    seat,
    by: 'person' as const,
  }));
  for (let run = 0; run < 20; run += 1) {
    const game = playAtRandom(scenario, run, () => undefined);
    let conference = openConference(scenario, { seed: game.setup.seed, run, plan });
    for (const command of game.commands) {
      const step = play(conference, command);
      if (!step.ok) throw new Error(JSON.stringify(step.rejection));
      conference = step.conference;
    }
    expect(conference.state).toEqual(game.state);
    expect(replay(scenario, makeRecord(conference)).status).toBe('proved');
  }
});
