import { stepWhile } from '../../conference/in-steps.ts';

/** Milliseconds of work after which the page gets its turn: a frame. */
const SLICE = 16;

/** Takes steps of work between the page's turns, many of them in one go where they are short. */
export async function finishInSlices<Result>(
  steps: Iterator<unknown, Result, void>,
): Promise<Result> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one slice after another
    await pause();
    const begun = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - begun < SLICE);
  }
}

/** The same as long as it is wanted; null once it is not. */
export function finishWhile<Result>(
  isWanted: () => boolean,
  steps: Iterator<unknown, Result, void>,
): Promise<Result | null> {
  return finishInSlices(stepWhile(isWanted, steps));
}

/**
 * Tells what comes of work for a part of the page, or that it has failed, as long as the part is there.
 * @returns leaves it off
 */
export function followWork<Result>(
  work: (isWanted: () => boolean) => Promise<Result>,
  tell: (found: Result) => void,
  fail: () => void = () => {},
): () => void {
  let stopped = false;
  work(() => !stopped).then(
    (found) => {
      if (!stopped) tell(found);
    },
    () => {
      if (!stopped) fail();
    },
  );
  return () => {
    stopped = true;
  };
}

/** What takes one step is done at once: nothing is painted without it. */
export function finishSoon<Result>(
  steps: Iterator<unknown, Result, void>,
): Result | Promise<Result> {
  const step = steps.next();
  return step.done ? step.value : finishInSlices(steps);
}

export function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}
