/** What a sitting that has just closed is worth a headline, and what the capital cables about it. */
import type { ArticleIndex } from '../../../../scenario/resolved.ts';
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import {
  listCrossings,
  listWordings,
  readStandingTexts,
} from '../../../../engine/mandate/mandate.ts';
import { type ActType, type Change, locateArticle } from '../../../../engine/command.ts';
import { estimateGainOf } from '../../../session/game/deal/trade.ts';
import { findOwnPart } from '../../../session/game/text/own-part.ts';
import { findCostOfWaiting, forecastGain, forecastScore } from '../../../session/game/heading.ts';
import { findHeadingPath } from '../../../session/game/heading-path.ts';
import {
  computeChangeWorth,
  computePointsNow,
  computePointsOfNoDeal,
} from '../../../session/game/worth.ts';
import { listIds } from '../../../session/play/draft.ts';
import type { Game } from '../../../session/store/store.ts';
import { type CapitalAsk, findCapitalAsk, findStrip, hasTold, isLate } from './capital-asks.ts';

type View = Game['view'];

type Of<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;

type SittingHeadline =
  | { kind: 'agreed'; article: string; n: number }
  | { kind: 'moved'; article: string; option: string }
  | { kind: 'still' };

export type Cable =
  | { kind: 'broken'; seat: string; article: string }
  | { kind: 'promise'; seat: string; article: string; wording: number }
  /** What would put it right now; `again`: it was told before, and one of these has become possible since. */
  | { kind: 'line'; article: string; ways: readonly LineWay[]; again: boolean }
  | { kind: 'worse' }
  /** Words that were in an open article before, and points that losing them has taken off the forecast: 0 where it had them lost. */
  | { kind: 'lost'; article: string; option: string; points: number; way: LostWay }
  /** Words that an article is heading to without the seat, points that it loses by them, and who gains most. */
  | { kind: 'drift'; article: string; wording: number; points: number; gainer: string | null }
  /** By where the text is heading, or by the draft where nothing is foreseen; `told`: it stands elsewhere. */
  | { kind: 'waning' | 'better'; points: number; by: 'close' | 'draft' | 'told' }
  | { kind: 'still' };

/**
 * How lost words can come back: on the floor now, by a package, by the floor once the agenda has the article, or not at
 * all; `taken`: the agenda had it when this sitting opened.
 */
export type LostWay = 'floor' | 'package' | 'agenda' | 'taken' | 'none';

export type LineWay = 'package' | 'amend' | 'cable';

export type SittingClose = {
  /** The one that has closed. */
  sitting: number;
  headline: SittingHeadline;
  /** Null for a seat without instructions. */
  cable: Cable | null;
  /** What the capital asks for where its cable asks nothing; null as well until it is foreseen where the text is heading. */
  ask: CapitalAsk | null;
  /** Late, and no trade on what is in brackets would bring a point more; who joins may yet decide some. */
  over: boolean;
};

/** Cables that ask for nothing themselves. */
const QUIET: ReadonlySet<Cable['kind']> = new Set(['better', 'still', 'waning', 'worse']);

/** Points from which the capital notices. */
const NOTICED = 0.5;
/** Points of an article from which it asks for words that were lost. */
const DEAR = 3;

/**
 * Null where no sitting has closed since the seat's last act, or the talks are over.
 * @param heading where the text is heading, once it is foreseen
 * @param before where it was heading at the seat's last act
 * @param last what the capital asked for a sitting before
 */
export function findSittingClose(
  game: Game,
  heading: TextHeading | null = null,
  before: TextHeading | null = null,
  last: CapitalAsk | null = null,
): SittingClose | null {
  const { log, unread, view, readOnly, moment } = game;
  if (readOnly || moment !== null || view.phase !== 'negotiation.floor') return null;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const began = fresh.findLast((one): one is Of<'sitting'> => one.type === 'sitting');
  if (!began || began.sitting <= 1) return null;
  const cable = view.mandate ? chooseCable(game, fresh, { now: heading, before }) : null;
  const ask = heading && cable ? chooseAsk(cable, { game, heading, last }) : null;
  return {
    sitting: began.sitting - 1,
    headline: chooseHeadline(listOfSitting(game)),
    cable,
    ask,
    over: heading !== null && cable !== null && !ask && isOver(cable, game, heading),
  };
}

/** Nobody is to be asked who has told something since. */
export function dropAnswered(view: View, close: SittingClose | null): SittingClose | null {
  const { ask } = close ?? {};
  return close && ask?.kind === 'unheard' && hasTold(view, ask.seat)
    ? { ...close, ask: null }
    : close;
}

/** Brackets that have to close come before what waiting costs; all else where the cable asks for nothing. */
function chooseAsk(
  { kind }: Cable,
  { game, heading, last }: { game: Game; heading: TextHeading; last: CapitalAsk | null },
): CapitalAsk | null {
  if (QUIET.has(kind)) return findCapitalAsk(game, heading, last);
  return kind === 'drift' ? findStrip(game.view) : null;
}

