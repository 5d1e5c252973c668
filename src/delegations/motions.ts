/** Whether to move against the Chair's text, and whether to whip. */
import { closeness, type Mandate, positionRead } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice, PASS } from './policy.ts';

/** Salience x distance from which a delegation would rather lose a vote than say nothing. */
const HARD_LINE = 0.62;
/** Motions that policies table between them, as on 8 August 2024. */
const MOST_MOTIONS = 7;
const MOST_OF_ONE = 2;

export function moveOrPass(view: View, mandate: Mandate): Choice {
  const own = view.motions.filter((motion) => motion.by === view.seat);
  if (view.motions.length >= MOST_MOTIONS || own.length >= MOST_OF_ONE) return PASS;
  const asked = new Set(own.map((motion) => motion.article));
  const bound = new Set(
    view.commitments
      .filter((promise) => promise.by === view.delegation)
      .map((promise) => promise.article),
  );
  for (const [a, article] of view.scenario.articles.entries()) {
    const state = view.articles[a];
    const ideal = mandate.ideals[a] ?? NaN;
    if (!state || asked.has(a) || bound.has(a) || Number.isNaN(ideal)) continue;
    const gap = 1 - closeness(ideal, positionRead(mandate, article, state.text));
    const value = (mandate.saliences[a] ?? 0) * gap;
    const wording = twoStepsTowards(view, a, ideal);
    if (value <= HARD_LINE || wording === undefined) continue;
    const option = article.options[wording]?.id ?? '';
    const reason = { code: 'article', article: article.id, value, needed: HARD_LINE } as const;
    return choose({ type: 'move', motion: 'vote', article: article.id, option }, [reason]);
  }
  return PASS;
}

/** The option up to two steps from the text towards the ideal. */
function twoStepsTowards(view: View, a: number, ideal: number): number | undefined {
  const article = view.scenario.articles[a];
  const text = article?.options[view.articles[a]?.text ?? -1];
  if (!article || !text) return undefined;
  const up = ideal > text.position;
  const onTheWay = article.options
    .map((option, i) => ({ i, position: option.position }))
    .filter(({ position }) => (up ? position > text.position : position < text.position))
    .sort(
      (one, other) =>
        Math.abs(one.position - text.position) - Math.abs(other.position - text.position),
    );
  return (onTheWay[1] ?? onTheWay[0])?.i;
}

/** A mover calls in what it is owed; others leave the floor to the roll call. */
export function whipOrPass(view: View): Choice {
  const voting = view.voting;
  const motion = view.motions.find((candidate) => candidate.id === voting?.motion);
  if (!voting || motion?.by !== view.seat) return PASS;
  const done = voting.whips.filter((whip) => whip.by === view.delegation);
  if (done.length >= 3) return PASS;
  const owing = view.commitments.find(
    (promise) =>
      promise.to === view.delegation &&
      promise.status === 'given' &&
      view.present[promise.by] === 1 &&
      !done.some((whip) => whip.delegation === promise.by),
  );
  if (!owing) return PASS;
  const delegation = view.scenario.delegations[owing.by]?.id ?? '';
  return choose({ type: 'whip', delegation, how: 'callIn' }, [
    { code: 'commitment', value: 1, delegation },
  ]);
}
