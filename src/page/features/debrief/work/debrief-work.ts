/** Work of a debrief that takes seconds: its story, better packages, models of the field. A worker does it. */
import { proxy, type Remote } from 'comlink';
import type {
  BetterPackage,
  PackageQuestion,
} from '../../../../analysis/packages/better-packages.ts';
import { readMandates } from '../../../../engine/capitals/instructions.ts';
import { readStandingTexts } from '../../../../engine/mandate/mandate.ts';
import type { DebriefStory } from '../../../session/store/reckoned.ts';
import type { Actions } from '../../../session/store/actions.ts';
import type { AppState, Game, SetState } from '../../../session/store/store.ts';
import { isSameConference } from '../../../session/same-conference.ts';
import { type OpenedGame, unsealGame } from '../model/opened.ts';
import type { DebriefBench } from './debrief.worker.ts';
import { hireBench } from './hired.ts';
import { computeModels } from './models-work.ts';

/** Changes of the text in a package that can still be said in one breath. */
const FEW = 3;

export type DebriefWork = Pick<
  Actions,
  'tellDebrief' | 'seekBetter' | 'stopSeeking' | 'reckonModels' | 'stopModels'
>;

export function makeDebriefWork(set: SetState, get: () => AppState): DebriefWork {
  let stop = (): void => {};
  let hush = (): void => {};
  let halt = (): void => {};
  return {
    tellDebrief: () => {
      const { telling } = get();
      const game = overGame(get);
      if (!game || isTold(game, telling)) return;
      hush();
      hush = tellStory(game, set, get);
    },
    seekBetter: () => {
      const { better } = get();
      const game = overGame(get);
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
      const { models } = get();
      const scenario = overGame(get)?.conference.setup.scenario;
      const known = models?.scenario === scenario?.rulesHash ? models?.status : undefined;
      if (!scenario || known === 'ready' || known === 'reckoning') return;
      halt();
      halt = computeModels(scenario, (found) => set({ models: found }));
    },
    stopModels: () => {
      halt();
      const { models } = get();
      if (models?.status !== 'reckoning') return;
      set({ models: { scenario: models.scenario, status: 'stopped' } });
    },
  };
}

function overGame(get: () => AppState): OpenedGame | null {
  const { game } = get();
  return game && unsealGame(game);
}

/** Told, or being told, of this game with these notes. */
function isTold(game: Game, telling: AppState['telling']): boolean {
  return (
    telling !== null &&
    telling.status !== 'broken' &&
    isSameConference(telling, game) &&
    telling.seat === game.seat &&
    telling.notes === game.notes
  );
}

/** What was told before of the same game stands until it is told anew. @returns what stops it */
function tellStory(game: OpenedGame, set: SetState, get: () => AppState): () => void {
  const { sealed, seat, notes } = game;
  const { telling: before } = get();
  const known = before?.seat === seat && isSameConference(before, game) ? before : {};
  const { bench, end } = hireBench();
  let stopped = false;
  const tell = (part: Partial<DebriefStory>): void => {
    if (stopped) return;
    const now = get().telling;
    set({ telling: { ...(now ?? first), ...part } });
  };
  const first: DebriefStory = { tried: 0, ...known, sealed, seat, notes, status: 'telling' };
  set({ telling: first });
  bench
    .debrief(game.conference, seat, notes, proxy(tell))
    .then((found) => tell({ ...found, status: 'ready' }))
    .catch(() => tell({ status: 'broken' }))
    .finally(end);
  return () => {
    stopped = true;
    end();
  };
}

/** @returns what stops it */
function seek(game: OpenedGame, set: SetState, get: () => AppState): () => void {
  const { bench, end } = hireBench();
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
async function find(bench: Remote<DebriefBench>, game: OpenedGame, tell: Tell) {
  const question = makePackageQuestion(game);
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
function makePackageQuestion({ view, conference }: OpenedGame): PackageQuestion {
  const { setup, state } = conference;
  const question = {
    articles: setup.scenario.articles,
    mandates: readMandates(setup, state),
    texts: readStandingTexts(state),
  };
  return view.delegation < 0 ? question : { ...question, seat: view.delegation };
}
