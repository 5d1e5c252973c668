/** Work that is cut into steps, so that whoever wants it may do something else in between, or leave off. */

/** All of it at once. */
export function finish<Result>(steps: Iterator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All of it, with a pause between two steps. */
export async function finishWith<Result>(
  steps: Iterator<unknown, Result, void>,
  pause: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    await pause();
  }
}

/** The same steps, left off with null once nobody wants what they lead to. */
export function* stepWhile<Found>(
  isWanted: () => boolean,
  steps: Iterator<unknown, Found, void>,
): Generator<void, Found | null> {
  for (;;) {
    if (!isWanted()) return null;
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}
