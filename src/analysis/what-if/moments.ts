/** Moments of a conference that is over, found by carrying its commands out again: the states nobody kept. */
import type { Conference } from '../../conference/conference.ts';
import type { Command } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { State } from '../../engine/state/state.ts';
import { listSteps } from '../../conference/steps.ts';

/** An offer, a counter-offer or a package as it was made. */
export type MadeProposal = {
  id: string;
  /** The command, and the state in which it was given. */
  command: Extract<Command, { type: 'offer' | 'counter' | 'package' }>;
  before: State;
};

export type Moments = {
  /** By number of the vote: the state in which the last ballot was still to be cast. */
  votes: readonly State[];
  proposals: readonly MadeProposal[];
};

const known = new WeakMap<Conference, Moments>();

/** Null before the conference is closed: until then the states hold what nobody may know. */
export function findWhatIfMoments(conference: Conference): Moments | null {
  if (conference.state.phase !== 'closed') return null;
  let moments = known.get(conference);
  if (!moments) {
    moments = collectMoments(conference);
    known.set(conference, moments);
  }
  return moments;
}

function collectMoments(conference: Conference): Moments {
  const votes: State[] = [];
  const proposals: MadeProposal[] = [];
  for (const { command, before, after, happenings } of listSteps(conference)) {
    while (votes.length < after.votes.length) votes.push(before);
    const id = findOfferId(happenings);
    if (id !== null && isProposal(command)) proposals.push({ id, command, before });
  }
  return { votes, proposals };
}

function isProposal(command: Command): command is MadeProposal['command'] {
  return command.type === 'offer' || command.type === 'counter' || command.type === 'package';
}

/** Id of the first offer or package made in a step. */
export function findOfferId(happenings: readonly DomainEvent[]): string | null {
  const made = happenings.find(({ type }) => type === 'offered' || type === 'informals');
  return made?.type === 'offered' || made?.type === 'informals' ? made.offer : null;
}
