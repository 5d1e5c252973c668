/**
 * How the text finds its place between sittings: the centre of gravity of the floor, with inertia.
 */
import type { Article, ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Reason } from '../answers/reason.ts';
import type { Values } from '../numbers/values.ts';
import { readMandates } from '../capitals/instructions.ts';
import {
  crossesAt,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
} from '../mandate/mandate.ts';
import { getArticle } from '../state/transaction.ts';
import { findJoinedLine, listJoinedLines, pullTowards } from './group-voice.ts';
import type { Setup } from '../setup/setup.ts';
import { isSettled } from './settled.ts';
import { computePressure } from '../outside/stakeholders.ts';
import { readWeightsNow } from '../promises/standing.ts';
import { findEntryBy, linesOn, promiseBy, promisesOn, releasedOn, stancesOn } from './spoken.ts';
import { isSameList } from '../state/owned.ts';
import type { ArticleState, Commitment, Line, State } from '../state/state.ts';

/** What a bracket needs: salience x distance past this. Grows as time runs out; public, so a view will do. */
export function computeTolerance(
  known: { scenario: SeatScenario; values: Values },
  sitting: number,
): number {
  const { sittings } = known.scenario.procedure;
  const share = sittings > 1 ? Math.max(0, sitting - 1) / (sittings - 1) : 1;
  const { toleranceFirst, toleranceLast } = known.values;
  return toleranceFirst + (toleranceLast - toleranceFirst) * Math.min(1, share);
}

/** Where a delegation on the floor stands on an article, whatever the wording that is looked at. */
type Stand = {
  d: SeatIndex;
  mandate: Mandate;
  ideal: number;
  salience: number;
  /** Position it reads, by wording. */
  read: Float64Array;
  /** Position it speaks for: as promised, else as amended or instructed, nearer to its group's line. NaN = none. */
  wanted: number;
  /** The promise that binds it now, the latest if several. */
  promise: Commitment | undefined;
  line: Line | undefined;
  /** It has laid down its bracket. */
  released: boolean;
  /** Words it has agreed to in a room, by index; undefined without any. */
  assented: number | undefined;
  /** Nothing but what it minds decides whether it holds a bracket. */
  plain: boolean;
};

type Heard = { said: Said; stands: readonly Stand[] };

/** By article, of the setup looked at last: kept by setup, each would live on until engines collect everything. */
let latest: { setup: Setup; heard: Heard[] } | undefined;

function recallHeard(setup: Setup): Heard[] {
  if (latest?.setup !== setup) latest = { setup, heard: [] };
  return latest.heard;
}

/** Stands of the floor on an article, in the order of the floor: worked out once while nobody says anything new on it. */
function listStands(setup: Setup, state: State, a: ArticleIndex): readonly Stand[] {
  const heard = recallHeard(setup);
  const last = heard[a];
  if (last && isSaidStill(last.said, setup, state, a)) return last.stands;
  const said = collectSaid(setup, state, a);
  const stands: Stand[] = [];
  const joined = listJoinedLines(said.lines);
  for (const d of setup.floor) stands.push(readStand(setup, said, d, a, joined[d]));
  heard[a] = { said, stands };
  return stands;
}

function collectSaid(setup: Setup, state: State, a: ArticleIndex): Said {
  const { text, assent } = state.articles[a] as ArticleState;
  return {
    mandates: readMandates(setup, state),
    promises: promisesOn(state.commitments, a),
    lines: linesOn(state.lines, a),
    stances: stancesOn(state.stances, a),
    released: releasedOn(state.released, a),
    text,
    assent,
  };
}

function isSaidStill(said: Said, setup: Setup, state: State, a: ArticleIndex): boolean {
  const { text, assent } = state.articles[a] as ArticleState;
  return (
    said.text === text &&
    said.assent === assent &&
    said.mandates === readMandates(setup, state) &&
    isSameList(said.promises, promisesOn(state.commitments, a)) &&
    isSameList(said.lines, linesOn(state.lines, a)) &&
    isSameList(said.stances, stancesOn(state.stances, a)) &&
    isSameList(said.released, releasedOn(state.released, a))
  );
}

