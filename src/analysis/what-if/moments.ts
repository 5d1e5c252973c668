/** Moments of a conference that is over, found by carrying its commands out again: the states nobody kept. */
import type { Conference } from '../../conference/conference.ts';
import type { Command } from '../../engine/command.ts';
import type { Happening } from '../../engine/state/event.ts';
import type { State } from '../../engine/state/state.ts';
import { stepsOf } from '../../conference/steps.ts';

/** An offer, a counter-offer or a package as it was made. */
export type Proposal = {
  id: string;
  /** The command, and the state in which it was given. */
  command: Extract<Command, { type: 'offer' | 'counter' | 'package' }>;
  before: State;
};

export type Moments = {
  /** By number of the vote: the state in which the last ballot was still to be cast. */
  votes: readonly State[];
  proposals: readonly Proposal[];
};

const known = new WeakMap<Conference, Moments>();

/** Null before the conference is closed: until then the states hold what nobody may know. */
export function momentsOf(conference: Conference): Moments | null {
  if (conference.state.phase !== 'closed') return null;
  let moments = known.get(conference);
  if (!moments) {
    moments = found(conference);
    known.set(conference, moments);
  }
  return moments;
}

function found(conference: Conference): Moments {
  const votes: State[] = [];
  const proposals: Proposal[] = [];
  for (const { command, before, after, happenings } of stepsOf(conference)) {
    while (votes.length < after.votes.length) votes.push(before);
    const id = idOf(happenings);
    if (id !== null && isProposal(command)) proposals.push({ id, command, before });
  }
  return { votes, proposals };
}

function isProposal(command: Command): command is Proposal['command'] {
  return command.type === 'offer' || command.type === 'counter' || command.type === 'package';
}

/** Id of the first offer or package made in a step. */
export function idOf(happenings: readonly Happening[]): string | null {
  const made = happenings.find(({ type }) => type === 'offered' || type === 'informals');
  return made?.type === 'offered' || made?.type === 'informals' ? made.offer : null;
}
