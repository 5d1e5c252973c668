/**
 * How the text finds its place between sittings: the centre of gravity of the floor, with inertia.
 */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/ids.ts';
import type { Article } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../../scenario/seat-scenario.ts';
import type { Reason } from '../answers/reason.ts';
import type { Values } from '../numbers/values.ts';
import { mandatesOf } from '../capitals/instructions.ts';
import { closeness, crossesAt, type Mandate, NOTHING, positionRead } from '../mandate/mandate.ts';
import { articleAt } from '../state/meeting.ts';
import { lineJoined, pulledTo } from './group-voice.ts';
import type { Setup } from '../setup/setup.ts';
import { isSettled } from './settled.ts';
import { pressureFor } from '../outside/stakeholders.ts';
import { weightsNow } from '../promises/standing.ts';
import { entryBy, linesOn, promiseBy, promisesOn, releasedOn, stancesOn } from './spoken.ts';
import { isSameList } from '../state/owned.ts';
import type { ArticleState, Commitment, Line, State } from '../state/state.ts';
import { textsOf } from '../state/texts.ts';

/** What a bracket needs: salience x distance past this. Grows as time runs out; public, so a view will do. */
export function tolerance(
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

/** By article. */
const latest = new WeakMap<Setup, { said: Said; stands: readonly Stand[] }[]>();

/** Stands of the floor on an article, in the order of the floor: worked out once while nobody says anything new on it. */
function standsOn(setup: Setup, state: State, a: ArticleIndex): readonly Stand[] {
  let known = latest.get(setup);
  if (!known) latest.set(setup, (known = []));
  const said = saidOn(setup, state, a);
  const last = known[a];
  if (last && isSameSaid(last.said, said)) return last.stands;
  const stands: Stand[] = [];
  for (const d of setup.floor) stands.push(standOf(setup, said, d, a));
  known[a] = { said, stands };
  return stands;
}

function saidOn(setup: Setup, state: State, a: ArticleIndex): Said {
  return {
    mandates: mandatesOf(setup, state),
    promises: promisesOn(state.commitments, a),
    lines: linesOn(state.lines, a),
    stances: stancesOn(state.stances, a),
    released: releasedOn(state.released, a),
    agreed: state.articles[a],
  };
}

function isSameSaid(one: Said, other: Said): boolean {
  return (
    one.mandates === other.mandates &&
    isSameList(one.promises, other.promises) &&
    isSameList(one.lines, other.lines) &&
    isSameList(one.stances, other.stances) &&
    isSameList(one.released, other.released) &&
    one.agreed?.text === other.agreed?.text &&
    one.agreed?.assent === other.agreed?.assent
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
  agreed: Pick<ArticleState, 'text' | 'assent'> | undefined;
};

function standOf(setup: Setup, said: Said, d: SeatIndex, a: ArticleIndex): Stand {
  const mandate = said.mandates[d] as Mandate;
  const article = articleAt(setup, a);
  const promise = promiseBy(said.promises, d);
  const line = lineJoined(said.lines, d);
  let wanted = mandate.ideals[a] as number;
  const stance = promise ?? entryBy(said.stances, d);
  if (stance) wanted = positionRead(mandate, article, stance.wording);
  if (line && !promise)
    wanted = pulledTo(setup, line, wanted, positionRead(mandate, article, line.wording));
  const released = entryBy(said.released, d) !== undefined;
  const assented = said.agreed?.assent.includes(d) ? said.agreed.text : undefined;
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
export function spokenFor(setup: Setup, state: State, d: SeatIndex, a: ArticleIndex): number {
  const { articles } = setup.scenario;
  const stance = entryBy(stancesOn(state.stances, a), d);
  const wording = promiseBy(promisesOn(state.commitments, a), d)?.wording ?? stance?.wording;
  if (wording === undefined) return setup.stated[d * articles.length + a] ?? NaN;
  return positionRead(setup.mandates[d] as Mandate, articleAt(setup, a), wording);
}

/** How strongly a delegation minds a wording: salience x distance from its ideal, 0..1; 0 without a position. */
function discontent(mandate: Mandate, article: Article, wording: WordingIndex): number {
  const ideal = mandate.ideals[article.index] as number;
  if (Number.isNaN(ideal)) return 0;
  const position = positionRead(mandate, article, wording);
  return (mandate.saliences[article.index] as number) * (1 - closeness(ideal, position));
}

type Deciding = 'redLine' | 'assent' | 'commitment' | 'group' | 'procedure' | 'minds';

/** What a bracket is decided from besides who would hold it: looked up once for the floor. */
type Circumstances = {
  articles: SeatScenario['articles'];
  texts: readonly WordingIndex[];
  /** Salience x distance past which one of usual patience holds a bracket. */
  tolerated: number;
};

function circumstancesOf(setup: Setup, state: State): Circumstances {
  const { articles } = setup.scenario;
  return { articles, texts: textsOf(state), tolerated: tolerance(setup, state.sitting) };
}

/** What decides whether a delegation holds a bracket against a wording it minds by `value`. */
function deciding(
  { articles, texts }: Circumstances,
  { mandate, promise, line, released, assented }: Stand,
  article: Article,
  wording: WordingIndex,
  value: number,
): Deciding {
  if (crossesAt(mandate, articles, texts, article.index, wording)) return 'redLine';
  if (assented === wording) return 'assent';
  if (promise && value <= discontent(mandate, article, promise.wording)) return 'commitment';
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
  const way = positionRead(mandate, article, line) - ideal;
  const gone = positionRead(mandate, article, wording) - ideal;
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
  const article = articleAt(setup, a);
  const stand = standOf(setup, saidOn(setup, state, a), d, a);
  const now = circumstancesOf(setup, state);
  const value = discontent(stand.mandate, article, wording);
  const needed = now.tolerated * stand.mandate.patience;
  const code = deciding(now, stand, article, wording, value);
  return {
    held: isHeld(code, value, needed),
    reason: { code, article: article.id, value, needed },
  };
}

/** Delegations on the floor that hold a bracket against a wording, in the order of the floor. */
export function holdersOf(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): SeatIndex[] {
  const holders: SeatIndex[] = [];
  const article = articleAt(setup, a);
  const now = circumstancesOf(setup, state);
  for (const stand of standsOn(setup, state, a))
    if (holds(now, stand, article, wording)) holders.push(stand.d);
  return holders;
}

function holds(now: Circumstances, stand: Stand, article: Article, wording: WordingIndex): boolean {
  const { ideal, salience } = stand;
  const position = positionIn(stand, article, wording);
  const value = Number.isNaN(ideal) ? 0 : salience * (1 - closeness(ideal, position));
  const needed = now.tolerated * stand.mandate.patience;
  if (stand.plain) return value > needed;
  return isHeld(deciding(now, stand, article, wording, value), value, needed);
}

function positionIn({ read }: Stand, { reference }: Article, wording: WordingIndex): number {
  return (wording === NOTHING ? reference : read[wording]) ?? NaN;
}

/** Share 0..1 of the floor's weight that holds a bracket against a wording. */
export function blockingShare(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const article = articleAt(setup, a);
  const weights = weightsNow(setup, state);
  const now = circumstancesOf(setup, state);
  let held = 0;
  let all = 0;
  for (const stand of standsOn(setup, state, a)) {
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
export function floorScore(
  setup: Setup,
  state: State,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const article = articleAt(setup, a);
  const weights = weightsNow(setup, state);
  const now = circumstancesOf(setup, state);
  let sum = 0;
  let all = 0;
  let held = 0;
  let floor = 0;
  for (const stand of standsOn(setup, state, a)) {
    const own = weights[stand.d] as number;
    floor += own;
    if (holds(now, stand, article, wording)) held += own;
    const weight = own * stand.salience;
    if (!(weight > 0) || Number.isNaN(stand.wanted)) continue;
    const gap = (positionIn(stand, article, wording) - stand.wanted) / 100;
    all += weight;
    sum += weight * (Number.isNaN(gap) ? 1 : gap * gap);
  }
  const pull = all > 0 ? sum / all : 0;
  const brackets = setup.values.bracketWeight * (floor > 0 ? held / floor : 0);
  return pressureFor(setup, state, a, wording) - pull - brackets;
}

export type Leading = { wording: WordingIndex; margin: number };

/** The tabled wording with the best score, ties to the earlier; `margin` is its lead over the text. */
export function leadingWording(setup: Setup, state: State, a: ArticleIndex): Leading {
  const article = state.articles[a];
  if (!article || article.tabled.length === 0)
    return { wording: article?.text ?? NOTHING, margin: 0 };
  let best: Leading = { wording: article.text, margin: 0 };
  const standing = floorScore(setup, state, a, article.text);
  for (const wording of article.tabled) {
    if (wording === article.text || isSettled(state, { article: a, wording })) continue;
    const margin = floorScore(setup, state, a, wording) - standing;
    if (margin > best.margin) best = { wording, margin };
  }
  return best;
}
