/** Leaving the floor to the next seat; an offer or package waiting for an answer lapses unanswered as a refusal. */
import { nextSpeaker } from '../meeting.ts';
import { PHASES } from '../phase.ts';
import { refuse } from './answer.ts';
import { ballot } from './ballot.ts';
import { silent } from './gavel.ts';
import { type ActRule, FREE, NEVER_CLOSED, type Standing } from './rule.ts';

export const pass: ActRule<'pass'> = {
  phases: PHASES,
  price: FREE,
  credit: FREE,
  closed: NEVER_CLOSED,
  judge: () => null,
  domains: () => [],
  perform(meeting, standing, _, reasons) {
    const waiting = waitingFor(standing);
    if (waiting !== undefined) {
      refuse.perform(meeting, standing, { type: 'refuse', offer: waiting }, reasons);
    } else if (standing.state.phase === 'decision.gavel') {
      silent.perform(meeting, standing, { type: 'silent' }, reasons);
    } else if (standing.state.voting && standing.state.phase.endsWith('rollCall')) {
      ballot.perform(meeting, standing, { type: 'ballot', vote: 'abstain' }, reasons);
    } else {
      nextSpeaker(meeting);
    }
  },
};

function waitingFor({ state, d }: Standing): string | undefined {
  const made = state.offers.find((offer) => offer.status === 'standing' && offer.to === d);
  if (made) return made.id;
  const place = state.informals?.room.indexOf(d) ?? -1;
  return place >= 0 && state.informals?.answers[place] === null ? state.informals.id : undefined;
}
