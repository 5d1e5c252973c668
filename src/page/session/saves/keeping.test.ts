/** What a game says of how it is kept. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { STRAIT, strait } from '../../../../test/fixtures/strait.ts';
import { makeActions } from '../../shell/actions.ts';
import { Saves } from './saves.ts';
import { type AppStore, createAppStore } from '../store/store.ts';
import { FIRST_FACTS } from '../store/facts.ts';
import { OPENED_FILE } from '../store/game.ts';
import { conferenceBehind } from '../../../../test/fixtures/sealed.ts';

const OPENED = {
  kind: 'scenario',
  file: 'strait.yaml',
  text: STRAIT,
  scenario: strait(),
  findings: [],
} as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', {});
});

function tab(): AppStore {
  return createAppStore({ ...FIRST_FACTS, opened: OPENED }, makeActions(new Saves()));
}

async function started(): Promise<AppStore> {
  const store = tab();
  const choice = { scenarioId: OPENED_FILE, seat: 'ASH', seed: 7, assist: 'hints', veil: false };
  await store.getState().start({ ...choice, assist: 'hints' });
  await says(store, 'saved');
  return store;
}

const says = (store: AppStore, saving: string): Promise<void> =>
  vi.waitFor(() => expect(store.getState().game?.saving).toBe(saving));

const idOf = (store: AppStore): string => store.getState().game?.id ?? '';
const keptOf = async (store: AppStore) => (await new Saves().revive(idOf(store)))?.base;

test('a game whose database is deleted is kept again at once, with no move made', async () => {
  const store = await started();
  store.getState().dispatch({ type: 'agenda', article: 'toll' });
  await says(store, 'saved');
  const told: unknown[] = [];
  store.subscribe(
    ({ game }) => game?.saving,
    (saving) => told.push(saving),
  );
  const gone = indexedDB.deleteDatabase('square-brackets');
  await vi.waitFor(() => expect(gone.readyState).toBe('done'));
  await vi.waitFor(() => expect(told).toEqual(['saving', 'saved']));
  expect((await keptOf(store))?.conference).toEqual(conferenceBehind(store.getState().game));
});

test('where it cannot be kept again the game says so, until it can', async () => {
  const store = await started();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no more', 'SecurityError');
  });
  indexedDB.deleteDatabase('square-brackets');
  await says(store, 'refused');
  const told: unknown[] = [];
  store.subscribe(
    ({ game }) => game?.saving,
    (saving) => told.push(saving),
  );
  open.mockRestore();
  store.getState().dispatch({ type: 'pass' });
  await says(store, 'saved');
  // The notice does not go and come while it is tried.
  expect(told).toEqual(['saved']);
  expect((await keptOf(store))?.conference).toEqual(conferenceBehind(store.getState().game));
});

test('a deleted game that is still open does not come back by itself', async () => {
  const store = await started();
  await store.getState().forget(idOf(store));
  const gone = indexedDB.deleteDatabase('square-brackets');
  await vi.waitFor(() => expect(gone.readyState).toBe('done'));
  expect(await new Saves().list()).toEqual([]);
});

test('without locks, the tab that comes second is told and plays no further; it may take over', async () => {
  const first = await started();
  const second = tab();
  second.getState().go({ page: 'play', id: idOf(first) });
  await vi.waitFor(() => expect(second.getState().game?.id).toBe(idOf(first)));
  first.getState().dispatch({ type: 'pass' });
  await says(first, 'saved');
  second.getState().dispatch({ type: 'agenda', article: 'toll' });
  await says(second, 'elsewhere');
  const stands = second.getState().game;
  expect(stands?.readOnly).toBe(true);
  second.getState().dispatch({ type: 'pass' });
  expect(second.getState().game).toBe(stands);
  expect((await keptOf(first))?.conference).toEqual(conferenceBehind(first.getState().game));
  await second.getState().takeOver();
  expect(conferenceBehind(second.getState().game)).toEqual(conferenceBehind(first.getState().game));
  expect(second.getState().game?.readOnly).toBe(false);
  second.getState().dispatch({ type: 'pass' });
  await says(second, 'saved');
});
