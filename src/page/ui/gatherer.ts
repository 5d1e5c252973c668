/** Words that come of one act are gathered until they are said in one piece. */
import { mergeTexts } from './merged.ts';

/** Milliseconds: screen readers drop what is replaced sooner. */
const GATHER_MS = 60;

export type How = {
  /** Before what else comes of the same act. */
  first?: boolean;
  /** Behind it, and behind what is asked. */
  last?: boolean;
  /** What is asked once all of it has been said. */
  asks?: string;
  /**
   * What one steps through: of steps that follow one another at once, as by a key held down, the last is said. `act`:
   * what came of an act waits where a show of it comes up at once. `call`: what the class is to do.
   */
  step?: 'act' | 'article' | 'call' | 'moment' | 'view';
};

export type Say = (text: string, how?: How) => void;

type Gatherer = { say: Say; stop: () => void };

export function makeGatherer(tell: (text: string) => void): Gatherer {
  let waiting: ({ text: string } & How)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellAll = (): void => {
    const said = waiting;
    waiting = [];
    tell(
      mergeTexts([
        ...said.flatMap(({ text, last }) => (last ? [] : [text])),
        ...said.map(({ asks = '' }) => asks),
        ...said.flatMap(({ text, last }) => (last ? [text] : [])),
      ]),
    );
  };
  return {
    say: (text, how = {}) => {
      if (waiting.some((one) => one.text === text && one.asks === how.asks)) return;
      if (how.step) waiting = waiting.filter(({ step }) => step !== how.step);
      if (how.first) waiting.unshift({ text, ...how });
      else waiting.push({ text, ...how });
      clearTimeout(timer);
      timer = setTimeout(tellAll, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
