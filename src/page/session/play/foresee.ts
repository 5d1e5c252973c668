/**
 * Where the text is heading, played on between frames. It takes nothing but the seat's view, so
 * whoever shows a view can foresee; and no thread of its own, which would fetch the engine a second time.
 */
import {
  forecastAgreedInSteps,
  forecastInSteps,
  type TextHeading,
} from '../../../conference/heading/heading.ts';
import { type Change, writeChangesKey } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import { type AgreedGain, forecastScore, readAgreed } from '../game/heading.ts';
import { finishWhile } from '../in-slices.ts';

const asked = new WeakMap<View, Promise<TextHeading | null>>();
const known = new WeakMap<View, TextHeading>();
const earlier = new WeakMap<View, TextHeading>();
let latest: View | null = null;
let foreseen: View | null = null;

/** `heading`: as it was shown. */
type Step = Pick<View, 'scenario' | 'seat'> & {
  commands: number;
  heading: TextHeading;
  /** Of what has befallen the text. */
  mark: string;
};

/** What is shown in place of what was foreseen of a view. */
const held = new WeakMap<View, TextHeading>();

/** Points by which a forecast has to change where nothing has befallen the text: twice what a question moves it by chance. */
const LEARNT = 3;

/** The same after a question as before it. */
const writeMark = ({ sitting, phase, articles, offers, commitments, motions }: View) =>
  JSON.stringify([sitting, phase, articles, offers, commitments, motions]);

/** What a question changes by less is not shown: the trial runs would go up and down with each. */
function holdForecast(view: View, last: Step | undefined, mark: string, now: TextHeading) {
  const score = (heading: TextHeading) => forecastScore(view, heading)?.mean ?? 0;
  if (last?.mark !== mark || Math.abs(score(now) - score(last.heading)) >= LEARNT) return now;
  held.set(view, last.heading);
  return last.heading;
}

/** What was foreseen on the way to where the game stands. */
let way: Step[] = [];

/** Steps of it that are kept: in a large conference the worlds of each take megabytes. */
const KEPT = 9;

/**
 * Null where another view was asked about before it was done.
 * @param commands that led to it; absent where nobody goes on from it, as from a moment that is looked at
 */
export function foresee(view: View, commands?: number): Promise<TextHeading | null> {
  latest = view;
  const found = asked.get(view) ?? playOn(view);
  asked.set(view, found);
  if (commands === undefined) return found;
  return found.then((heading) => {
    if (heading) takeStep(view, commands, heading);
    return heading;
  });
}

/** What was foreseen of acts that have been taken back is not on the way any more. */
function takeStep(view: View, commands: number, heading: TextHeading): void {
  const { scenario, seat } = view;
  way = way.filter(
    (one) => one.scenario === scenario && one.seat === seat && one.commands < commands,
  );
  const last = way.at(-1);
  if (last) earlier.set(view, last.heading);
  const mark = writeMark(view);
  const shown = holdForecast(view, last, mark, heading);
  way = [...way.slice(1 - KEPT), { scenario, seat, commands, heading: shown, mark }];
}

/** What has been foreseen; while a view of the same seat is played on, what was foreseen before it. */
export const readForeseen = (view: View): TextHeading | null => readBy(view, [known]);

/** The same as it is shown, without what a question has changed within chance: who was asked is not in it yet. */
export const readShownForecast = (view: View): TextHeading | null => readBy(view, [held, known]);

function readBy(view: View, kept: readonly WeakMap<View, TextHeading>[]): TextHeading | null {
  const read = (of: View) => kept.find((one) => one.has(of))?.get(of) ?? null;
  const found = read(view);
  if (found || !foreseen) return found;
  const same = foreseen.scenario === view.scenario && foreseen.seat === view.seat;
  return same ? read(foreseen) : null;
}

/** Whether that is of this very view: what was foreseen before may have come, or been averted. */
export const isForeseen = (view: View): boolean => known.has(view);

/** What was foreseen last on the way to it; null at first. */
export function readForeseenBefore(view: View): TextHeading | null {
  return earlier.get(view) ?? null;
}

/** What was foreseen before it was: of what came with the view nothing is in it. */
export function readForeseenUntil(view: View): TextHeading | null {
  return earlier.get(view) ?? (known.has(view) ? null : readShownForecast(view));
}

/** Another game begins, which may be of the same conference and seat. */
export function forgetForeseen(): void {
  foreseen = null;
  way = [];
  laid.clear();
}

/** Who asks what a package brings: neither has what the other asked given up. */
export type Foresees = 'table' | 'endTurn' | 'advice';

type Laid = { view: View; written: string; found: Promise<AgreedGain | null> };

const laid = new Map<Foresees, Laid>();

/** The same with a package as if its room agreed; null where no room can, and where the same asker has laid another before it was done. */
export function foreseeAgreed(
  view: View,
  changes: readonly Change[],
  asker: Foresees,
): Promise<AgreedGain | null> {
  const written = writeChangesKey(changes);
  const before = laid.get(asker);
  if (before?.view === view && before.written === written) return before.found;
  const isLaid = () => {
    const now = laid.get(asker);
    return now?.view === view && now.written === written;
  };
  const found = playOnAgreed(view, changes, isLaid).then((gain) => {
    // It was not worked out, and may be asked for again.
    if (!gain && isLaid()) laid.delete(asker);
    return gain;
  });
  laid.set(asker, { view, written, found });
  return found;
}

async function playOnAgreed(view: View, changes: readonly Change[], isLaid: () => boolean) {
  const heading = await foresee(view);
  return heading && finishWhile(isLaid, foreseeAgreedInSteps(view, heading, changes));
}

const agreed = new WeakMap<View, Map<string, AgreedGain | null>>();

/** The same in steps for who asks about several packages; none is played on twice, whoever asks. */
export function* foreseeAgreedInSteps(
  view: View,
  heading: TextHeading,
  changes: readonly Change[],
): Generator<void, AgreedGain | null> {
  const found = agreed.get(view) ?? new Map<string, AgreedGain | null>();
  agreed.set(view, found);
  const written = writeChangesKey(changes);
  const before = found.get(written);
  if (before !== undefined) return before;
  const gain = readAgreed(view, yield* forecastAgreedInSteps(view, heading, changes));
  found.set(written, gain);
  return gain;
}

async function playOn(view: View): Promise<TextHeading | null> {
  const heading = await finishWhile(() => latest === view, forecastInSteps(view));
  if (heading) {
    known.set(view, heading);
    foreseen = view;
  } else asked.delete(view);
  return heading;
}
