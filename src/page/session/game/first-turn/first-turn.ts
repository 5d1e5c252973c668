/** A newcomer's first turn: what stands in brackets that is worth something to the seat, and whom to begin with. */
import { isNegotiating } from '../stage.ts';
import {
  type Act,
  type ActType,
  type Change,
  type Command,
  locateArticle,
} from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { seatKind } from '../seat-kind.ts';
import { readArticleNow } from '../text/article-now.ts';
import { listWordsToPropose, chooseWordsToPropose } from '../deal/deal-words.ts';
import { findDread, findDriftBy } from './dread.ts';
import type { FairDeal } from './fair-deal.ts';
import { isFollowed, isOnAgenda } from './followed.ts';
import { findBestProspect } from '../deal/prospects.ts';
import { estimateGainOf } from '../deal/trade.ts';
import type { CostOfWaiting } from '../heading.ts';
import { computeChangeWorth } from '../worth.ts';
import {
  type Advise,
  chooseFirstPackage,
  chooseRoomToAsk,
  type FirstPackage,
} from './first-package.ts';
import { foresee, readForeseen } from '../../play/foresee.ts';
import type { Learning } from '../learning.ts';
import { isLesson } from '../lesson.ts';

type View = Game['view'];

/** `soon`: what to put before a room is being worked out. */
export type FirstStep = 'ask' | 'deal' | 'words' | 'soon' | 'end';

export type FirstTurn = {
  step: FirstStep;
  /** By a deal of two and then words for the floor, or by a package for a room. */
  way: 'deal' | 'package';
  /** The bracket worth most to the seat: its article, the wording to want, and points won over what leads. */
  bracket: { article: string; option: string; points: number };
  /** What the seat loses most by if it waits; null where it loses little, and once anything has been put. */
  drift: CostOfWaiting | null;
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
  pack: FirstPackage | null;
  /** What is not suggested, and why: the floor would not follow, or not in this sitting; or nothing is to be won. */
  held: { words: Change | null; why: 'floor' | 'later' | 'nothing' } | null;
  /** Another question before a package, on an article or on all that matters to whoever is asked. */
  next: { article: string | null } | null;
};

/** Points by which words move a delegation enough to speak of. */
const NOTICED = 0.3;
/** Points from which on words are worth something as they are written. */
const SHOWS = 0.05;

const DEALS: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'amend']);

/**
 * The help for a first turn; null once a turn has been ended outside the lesson, in it, and where no help is wanted.
 * @param command what the adviser would do in the seat's place; undefined: the host has not said yet
 * @returns lacking: the turn hangs on what the host says
 */
export function findFirstTurnFor(
  game: Game,
  learning: Learning,
  command: Command | null | undefined,
): { turn: FirstTurn | null; lacking: boolean } {
  if (!needsFirstTurn(game, learning)) return { turn: null, lacking: false };
  let lacking = false;
  const turn = findFirstTurn(game, () => {
    lacking = command === undefined;
    return command;
  });
  return { turn, lacking };
}

/**
 * Whether the lesson or the guide of a first turn may speak now, or an offer is to be answered before it: much of the
 * room is then left for later. Needs no search.
 */
export function isLedTurn(game: Game, learning: Learning): boolean {
  const taught = isLesson(game, learning.lesson) && game.moment === null;
  const leads = taught || needsFirstTurn(game, learning);
  return leads && (isTurnToHelp(game) || isFirstAnswer(game));
}

function isFirstAnswer({ view, seat, own }: Game): boolean {
  const deals = isNegotiating(view.phase) && seatKind(view) === 'delegation';
  return own.length === 0 && view.awaited === seat && deals;
}

function needsFirstTurn(game: Game, { turned, lesson }: Learning): boolean {
  const looksOn = game.readOnly || game.moment !== null;
  if (turned || looksOn || game.assist === 'none') return false;
  return !isLesson(game, lesson) && !hasEndedTurn(game);
}

/** The bracket that a first turn is about, where there is one. */
export function findFirstBracket(game: Table): { article: string } | undefined {
  const turn = findFirstTurn(game, () => null);
  const lost = game.view.scenario.articles[turn?.drift?.article ?? -1];
  return lost ? { article: lost.id } : turn?.bracket;
}

/** Null where there is no turn of a delegation with instructions, or no bracket that is worth anything to it. */
export function findFirstTurn(game: Table, advise: Advise): FirstTurn | null {
  const { view } = game;
  if (!isTurnToHelp(game)) return null;
  const own = game.own.map(({ command }) => command);
  const asked = own.findLast(({ type }) => type === 'ask');
  const to = asked?.type === 'ask' ? asked.delegation : null;
  const tried = own.filter(({ type }) => DEALS.has(type));
  if (tried.length === 0 && !isTakenUp(view)) return makeOpeningTurn(game, to, advise);
  return makeFollowingTurn(game, to, tried, advise);
}

