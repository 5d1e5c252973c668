/** What is called saved is there: connections that end, stores that are cleared, two tabs that no lock tells apart. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { LABEL, listed, openedGame, passed } from '../../../../test/fixtures/kept.ts';
import type { STORES } from './kept-game.ts';
import { liveGame } from '../live-game.ts';
import { Saves } from './saves.ts';
import type { Game } from '../store/store.ts';
import { unseal } from '../sealed.ts';

type Store = (typeof STORES)[number];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const kept = async (id = 'g1') => (await new Saves().revive(id))?.base;

function ended(request: IDBRequest): Promise<void> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done());
    request.addEventListener('error', () => fail(request.error ?? new Error('refused')));
  });
}

function deleteDatabase(): Promise<void> {
  return ended(indexedDB.deleteDatabase('square-brackets'));
}

/** As a tab does it that leaves the database as it is. */
async function clear(...stores: readonly Store[]): Promise<void> {
  const request = indexedDB.open('square-brackets');
  await ended(request);
  const work = request.result.transaction(stores, 'readwrite');
  await Promise.all(stores.map((store) => ended(work.objectStore(store).clear())));
  request.result.close();
}

async function begun(saves: Saves): Promise<Game> {
  const opened = openedGame();
  expect(await saves.keep(opened, LABEL)).toBe('saved');
  return opened;
}

test('a database deleted in the middle of a game is told, and the game is written whole again', async () => {
  const saves = new Saves();
  const lost = vi.fn<() => void>();
  saves.watch(lost);
  const played = passed(await begun(saves));
  await deleteDatabase();
  expect(lost).toHaveBeenCalledTimes(1);
  expect(await saves.list()).toEqual([]);
  expect(await saves.keep(played, LABEL)).toBe('saved');
  const revived = await new Saves().revive('g1');
  expect(revived?.base.conference).toEqual(unseal(played).conference);
  // What followed the last move is new, as it was.
  expect(revived?.unread).toBe(played.moments.at(-1)?.happenings);
});

test('so is a connection that the browser has ended', async () => {
  const saves = new Saves();
  const lost = vi.fn<() => void>();
  saves.watch(lost);
  const open = vi.spyOn(indexedDB, 'open');
  const played = passed(await begun(saves));
  const [request] = open.mock.results.map(({ value }) => value as IDBOpenDBRequest);
  if (!request) throw new Error('it was never opened');
  await clear('heads', 'openings', 'states', 'chunks');
  forceCloseDatabase(request.result as never);
  await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  expect(await saves.keep(played, LABEL)).toBe('saved');
  expect((await kept())?.conference).toEqual(unseal(played).conference);
});

test.each<[Store[]]>([
  [['heads', 'openings', 'states', 'chunks']],
  [['heads']],
  [['openings']],
  [['states']],
  [['chunks']],
  [['openings', 'chunks']],
])('where %j were cleared without a word, the next command writes it all again', async (stores) => {
  const saves = new Saves();
  const once = listed(await begun(saves));
  await saves.keep(once, LABEL);
  await clear(...stores);
  const twice = passed(once);
  expect(await saves.keep(twice, LABEL)).toBe('saved');
  expect((await kept())?.conference).toEqual(unseal(twice).conference);
});

test('what is written is asked to be on the disk', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const saves = new Saves();
  await begun(saves);
  await saves.setAside('g1', 'g2');
  const taken = await saves.take('g1');
  if (!taken) throw new Error('nothing was taken');
  await saves.putBack(taken);
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.map(([, , options]) => options)).toEqual(
    Array.from({ length: 4 }, () => ({ durability: 'strict' })),
  );
  asked.mockRestore();
});

/** The game as another tab has opened it. */
async function secondTab(from: Game): Promise<{ saves: Saves; game: Game }> {
  const saves = new Saves();
  const revived = await saves.revive('g1');
  return { saves, game: { ...from, ...revived?.base } };
}

test('of two tabs without locks the one that comes second writes nothing', async () => {
  const first = new Saves();
  const opened = await begun(first);
  const second = await secondTab(opened);
  const played = listed(opened);
  expect(await first.keep(played, LABEL)).toBe('saved');
  const other = passed(second.game);
  expect(await second.saves.keep(other, LABEL)).toBe('elsewhere');
  expect((await kept())?.conference).toEqual(unseal(played).conference);
  const on = passed(played);
  expect(await first.keep(on, LABEL)).toBe('saved');
  expect(await second.saves.keep(passed(other), LABEL)).toBe('elsewhere');
  expect((await kept())?.conference).toEqual(unseal(on).conference);
});

test('a tab that takes over goes on from what is kept, and the first is second from then on', async () => {
  const first = new Saves();
  const opened = await begun(first);
  const once = listed(opened);
  await first.keep(once, LABEL);
  const second = await secondTab(once);
  const on = passed(second.game);
  expect(await second.saves.keep(on, LABEL)).toBe('saved');
  expect(await first.keep(passed(once), LABEL)).toBe('elsewhere');
  expect((await kept())?.conference).toEqual(unseal(on).conference);
});

test('a move taken back and made anew in the first tab is not taken for the one the second knows', async () => {
  const first = new Saves();
  const once = listed(await begun(first));
  await first.keep(once, LABEL);
  const second = await secondTab(once);
  const back = liveGame.takeBack(once);
  if (!back) throw new Error('it may be taken back');
  await first.keep(back, LABEL);
  await first.keep(listed(back), LABEL);
  expect(await second.saves.keep(passed(second.game), LABEL)).toBe('elsewhere');
  const notes = { ...second.game.notes, plan: 'Other words.' };
  expect(await second.saves.keep({ ...second.game, notes }, LABEL)).toBe('elsewhere');
  expect((await kept())?.conference).toEqual(unseal(once).conference);
  expect((await kept())?.notes?.undos).toBe(1);
});

test('a game kept before tabs had a name goes on', async () => {
  const opened = await begun(new Saves());
  const request = indexedDB.open('square-brackets');
  await ended(request);
  const heads = request.result.transaction('heads', 'readwrite').objectStore('heads');
  const head = heads.get('g1');
  await ended(head);
  const { owner: _owner, written: _written, ...before } = head.result as Record<string, unknown>;
  await ended(heads.put(before));
  request.result.close();
  const second = await secondTab(opened);
  const played = passed(second.game);
  expect(await second.saves.keep(played, LABEL)).toBe('saved');
  expect((await kept())?.conference).toEqual(unseal(played).conference);
});

test('a game that was deleted and played on in another tab is not mixed with what is put back', async () => {
  const first = new Saves();
  const opened = await begun(first);
  const door = new Saves();
  const taken = await door.take('g1');
  if (!taken) throw new Error('nothing was taken');
  const played = passed(opened);
  expect(await first.keep(played, LABEL)).toBe('saved');
  await door.putBack(taken);
  expect((await kept())?.conference).toEqual(unseal(played).conference);
});
