/** Moments a seat can look back at: what stood before each command of its own. */
import type { Seat } from '../engine/command.ts';
import { hashState } from '../engine/state/hash.ts';
import type { State } from '../engine/state/state.ts';
import type { Conference } from './conference.ts';
import { type ConferenceDrafts, recallSetup } from './drafts.ts';
import { bringDue } from './injected.ts';
import { type ConferenceStep, listSteps } from './steps.ts';

export type Moment = {
  /** Number of commands before it: the index of the seat's own command. */
  commands: number;
  /** Number of happenings before it. */
  happenings: number;
  state: State;
};

/** The conference as it stands, as a moment of itself. */
export function takeMoment({ commands, happenings, state }: Conference): Moment {
  return { commands: commands.length, happenings: happenings.length, state };
}

/** The conference as it stood then. */
export function rewindTo(conference: Conference, moment: Moment): Conference {
  const { handovers: all, drafts, injected: events, ...rest } = conference;
  // Hands a seat passed into later, and words and events that came later, belong to another line.
  const handovers = (all ?? []).filter(({ at }) => at <= moment.commands);
  const written = drafts?.all.filter(({ at }) => at <= moment.commands);
  const injected = (events ?? []).filter(({ at }) => at <= moment.commands);
  return {
    ...rest,
    ...(drafts && written && rewindDrafts(drafts, written)),
    ...(handovers.length === 0 ? {} : { handovers }),
    ...(injected.length === 0 ? {} : { injected }),
    state: moment.state,
    commands: conference.commands.slice(0, moment.commands),
    happenings: conference.happenings.slice(0, moment.happenings),
  };
}

function rewindDrafts(
  { first }: ConferenceDrafts,
  all: ConferenceDrafts['all'],
): Pick<Conference, 'setup' | 'drafts'> {
  const drafts = { first, all, brought: all.length };
  return { setup: recallSetup({ setup: first, drafts }, Infinity), drafts };
}

/**
 * Moments before each command of a seat, by carrying the commands out again without deciding anything.
 * Empty where that leads elsewhere, as with a game begun under other rules.
 */
export function listMoments(conference: Conference, seat: Seat): readonly Moment[] {
  if (!conference.commands.some((command) => command.seat === seat)) return [];
  const moments: Moment[] = [];
  let last: ConferenceStep | null = null;
  for (const step of listSteps(conference)) {
    const { at, command, before, told } = step;
    if (command.seat === seat) moments.push({ commands: at, happenings: told, state: before });
    last = step;
  }
  return last && isEnd(last, conference) ? moments : [];
}

function isEnd({ at, after, told, happenings }: ConferenceStep, conference: Conference): boolean {
  const { setup, commands, injected = [], happenings: all, state } = conference;
  const due = bringDue(setup, after, injected, at + 1);
  return (
    at === commands.length - 1 &&
    told + happenings.length + due.happenings.length === all.length &&
    hashState(due.state) === hashState(state)
  );
}