function isTurnToHelp({ view, seat }: Table): boolean {
  if (view.phase !== 'negotiation.floor' || view.awaited !== seat) return false;
  // An observer has instructions, and neither deals nor packages nor a ballot.
  if (seatKind(view) !== 'delegation') return false;
  // An offer waits for an answer, which costs nothing: no plates are to be told of yet, and no turn to be ended.
  return !view.offers.some(({ status, to }) => status === 'standing' && to === view.delegation);
}

/** Before anything has been put: a question, then what the adviser would put before a room or to one delegation. */
function makeOpeningTurn(game: Table, to: string | null, advise: Advise): FirstTurn | null {
  const { view } = game;
  const bracket = findDearestBracket(view);
  const partner =
    bracket && (to ?? chooseRoomToAsk(view, bracket) ?? findAnyoneElse(view, bracket));
  if (!bracket || partner === undefined) return null;
  const turn: FirstTurn = {
    ...turnOn(view, bracket, partner),
    drift: findDriftBy(view, findHeading(view)),
  };
  if (mustAsk(game, to)) return { ...turn, step: 'ask' };
  const pack = chooseFirstPackage(game, advise);
  if (pack === undefined) return { ...turn, way: 'package', step: 'soon' };
  if (pack)
    return {
      ...turn,
      drift: findDread(view),
      way: 'package',
      step: 'words',
      pack,
    };
  const command = advise();
  const next = findNextQuestion(game, command);
  if (next) return { ...turn, ...next, way: 'package', step: 'ask' };
  if (command?.type === 'offer') return { ...turn, ...makeDealStep(command, to) };
  if (command?.type === 'amend')
    return { ...turn, step: 'words', words: { article: command.article, option: command.option } };
  // A question that leaves too few actions for a package is for another turn.
  return { ...turn, way: 'package', held: command?.type === 'ask' ? null : NOTHING_HELD };
}

const NOTHING_HELD = { words: null, why: 'nothing' } as const;

type Offered = Extract<Command, { type: 'offer' }>;

/** @param asked who has been */
function makeDealStep({ to, give, want }: Offered, asked: string | null) {
  const instead = asked === null || asked === to ? null : asked;
  return { step: 'deal', way: 'deal', partner: to, instead, deal: { give, want } } as const;
}

/** The question that the adviser would put, where it leaves plates enough for a package. */
function findNextQuestion(
  { view, own, acts }: Table,
  command: Command | null | undefined,
): Pick<FirstTurn, 'partner' | 'next'> | null {
  const called = acts.find(({ type }) => type === 'package');
  const ask = acts.find(({ type }) => type === 'ask');
  if (command?.type !== 'ask' || !ask || !called || called.unavailable) return null;
  if (own.some(({ command: { type } }) => type === 'package')) return null;
  if (view.plates - ask.price < called.price) return null;
  return { partner: command.delegation, next: { article: command.article ?? null } };
}

/** After an offer, words or a package of the seat's own, or a deal that it took. */
function makeFollowingTurn(
  game: Table,
  to: string | null,
  tried: readonly Act[],
  advise: Advise,
): FirstTurn | null {
  const { view } = game;
  const refused = listRefusedBy(view);
  const all = refused.length > 0 && refused.length === tried.length && !isTakenUp(view);
  const command = all ? advise() : null;
  const bracket = findDearestBracket(view);
  const partner = to ?? (bracket && findAnyoneElse(view, bracket));
  if (!bracket || partner === undefined) return null;
  const turn: FirstTurn = {
    ...turnOn(view, bracket, partner),
    way: tried[0]?.type === 'package' ? 'package' : 'deal',
    instead: refused.at(-1) ?? (to === null || to === partner ? null : to),
  };
  if (command === undefined) return { ...turn, step: 'soon' };
  if (command?.type === 'offer') return { ...turn, ...makeDealStep(command, refused.at(-1) ?? to) };
  const words = chooseWordsToPropose(game) ?? findUnspoken(game, bracket);
  // A deal taken, or words put, before anybody was asked leave the question that is free.
  if (!words && view.freeAsk && mustAsk(game, to)) return { ...turn, step: 'ask' };
  const pack = words ? null : chooseFirstPackage(game, advise);
  if (pack === undefined) return { ...turn, step: 'soon' };
  if (words || pack) return { ...turn, step: 'words', words, pack };
  return { ...turn, held: findHeldBack(game) };
}

function turnOn(view: View, bracket: FirstTurn['bracket'], partner: string): FirstTurn {
  return {
    step: 'end',
    way: 'deal',
    bracket,
    drift: null,
    partner,
    instead: null,
    deal: null,
    stands: judgeBracket(view, partner, bracket),
    words: null,
    pack: null,
    held: null,
    next: null,
  };
}

/** A question comes first, where one may be put. */
function mustAsk({ acts }: Table, asked: string | null): boolean {
  return asked === null && acts.find(({ type }) => type === 'ask')?.unavailable === null;
}

type Table = Pick<Game, 'view' | 'seat' | 'own' | 'acts'>;

