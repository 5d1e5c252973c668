/** The order in which motions are put: procedural ones first, then article by article, the furthest removed first. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import { listWordings, readTextOn } from '../mandate/mandate.ts';
import { isSubstantive, MOTION_RULES } from '../motions/motion-rules.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Setup } from '../setup/setup.ts';
import type { Motion, State } from '../state/state.ts';

/** Where there are motions; which the Chair takes first is not seen from a seat. */
type Tabled = Pick<State, 'articles' | 'motions'> & Partial<Pick<State, 'first'>>;
type Underlying = { scenario: Pick<SeatScenario, 'articles'> };

/** How far, 0..100, the wording asked for lies from the text. */
function measureRemoval({ scenario }: Underlying, state: Tabled, motion: Motion): number {
  const article = scenario.articles[motion.article];
  if (!article) return 0;
  const wordings = listWordings(article);
  const text = readTextOn(state, motion.article);
  const from = wordings[text]?.position ?? article.reference ?? 0;
  const to = wordings[motion.wording]?.position ?? article.reference ?? (from < 50 ? 100 : 0);
  return Math.abs(from - to);
}

const NO_MOTION: readonly Motion[] = [];

/** Pending motions in the order in which they are put. */
export function inOrder(setup: Underlying, state: Tabled): readonly Motion[] {
  if (state.motions.length === 0) return NO_MOTION;
  const pending = state.motions.filter((motion) => motion.status === 'pending');
  return pending.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      findChairsPlace(state, a) - findChairsPlace(state, b) ||
      a.article - b.article ||
      measureRemoval(setup, state, b) - measureRemoval(setup, state, a) ||
      state.motions.indexOf(a) - state.motions.indexOf(b),
  );
}

function rank({ kind }: Motion): number {
  return MOTION_RULES[kind].precedence;
}

/** Pending motions among which the Chair may choose: each has another of its rank. */
export function listChoosable(setup: Setup, state: State): Motion[] {
  const pending = inOrder(setup, state);
  return pending.filter((motion) =>
    pending.some((other) => other !== motion && rank(other) === rank(motion)),
  );
}

/** A motion the Chair takes first goes before the others of its rank. */
function findChairsPlace(state: Tabled, motion: Motion): number {
  return state.first === motion.id ? 0 : 1;
}

/** The pending motion a no-action motion on this article would stop. */
export function findStoppedMotion(
  state: { motions: State['motions'] },
  article: ArticleIndex,
): Motion | undefined {
  return state.motions.find(
    (motion) =>
      motion.status === 'pending' && motion.article === article && isSubstantive(motion.kind),
  );
}
