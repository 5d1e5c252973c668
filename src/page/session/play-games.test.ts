/** Which game opens when another is chosen before the first is there. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { STRAIT, strait } from '../../../test/fixtures/strait.ts';
import { makeActions } from '../shell/actions.ts';
import { Saves } from './saves/saves.ts';
import { type AppStore, createAppStore } from './store/store.ts';
import { FIRST_FACTS } from './store/facts.ts';
import { OPENED_FILE } from './store/game.ts';

const CHOICE = {
  scenarioId: OPENED_FILE,
  seat: 'ASH',
  seed: 7,
  assist: 'hints',
  veil: true,
} as const;

let saves: Saves;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  saves = new Saves();
  vi.stubGlobal('navigator', {});
});

function tab(): AppStore {
  const opened = {
    kind: 'scenario',
    file: 'strait.yaml',
    text: STRAIT,
    scenario: strait(),
    findings: [],
  } as const;
  return createAppStore({ ...FIRST_FACTS, opened }, makeActions(saves));
}

/** @returns its id */
async function keepGame(store: AppStore): Promise<string> {
  await store.getState().start(CHOICE);
  await vi.waitFor(() => expect(store.getState().game?.saving).toBe('saved'));
  return store.getState().game?.id ?? '';
}

async function twoKept(): Promise<[first: string, second: string]> {
  const store = tab();
  return [await keepGame(store), await keepGame(store)];
}

const settled = (store: AppStore): Promise<void> =>
  vi.waitFor(() => expect(store.getState().opening).toBe(false));

/** Of every game that was on screen, in turn. */
function seen(store: AppStore): string[] {
  const ids: string[] = [];
  store.subscribe(
    ({ game }) => game?.id,
    (id) => id !== undefined && ids.push(id),
  );
  return ids;
}

const shown = (store: AppStore) => {
  const { route, game, unopened, notice, failure } = store.getState();
  return { route, game: game?.id, unopened, notice, failure };
};

const SOUND = { unopened: null, notice: null, failure: null };

test('a game chosen while another is opening is the one that opens', async () => {
  const [first, second] = await twoKept();
  const store = tab();
  const ids = seen(store);
  store.getState().go({ page: 'play', id: first });
  store.getState().go({ page: 'play', id: second });
  await settled(store);
  expect(shown(store)).toEqual({ route: { page: 'play', id: second }, game: second, ...SOUND });
  expect(ids).toEqual([second]);
});

test('one chosen while a new one is begun opens after it', async () => {
  const [first] = await twoKept();
  const store = tab();
  const ids = seen(store);
  const started = store.getState().start(CHOICE);
  store.getState().go({ page: 'play', id: first });
  await started;
  await settled(store);
  expect(shown(store)).toEqual({ route: { page: 'play', id: first }, game: first, ...SOUND });
  expect(ids.slice(1)).toEqual([first]);
});

test('one that is missing says nothing once another was chosen', async () => {
  const [first] = await twoKept();
  const store = tab();
  store.getState().go({ page: 'play', id: 'gone' });
  store.getState().go({ page: 'play', id: first });
  await settled(store);
  expect(shown(store)).toEqual({ route: { page: 'play', id: first }, game: first, ...SOUND });
});

test('whoever leaves for another page is not fetched back', async () => {
  const [first, second] = await twoKept();
  const store = tab();
  store.getState().go({ page: 'play', id: first });
  store.getState().go({ page: 'play', id: second });
  store.getState().go({ page: 'codex' });
  await settled(store);
  expect(shown(store)).toEqual({ route: { page: 'codex' }, game: undefined, ...SOUND });
});

test('back at the game that was open it is held as before', async () => {
  const held = new Set<string>();
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _: unknown, work: (lock: object) => Promise<void>) => {
        held.add(name);
        await work({});
        held.delete(name);
      },
    },
  });
  const [first, second] = await twoKept();
  const store = tab();
  store.getState().go({ page: 'play', id: second });
  await settled(store);
  store.getState().go({ page: 'play', id: first });
  store.getState().go({ page: 'play', id: second });
  await settled(store);
  expect(shown(store)).toEqual({ route: { page: 'play', id: second }, game: second, ...SOUND });
  expect([...held]).toEqual([`square-brackets/game/${second}`]);
});
