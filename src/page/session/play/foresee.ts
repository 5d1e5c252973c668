/**
 * Where the text is heading, played on a world at a time between frames. It takes nothing but the seat's view, so
 * whoever shows a view can foresee; and no thread of its own, which would fetch the engine a second time.
 */
import { forecastInSteps, type TextHeading } from '../../../conference/heading/heading.ts';
import type { View } from '../../../engine/state/view.ts';

const asked = new WeakMap<View, Promise<TextHeading | null>>();
const known = new WeakMap<View, TextHeading>();
let latest: View | null = null;
let foreseen: View | null = null;

/** Null where another view was asked about before it was done. */
export function foresee(view: View): Promise<TextHeading | null> {
  latest = view;
  const found = asked.get(view) ?? playOn(view);
  asked.set(view, found);
  return found;
}

/** What has been foreseen; while a view of the same seat is played on, what was foreseen before it. */
export function readForeseen(view: View): TextHeading | null {
  const found = known.get(view);
  if (found || !foreseen) return found ?? null;
  const same = foreseen.scenario === view.scenario && foreseen.seat === view.seat;
  return same ? (known.get(foreseen) ?? null) : null;
}

async function playOn(view: View): Promise<TextHeading | null> {
  const steps = forecastInSteps(view);
  for (;;) {
    await new Promise((resume) => setTimeout(resume));
    if (latest !== view) {
      asked.delete(view);
      return null;
    }
    const step = steps.next();
    if (!step.done) continue;
    known.set(view, step.value);
    foreseen = view;
    return step.value;
  }
}
