/** A conference command by command: the states and happenings that nobody kept, found by carrying it out again. */
import { apply, open } from '../engine/acts/apply.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import { createOpeningState } from '../engine/procedure/opening.ts';
import type { State } from '../engine/state/state.ts';
import type { Conference, RecordedCommand } from './conference.ts';

export type ConferenceStep = {
  /** Number of the command, from 0. */
  at: number;
  command: RecordedCommand;
  before: State;
  /** Number of happenings before it. */
  told: number;
  after: State;
  happenings: readonly DomainEvent[];
};

/** Every command with what it did. States show what no seat may know: for a conference that is over. */
export function* listSteps({
  setup,
  start,
  commands,
}: Conference): Generator<ConferenceStep, void> {
  const opened = open(setup, createOpeningState(setup, start));
  let before = opened.state;
  let told = opened.happenings.length;
  for (const [at, command] of commands.entries()) {
    const applied = apply(setup, before, command);
    // A record that has been proved has none such.
    if (!applied.ok) return;
    const { state: after, happenings } = applied;
    yield { at, command, before, told, after, happenings };
    before = after;
    told += happenings.length;
  }
}
