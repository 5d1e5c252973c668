/**
 * Consensus as the absence of an objection, and what follows it: the Bureau, the Assembly, signature.
 */
import { CHAIR, type RollCallVote } from '../../scenario/resolved.ts';
import { explainPositions } from '../vote/explanations.ts';
import { countVotes } from '../vote/forecast.ts';
import { readMandates } from '../capitals/instructions.ts';
import { closeLedger } from '../promises/ledger.ts';
import { readStandingTexts, utility } from '../mandate/mandate.ts';
import { getArticleId, type Transaction, emit } from '../state/transaction.ts';
import { happen } from '../outside/happenings-due.ts';
import type { Setup } from '../setup/setup.ts';
import { openRoll, readVotes, type Roll, writeVotes } from '../state/roll.ts';
import { hasQuorum } from '../state/seated.ts';
import type { State } from '../state/state.ts';
import { chooseBallot } from '../motions/swing.ts';
import { addWeights, decide } from '../vote/tally.ts';
import { endConference } from './carry-out.ts';
import { countAllowedOpen, listOpen } from './strip.ts';
import { weighObjections } from './objections.ts';

export function askConsensus(meeting: Transaction): void {
  const { state } = meeting;
  const roll = openRoll(state.present);
  meeting.state.gavel = { roll, dissociated: [], objected: [] };
  meeting.state.queue = [];
  emit(meeting, { type: 'consensusAsked', seat: CHAIR });
}

export function hearConsensus(meeting: Transaction): void {
  if (!isConsensus(meeting.setup, meeting.state)) return;
  endConference(meeting, 'consensus');
  explainPositions(meeting);
}

/** Nobody objects, and there are enough in the room to decide anything. */
export function isConsensus(setup: Setup, state: State): boolean {
  return state.gavel?.objected.length === 0 && hasQuorum(setup.scenario, state.present);
}

export function askBureau(meeting: Transaction): void {
  meeting.state.queue = [CHAIR];
  meeting.state.plates = 1;
}

/**
 * Without its finding that every effort was made the conference is suspended, as in February 2024; if it has had its
 * further session, it has failed. The finding is asked for the text as a whole; motions on its parts go to the vote as
 * members ask, as on 8 August 2024. One delegation alone, however weighty, does not keep the others from voting.
 */
export function hearBureau(meeting: Transaction): void {
  const { scenario } = meeting.setup;
  const { gavel, exhausted } = meeting.state;
  const { stops, ...objected } = weighObjections({ scenario, gavel });
  if (stops && !exhausted) emit(meeting, { type: 'voteStopped', ...objected });
}

/** The Assembly adopts without a vote what came by consensus, and votes on what did not, if that vote was not final. */
export function goToAssembly(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { delegations, procedure } = setup.scenario;
  const withoutVote = state.ending === 'consensus';
  const decided = withoutVote || procedure.voteIsFinal === true;
  // By the instructions with which the Assembly meets, whatever happens there.
  const roll = decided ? readFinalRoll(state) : writeVotes(castByInstructions(setup, state));
  happen(meeting, 'adoption');
  const votes = readVotes(roll);
  const adopted =
    decided ||
    (hasQuorum(setup.scenario, state.present) &&
      decide(procedure.substance, delegations, votes).adopted);
  const weighed = addWeights(procedure.substance, delegations, votes);
  emit(meeting, { type: 'assembly', adopted, withoutVote, count: countVotes(votes), ...weighed });
  state.assembly = { adopted, withoutVote, roll };
  if (!adopted) state.ending = 'failed';
}

/** Of the vote that carried the text; nothing where there was none. */
function readFinalRoll({ ending, votes }: State): Roll {
  const last = ending === 'vote' ? votes.findLast(({ kind }) => kind === 'text') : undefined;
  return last?.roll ?? '';
}

/** How each would vote on the text as it stands; who is not in the room is absent. */
export function castByInstructions(setup: Setup, state: State): RollCallVote[] {
  const texts = readStandingTexts(state);
  const votes: RollCallVote[] = [];
  readMandates(setup, state).forEach((mandate, d) => {
    const lean = utility(mandate, setup.scenario.articles, texts) - mandate.reservation;
    votes.push(state.present[d] ? chooseBallot('text', lean, setup.values) : 'absent');
  });
  return votes;
}

/** The conference is suspended with more in brackets than may be. */
export function leaveInBrackets(meeting: Transaction): void {
  const { setup, state } = meeting;
  const open = listOpen(state.articles).map((a) => getArticleId(setup, a));
  emit(meeting, { type: 'leftInBrackets', open, allowed: countAllowedOpen(setup) });
  endConference(meeting, 'suspended');
}

export function closeConference(meeting: Transaction): void {
  const { state } = meeting;
  if (state.ending === null) endConference(meeting, 'failed');
  closeLedger(meeting);
  meeting.state.queue = [];
  emit(meeting, { type: 'closed', ending: meeting.state.ending ?? 'failed' });
}
