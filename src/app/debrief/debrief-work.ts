/** Work of a debrief that takes seconds: better packages, and the models of the field. A worker does it. */
import { proxy, type Remote, wrap } from 'comlink';
import type { BetterPackage, PackageQuestion } from '../../analysis/packages/better-packages.ts';
import { mandatesOf } from '../../engine/instructions.ts';
import { textsOf } from '../../engine/state.ts';
import type { Actions, AppState, Game, SetState } from '../store.ts';
import type { DebriefBench } from './debrief.worker.ts';

/** Changes of the text in a package that can still be said in one breath. */
const FEW = 3;

export type DebriefWork = Pick<Actions, 'seekBetter' | 'stopSeeking' | 'reckonModels'>;

export function debriefWork(set: SetState, get: () => AppState): DebriefWork {
  let stop = (): void => {};
  return {
    seekBetter: () => {
      const { game, better } = get();
      if (!game || (better?.game === game.id && better.status === 'seeking')) return;
      stop();
      stop = seek(game, set, get);
    },
    stopSeeking: () => {
      stop();
      const { better } = get();
      if (better?.status === 'seeking') set({ better: { game: better.game, status: 'stopped' } });
    },
    reckonModels: () => {
      const { game, models } = get();
      const scenario = game?.conference.setup.scenario;
      if (!scenario || (models && models.scenario === scenario.rulesHash)) return;
      const place = { scenario: scenario.rulesHash };
      set({ models: { ...place, status: 'reckoning' } });
      const { bench, end } = hired();
      bench
        .models(scenario)
        .then((rows) => set({ models: { ...place, status: 'ready', rows } }))
        .catch(() => set({ models: { ...place, status: 'broken' } }))
        .finally(end);
    },
  };
}

function hired(): { bench: Remote<DebriefBench>; end: () => void } {
  const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), { type: 'module' });
  return { bench: wrap<DebriefBench>(worker), end: () => worker.terminate() };
}

/** @returns what stops it */
function seek(game: Game, set: SetState, get: () => AppState): () => void {
  const { bench, end } = hired();
  const place = { game: game.id };
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    end();
  };
  const tell = (done: number, few?: readonly BetterPackage[]): void => {
    if (get().game?.id !== game.id) stop();
    const known = few === undefined ? {} : { few };
    if (!stopped) set({ better: { ...place, status: 'seeking', done, ...known } });
  };
  tell(0);
  find(bench, game, tell)
    .then((found) => {
      if (!stopped) set({ better: { ...place, status: 'ready', ...found } });
    })
    .catch(() => {
      if (!stopped) set({ better: { ...place, status: 'broken' } });
    })
    .finally(stop);
  return stop;
}

type Tell = (done: number, few?: readonly BetterPackage[]) => void;

/** The short ones first: they are told while the rest is searched for. */
async function find(bench: Remote<DebriefBench>, game: Game, tell: Tell) {
  const question = questionOf(game);
  const few = await bench.better(
    { ...question, changes: FEW },
    proxy((done: number) => tell(done / 2)),
  );
  tell(0.5, few);
  const any = await bench.better(
    question,
    proxy((done: number) => tell(0.5 + done / 2, few)),
  );
  return { few, any };
}

/** Better than the text as it stands at the end, by the instructions as events have left them. */
function questionOf({ conference, view }: Game): PackageQuestion {
  const { setup, state } = conference;
  const question = {
    articles: setup.scenario.articles,
    mandates: mandatesOf(setup, state),
    texts: textsOf(state),
  };
  return view.delegation < 0 ? question : { ...question, seat: view.delegation };
}
