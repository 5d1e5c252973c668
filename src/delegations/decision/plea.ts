/** What to plead for when the Chair has other words in mind: where most is at stake, by the seat's own instructions. */
import { type Mandate, readTextOn, type TextChange } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { weighChanges } from '../belief/prospects.ts';
import { choose, type Choice, PASS } from '../policy.ts';

export function answerAnnouncement(view: View, mandate: Mandate): Choice {
  let best: { change: TextChange; value: number } | null = null;
  for (const change of view.announced?.changes ?? []) {
    const value = weighChanges(view, mandate, [change]);
    const least = Math.abs(best?.value ?? view.values.pleaWorth);
    if (Math.abs(value) > least && isFreeTo(view, change, value)) best = { change, value };
  }
  if (!best) return PASS;
  const article = view.scenario.articles[best.change.article]?.id ?? '';
  const { value } = best;
  const reasons = [{ code: 'net', article, value } as const];
  return choose({ type: 'plea', article, choice: value > 0 ? 'change' : 'keep' }, reasons);
}

/** To plead so would not break a promise to speak for the other words. */
function isFreeTo(view: View, { article, wording }: TextChange, value: number): boolean {
  const other = value > 0 ? readTextOn(view, article) : wording;
  return !view.commitments.some(
    (promise) =>
      promise.by === view.delegation &&
      promise.status === 'given' &&
      promise.article === article &&
      promise.wording === other,
  );
}
