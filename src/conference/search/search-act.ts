/**
 * The search itself: acts are played on to the end, all of them in one world, the best in more and more. One counts only
 * if it beats the base player's own act in most worlds.
 */
import type { Act, ActType, Seat } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { planRounds } from './halving.ts';
import { listIdeas } from './ideas.ts';
import { type PlayedEnd, playToEnd } from './try-act.ts';
import type { DecideIn, World } from './worlds.ts';

/** Share of the worlds in which an act has to beat the base player's: 6 of 8. */
const MOST = 0.75;
/** Gains under this are none. */
const NOTHING_GAINED = 1e-9;

export type SearchTask = {
  seat: Seat;
  mandate: Mandate;
  worlds: readonly World[];
  decide: DecideIn;
  /** What the base player does now. */
  base: Act;
  /** Conferences to play on at most. */
  budget: number;
  barsRefused: boolean;
  without: readonly ActType[];
};

/** How an act does: by world, what it gains over the base player's. */
type Trial = { act: Act; gains: readonly number[] };

/** Tells the conferences played on so far, each time another is over: whoever asks may leave off there. */
export function* searchAct(task: SearchTask): Generator<number, Act> {
  const { base, budget, seat, worlds, decide, mandate, barsRefused } = task;
  const rounds = planRounds(budget, worlds.length);
  const [world] = worlds;
  if (!world || rounds.length === 0) return base;
  const played = new Played(task);
  const ends: PlayedEnd[] = [];
  for (const one of worlds) {
    const end = played.play(one, base);
    if (!end) return base;
    ends.push(end);
    yield played.count;
  }
  const texts = ends.map((end) => end.texts);
  const outlook = { seat, mandate, world, worlds, decide, ends: texts, barsRefused, budget };
  const own = JSON.stringify(base);
  const acts = listIdeas(outlook, task.without).filter((act) => JSON.stringify(act) !== own);
  let trials: readonly Trial[] = acts.map((act) => ({ act, gains: [] }));
  for (const round of rounds) {
    const tried: Trial[] = [];
    for (const trial of trials) {
      if (tried.length === round.acts) break;
      const gains = yield* tryIn(played, trial, { ends, until: round.worlds });
      if (gains) tried.push({ act: trial.act, gains });
    }
    trials = tried.sort((one, other) => average(other.gains) - average(one.gains));
  }
  return trials.find(({ gains }) => counts(gains))?.act ?? base;
}

/** Null where it is not in order in one of the worlds. */
function* tryIn(
  played: Played,
  { act, gains }: Trial,
  { ends, until }: { ends: readonly PlayedEnd[]; until: number },
): Generator<number, number[] | null> {
  const longer = [...gains];
  const { worlds, barsRefused } = played.task;
  for (const [i, world] of worlds.slice(0, until).entries()) {
    if (i < gains.length) continue;
    const end = played.play(world, act);
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

  play(world: World, act: Act): PlayedEnd | null {
    const { seat, decide } = this.task;
    const end = playToEnd(world, seat, act, decide);
    if (end) this.count += 1;
    return end;
  }
}

function counts(gains: readonly number[]): boolean {
  const won = gains.filter((gain) => gain > NOTHING_GAINED).length;
  return won >= MOST * gains.length && average(gains) > NOTHING_GAINED;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
