/** What a person can do, over the store's setter and getter. Data flows one way: command, conference, projection, store. */
import type { Act } from '../../engine/command.ts';
import type { DebriefWork } from '../features/debrief/work/debrief-work.ts';
import { openFiles } from '../session/files/files.ts';
import { loadSpoken } from '../speech/words.ts';
import type { ParActions } from '../features/debrief/work/par-actions.ts';
import { forwardFetched, fetchOnce, forwardStarted } from '../session/forward.ts';
import { playGames } from '../session/play-games.ts';
import { isStill } from './preferences.ts';
import type { KeptGames } from '../session/saves/saves-later.ts';
import type { Actions } from '../session/store/actions.ts';
import type { AppState, Game, SetState } from '../session/store/store.ts';
import { findScreen, openScreen } from '../session/routes.ts';
import { isOfGame, type PageFacts, type Report } from '../session/store/facts.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';

/** Pages that say which games are kept. */
const LISTING = new Set<PageFacts['route']['page']>(['door', 'library', 'campaign']);

export function makeActions(saves: KeptGames): (set: SetState, get: () => AppState) => Actions {
  return (set, get) => {
    const fail = (error: unknown): void =>
      set({ failure: makeReport(error, get().game, record()) });
    const games = playGames({ saves, set, get, fail });
    const record = (): string | undefined => tryWork(games.actions.recordText);
    const files = openFiles({ games, set, get, fail });
    return {
      ...games.actions,
      ...files,
      ...loadReckoningLater(set, get, fail),
      balance: loadBalanceLater(fail),
      saveBalance: (balance, kind) =>
        void import('../features/desk/work/balance-saving.ts')
          .then((file) => file.saveBalance(balance, kind))
          .catch(fail),
      dispatch: guardDispatch(games.actions.dispatch, fail),
      show: (screen) => {
        if (screen !== get().screen) set(openScreen(get(), screen));
      },
      look: (focus) => set({ focus }),
      pick: (picked) => set({ picked, rejection: null }),
      clearRefusal: () => set({ rejection: null }),
      setWall: (wall) => set({ wall }),
      offer: (offered) => {
        set({ offered });
        get().go({ page: 'door' });
      },
      go: (route) => {
        set({ settingsAsked: false });
        go(route, set, get);
        const { page } = get().route;
        if (LISTING.has(page)) void games.readList();
      },
      setNight: (night) => set({ night }),
      setSettings: (part) => {
        const settings = { ...get().settings, ...part };
        set({ settings, still: isStill(settings) });
      },
      askSettings: (settingsAsked) => set({ settingsAsked }),
      learn: (part) => set({ learning: { ...get().learning, ...part } }),
      setHeard: (heard) => set({ heard }),
      setLanguage: async (language) => {
        await loadSpoken(language).catch(fail);
        set({ language });
      },
      setWebgl: (webgl) => set({ webgl }),
      fail,
      recover: () => set({ failure: null }),
    };
  };
}

/** Par and what a debrief reckons come with the engine, which the first screen does without. */
function loadReckoningLater(set: SetState, get: () => AppState, fail: (error: unknown) => void) {
  const par = fetchOnce(async () =>
    (await import('../features/debrief/work/par-actions.ts')).makeParActions(set, get),
  );
  const debrief = fetchOnce(async () =>
    (await import('../features/debrief/work/debrief-work.ts')).makeDebriefWork(set, get),
  );
  const ofPar = (work: (made: ParActions) => unknown) => par().then(work).catch(fail);
  const ofDebrief = (work: (made: DebriefWork) => unknown) => debrief().then(work).catch(fail);
  return {
    ...forwardFetched(ofPar, ['lookUpPar', 'playSameDraw']),
    ...forwardStarted(ofPar, ['reckonPar', 'stopReckoning']),
    ...forwardStarted(ofDebrief, ['tellDebrief', 'seekBetter', 'stopSeeking']),
    ...forwardStarted(ofDebrief, ['reckonModels', 'stopModels']),
  };
}

/** And a balance report, which may be stopped before its code has come. */
function loadBalanceLater(fail: (error: unknown) => void): Actions['balance'] {
  return (source, order, tell) => {
    let stopped = false;
    let stop = (): void => {};
    import('../features/desk/work/balance-work.ts')
      .then(({ startBalance }) => {
        if (!stopped) stop = startBalance(source, order, tell);
      })
      .catch(fail);
    return () => {
      stopped = true;
      stop();
    };
  };
}

/** A throw in the engine is a bug: the page says so and the conference stays where it was. */
function guardDispatch(dispatch: (act: Act) => void, fail: (error: unknown) => void) {
  return (act: Act): void => {
    try {
      dispatch(act);
    } catch (error) {
      fail(error);
    }
  };
}

/** A report of a failure must not fail. */
function tryWork<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A page of a game that is not in the store resumes it first. */
function go(route: PageFacts['route'], set: SetState, get: () => AppState): void {
  if (get().now && route.page !== 'play') get().lookBack(null);
  const { game, resume } = get();
  // A seat of a class is played on the page of its class.
  if (isOfGame(route) && game?.afar && (route.id ?? game.id) === game.id)
    return set({ route: { page: 'class', id: game.id }, notice: null });
  if (!isOfGame(route)) return set({ route, notice: null, unopened: null, misplaced: null });
  const id = route.id ?? game?.id;
  if (id === undefined) return set({ route: { page: 'door' } });
  const spot = findScreen(route);
  const { route: before, screen } = get();
  // An address without a view is the one the game was entered by.
  const back = before.page === route.page && game?.id === id ? 'hall' : screen;
  set({
    route: { page: route.page, id, ...(spot && { spot }) },
    screen: spot ?? back,
    misplaced: null,
  });
  if (game?.id !== id) void resume(id);
}

type Recorded = Pick<ConferenceRecord, 'scenario'>;

/** @param record the game's record as JSON, where there is a game */
function makeReport(error: unknown, game: Game | null, record?: string): Report {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // A record says what it is of; the seat's view has no hashes.
  const scenario = record === undefined ? undefined : (JSON.parse(record) as Recorded).scenario;
  const lines = [
    `Square Brackets ${PACKAGE_VERSION}`,
    navigator.userAgent,
    location.hash,
    ...(scenario ? [`${scenario.id} ${scenario.rulesHash.slice(0, 12)}, ${game?.seat ?? ''}`] : []),
    '',
    message,
    stack,
    ...(record === undefined ? [] : ['', record]),
  ];
  return { message, text: lines.join('\n') };
}
