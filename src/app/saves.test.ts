import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { act, openGame, recordOfGame } from './live-game.ts';
import { Saves } from './saves.ts';
import type { Game } from './store.ts';

const LABEL = { title: 'The strait', seatName: 'Ash', sitting: 1, sittings: 3, ended: false };

function fresh(): Game {
  const base = {
    id: 'g1',
    scenarioText: 'text',
    seat: 'ASH',
    assist: 'hints' as const,
    veil: false,
    readOnly: false,
    saving: 'saved' as const,
  };
  return openGame(strait(), { seed: 7, plan: [{ seat: 'ASH', by: 'person' }] }, base);
}

function passed(game: Game): Game {
  const acted = act(game, { type: 'pass' });
  if (!acted.ok) throw new Error(acted.rejection.code);
  return acted.game;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a game resumes where it stood, from another tab, with the same record', async () => {
  const opened = fresh();
  const saves = new Saves();
  await saves.keep(opened, LABEL);
  const played = passed(opened);
  await saves.keep(played, LABEL);
  const revived = await new Saves().revive('g1');
  expect(revived?.base.conference).toEqual(played.conference);
  expect(revived?.unread).toBe(opened.conference.happenings.length);
  expect(recordOfGame({ ...played, ...revived?.base })).toEqual(recordOfGame(played));
});

test('a revived game plays on as the kept one does', async () => {
  const saves = new Saves();
  const opened = fresh();
  await saves.keep(opened, LABEL);
  const revived = await new Saves().revive('g1');
  const on = passed({ ...opened, ...revived?.base });
  expect(on.conference).toEqual(passed(opened).conference);
});

test('a game of other rules keeps their number in its record', () => {
  const record = recordOfGame({ ...fresh(), rules: 99 });
  expect(record.rules).toBe(99);
  expect(record.hash).not.toBe(recordOfGame(fresh()).hash);
});

test('games are listed newest first, and forgotten whole', async () => {
  const clock = vi.spyOn(Date, 'now');
  const saves = new Saves();
  clock.mockReturnValue(1000);
  await saves.keep(fresh(), LABEL);
  clock.mockReturnValue(2000);
  await saves.keep({ ...fresh(), id: 'g2' }, { ...LABEL, flag: 'nz', ended: true });
  expect(await saves.list()).toEqual([
    { id: 'g2', ...LABEL, flag: 'nz', ended: true, savedAt: 2000 },
    { id: 'g1', ...LABEL, savedAt: 1000 },
  ]);
  await saves.forget('g2');
  expect(await saves.list()).toEqual([{ id: 'g1', ...LABEL, savedAt: 1000 }]);
  expect(await saves.revive('g2')).toBeUndefined();
});

test('a save that failed is made good by the next', async () => {
  const saves = new Saves();
  const opened = fresh();
  await saves.keep(opened, LABEL);
  const once = passed(opened);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(saves.keep(once, LABEL)).rejects.toThrow('full');
  put.mockRestore();
  const twice = passed(once);
  await saves.keep(twice, LABEL);
  const revived = await new Saves().revive('g1');
  expect(revived?.base.conference).toEqual(twice.conference);
});