/** Words of a deal that the floor would not take up, or not in this sitting. */
function findHeldBack(game: Table): FirstTurn['held'] {
  const [words] = listWordsToPropose(game);
  return words ? { words, why: isOnAgenda(game.view, words) ? 'floor' : 'later' } : null;
}

/** The words wanted, where they may go before the floor now and the seat has not proposed them. */
function findUnspoken(
  { view, acts }: Pick<Game, 'view' | 'acts'>,
  { article, option, points }: FirstTurn['bracket'],
): Change | null {
  const amend = acts.find(({ type }) => type === 'amend');
  if (amend?.unavailable !== null || points < SHOWS) return null;
  const a = view.scenario.articleIndex.get(article);
  const spoke = view.stances.some((one) => one.by === view.delegation && one.article === a);
  const words = { article, option };
  return spoke || !isOnAgenda(view, words) || !isFollowed(view, words) ? null : words;
}

/** Whether the person has ended a turn of this game. */
export function hasEndedTurn({ view, own }: Pick<Game, 'view' | 'own'>): boolean {
  if (own.some(({ command }) => command.type === 'pass')) return true;
  // With its last plate a turn is over as well.
  const { sitting, phase } = view;
  return own.length > 0 && (sitting > 1 || !isNegotiating(phase));
}

/** On this sitting's agenda, and held by somebody, where anything is; the one worth most. */
function findDearestBracket(view: View): FirstTurn['bracket'] | undefined {
  return view.scenario.articles
    .flatMap(({ id, index, options }) => {
      const live = view.articles[index]?.status === 'open' ? readArticleNow(view, index)?.live : [];
      if (!live || live.length === 0) return [];
      // Beside words that stand alone in brackets others can be proposed.
      const wordings = live.length > 1 ? live : options;
      const worth = wordings.map((one) => ({
        article: id,
        option: one.id,
        points: computeChangeWorth(view, [{ article: id, option: one.id }])?.net ?? 0,
      }));
      const [dearest] = worth.toSorted((one, other) => other.points - one.points);
      const leads = live.find((one) => one.leads)?.id;
      // Words worth nothing that shows are no better than those that lead.
      const best =
        dearest && dearest.points >= SHOWS
          ? dearest
          : (worth.find(({ option }) => option === leads) ?? dearest);
      const stake = Math.max(...worth.map(({ points }) => Math.abs(points)));
      return best && stake > 0 ? [{ best, stake }] : [];
    })
    .toSorted(
      (one, other) =>
        Number(isOnAgenda(view, other.best)) - Number(isOnAgenda(view, one.best)) ||
        Number(countHolders(view, other.best.article) > 0) -
          Number(countHolders(view, one.best.article) > 0) ||
        other.best.points - one.best.points ||
        other.stake - one.stake,
    )[0]?.best;
}

/** Foresees what waiting costs beforehand, for whoever is led: nobody else waits for it. */
export async function prepareFirstTurn(
  game: Table & Pick<Game, 'assist'>,
  led = true,
): Promise<void> {
  if (!led || game.assist === 'none' || !isTurnToHelp(game)) return;
  if (!game.own.some(({ command }) => DEALS.has(command.type))) await foresee(game.view);
}

type Heading = ReturnType<typeof readForeseen>;

const headings = new WeakMap<View, Heading>();

/** What was foreseen when a view was first asked about: what is said of it does not change while it is read. */
function findHeading(view: View): Heading {
  const known = headings.get(view);
  if (known !== undefined) return known;
  const found = readForeseen(view);
  headings.set(view, found);
  return found;
}

/** Whether the seat has taken a deal that another had laid before it: the exchange is made. */
function isTakenUp({ offers, delegation }: View): boolean {
  return offers.some(({ to, status }) => to === delegation && status === 'accepted');
}

/** Who has refused an offer of the seat, in order. */
function listRefusedBy({ offers, delegation, scenario }: View): string[] {
  return offers.flatMap(({ by, to, status }) =>
    by === delegation && status === 'refused' ? (scenario.delegations[to]?.id ?? []) : [],
  );
}

/** How many hold a bracket on an article. */
function countHolders({ scenario, articles }: View, article: string): number {
  return articles[locateArticle(scenario, article)]?.holders.length ?? 0;
}

/** Without a deal worth anything: somebody who would rather have other words. */
function findAnyoneElse(view: View, { article, option }: Change): string | undefined {
  const others = readArticleNow(view, locateArticle(view.scenario, article))
    ?.live.filter(({ id }) => id !== option)
    .flatMap(({ nearest }) => nearest)
    .filter((id) => id !== view.seat);
  return others && (findBestProspect(view, others) ?? others[0]);
}

function judgeBracket(view: View, id: string, bracket: FirstTurn['bracket']): FirstTurn['stands'] {
  if (bracket.points < SHOWS) return 'other';
  const { article, option } = bracket;
  const theirs = estimateGainOf(view, id, { article, option }) ?? 0;
  if (theirs < -NOTICED) return 'loses';
  return theirs > NOTICED ? 'gains' : 'cold';
}
