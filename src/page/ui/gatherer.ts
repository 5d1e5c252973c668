/** Words that come of one act are gathered until they are said in one piece. */
import { mergeTexts } from './merged.ts';

/** Milliseconds: screen readers drop what is replaced sooner. */
const GATHER_MS = 60;

export type How = {
  /** Before what else comes of the same act. */
  first?: boolean;
  /**
   * What one steps through: of steps that follow one another at once, as by a key held down, the last is said. `act`:
   * what came of an act waits where a show of it comes up at once. `call`: what the class is to do.
   */
  step?: 'act' | 'article' | 'call' | 'moment' | 'view';
};

export type Say = (text: string, how?: How) => void;

type Gatherer = { say: Say; stop: () => void };

export function makeGatherer(tell: (text: string) => void): Gatherer {
  let waiting: { text: string; step: How['step'] }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellAll = (): void => {
    const texts = waiting.map(({ text }) => text);
    waiting = [];
    tell(mergeTexts(texts));
  };
  return {
    say: (text, { first = false, step } = {}) => {
      if (waiting.some((one) => one.text === text)) return;
      if (step) waiting = waiting.filter((one) => one.step !== step);
      if (first) waiting.unshift({ text, step });
      else waiting.push({ text, step });
      clearTimeout(timer);
      timer = setTimeout(tellAll, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