/** Nothing is left to ask for, what was asked for a sitting before as little as all else. */
function isOver({ kind }: Cable, game: Game, heading: TextHeading): boolean {
  return QUIET.has(kind) && isLate(game.view) && findCapitalAsk(game, heading) === null;
}

/** What happened in the sitting that has closed, the seat's own acts as well, and all since the last act. */
function listOfSitting({ log, unread }: Game): DomainEvent[] {
  const isSitting = ({ happening }: Game['log'][number]) => happening.type === 'sitting';
  const closed = log.findLastIndex(isSitting);
  const from = log.slice(0, closed).findLastIndex(isSitting) + 1;
  return log.slice(Math.min(from, unread)).map(({ happening }) => happening);
}

function chooseHeadline(fresh: readonly DomainEvent[]): SittingHeadline {
  const agreed = fresh.filter((one): one is Of<'agreed'> => one.type === 'agreed');
  const [first] = agreed;
  if (first) return { kind: 'agreed', article: first.article, n: agreed.length };
  const moved = fresh.findLast((one): one is Of<'textMoved'> => one.type === 'textMoved');
  const option = moved?.to;
  return moved && option ? { kind: 'moved', article: moved.article, option } : { kind: 'still' };
}

type Course = { now: TextHeading | null; before: TextHeading | null };

/** What matters most to a capital first: words given, then lines, then points. */
function chooseCable(game: Game, fresh: readonly DomainEvent[], course: Course): Cable {
  const { view, seat } = game;
  const broken = fresh.find(
    (one): one is Of<'commitment'> =>
      one.type === 'commitment' && one.status === 'broken' && one.to === seat,
  );
  if (broken) return { kind: 'broken', seat: broken.by, article: broken.article };
  const line = findLine(game);
  if (line) return line;
  if ((computePointsNow(view) ?? 0) < (computePointsOfNoDeal(view) ?? 0)) return { kind: 'worse' };
  const heading = course.now;
  const drift = heading && findDrift(view, heading);
  return (
    findLost(game, fresh, course) ?? findPromiseDue(game) ?? drift ?? judgeCourse(game, course)
  );
}

/** Of the open articles whose words others have changed, the one that costs the seat most, by the close as well. */
function findLost(game: Game, fresh: readonly DomainEvent[], course: Course): Cable | null {
  const { view } = game;
  const heading = course.now;
  const before = new Map<string, string>();
  for (const one of fresh)
    if (one.type === 'textMoved' && one.from !== null && !before.has(one.article))
      before.set(one.article, one.from);
  let most: (Change & { worth: number }) | null = null;
  for (const [article, option] of before) {
    if (!wasTaken(game, fresh, article)) continue;
    const change = { article, option };
    const points = computeChangeWorth(view, [change])?.net ?? 0;
    const close = (heading && forecastGain(view, heading, [change])) ?? points;
    if (points >= DEAR && close >= (most?.worth ?? DEAR)) most = { article, option, worth: close };
  }
  if (!most) return null;
  const { article, option } = most;
  return {
    kind: 'lost',
    article,
    option,
    points: readLoss(game, course, article),
    way: findWayBack(game, article),
  };
}

function findWayBack({ view, acts, log }: Game, article: string): LostWay {
  if (view.agenda.includes(locateArticle(view.scenario, article))) return 'floor';
  if (acts.some(({ type, unavailable }) => type === 'package' && unavailable === null))
    return 'package';
  if (view.sitting >= view.lastSitting) return 'none';
  const opening = log.findLast(({ happening }) => happening.type === 'sitting')?.happening;
  const had = opening?.type === 'sitting' && opening.articles.includes(article);
  return had ? 'taken' : 'agenda';
}

/** As the line on the article says beside it. */
function readLoss(game: Game, { now, before }: Course, article: string): number {
  const path = now && before && findHeadingPath(game, { now, before });
  const a = locateArticle(game.view.scenario, article);
  const part = path?.parts.find((one) => one.code === 'article' && one.cause.article === a);
  return Math.max(0, -(part?.points ?? 0));
}

/** The words that stand were neither brought in nor promised, proposed or bargained for by the seat itself. */
function wasTaken(game: Game, fresh: readonly DomainEvent[], article: string): boolean {
  const { scenario, articles, commitments, delegation } = game.view;
  const a = locateArticle(scenario, article);
  const found = scenario.articles[a];
  const now = found && listWordings(found)[articles[a]?.text ?? -1]?.id;
  if (now !== undefined && findOwnPart(game, article, now)) return false;
  const seat = scenario.delegations[delegation]?.id;
  const own = fresh.some(
    (one) => one.type === 'textMoved' && one.article === article && one.by === seat,
  );
  const given = commitments.some(
    (one) => one.by === delegation && one.article === a && one.wording === articles[a]?.text,
  );
  return articles[a]?.status === 'open' && !own && !given;
}