/** What has been said on one article, and by whom. */
type Said = {
  mandates: readonly Mandate[];
  promises: readonly Commitment[];
  lines: readonly Line[];
  stances: State['stances'];
  released: State['released'];
  /** The words that stand, and who has agreed to them in a room. */
  text: ArticleState['text'];
  assent: ArticleState['assent'];
};

/** @param line that the delegation has joined */
function readStand(
  setup: Setup,
  said: Said,
  d: SeatIndex,
  a: ArticleIndex,
  line: Line | undefined,
): Stand {
  const mandate = said.mandates[d] as Mandate;
  const article = getArticle(setup, a);
  const promise = promiseBy(said.promises, d);
  let wanted = mandate.ideals[a] as number;
  const stance = promise ?? findEntryBy(said.stances, d);
  if (stance) wanted = readPosition(mandate, article, stance.wording);
  if (line && !promise)
    wanted = pullTowards(setup, line, wanted, readPosition(mandate, article, line.wording));
  const released = findEntryBy(said.released, d) !== undefined;
  const assented = said.assent.includes(d) ? said.text : undefined;
  return {
    d,
    mandate,
    ideal: mandate.ideals[a] as number,
    salience: mandate.saliences[a] as number,
    read: mandate.read[a] as Float64Array,
    wanted,
    promise,
    line,
    released,
    assented,
    plain: !promise && !line && !mandate.redLines[a] && !released && assented === undefined,
  };
}

/** What the floor has heard `d` speak for: as promised, as amended, else as stated. NaN = nothing. */
export function findSpokenFor(setup: Setup, state: State, d: SeatIndex, a: ArticleIndex): number {
  const { articles } = setup.scenario;
  const stance = findEntryBy(stancesOn(state.stances, a), d);
  const wording = promiseBy(promisesOn(state.commitments, a), d)?.wording ?? stance?.wording;
  if (wording === undefined) return setup.stated[d * articles.length + a] ?? NaN;
  return readPosition(setup.mandates[d] as Mandate, getArticle(setup, a), wording);
}

/** How strongly a delegation minds a wording: salience x distance from its ideal, 0..1; 0 without a position. */
function measureDiscontent(mandate: Mandate, article: Article, wording: WordingIndex): number {
  const ideal = mandate.ideals[article.index] as number;
  if (Number.isNaN(ideal)) return 0;
  const position = readPosition(mandate, article, wording);
  return (mandate.saliences[article.index] as number) * (1 - measureCloseness(ideal, position));
}

type Deciding = 'redLine' | 'assent' | 'commitment' | 'group' | 'procedure' | 'minds';

/** What a bracket is decided from besides who would hold it: looked up once for the floor. */
type Circumstances = {
  articles: SeatScenario['articles'];
  texts: readonly WordingIndex[];
  /** Salience x distance past which one of usual patience holds a bracket. */
  tolerated: number;
};

function readCircumstances(setup: Setup, state: State): Circumstances {
  const { articles } = setup.scenario;
  return {
    articles,
    texts: readStandingTexts(state),
    tolerated: computeTolerance(setup, state.sitting),
  };
}

/** What decides whether a delegation holds a bracket against a wording it minds by `value`. */
function readDeciding(
  { articles, texts }: Circumstances,
  { mandate, promise, line, released, assented }: Stand,
  article: Article,
  wording: WordingIndex,
  value: number,
): Deciding {
  if (crossesAt(mandate, articles, texts, article.index, wording)) return 'redLine';
  if (assented === wording) return 'assent';
  if (promise && value <= measureDiscontent(mandate, article, promise.wording)) return 'commitment';
  if (line && isOnTheWay(mandate, article, wording, line.wording)) return 'group';
  return released ? 'procedure' : 'minds';
}

/** Whether a wording lies between what a delegation wants and the line it has joined. */
function isOnTheWay(
  mandate: Mandate,
  article: Article,
  wording: WordingIndex,
  line: number,
): boolean {
  const ideal = mandate.ideals[article.index] as number;
  const way = readPosition(mandate, article, line) - ideal;
  const gone = readPosition(mandate, article, wording) - ideal;
  return gone * way >= 0 && Math.abs(gone) <= Math.abs(way);
}

