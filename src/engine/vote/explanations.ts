/**
 * Explanations of vote, heard once the result is known: from the weightiest on the floor who voted with the side
 * that lost, or otherwise than most of their group. Nobody explains a vote on a motion of its own. Where there
 * was no vote a position is explained.
 */
import type { RollCallVote, SeatIndex } from '../../scenario/resolved.ts';
import { readWeightsNow } from '../promises/standing.ts';
import { chooseAssentVote } from '../promises/assent.ts';
import type { Vote } from '../command.ts';
import { readMandate } from '../capitals/instructions.ts';
import { readStandingTexts, utility } from '../mandate/mandate.ts';
import { getDelegationId, type Transaction, emit } from '../state/transaction.ts';
import { isProcedural } from '../motions/motion-rules.ts';
import type { Reason } from '../answers/reason.ts';
import type { Setup } from '../setup/setup.ts';
import { readVotes } from '../state/roll.ts';
import type { State, Voting } from '../state/state.ts';
import { explainLeaning } from './ballot-reasons.ts';
import { computeBallotLeaning, readVoices } from '../floor/group-voice.ts';
import { promiseBy, promisesOn } from '../floor/spoken.ts';
import { chooseBallot, computeLeaning } from '../motions/swing.ts';

/** @param voting the vote just taken */
export function explainVotes(meeting: Transaction, voting: Voting, carried: boolean): void {
  if (isProcedural(voting.kind)) return;
  const { setup, state } = meeting;
  const mover = state.motions.find((motion) => motion.id === voting.motion)?.by;
  const weights = readWeightsNow(setup, state);
  const votes = readVotes(voting.roll);
  const lost = carried ? 'no' : 'yes';
  const speakers = setup.floor
    .filter((d) => getDelegationId(setup, d) !== mover)
    .filter((d) => votes[d] === lost || isApart(setup, votes, d))
    .sort((one, other) => (weights[other] as number) - (weights[one] as number) || one - other);
  for (const d of speakers.slice(0, setup.values.explanations)) {
    const vote = votes[d] ?? 'absent';
    if (vote === 'absent') continue;
    const reasons = explainBallot(setup, state, { voting, vote, d });
    const seat = getDelegationId(setup, d);
    emit(meeting, { type: 'explained', seat, motion: voting.motion, vote, reasons });
  }
}

/**
 * Explanations of position, where a text was adopted without a vote: from the weightiest on the floor who
 * dissociated from a part of it, or whom it leaves below no treaty.
 */
export function explainPositions(meeting: Transaction): void {
  const { setup, state } = meeting;
  const apart = new Set(state.gavel?.dissociated.map(({ by }) => by));
  const weights = readWeightsNow(setup, state);
  const speakers = setup.floor
    .map((d) => ({ d, reason: explainTextWorth(setup, state, d) }))
    .filter(({ d, reason }) => apart.has(d) || reason.value < (reason.needed ?? 0))
    .sort(
      (one, other) => (weights[other.d] as number) - (weights[one.d] as number) || one.d - other.d,
    );
  for (const { d, reason } of speakers.slice(0, setup.values.explanations)) {
    const seat = getDelegationId(setup, d);
    emit(meeting, { type: 'explained', seat, motion: 'text', reasons: [reason] });
  }
}

function explainTextWorth(setup: Setup, state: State, d: SeatIndex): Reason {
  const mandate = readMandate(setup, state, d);
  const value = utility(mandate, setup.scenario.articles, readStandingTexts(state));
  return { code: 'reservation', value, needed: mandate.reservation };
}

/** Voted otherwise than more than half of its first group. */
function isApart({ scenario }: Setup, votes: readonly RollCallVote[], d: SeatIndex): boolean {
  const [first] = scenario.delegations[d]?.groups ?? [];
  const group = scenario.groups.find(({ id }) => id === first);
  const own = votes[d];
  if (!group || own === 'absent') return false;
  const cast = group.members.map((member) => votes[member]).filter((vote) => vote !== 'absent');
  return cast.filter((vote) => vote !== own).length * 2 > cast.length;
}

type Cast = { voting: Voting; vote: Vote; d: SeatIndex };

/** As in the ballot itself; none where nothing the rules know explains it. */
function explainBallot(setup: Setup, state: State, { voting, vote, d }: Cast): Reason[] {
  const mandate = readMandate(setup, state, d);
  const { kind, article, wording } = voting;
  const known = readVoices(setup, state);
  const question = { kind, article, wording };
  const lean = computeBallotLeaning(known, mandate, d, question);
  const pulled = lean - computeLeaning(mandate, setup, readStandingTexts(state), question);
  const reasons = explainLeaning(setup, mandate, question, lean, pulled);
  if (chooseBallot(kind, lean, setup.values) === vote) return reasons;
  const id = setup.scenario.articles[article]?.id;
  if (id !== undefined && chooseAssentVote(state, voting, d) === vote)
    return [{ code: 'assent', article: id, value: 1 }];
  const whip = voting.whips.findLast(({ carried }) => carried.includes(d));
  if (whip) return [{ code: 'whip', delegation: getDelegationId(setup, whip.by), value: 1 }];
  const bound =
    id !== undefined && promiseBy(promisesOn(state.commitments, article), d) !== undefined;
  return bound ? [{ code: 'commitment', article: id, value: 1 }] : [];
}
