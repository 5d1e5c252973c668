/**
 * How the text finds its place between sittings: the centre of gravity of the floor, with inertia.
 */
import type { Scenario } from '../scenario/resolved.ts';
import type { Reason } from './reason.ts';
import type { Values } from './values.ts';
import { mandateOf } from './instructions.ts';
import { closeness, crosses, type Mandate, positionRead } from './mandate.ts';
import { articleAt, articleId } from './meeting.ts';
import { lineOf, pulledTo } from './group-voice.ts';
import type { Setup } from './setup.ts';
import { pressureFor } from './stakeholders.ts';
import { weightsNow } from './standing.ts';
import { entryOf, latestPromise } from './spoken.ts';
import { type Commitment, type State, textsOf } from './state.ts';

/** What a bracket needs: salience x distance past this. Grows as time runs out; public, so a view will do. */
export function tolerance(known: { scenario: Scenario; values: Values }, sitting: number): number {
  const { sittings } = known.scenario.procedure;
  const share = sittings > 1 ? Math.max(0, sitting - 1) / (sittings - 1) : 1;
  const { toleranceFirst, toleranceLast } = known.values;
  return toleranceFirst + (toleranceLast - toleranceFirst) * Math.min(1, share);
}

/** The promise that binds `d` on an article now, the latest if several. */
function promiseOf(state: State, d: number, a: number): Commitment | undefined {
  return latestPromise(state.commitments, d, a);
}

/** Position `d` speaks for on an article: as promised, else as amended or instructed, nearer to its group's line. NaN = none. */
function advocated(setup: Setup, state: State, d: number, a: number): number {
  const mandate = mandateOf(setup, state, d);
  const promise = promiseOf(state, d, a);
  if (promise) return positionRead(mandate, articleAt(setup, a), promise.wording);
  const stance = entryOf(state.stances, d, a);
  const own = stance
    ? positionRead(mandate, articleAt(setup, a), stance.wording)
    : (mandate.ideals[a] as number);
  const line = lineOf(state.lines, d, a);
  if (!line) return own;
  return pulledTo(setup, line, own, positionRead(mandate, articleAt(setup, a), line.wording));
}

/** What the floor has heard `d` speak for: as promised, as amended, else as stated. NaN = nothing. */
export function spokenFor(setup: Setup, state: State, d: number, a: number): number {
  const { articles } = setup.scenario;
  const stance = entryOf(state.stances, d, a);
  const wording = promiseOf(state, d, a)?.wording ?? stance?.wording;
  if (wording === undefined) return setup.stated[d * articles.length + a] ?? NaN;
  return positionRead(setup.mandates[d] as Mandate, articleAt(setup, a), wording);
}

/** How strongly `d` minds a wording: salience x distance from its ideal, 0..1; 0 without a position. */
function discontent(setup: Setup, state: State, d: number, a: number, wording: number): number {
  const mandate = mandateOf(setup, state, d);
  const ideal = mandate.ideals[a] as number;
  if (Number.isNaN(ideal)) return 0;
  const position = positionRead(mandate, articleAt(setup, a), wording);
  return (mandate.saliences[a] as number) * (1 - closeness(ideal, position));
}

function withText(state: State, a: number, wording: number): number[] {
  const texts = [...textsOf(state)];
  texts[a] = wording;
  return texts;
}

type Deciding = 'redLine' | 'commitment' | 'group' | 'procedure' | 'minds';

/** What decides whether `d` holds a bracket against a wording it minds by `value`. */
function deciding(
  setup: Setup,
  state: State,
  d: number,
  a: number,
  wording: number,
  value: number,
): Deciding {
  const mandate = mandateOf(setup, state, d);
  if (
    mandate.redLines[a] &&
    crosses(mandate, setup.scenario.articles, withText(state, a, wording), a)
  ) {
    return 'redLine';
  }
  const promise = promiseOf(state, d, a);
  if (promise && value <= discontent(setup, state, d, a, promise.wording)) return 'commitment';
  const line = lineOf(state.lines, d, a);
  if (line && isOnTheWay(setup, mandate, a, wording, line.wording)) return 'group';
  return entryOf(state.released, d, a) ? 'procedure' : 'minds';
}

