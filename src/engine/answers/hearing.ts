/**
 * Who hears what. Most of a conference is public; what two delegations offer each other, ask each other and
 * promise each other is between them, until a promise is broken or the conference is closed.
 */
import type { OfferId, Scenario } from '../../scenario/resolved.ts';
import type { Seat } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import type { Offer, State } from '../state/state.ts';

/**
 * As a seat hears it, or null. A bracket is public; how much its holder minds and bears, where its red line is, and to
 * whom it gave its word, stays between the holder and its capital until the close.
 */
export function hear(
  scenario: Scenario,
  state: State,
  seat: Seat,
  happening: DomainEvent,
): DomainEvent | null {
  if (!hears(scenario, state, seat, happening)) return null;
  if (happening.type !== 'bracket' || happening.seat === seat || state.phase === 'closed')
    return happening;
  const { code } = happening.reason;
  return { ...happening, reason: { code, article: happening.article, value: 0 } };
}

export function hears(
  scenario: Scenario,
  state: State,
  seat: Seat,
  happening: DomainEvent,
): boolean {
  if (state.phase === 'closed') return true;
  switch (happening.type) {
    case 'asked':
      return happening.seat === seat || happening.delegation === seat;
    case 'offered':
      return happening.seat === seat || happening.to === seat;
    case 'answered':
    case 'lapsed':
      return isPartyTo(scenario, state.offers, seat, happening.offer);
    case 'withdrawn':
      return (
        happening.offer === undefined || isPartyTo(scenario, state.offers, seat, happening.offer)
      );
    case 'cabled':
    case 'cableAnswered':
    case 'passedOver':
      return happening.seat === seat;
    case 'sideGiven':
    case 'sideWithheld':
      return happening.by === seat || happening.to === seat;
    case 'commitment':
      return happening.status === 'broken' || happening.by === seat || happening.to === seat;
    case 'phase':
    case 'statement':
    case 'sitting':
    case 'scheduled':
    case 'amended':
    case 'listed':
    case 'ordered':
    case 'takenFirst':
    case 'informals':
    case 'informalsClosed':
    case 'textMoved':
    case 'agreed':
    case 'reopened':
    case 'bracket':
    case 'credit':
    case 'bridgeFound':
    case 'drafted':
    case 'caucused':
    case 'stakeholderSpoke':
    case 'explained':
    case 'reconvened':
    case 'chairsText':
    case 'announced':
    case 'pleaded':
    case 'pleasHeard':
    case 'leftInBrackets':
    case 'voteStopped':
    case 'moved':
    case 'motionFell':
    case 'voteAnnounced':
    case 'whipped':
    case 'ballotCast':
    case 'voteResult':
    case 'consensusAsked':
    case 'position':
    case 'exhausted':
    case 'decided':
    case 'assembly':
    case 'signature':
    case 'choseBond':
    case 'tookSeat':
    case 'closed':
      return true;
  }
}

/** Packages are no offers: the whole floor sees who agrees to one. */
function isPartyTo(scenario: Scenario, offers: readonly Offer[], seat: Seat, id: OfferId): boolean {
  const offer = offers.find((made) => made.id === id);
  if (!offer) return true;
  const d = scenario.delegationIndex.get(seat);
  return offer.by === d || offer.to === d;
}
