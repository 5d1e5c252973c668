/** Par and ace for the outcome page: from the table that ships, or reckoned in a worker where none fits. */
import { type Remote, wrap } from 'comlink';
import {
  isCurrent,
  listParSeats,
  type ParTable,
  seatPar,
  YARDSTICKS,
  type Yardstick,
} from '../../../../analysis/par.ts';
import { OTHER_HANDS, type OtherHand, SLOW_HAND } from '../../../../analysis/other-hands.ts';
import type { DrawOfGame, SameDraw } from '../../../../analysis/same-draw.ts';
import type { SeatMeasures } from '../../../../analysis/measures.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import { startWorker } from '../../../session/files/late-worker.ts';
import type { ParBench } from './par.worker.ts';
// oxlint-disable-next-line import/default -- the build gives the addresses of the scripts
import scripts from './par.worker.ts?shared-worker';
import type { Actions } from '../../../session/store/actions.ts';
import type { AppState, Game, SetState } from '../../../session/store/store.ts';
import { type OpenedGame, unsealGame } from '../model/opened.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';

/** Delegations up to which the one who searches plays: some seconds. */
const SEARCHED = 40;

/** Conferences with each player, where they are reckoned here: some twenty seconds for a large conference. */
const RUNS_HERE = 15;

const tables = import.meta.glob<string>('../../../../../assets/par/*.json', {
  query: '?url',
  import: 'default',
});

export type ParActions = Pick<
  Actions,
  'lookUpPar' | 'reckonPar' | 'stopReckoning' | 'playSameDraw'
>;

export function makeParActions(set: SetState, get: () => AppState): ParActions {
  let stop = (): void => {};
  return {
    lookUpPar: async () => {
      const game = overGame(get);
      if (!game || get().par !== null) return;
      if (!hasPar(game)) return set({ par: { status: 'none' } });
      const table = await findShippedTable(game).catch(() => undefined);
      if (get().game?.id !== game.id) return;
      const seat = table?.seats.find((one) => one.seat === game.seat);
      set({
        par: table && seat ? { status: 'ready', seat, runs: table.runs } : { status: 'missing' },
      });
    },
    reckonPar: () => {
      const game = overGame(get);
      if (!game || get().par?.status === 'reckoning') return;
      stop = startReckoning(game, set, get);
    },
    stopReckoning: () => {
      stop();
      if (get().par?.status === 'reckoning') set({ par: { status: 'missing' } });
    },
    playSameDraw: async (id, seat) => {
      const { sameDraws } = get();
      const game = overGame(get);
      if (game?.id !== id || game.seat !== seat || !hasPar(game)) return;
      if (isOfGame(sameDraws, game)) return;
      await playOtherHands(game, set, get);
    },
  };
}

function overGame(get: () => AppState): OpenedGame | null {
  const { game } = get();
  return game && unsealGame(game);
}

/** A result under other rules has nothing to stand beside. */
function hasPar({ view, seat, rules }: Game): boolean {
  const delegation = view.scenario.delegationIndex.has(seat);
  return delegation && rules === RULES;
}

function isOfGame(draws: SameDraws | null, { id, seat }: Game): draws is SameDraws {
  return draws?.game === id && draws.seat === seat;
}

async function playOtherHands(game: OpenedGame, set: SetState, get: () => AppState): Promise<void> {
  const worker = startWorker(...scripts);
  const bench = wrap<ParBench>(worker);
  const { setup, plan, start } = game.conference;
  const { seed, run, scenario } = setup;
  const of = { seat: game.seat, seed, run, plan, start };
  const small = scenario.delegations.length <= SEARCHED;
  const hands: readonly OtherHand[] = small ? [...OTHER_HANDS, SLOW_HAND] : OTHER_HANDS;
  const draws: SameDraw[] = [];
  let rooms: SameDraws['rooms'] = small ? undefined : null;
  const tell = (status: SameDraws['status']): void => {
    const found = { game: game.id, seat: game.seat, status, draws: [...draws] };
    set({ sameDraws: rooms === undefined ? found : { ...found, rooms } });
  };
  const isReady = () => draws.length >= OTHER_HANDS.length;
  const featured = get().shelf.find(({ id }) => id === scenario.id)?.featured ?? [];
  tell('playing');
  try {
    await bench.open(scenario);
    for (const by of hands) {
      const draw = await bench.again(of, by);
      if (!isOfGame(get().sameDraws, game)) return;
      if (draw) draws.push(draw);
      tell(isReady() ? 'ready' : 'playing');
      // The one who takes long plays after it.
      if (!isReady() || rooms !== undefined) continue;
      rooms = await measureRooms(bench, of, featured);
      if (!isOfGame(get().sameDraws, game)) return;
      tell('ready');
    }
  } catch {
    rooms ??= null;
    tell(isReady() ? 'ready' : 'broken');
  } finally {
    worker.terminate();
  }
}

/** What there is to win in the other seats that the conference offers, on the same draw. */
async function measureRooms(
  bench: Pick<Remote<ParBench>, 'again'>,
  of: DrawOfGame,
  offered: readonly { seat: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rooms = new Map<string, number>();
  for (const { seat } of offered) {
    if (seat === of.seat) continue;
    const others = of.plan.filter((one) => one.seat !== seat);
    const there: DrawOfGame = { ...of, seat, plan: [...others, { seat, by: 'person' }] };
    const waiting = await bench.again(there, 'passive');
    const trading = await bench.again(there, 'packager');
    if (waiting && trading) rooms.set(seat, 100 * (trading.payoff - waiting.payoff));
  }
  return rooms;
}

/** The table for the starting text the conference is offered with; another start has none. */
async function findShippedTable({ conference }: OpenedGame): Promise<ParTable | undefined> {
  const { setup, start } = conference;
  const { scenario } = setup;
  const address = tables[`../../../../../assets/par/${scenario.id}.json`];
  if (!address) return undefined;
  const response = await fetch(await address());
  if (!response.ok) return undefined;
  const table = (await response.json()) as ParTable;
  const holds = isCurrent(table, scenario) && table.start === start;
  return holds && listParSeats(scenario).length > 0 ? table : undefined;
}

/** @returns what stops it */
function startReckoning(game: OpenedGame, set: SetState, get: () => AppState): () => void {
  const worker = startWorker(...scripts);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    worker.terminate();
  };
  const of = RUNS_HERE * YARDSTICKS.length;
  const tell = (done: number): boolean => {
    if (get().game?.id !== game.id) stop();
    if (!stopped) set({ par: { status: 'reckoning', done, of } });
    return !stopped;
  };
  tell(0);
  computePar(wrap<ParBench>(worker), game, tell)
    .then((seat) => {
      if (!stopped && seat) set({ par: { status: 'ready', seat, runs: RUNS_HERE } });
    })
    .catch(() => {
      if (!stopped) set({ par: { status: 'broken' } });
    })
    .finally(stop);
  return stop;
}

/** @param tell of conferences played; false: to stop */
async function computePar(
  bench: Remote<ParBench>,
  game: OpenedGame,
  tell: (done: number) => boolean,
) {
  const { setup, start } = game.conference;
  await bench.open(setup.scenario);
  const played: Record<Yardstick, SeatMeasures[]> = { passive: [], packager: [], oracle: [] };
  let done = 0;
  for (let run = 0; run < RUNS_HERE; run += 1) {
    for (const by of YARDSTICKS) {
      const batch = { seat: game.seat, by, seed: 1, from: run, to: run + 1, start };
      played[by].push(...(await bench.play(batch)));
      done += 1;
      if (!tell(done)) return undefined;
    }
  }
  return seatPar(game.seat, played);
}
