/** A newcomer's first turn: what stands in brackets that is worth something to the seat, and whom to begin with. */
import type { ActType, Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import type { Game } from '../../store/game.ts';
import { articleNow } from '../text/article-now.ts';
import { wordsToPropose } from '../trade/deal-words.ts';
import type { FairDeal } from '../trade/fair-deal.ts';
import { bestProspect } from '../trade/prospects.ts';
import { gainOf } from '../trade/trade.ts';
import { worthOf } from '../trade/worth.ts';
import { firstPackage, isFollowed, roomToAsk } from './first-package.ts';
import { type FirstTrade, firstTrade, isPromising, NOTICED, tradeWith } from './first-trade.ts';
import type { Learning } from './learning.ts';
import { isLesson } from './lesson.ts';

export type FirstStep = 'ask' | 'deal' | 'words' | 'end';

export type FirstTurn = {
  step: FirstStep;
  /** By a deal of two and then words for the floor, or by a package for a room. */
  way: 'deal' | 'package';
  /** The bracket worth most to the seat: its article, the wording to want, and points won over what leads. */
  bracket: { article: string; option: string; points: number };
  /** Whom to ask, and to lay the deal before. */
  partner: string;
  /** The one asked, where the deal goes to somebody else. */
  instead: string | null;
  /** What to lay on the table; null where no deal is worth anything to the seat. */
  deal: FairDeal | null;
  /** How it stands to the words wanted: it would lose or gain by them, or neither; or, where they lead, would have others. */
  stands: 'loses' | 'gains' | 'cold' | 'other';
  /** Words that are still to be proposed to the floor: those of a deal, else those wanted. */
  words: Change | null;
  /** Changes to put before a room instead, where the floor should keep its words. */
  pack: readonly Change[] | null;
};

const DEALS: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'amend']);

/** The help for a first turn; null once a turn has been ended or the lesson played, in it, and where no help is wanted. */
export function firstTurnFor(game: Game, { turned, lesson }: Learning): FirstTurn | null {
  const looksOn = game.readOnly || game.moment !== null;
  if (turned || lesson === 'done' || looksOn || game.assist === 'none') return null;
  return isLesson(game, lesson) || hasEndedTurn(game) ? null : firstTurnOf(game);
}

/** Null where there is no turn of a delegation with instructions, or no bracket that is worth anything to it. */
export function firstTurnOf({ view, seat, conference, acts }: Game): FirstTurn | null {
  if (view.phase !== 'negotiation.floor' || view.awaited !== seat) return null;
  const own = conference.commands.filter((command) => command.seat === seat);
  const asked = own.findLast(({ type }) => type === 'ask');
  const to = asked?.type === 'ask' ? asked.delegation : null;
  const refused = refusedBy(view);
  const tried = own.filter(({ type }) => DEALS.has(type)).length;
  const by = own.find(({ type }) => DEALS.has(type))?.type;
  const again =
    refused.length > 0 && refused.length === tried ? tradeOn({ view, acts }, refused) : null;
  const trade = isTakenUp(view)
    ? null
    : tried > 0
      ? again && (isPromising(again) ? again : null)
      : tradeFor({ view, acts }, to);
  const dealt = isTakenUp(view) || (tried > 0 && trade === null);
  const late = tried === 0 && !dealt && isTooLate(view, trade);
  const bracket = (!late && trade && wantedIn(view, trade)) || dearestBracket(view);
  const turn = late && bracket ? packageTurn({ view, seat, conference }, bracket, to) : null;
  if (turn) return turn;
  const partner = trade?.partner ?? to ?? (bracket && anyoneElse(view, bracket));
  if (!bracket || partner === undefined) return null;
  const words = dealt
    ? (wordsToPropose({ view, acts }) ?? unspoken({ view, acts }, bracket))
    : null;
  const pack = dealt ? packInstead({ view, seat, conference }, words) : null;
  return {
    step: dealt ? (words || pack ? 'words' : 'end') : to === null ? 'ask' : 'deal',
    way: by === 'package' ? 'package' : 'deal',
    bracket,
    partner,
    instead: refused.at(-1) ?? (to === null || to === partner ? null : to),
    deal: trade?.deal ?? null,
    stands: standsOf(view, partner, bracket),
    words,
    pack,
  };
}

/** On the last day a deal of two comes too late for words that the floor would not follow. */
function isTooLate(view: View, trade: FirstTrade | null): boolean {
  if (view.sitting < view.lastSitting) return false;
  return !trade?.deal.want.some((words) => isFollowed(view, words));
}

