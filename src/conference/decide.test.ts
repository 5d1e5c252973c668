import { expect, test } from 'vitest';
import { shipped } from '../../test/fixtures/shipped.ts';
import type { Bot } from '../delegations/bot-names.ts';
import { apply, judge } from '../engine/acts/apply.ts';
import { findAwaitedSeat } from '../engine/state/awaited.ts';
import { callToOrder } from './conference.ts';
import { decideFor } from './decide.ts';

const scenario = shipped('high-seas-class');

/**
 * Commands that policies give and that are not in order: each is a turn lost. Nobody can tell who would put its name
 * to words and has promised somebody else not to.
 */
function refusedIn(run: number, by: Bot): string[] {
  const plan = ['ANS', 'DOR', 'HES', 'UOB'].map((seat) => ({ seat, by }));
  const { setup, state: opened } = callToOrder(scenario, { seed: 7, run, plan });
  const refused: string[] = [];
  let state = opened;
  for (;;) {
    const seat = findAwaitedSeat(state, scenario);
    if (seat === null) return refused;
    const command = decideFor(setup, state, plan, seat);
    const why = judge(setup, state, command);
    if (why && why.code !== 'amend/noSponsor') refused.push(`${seat} ${command.type} ${why.code}`);
    const applied = apply(setup, state, why ? { seat, type: 'pass' } : command);
    if (!applied.ok) throw new Error(JSON.stringify(applied.rejection));
    state = applied.state;
  }
}

test.each<Bot>(['delegation', 'oracle', 'sighted', 'holdout'])(
  '%s gives no command that is not in order',
  (by) => {
    const runs = Array.from({ length: 20 }, (_, run) => run);
    expect(runs.flatMap((run) => refusedIn(run, by))).toEqual([]);
  },
);
