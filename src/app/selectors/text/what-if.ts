/** What would change the course of things, as far as the person's seat knows: while the conference goes on. */
import {
  type KnownSweetened,
  sweetenerOfOffer,
  sweetenerOfPackage,
} from '../../../analysis/what-if/offer/known-sweetener.ts';
import { type Near, nearestByStated } from '../../../analysis/what-if/text/nearest.ts';
import { type Price, priceOfClosing } from '../../../analysis/what-if/text/price-of-closing.ts';
import { type Turning, turningByStated } from '../../../analysis/what-if/text/turning-text.ts';
import type { Seat } from '../../../engine/command.ts';
import type { Happening } from '../../../engine/state/event.ts';
import type { View } from '../../../engine/state/view.ts';
import { questionOf } from '../../../engine/vote/question.ts';
import { type BoundAnswer, boundAnswers } from './bound-answers.ts';
import { personsNow } from '../hall/seating.ts';
import type { CountSheet } from '../vote/vote-count.ts';
import type { Game } from '../../store/game.ts';

export type { Near, Price, Turning };

export type BeforeVote = { carried: boolean; near: readonly Near[]; turning: Turning | null };

/**
 * Of the vote before the meeting, by stated positions; null without one, or where they say nothing of it.
 * @param sheet what is counted of the vote: the one prediction that is made of it
 */
export function beforeVote(view: View, sheet: Pick<CountSheet, 'outlook'>): BeforeVote | null {
  const { voting } = view;
  if (!voting || voting.kind === 'text') return null;
  const question = questionOf(view, voting);
  const carried = sheet.outlook === 'sure' || sheet.outlook === 'likely';
  const { count, near } = nearestByStated(view, question, carried);
  // What the seat itself votes is its own to say.
  const others = near.filter(({ delegation }) => delegation !== view.delegation);
  // Words are found that turn the public count: where the seat counts otherwise they would turn nothing.
  const turning = count.carried === carried ? turningByStated(view, question) : null;
  return { carried, near: others, turning };
}

/** What it takes to close the bracket on an article; null where nothing is open. */
export function closingPrice(view: View, article: number): Price | null {
  return priceOfClosing(view, article);
}

export type LastRefusal = {
  /** Who was asked; null: a room. */
  to: Seat | null;
  /** Null where a promise alone decided; `person`: what is known does not explain it, and a person decided. */
  sweetened: KnownSweetened | 'person' | null;
  bound: readonly BoundAnswer[];
  /** Article on which the plenary let a package fall that its room had agreed to, by id. */
  blocked?: string;
};

/** The latest of the person's offers and packages, if it was refused; null otherwise. */
export function lastRefusal({
  conference,
  log,
  view,
  seat,
}: Pick<Game, 'conference' | 'log' | 'view' | 'seat'>): LastRefusal | null {
  const made = log.findLast(({ happening }) => isProposal(happening, seat))?.happening;
  if (made?.type === 'informals') {
    const failed = log.find(({ happening }) => isNotAgreed(happening, made.offer))?.happening;
    if (failed?.type !== 'informalsClosed') return null;
    // No change that wins over another of the room would have helped.
    if (failed.blocked !== undefined && failed.share <= failed.allowed)
      return { to: null, sweetened: null, bound: [], blocked: failed.blocked };
    const bound = boundAnswers({ log, view }, made.offer);
    const sweetened = sweetenerOfPackage(view, made.changes);
    const alone = bound.length > 0 && sweetened === 'unexplained';
    return { to: null, sweetened: alone ? null : sweetened, bound };
  }
  const offer = made?.type === 'offered' && view.offers.find(({ id }) => id === made.offer);
  if (!offer || offer.status !== 'refused') return null;
  const bound = boundAnswers({ log, view }, offer.id);
  if (bound.length > 0) return { to: made.to, sweetened: null, bound };
  const sweetened = sweetenerOfOffer(view, offer);
  const person = sweetened === 'unexplained' && personsNow(conference).includes(made.to);
  return { to: made.to, sweetened: person ? 'person' : sweetened, bound };
}

function isProposal(happening: Happening, seat: Seat): boolean {
  return (
    (happening.type === 'offered' || happening.type === 'informals') && happening.seat === seat
  );
}

function isNotAgreed(happening: Happening, offer: string): boolean {
  return happening.type === 'informalsClosed' && happening.offer === offer && !happening.agreed;
}