/** Then a package for a room, after a question to somebody who would sit in it; null where there is nothing to put. */
function packageTurn(
  game: Seated,
  bracket: FirstTurn['bracket'],
  asked: string | null,
): FirstTurn | null {
  const pack = asked === null ? null : firstPackage(game);
  const partner = asked ?? roomToAsk(game.view, [bracket]);
  if (partner === undefined || (asked !== null && !pack)) return null;
  return {
    step: asked === null ? 'ask' : 'words',
    way: 'package',
    bracket,
    partner,
    instead: null,
    deal: null,
    stands: standsOf(game.view, partner, bracket),
    words: null,
    pack,
  };
}

/** A package instead of words that the floor should keep; null where the floor may take them up by itself. */
function packInstead(game: Seated, words: Change | null): readonly Change[] | null {
  return words && isFollowed(game.view, words) ? null : firstPackage(game);
}

type Seated = Pick<Game, 'view' | 'seat' | 'conference'>;

/** The words wanted, where they may go before the floor and the seat has not proposed them. */
function unspoken(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  { article, option, points }: FirstTurn['bracket'],
): Change | null {
  const amend = acts.find(({ type }) => type === 'amend');
  if (amend?.unavailable !== null || points <= 0) return null;
  const a = view.scenario.articleIndex.get(article);
  const spoke = view.stances.some((one) => one.by === view.delegation && one.article === a);
  const late = view.sitting >= view.lastSitting;
  const words = { article, option };
  return spoke || (late && !isFollowed(view, words)) ? null : words;
}

/** Whether the person has ended a turn of this game. */
export function hasEndedTurn({ seat, conference }: Pick<Game, 'seat' | 'conference'>): boolean {
  const own = conference.commands.filter((command) => command.seat === seat);
  if (own.some(({ type }) => type === 'pass')) return true;
  // With its last plate a turn is over as well.
  const { sitting, phase } = conference.state;
  return own.length > 0 && (sitting > 1 || !phase.startsWith('negotiation'));
}

/** The words a deal asks for; the first turn has one of them. */
function wantedIn(view: View, { deal }: FirstTrade): FirstTurn['bracket'] | undefined {
  const [want] = deal.want;
  return want && { ...want, points: worthOf(view, [want])?.net ?? 0 };
}

function dearestBracket(view: View): FirstTurn['bracket'] | undefined {
  return view.scenario.articles
    .flatMap(({ id, index }) => {
      const live = view.articles[index]?.status === 'open' ? articleNow(view, index)?.live : [];
      if (!live || live.length < 2) return [];
      const worth = live.map((one) => ({
        article: id,
        option: one.id,
        points: worthOf(view, [{ article: id, option: one.id }])?.net ?? 0,
      }));
      const [best] = worth.toSorted((one, other) => other.points - one.points);
      const stake = Math.max(...worth.map(({ points }) => Math.abs(points)));
      return best && stake > 0 ? [{ best, stake }] : [];
    })
    .toSorted((one, other) => other.best.points - one.best.points || other.stake - one.stake)[0]
    ?.best;
}

const trades = new WeakMap<View, FirstTrade | null>();

/** Found once for each state of the conference: deals are searched for. */
function tradeOn(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  refused: readonly string[] = [],
): FirstTrade | null {
  const known = trades.get(view);
  if (known !== undefined) return known;
  const found = firstTrade(view, acts, refused);
  trades.set(view, found);
  return found;
}

/** Whether the seat has taken a deal that another had laid before it: the exchange is made. */
function isTakenUp({ offers, delegation }: View): boolean {
  return offers.some(({ to, status }) => to === delegation && status === 'accepted');
}

/** Who has refused an offer of the seat, in order. */
function refusedBy({ offers, delegation, scenario }: View): string[] {
  return offers.flatMap(({ by, to, status }) =>
    by === delegation && status === 'refused' ? (scenario.delegations[to]?.id ?? []) : [],
  );
}

/** With whoever was asked, while a deal with it is as likely as not; else the one that looks best by now. */
function tradeFor(game: Pick<Game, 'view' | 'acts'>, asked: string | null): FirstTrade | null {
  const own = asked === null ? null : tradeWith(game.view, game.acts, asked);
  if (own && isPromising(own)) return own;
  const best = tradeOn(game);
  return best && (own === null || isPromising(best)) ? best : own;
}

/** Without a deal worth anything: somebody who would rather have other words. */
function anyoneElse(view: View, { article, option }: Change): string | undefined {
  const others = articleNow(view, view.scenario.articleIndex.get(article) ?? -1)
    ?.live.filter(({ id }) => id !== option)
    .flatMap(({ nearest }) => nearest)
    .filter((id) => id !== view.seat);
  return others && (bestProspect(view, others) ?? others[0]);
}

function standsOf(view: View, id: string, bracket: FirstTurn['bracket']): FirstTurn['stands'] {
  if (bracket.points <= 0) return 'other';
  const { article, option } = bracket;
  const theirs = gainOf(view, id, { article, option }) ?? 0;
  if (theirs < -NOTICED) return 'loses';
  return theirs > NOTICED ? 'gains' : 'cold';
}
