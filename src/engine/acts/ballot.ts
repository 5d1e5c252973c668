/** Casting a ballot when one's name is called. */
import { chooseAssentVote } from '../promises/assent.ts';
import { findBreakingVote, breakPromises } from '../promises/breach.ts';
import { loseCredit, emit } from '../state/transaction.ts';
import { copyVoting } from '../state/copy-state.ts';
import { withAnswer } from '../state/roll.ts';
import type { Voting } from '../state/state.ts';
import { VOTES } from '../command.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, reject } from './rule.ts';
import { readTextOn } from '../mandate/mandate.ts';

export const ballot: ActRule<'ballot'> = {
  phases: ['decision.rollCall', 'negotiation.rollCall'],
  price: FREE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge: (_, act) =>
    VOTES.includes(act.vote) ? null : reject('act/malformed', { type: 'ballot' }),
  domains: () => [{ parameter: 'vote', values: VOTES }],
  perform(meeting, { seat, d }, act, reasons) {
    const voting = meeting.state.voting as Voting;
    meeting.state.voting = copyVoting(voting, withAnswer(voting.roll, d, act.vote));
    emit(meeting, { type: 'ballotCast', seat, vote: act.vote, reasons });
    const text = readTextOn(meeting.state, voting.article);
    breakPromises(
      meeting,
      d,
      ({ article, wording }) =>
        article === voting.article && findBreakingVote(voting, text, wording) === act.vote,
    );
    const agreed = chooseAssentVote(meeting.state, voting, d);
    if (agreed && act.vote !== 'abstain' && act.vote !== agreed)
      loseCredit(meeting, d, meeting.setup.values.brokenPromiseLate, 'assent');
  },
};
