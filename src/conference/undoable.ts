/**
 * Which command of a seat may be taken back: its last one, as long as nothing hidden was revealed to the seat
 * since. What has been heard cannot be unheard; whoever wants to go on from before it branches off instead.
 */
import type { Seat } from '../engine/command.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import { hears } from '../engine/answers/hearing.ts';
import type { Conference } from './conference.ts';
import { type Moment, listMoments } from './moments.ts';
import { planAt, findPlayer } from './plan.ts';

export type Undoable =
  | { ok: true; command: number }
  /** `nothing`: the seat has said nothing yet. */
  | { ok: false; because: 'nothing' }
  /** Another person has acted since. */
  | { ok: false; because: 'others' }
  | { ok: false; because: 'heard'; happening: DomainEvent };

/** @param moments of the seat, where they are known already */
export function findUndoable(
  conference: Conference,
  seat: Seat,
  moments: readonly Moment[] = listMoments(conference, seat),
): Undoable {
  const last = moments.at(-1);
  if (!last) return { ok: false, because: 'nothing' };
  const { setup, state, happenings, commands } = conference;
  const wasPerson = (one: Seat, at: number): boolean =>
    findPlayer(planAt(conference, at), one) === 'person';
  // What a policy said while it had the seat.
  if (!wasPerson(seat, last.commands)) return { ok: false, because: 'nothing' };
  const others = commands.some(
    (one, at) => at > last.commands && one.seat !== seat && wasPerson(one.seat, at),
  );
  if (others) return { ok: false, because: 'others' };
  const happening = happenings
    .slice(last.happenings)
    .find((one) => hears(setup.scenario, state, seat, one) && revealsUnknown(seat, one));
  return happening
    ? { ok: false, because: 'heard', happening }
    : { ok: true, command: last.commands };
}

/** Whether a seat that hears of it learns what it could not know: another's answer, stance or act, or a draw. */
export function revealsUnknown(seat: Seat, happening: DomainEvent): boolean {
  switch (happening.type) {
    case 'phase':
    case 'sitting':
    case 'tookSeat':
    case 'lapsed':
    case 'sideGiven':
    case 'consensusAsked':
      return false;
    case 'statement':
    case 'offered':
    case 'answered':
    case 'withdrawn':
    case 'listed':
    case 'ordered':
    case 'takenFirst':
    case 'informals':
    case 'bracket':
    case 'credit':
    case 'cabled':
    case 'explained':
    case 'chairsText':
    case 'announced':
    case 'pleaded':
    case 'moved':
    case 'ballotCast':
    case 'position':
    case 'choseBond':
    case 'stakeholderSpoke':
      return happening.seat !== seat;
    case 'commitment':
      return happening.status !== 'given' && happening.status !== 'due';
    // Who sponsors words tells who can live with them.
    case 'amended':
      return happening.seat !== seat || happening.sponsors.some((sponsor) => sponsor !== seat);
    case 'motionFell':
      return happening.because !== 'passedOther' && happening.because !== 'closed';
    // Who is in the room is drawn.
    case 'voteAnnounced':
    case 'scheduled':
    case 'asked':
    case 'informalsClosed':
    case 'sideWithheld':
    case 'textMoved':
    case 'pleasHeard':
    case 'leftInBrackets':
    case 'voteStopped':
    case 'passedOver':
    case 'agreed':
    case 'reopened':
    case 'bridgeFound':
    case 'drafted':
    case 'caucused':
    case 'cableAnswered':
    case 'reconvened':
    case 'whipped':
    case 'voteResult':
    case 'exhausted':
    case 'decided':
    case 'assembly':
    case 'signature':
    case 'closed':
      return true;
  }
}
