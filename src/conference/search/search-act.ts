/**
 * The search itself: acts are played on to the end, all of them in one world, the best in more and more. One counts only
 * if it beats, in most worlds, what the seat would do without: as its base player does, or wait, whatever is better there.
 */
import type { Act, ActType, Seat } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { average } from './advised-worlds.ts';
import { planRounds } from './halving.ts';
import { listIdeas } from './ideas.ts';
import { type PlayedEnd, playToEnd } from './try-act.ts';
import type { DecideIn, World } from './worlds.ts';

/** Share of the worlds in which an act has to be better than none: 6 of 8. */
const MOST = 0.75;
/** Gains under this are none. */
const NOTHING_GAINED = 1e-9;

/** What a seat does without a search, and how it goes on. */
export type Fallback = { act: Act; decide: DecideIn };

/** As the base player, and as one that waits. */
export type Fallbacks = readonly [Fallback, Fallback];

export type SearchTask = {
  seat: Seat;
  mandate: Mandate;
  worlds: readonly World[];
  fallbacks: Fallbacks;
  /** Conferences to play on at most. */
  budget: number;
  barsRefused: boolean;
  without: readonly ActType[];
};

/** How it ends, by world. */
type PlayedFallback = Fallback & { ends: readonly PlayedEnd[] };

/** How an act does: by world, what it gains over the better fallback. */
type Trial = { act: Act; gains: readonly number[] };

/** Tells the conferences played on so far, each time another is over: whoever asks may leave off there. */
export function* searchAct(task: SearchTask): Generator<number, Act> {
  const { fallbacks, budget, seat, worlds, mandate, barsRefused } = task;
  const [base, waiting] = fallbacks;
  const rounds = planRounds(budget - worlds.length, worlds.length);
  const [world] = worlds;
  if (!world || rounds.length === 0) return base.act;
  const played = new Played(task);
  const first = yield* playFallback(played, base);
  if (!first) return base.act;
  const second = yield* playFallback(played, waiting);
  const better = second && isBetter(second, first) ? second : first;
  const { decide, ends } = better;
  const texts = ends.map((end) => end.texts);
  const outlook = { seat, mandate, world, worlds, decide, ends: texts, barsRefused, budget };
  const own = JSON.stringify(better.act);
  const acts = listIdeas(outlook, task.without).filter((act) => JSON.stringify(act) !== own);
  let trials: readonly Trial[] = acts.map((act) => ({ act, gains: [] }));
  for (const round of rounds) {
    const tried: Trial[] = [];
    for (const trial of trials) {
      if (tried.length === round.acts) break;
      const gains = yield* tryIn(played, trial, { better, until: round.worlds });
      if (gains) tried.push({ act: trial.act, gains });
    }
    trials = tried.sort((one, other) => average(other.gains) - average(one.gains));
  }
  return trials.find(({ gains }) => counts(gains))?.act ?? better.act;
}

/** Null where it is not in order in one of the worlds. */
function* playFallback(
  played: Played,
  fallback: Fallback,
): Generator<number, PlayedFallback | null> {
  const ends: PlayedEnd[] = [];
  for (const world of played.task.worlds) {
    const end = played.play(world, fallback);
    if (!end) return null;
    ends.push(end);
    yield played.count;
  }
  return { ...fallback, ends };
}

function isBetter(one: PlayedFallback, other: PlayedFallback): boolean {
  const worth = ({ ends }: PlayedFallback) => average(ends.map((end) => end.worth));
  return worth(one) > worth(other) + NOTHING_GAINED;
}

/** Null where it is not in order in one of the worlds. */
function* tryIn(
  played: Played,
  { act, gains }: Trial,
  { better: { decide, ends }, until }: { better: PlayedFallback; until: number },
): Generator<number, number[] | null> {
  const longer = [...gains];
  const { worlds, barsRefused } = played.task;
  for (const [i, world] of worlds.slice(0, until).entries()) {
    if (i < gains.length) continue;
    const end = played.play(world, { act, decide });
    if (!end) return null;
    const gain = end.worth - (ends[i]?.worth ?? 0);
    longer.push(barsRefused && end.refused ? Math.min(0, gain) : gain);
    yield played.count;
  }
  return longer;
}

/** Counts what it plays. */
class Played {
  readonly task: SearchTask;
  count = 0;

  constructor(task: SearchTask) {
    this.task = task;
  }

  play(world: World, { act, decide }: Fallback): PlayedEnd | null {
    const end = playToEnd(world, this.task.seat, act, decide);
    if (end) this.count += 1;
    return end;
  }
}

function counts(gains: readonly number[]): boolean {
  const won = gains.filter((gain) => gain > NOTHING_GAINED).length;
  return won >= MOST * gains.length && average(gains) > NOTHING_GAINED;
}
