/** The article on which the text moved most for the seat since persons had a say, and that on which it moved most against it. */
import type { Conference } from '../../../../conference/conference.ts';
import { planAt, findPlayer } from '../../../../conference/plan.ts';
import { listSteps } from '../../../../conference/steps.ts';
import { computeGainAt } from '../../../../engine/mandate/mandate.ts';
import { createOpeningState } from '../../../../engine/procedure/opening.ts';
import type { State } from '../../../../engine/state/state.ts';
import type { OpenedGame } from './opened.ts';

/** Points by the seat's instructions as they are now, over the words that a person found on first having the floor. */
export type Swing = { article: string; points: number };

/** Less than this is not written as a difference. */
const SHOWS = 0.05;

/** Null where nothing moved either way; both null for a seat without instructions. */
export function findSwings({ view, conference }: Pick<OpenedGame, 'view' | 'conference'>): {
  gain: Swing | null;
  loss: Swing | null;
} {
  const { mandate, scenario } = view;
  if (!mandate) return { gain: null, loss: null };
  const texts = view.articles.map(({ text }) => text);
  const moved = findFirstState(conference).articles.flatMap(({ text }, a): Swing[] => {
    const points = -100 * computeGainAt(mandate, scenario.articles, texts, a, text);
    const article = scenario.articles[a]?.id ?? '';
    return Math.abs(points) < SHOWS ? [] : [{ article, points }];
  });
  const [most] = moved.toSorted((one, other) => other.points - one.points);
  const [least] = moved.toSorted((one, other) => one.points - other.points);
  return {
    gain: most && most.points > 0 ? most : null,
    loss: least && least.points < 0 ? least : null,
  };
}

/**
 * Whether what matters to the seat was changed on the way, so that a move is worth something else now than it was then. A
 * red line that has moved alters no worth.
 */
export function wasInstructedAnew({
  view,
  conference,
}: Pick<OpenedGame, 'view' | 'conference'>): boolean {
  return conference.state.shifts.some(
    ({ delegation, ideal, salience }) =>
      delegation === view.delegation && (ideal !== undefined || salience !== undefined),
  );
}

/**
 * What a person found on first having the floor: the Chair may have moved the text by then, and who wins back what
 * nobody saw has gained it. Without any person, the opening.
 */
function findFirstState(conference: Conference): State {
  const first = conference.commands.findIndex(
    ({ seat }, at) => findPlayer(planAt(conference, at), seat) === 'person',
  );
  if (first >= 0) {
    for (const { at, before } of listSteps(conference)) if (at === first) return before;
  }
  return createOpeningState(conference.setup, conference.start);
}
