/**
 * Explanations of vote, heard once the result is known: from the weightiest on the floor who voted with the side
 * that lost, or otherwise than most of their group. Nobody explains a vote on a motion of its own.
 */
import { weightsNow } from './standing.ts';
import type { Vote } from './command.ts';
import { mandateOf } from './instructions.ts';
import { delegationId, type Meeting, tell } from './meeting.ts';
import { isProcedural } from './motion-order.ts';
import type { Reason } from './reason.ts';
import type { Setup } from './setup.ts';
import type { State, Voting } from './state.ts';
import { ballotLeaning, voicesOf } from './group-voice.ts';

const VOTE_OF: ReadonlyMap<string, Vote> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['a', 'abstain'],
]);

/** @param voting the vote just taken */
export function explainVotes(meeting: Meeting, voting: Voting, carried: boolean): void {
  if (isProcedural(voting.kind)) return;
  const { setup, state } = meeting;
  const mover = state.motions.find((motion) => motion.id === voting.motion)?.by;
  const weights = weightsNow(setup, state);
  const lost = carried ? 'n' : 'y';
  const speakers = setup.floor
    .filter((d) => delegationId(setup, d) !== mover)
    .filter((d) => voting.roll[d] === lost || isApart(setup, voting.roll, d))
    .sort((one, other) => (weights[other] as number) - (weights[one] as number) || one - other);
  for (const d of speakers.slice(0, setup.values.explanations)) {
    const vote = VOTE_OF.get(voting.roll[d] ?? '');
    if (!vote) continue;
    const reasons = [reasonOf(setup, state, voting, d)];
    const seat = delegationId(setup, d);
    tell(meeting, { type: 'explained', seat, motion: voting.motion, vote, reasons });
  }
}

/** Voted otherwise than more than half of its first group. */
function isApart({ scenario }: Setup, roll: string, d: number): boolean {
  const [first] = scenario.delegations[d]?.groups ?? [];
  const group = scenario.groups.find(({ id }) => id === first);
  const own = roll[d];
  if (!group || own === '-') return false;
  const cast = group.members.map((member) => roll[member]).filter((letter) => letter !== '-');
  return cast.filter((letter) => letter !== own).length * 2 > cast.length;
}

/** The number that decided, as in the ballot itself. */
function reasonOf(setup: Setup, state: State, voting: Voting, d: number): Reason {
  const mandate = mandateOf(setup, state, d);
  const { kind, article, wording } = voting;
  const value = ballotLeaning(voicesOf(setup, state), mandate, d, { kind, article, wording });
  if (kind === 'text') {
    const { reservation } = mandate;
    return { code: 'reservation', value: reservation + value, needed: reservation };
  }
  const id = setup.scenario.articles[article]?.id ?? '';
  return { code: 'article', article: id, value, needed: setup.values.abstainBand };
}
