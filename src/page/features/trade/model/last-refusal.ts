/** What would have turned the refusal of a proposal, as far as the person's seat knows. */
import {
  type KnownSweetened,
  findOfferSweetener,
} from '../../../../analysis/what-if/offer/known-sweetener.ts';
import { alterChanges } from '../../../../analysis/what-if/offer/sweetener.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import { heedAnswered, wasRefused } from '../../../session/game/deal/answered.ts';
import { type BoundAnswer, listBoundAnswers } from '../../../session/game/deal/bound-answers.ts';
import { readForeseen } from '../../../session/play/foresee.ts';
import {
  estimateDeal,
  packageOutlook,
  type TradeVerdict,
  judgeOutlook,
  judgeRoom,
} from '../../../session/game/deal/trade.ts';

export type LastRefusal = {
  /** Who was asked; null: a room. */
  to: Seat | null;
  /** Of an offer. Null where a promise alone decided; `person`: what is known does not explain it, and a person decided. */
  sweetened: KnownSweetened | 'person' | null;
  bound: readonly BoundAnswer[];
  /** Where nothing known explains it, what the form said as it was submitted: null where that has gone by. */
  said?: TradeVerdict | null;
  /** A package that its room refused. */
  put?: readonly Change[];
  /** On which the plenary let a package fall that its room had agreed to. */
  blocked?: Blocked;
};

type Acted = Partial<Pick<Game, 'before' | 'own' | 'unread'>>;

export type Blocked = {
  article: string;
  /** What the room should say to the package without it; null: nothing would be left. */
  without: TradeVerdict | null;
};

/** The latest of the person's offers and packages, if it was refused; null otherwise. */
export function findLastRefusal({
  persons,
  log,
  view,
  seat,
  ...asked
}: Pick<Game, 'persons' | 'log' | 'view' | 'seat'> & Acted): LastRefusal | null {
  const seen = findSeenBefore(asked);
  const until = log.slice(0, asked.unread);
  const made = log.findLast(({ happening }) => isProposal(happening, seat))?.happening;
  if (made?.type === 'informals') {
    const failed = log.find(({ happening }) => isNotAgreed(happening, made.offer))?.happening;
    if (failed?.type !== 'informalsClosed') return null;
    // No change that wins over another of the room would have helped.
    if (failed.blocked !== undefined && failed.share <= failed.allowed)
      return {
        to: null,
        sweetened: null,
        bound: [],
        blocked: describeBlocked({ log, view }, made.changes, failed.blocked),
      };
    // The answer says whom it would leave behind.
    if (failed.left && failed.share <= failed.allowed) return null;
    const bound = listBoundAnswers({ log, view }, made.offer);
    const room = packageOutlook(view, made.changes);
    const then =
      seen && packageOutlook(seen, made.changes, { log: until, heading: readForeseen(seen) });
    const unexplained = room && !['no', 'unlikely'].includes(judgeRoom(room));
    return {
      to: null,
      sweetened: null,
      bound,
      put: made.changes,
      ...(unexplained && { said: then && judgeRoom(then) }),
    };
  }
  const offer = made?.type === 'offered' && view.offers.find(({ id }) => id === made.offer);
  if (!offer || offer.status !== 'refused') return null;
  const bound = listBoundAnswers({ log, view }, offer.id);
  if (bound.length > 0) return { to: made.to, sweetened: null, bound };
  const sweetened = findOfferSweetener(view, offer, (sweetener) => {
    const give = alterChanges(made.give, sweetener);
    const want = sweetener.how === 'add' ? made.want : alterChanges(made.want, sweetener);
    return !wasRefused({ log, view }, { ...made, delegation: made.to, give, want });
  });
  const person = sweetened === 'unexplained' && persons.includes(made.to);
  if (person) return { to: made.to, sweetened: 'person', bound };
  const deal = { condition: null, side: [], ...made, delegation: made.to };
  const thought = seen && heedAnswered({ view: seen, log: until }, deal, estimateDeal(seen, deal));
  const said = thought && judgeOutlook(thought);
  return { to: made.to, sweetened, bound, ...(sweetened === 'unexplained' && { said }) };
}

/** Whether the seat may still submit another: what would turn a room is of use no longer than that. */
export function mayPackageAgain({ acts, view }: Pick<Game, 'acts' | 'view'>): boolean {
  const able = acts.some(({ type, unavailable }) => type === 'package' && unavailable === null);
  return able || view.sitting < view.lastSitting;
}

/** What the seat saw as it submitted its latest proposal; null where it has acted since. */
function findSeenBefore({ before = null, own }: Acted): Game['view'] | null {
  const last = own?.at(-1)?.command.type;
  return last === 'offer' || last === 'package' ? before : null;
}

function describeBlocked(
  { log, view }: Pick<Game, 'log' | 'view'>,
  changes: readonly Change[],
  article: string,
): Blocked {
  const rest = packageOutlook(
    view,
    changes.filter((change) => change.article !== article),
    { log },
  );
  return { article, without: rest && judgeRoom(rest) };
}

function isProposal(happening: DomainEvent, seat: Seat): boolean {
  return (
    (happening.type === 'offered' || happening.type === 'informals') && happening.seat === seat
  );
}

function isNotAgreed(happening: DomainEvent, offer: string): boolean {
  return happening.type === 'informalsClosed' && happening.offer === offer && !happening.agreed;
}
