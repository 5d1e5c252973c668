/** A conference command by command: the states and happenings that nobody kept, found by carrying it out again. */
import { apply, open } from '../engine/acts/apply.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import { createOpeningState } from '../engine/procedure/opening.ts';
import type { State } from '../engine/state/state.ts';
import { bringDue } from './injected.ts';
import type { Conference, RecordedCommand } from './conference.ts';
import { bringDraftsAt, recallSetup } from './drafts.ts';

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

/** How a conference stands after its first commands. */
export type StepPoint = {
  /** Number of commands. */
  at: number;
  state: State;
  /** Number of happenings. */
  told: number;
};

/**
 * Every command with what it did. States show what no seat may know: for a conference that is over.
 * @param from where the first commands have led; left out: the opening
 */
export function* listSteps(
  conference: Conference,
  from: StepPoint = findOpening(conference),
): Generator<ConferenceStep, void> {
  const { commands, drafts, injected = [] } = conference;
  let setup = recallSetup(conference, from.at);
  let { state: before, told } = from;
  for (let { at } = from; at < commands.length; at += 1) {
    const command = commands[at];
    if (!command) return;
    if (drafts) {
      const due = drafts.all.filter((one) => one.at === at);
      const drafted = bringDraftsAt(setup, before, due, at);
      ({ setup, state: before } = drafted);
      told += drafted.happenings.length;
    }
    const brought = bringDue(setup, before, injected, at);
    before = brought.state;
    told += brought.happenings.length;
    const applied = apply(setup, before, command);
    // A record that has been proved has none such.
    if (!applied.ok) return;
    const { state: after, happenings } = applied;
    yield { at, command, before, told, after, happenings };
    before = after;
    told += happenings.length;
  }
}

function findOpening(conference: Conference): StepPoint {
  const setup = recallSetup(conference, 0);
  const { start } = conference;
  const { state, happenings } = open(setup, createOpeningState(setup, start));
  return { at: 0, state, told: happenings.length };
}
