/** A conference command by command: the states and happenings that nobody kept, found by carrying it out again. */
import type { Conference } from '../conference/conference.ts';
import { apply, open } from '../engine/apply.ts';
import type { Command } from '../engine/command.ts';
import type { Happening } from '../engine/event.ts';
import { openingState } from '../engine/opening.ts';
import type { State } from '../engine/state.ts';

export type Step = {
  /** Number of the command, from 0. */
  at: number;
  command: Command;
  before: State;
  after: State;
  happenings: readonly Happening[];
};

/** Every command with what it did. States show what no seat may know: for a conference that is over. */
export function* stepsOf({ setup, start, commands }: Conference): Generator<Step, void> {
  let { state: before } = open(setup, openingState(setup, start));
  for (const [at, command] of commands.entries()) {
    const applied = apply(setup, before, command);
    // A record that has been proved has none such.
    if (!applied.ok) return;
    const { state: after, happenings } = applied;
    yield { at, command, before, after, happenings };
    before = after;
  }
}