function findCrossedLine(view: View): string | undefined {
  const { mandate, scenario } = view;
  if (!mandate) return undefined;
  const texts = readStandingTexts(view);
  const [crossed] = listCrossings(mandate, scenario.articles, texts);
  return crossed === undefined ? undefined : scenario.articles[crossed]?.id;
}

/** A line that the draft crosses: told once, and again when something can be done that could not be at the last close. */
function findLine(game: Game): Cable | null {
  const { view, log, acts } = game;
  const article = findCrossedLine(view);
  if (article === undefined) return null;
  const a = locateArticle(view.scenario, article);
  const may = (type: ActType) => acts.find((act) => act.type === type && act.unavailable === null);
  const asks = listIds(may('cable'), 'article').includes(article);
  const ways = (['package', 'amend', 'cable'] as const).filter((way) =>
    way === 'cable' ? asks : may(way) && (way === 'package' || view.agenda.includes(a)),
  );
  const events = log.map(({ happening }) => happening);
  // A line may hang on the words of another article, and instructions change with the news.
  const about = [
    article,
    view.scenario.articles[view.mandate?.redLines[a]?.unless?.article ?? -1]?.id,
  ];
  const crossed = events.findLastIndex(
    (one) => one.type === 'scheduled' || (one.type === 'textMoved' && about.includes(one.article)),
  );
  const told = events
    .slice(crossed + 1)
    .filter((one): one is Of<'sitting'> => one.type === 'sitting' && one.sitting > 1);
  if (told.length < 2) return { kind: 'line', article, ways, again: false };
  const last = view.packaged.find(({ by }) => by === view.delegation);
  const isNew =
    (ways.includes('package') && last?.sitting === view.sitting - view.values.packageEvery) ||
    (ways.includes('amend') && told.at(-2)?.articles.includes(article) === false);
  return isNew ? { kind: 'line', article, ways, again: true } : null;
}

/** The article that costs the seat most if it waits. */
function findDrift(view: View, heading: TextHeading): Cable | null {
  const most = findCostOfWaiting(view, heading);
  if (!most) return null;
  const { wording, points } = most;
  const article = view.scenario.articles[most.article]?.id ?? '';
  return {
    kind: 'drift',
    article,
    wording,
    points,
    gainer: findGainer(view, most.article, wording),
  };
}

/** Whom on the floor the words should help most; null: nobody. */
function findGainer(view: View, a: ArticleIndex, wording: number): string | null {
  const { articles, delegations } = view.scenario;
  const found = articles[a];
  const option = found && listWordings(found)[wording]?.id;
  if (!found || option === undefined) return null;
  const change = { article: found.id, option };
  const gains = view.floor
    .filter((d) => d !== view.delegation)
    .map((d) => delegations[d]?.id ?? '')
    .map((id) => ({ id, gain: estimateGainOf(view, id, change) ?? 0 }))
    .toSorted((one, other) => other.gain - one.gain);
  const [most] = gains;
  return most && most.gain > 0 ? most.id : null;
}

/**
 * A promise of the seat's own that binds, while the article is open and the words are not in the text yet: told once, and
 * again before the last sitting.
 */
function findPromiseDue({ view, log, seat }: Game): Cable | null {
  const { commitments, delegation, articles, scenario } = view;
  const again = view.sitting === view.lastSitting;
  const due = commitments.find(
    ({ by, status, article, wording }) =>
      by === delegation &&
      status === 'given' &&
      articles[article]?.status === 'open' &&
      articles[article].text !== wording &&
      (again || !wasTold(log, seat, scenario.articles[article]?.id)),
  );
  if (!due) return null;
  return {
    kind: 'promise',
    seat: scenario.delegations[due.to]?.id ?? '',
    article: scenario.articles[due.article]?.id ?? '',
    wording: due.wording,
  };
}

/** A sitting has closed since the promise before this one. */
function wasTold(log: Game['log'], seat: string, article: string | undefined): boolean {
  const given = log.findLastIndex(
    ({ happening: one }) =>
      one.type === 'commitment' &&
      one.status === 'given' &&
      one.by === seat &&
      one.article === article,
  );
  const closed = log.slice(given).filter(({ happening }) => happening.type === 'sitting');
  return given >= 0 && closed.length > 1;
}

function judgeCourse({ view, before: last }: Game, { now, before }: Course): Cable {
  const by = now && before ? 'close' : 'draft';
  const [to, from] =
    now && before
      ? [now, before].map((heading) => Math.round(forecastScore(view, heading)?.mean ?? 0))
      : [view, last ?? view].map(computePointsNow);
  const points = (to ?? 0) - (from ?? to ?? 0);
  if (Math.abs(points) < NOTICED) return { kind: 'still' };
  return { kind: points > 0 ? 'better' : 'waning', points: Math.abs(points), by };
}