/** Whether a wording lies between what `d` wants and the line it has joined. */
function isOnTheWay(
  setup: Setup,
  mandate: Mandate,
  a: number,
  wording: number,
  line: number,
): boolean {
  const ideal = mandate.ideals[a] as number;
  const way = positionRead(mandate, articleAt(setup, a), line) - ideal;
  const gone = positionRead(mandate, articleAt(setup, a), wording) - ideal;
  return gone * way >= 0 && Math.abs(gone) <= Math.abs(way);
}

function isHeld(code: Deciding, value: number, needed: number): boolean {
  return code === 'redLine' || (code === 'minds' && value > needed);
}

/** Whether `d` holds a bracket against a wording, and the number that decided. */
export function holdsAgainst(
  setup: Setup,
  state: State,
  d: number,
  a: number,
  wording: number,
): { held: boolean; reason: Reason } {
  const value = discontent(setup, state, d, a, wording);
  const needed = tolerance(setup, state.sitting) * mandateOf(setup, state, d).patience;
  const code = deciding(setup, state, d, a, wording, value);
  const reason: Reason = { code, article: articleId(setup, a), value, needed };
  return { held: isHeld(code, value, needed), reason };
}

/** Share 0..1 of the floor's weight that holds a bracket against a wording. */
export function blockingShare(setup: Setup, state: State, a: number, wording: number): number {
  const tolerated = tolerance(setup, state.sitting);
  const weights = weightsNow(setup, state);
  let held = 0;
  let all = 0;
  for (const d of setup.floor) {
    const weight = weights[d] as number;
    all += weight;
    const value = discontent(setup, state, d, a, wording);
    const needed = tolerated * mandateOf(setup, state, d).patience;
    if (isHeld(deciding(setup, state, d, a, wording, value), value, needed)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

/**
 * The floor's score of a wording: less the weighted mean square of its distance (in shares of
 * the axis) from what each speaks for, less .05 of the share that would hold a bracket; and what is added by those
 * who have spoken from outside.
 */
export function floorScore(setup: Setup, state: State, a: number, wording: number): number {
  const article = articleAt(setup, a);
  const weights = weightsNow(setup, state);
  let sum = 0;
  let all = 0;
  for (const d of setup.floor) {
    const mandate = mandateOf(setup, state, d);
    const wanted = advocated(setup, state, d, a);
    const position = positionRead(mandate, article, wording);
    const weight = (weights[d] as number) * (mandate.saliences[a] as number);
    const gap = (position - wanted) / 100;
    if (!(weight > 0) || Number.isNaN(wanted)) continue;
    all += weight;
    sum += weight * (Number.isNaN(gap) ? 1 : gap * gap);
  }
  const pull = all > 0 ? sum / all : 0;
  const held = setup.values.bracketWeight * blockingShare(setup, state, a, wording);
  return pressureFor(setup, state, a, wording) - pull - held;
}

export type Leading = { wording: number; margin: number };

/** The tabled wording with the best score, ties to the earlier; `margin` is its lead over the text. */
export function leadingWording(setup: Setup, state: State, a: number): Leading {
  const article = state.articles[a];
  if (!article || article.tabled.length === 0) return { wording: article?.text ?? -1, margin: 0 };
  let best: Leading = { wording: article.text, margin: 0 };
  const standing = floorScore(setup, state, a, article.text);
  for (const wording of article.tabled) {
    if (wording === article.text) continue;
    const margin = floorScore(setup, state, a, wording) - standing;
    if (margin > best.margin) best = { wording, margin };
  }
  return best;
}
