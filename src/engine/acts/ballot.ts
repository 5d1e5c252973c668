/** Casting a ballot when one's name is called. */
import { assentVote } from '../promises/assent.ts';
import { breakingVote, breakPromises } from '../promises/breach.ts';
import { loseCredit, tell } from '../state/meeting.ts';
import { votingWith } from '../state/copy-state.ts';
import { withAnswer } from '../state/roll.ts';
import type { Voting } from '../state/state.ts';
import { VOTES } from '../command.ts';
import { type ActRule, FREE, NEVER_CLOSED, reject } from './rule.ts';
import { textOn } from '../state/texts.ts';

export const ballot: ActRule<'ballot'> = {
  phases: ['decision.rollCall', 'negotiation.rollCall'],
  price: FREE,
  credit: FREE,
  closed: NEVER_CLOSED,
  judge: (_, act) =>
    VOTES.includes(act.vote) ? null : reject('act/malformed', { type: 'ballot' }),
  domains: () => [{ parameter: 'vote', values: VOTES }],
  perform(meeting, { seat, d }, act, reasons) {
    const voting = meeting.state.voting as Voting;
    meeting.state.voting = votingWith(voting, withAnswer(voting.roll, d, act.vote));
    tell(meeting, { type: 'ballotCast', seat, vote: act.vote, reasons });
    const text = textOn(meeting.state, voting.article);
    breakPromises(
      meeting,
      d,
      ({ article, wording }) =>
        article === voting.article && breakingVote(voting, text, wording) === act.vote,
    );
    const agreed = assentVote(meeting.state, voting, d);
    if (agreed && act.vote !== 'abstain' && act.vote !== agreed)
      loseCredit(meeting, d, meeting.setup.values.brokenPromiseLate, 'assent');
  },
};
