/**
 * Leaving the floor to the next seat. An offer waiting for an answer is taken to the capital, and a package refused.
 */
import { callNextSpeaker } from '../state/transaction.ts';
import { hasTag, PHASES } from '../state/phase.ts';
import { refuse } from './answer.ts';
import { ballot } from './ballot.ts';
import { silent } from './gavel.ts';
import { takeToCapital } from '../promises/ledger.ts';
import { openOffers } from './offer.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, type Standing } from './rule.ts';

export const pass: ActRule<'pass'> = {
  phases: PHASES,
  price: FREE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge: () => null,
  domains: () => [],
  perform(meeting, standing, _, reasons) {
    const made = openOffers(standing).find(({ status }) => status === 'standing');
    const room = findWaitingInRoom(standing);
    if (made) {
      takeToCapital(meeting, made, reasons);
    } else if (room !== undefined) {
      refuse.perform(meeting, standing, { type: 'refuse', offer: room }, reasons);
    } else if (standing.state.phase === 'decision.gavel') {
      silent.perform(meeting, standing, { type: 'silent' }, reasons);
    } else if (standing.state.voting && hasTag(standing.state.phase, 'rollCall')) {
      ballot.perform(meeting, standing, { type: 'ballot', vote: 'abstain' }, reasons);
    } else {
      callNextSpeaker(meeting);
    }
  },
};

/** The package before the room that waits for this seat. */
function findWaitingInRoom({ state, d }: Standing): string | undefined {
  const place = state.informals?.room.indexOf(d) ?? -1;
  return place >= 0 && state.informals?.answers[place] === null ? state.informals.id : undefined;
}