function isHeld(code: Deciding, value: number, needed: number): boolean {
  return code === 'redLine' || (code === 'minds' && value > needed);
}

/** Whether `d` holds a bracket against a wording, and the number that decided. */
export function holdsAgainst(
  setup: Setup,
  state: State,
  d: SeatIndex,
  a: ArticleIndex,
  wording: WordingIndex,
): { held: boolean; reason: Reason } {
  const article = getArticle(setup, a);
  const said = collectSaid(setup, state, a);
  const stand = readStand(setup, said, d, a, findJoinedLine(said.lines, d));
  const now = readCircumstances(setup, state);
  const value = measureDiscontent(stand.mandate, article, wording);
  const needed = now.tolerated * stand.mandate.patience;
  const code = readDeciding(now, stand, article, wording, value);
  return {
    held: isHeld(code, value, needed),
    reason: { code, article: article.id, value, needed },
  };
}

/** Delegations on the floor that hold a bracket against a wording, in the order of the floor. */
export function listHolders(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): SeatIndex[] {
  const holders: SeatIndex[] = [];
  const article = getArticle(setup, a);
  const now = readCircumstances(setup, state);
  for (const stand of listStands(setup, state, a))
    if (holds(now, stand, article, wording)) holders.push(stand.d);
  return holders;
}

function holds(now: Circumstances, stand: Stand, article: Article, wording: WordingIndex): boolean {
  const { ideal, salience } = stand;
  const position = readStandPosition(stand, article, wording);
  const value = Number.isNaN(ideal) ? 0 : salience * (1 - measureCloseness(ideal, position));
  const needed = now.tolerated * stand.mandate.patience;
  if (stand.plain) return value > needed;
  return isHeld(readDeciding(now, stand, article, wording, value), value, needed);
}

function readStandPosition({ read }: Stand, { reference }: Article, wording: WordingIndex): number {
  return (wording === NOTHING ? reference : read[wording]) ?? NaN;
}

/** Share 0..1 of the floor's weight that holds a bracket against a wording. */
export function computeBlockingShare(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const article = getArticle(setup, a);
  const weights = readWeightsNow(setup, state);
  const now = readCircumstances(setup, state);
  let held = 0;
  let all = 0;
  for (const stand of listStands(setup, state, a)) {
    const weight = weights[stand.d] as number;
    all += weight;
    if (holds(now, stand, article, wording)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

/**
 * The floor's score of a wording: less the weighted mean square of its distance (in shares of
 * the axis) from what each speaks for, less .05 of the share that would hold a bracket; and what is added by those
 * who have spoken from outside.
 */
export function scoreWording(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const article = getArticle(setup, a);
  const weights = readWeightsNow(setup, state);
  const now = readCircumstances(setup, state);
  let sum = 0;
  let all = 0;
  let held = 0;
  let floor = 0;
  for (const stand of listStands(setup, state, a)) {
    const own = weights[stand.d] as number;
    floor += own;
    if (holds(now, stand, article, wording)) held += own;
    const weight = own * stand.salience;
    if (!(weight > 0) || Number.isNaN(stand.wanted)) continue;
    const gap = (readStandPosition(stand, article, wording) - stand.wanted) / 100;
    all += weight;
    sum += weight * (Number.isNaN(gap) ? 1 : gap * gap);
  }
  const pull = all > 0 ? sum / all : 0;
  const brackets = setup.values.bracketWeight * (floor > 0 ? held / floor : 0);
  return computePressure(setup, state, a, wording) - pull - brackets;
}

export type Leading = { wording: WordingIndex; margin: number };

/** The tabled wording with the best score, ties to the earlier; `margin` is its lead over the text. */
export function findLeadingWording(setup: Setup, state: State, a: ArticleIndex): Leading {
  const article = state.articles[a];
  if (!article || article.tabled.length === 0)
    return { wording: article?.text ?? NOTHING, margin: 0 };
  let best: Leading = { wording: article.text, margin: 0 };
  const standing = scoreWording(setup, state, a, article.text);
  for (const wording of article.tabled) {
    if (wording === article.text || isSettled(state, { article: a, wording })) continue;
    const margin = scoreWording(setup, state, a, wording) - standing;
    if (margin > best.margin) best = { wording, margin };
  }
  return best;
}
