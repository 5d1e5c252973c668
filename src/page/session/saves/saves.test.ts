import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { LABEL, listed, openedGame, passed } from '../../../../test/fixtures/kept.ts';
import { readRecord } from '../../../conference/record/read-record.ts';
import { withNotes } from '../../../conference/record/record.ts';
import { liveGame } from '../live-game.ts';
import { Saves } from './saves.ts';
import { unseal } from '../sealed.ts';
import type { Game } from '../store/store.ts';

const { branchOff, project, recordOfGame, takeBack } = liveGame;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a game resumes where it stood, from another tab, with the same record', async () => {
  const opened = openedGame();
  const saves = new Saves();
  await saves.keep(opened, LABEL);
  const played = passed(opened);
  await saves.keep(played, LABEL);
  const revived = await new Saves().revive('g1');
  expect(revived?.base.conference).toEqual(unseal(played).conference);
  expect(revived?.unread).toBe(unseal(opened).conference.happenings.length);
  expect(recordOfGame({ ...played, ...revived?.base })).toEqual(recordOfGame(played));
});

test('a revived game plays on as the kept one does', async () => {
  const saves = new Saves();
  const opened = openedGame();
  await saves.keep(opened, LABEL);
  const revived = await new Saves().revive('g1');
  const on = passed({ ...opened, ...revived?.base });
  expect(unseal(on).conference).toEqual(unseal(passed(opened)).conference);
});

test('a command taken back is taken back in what is kept as well', async () => {
  const saves = new Saves();
  const opened = openedGame();
  await saves.keep(opened, LABEL);
  const once = listed(opened);
  await saves.keep(once, LABEL);
  const back = takeBack(once);
  if (!back) throw new Error('it may be taken back');
  expect(unseal(back).conference).toEqual(unseal(opened).conference);
  await saves.keep(back, LABEL);
  expect((await new Saves().revive('g1'))?.base.conference).toEqual(unseal(opened).conference);
  const on = passed(back);
  await saves.keep(on, LABEL);
  const revived = await new Saves().revive('g1');
  expect(revived?.base.conference).toEqual(unseal(on).conference);
  expect(revived?.base.notes).toEqual({ guesses: [], undos: 1, branches: 0 });
});

test('what was written at once with more than one command is cut within', async () => {
  const saves = new Saves();
  const once = passed(openedGame());
  const twice = listed(once);
  await saves.keep(twice, LABEL);
  const back = takeBack(twice);
  if (!back) throw new Error('it may be taken back');
  await saves.keep(back, LABEL);
  expect((await new Saves().revive('g1'))?.base.conference).toEqual(unseal(once).conference);
});

test('another line says what goes on from it', async () => {
  const saves = new Saves();
  const played = passed(openedGame());
  await saves.keep(played, LABEL);
  const branched = branchOff(played, 0, 'g2');
  if (!branched) throw new Error('there is that moment');
  await saves.setAside('g1', 'g2');
  await saves.keep(branched, LABEL);
  const list = await saves.list();
  expect(list.map(({ id, lineOf }) => ({ id, lineOf }))).toContainEqual({ id: 'g1', lineOf: 'g2' });
  expect(list.find(({ id }) => id === 'g2')).not.toHaveProperty('lineOf');
  expect((await new Saves().revive('g1'))?.base.lineOf).toBe('g2');
  const conference = (await new Saves().revive('g2'))?.base.conference;
  expect(conference).toEqual(unseal(openedGame()).conference);
});

test('notes are kept with a game, and in its record outside the hash', async () => {
  const played = passed(openedGame());
  const notes = {
    plan: 'Leave with Article 1.',
    guesses: [{ kind: 'answer', at: 3, chance: 60, came: true } as const],
    undos: 1,
    branches: 0,
  };
  const saves = new Saves();
  await saves.keep(played, LABEL);
  await saves.keep({ ...played, notes }, LABEL);
  const revived = await new Saves().revive('g1');
  expect(revived?.base.notes).toEqual(notes);
  expect(revived?.base.conference).toEqual(unseal(played).conference);
  expect(revived?.unread).toBe(played.moments.at(-1)?.happenings);
  const record = recordOfGame({ ...played, notes });
  expect(record).toEqual(withNotes(recordOfGame(played), notes));
  expect([record.hash, record.notes]).toEqual([recordOfGame(played).hash, notes]);
  const read = readRecord(JSON.stringify(record));
  expect(read).toEqual({ ok: true, record });
});

test('a game kept before there were notes has empty ones', async () => {
  const { notes: _notes, ...before } = openedGame();
  const saves = new Saves();
  await saves.keep(before as Game, LABEL);
  const revived = await new Saves().revive('g1');
  if (!revived) throw new Error('nothing was kept');
  expect(revived.base).not.toHaveProperty('notes');
  const opened = project({ ...revived.base, readOnly: false, saving: 'saved' }, 0);
  expect(opened.notes).toEqual({ guesses: [], undos: 0, branches: 0 });
  expect(recordOfGame(opened)).not.toHaveProperty('notes');
});

test.each([
  [{ guesses: [], undos: 0 }, 'notes.branches'],
  [
    { guesses: [{ kind: 'answer', at: 1, chance: 101 }], undos: 0, branches: 0 },
    'notes.guesses.0.chance',
  ],
  [
    { guesses: [{ kind: 'vote', at: 1.5, inFavour: 3 }], undos: 0, branches: 0 },
    'notes.guesses.0.at',
  ],
  [{ plan: 'x'.repeat(2001), guesses: [], undos: 0, branches: 0 }, 'notes.plan'],
])('a record with notes of another shape is refused (%#)', (notes, path) => {
  const read = readRecord(JSON.stringify({ ...recordOfGame(openedGame()), notes }));
  expect(read).toMatchObject({ ok: false, fault: { code: 'record/shape', path } });
});

test('a game of other rules keeps their number in its record', () => {
  const record = recordOfGame({ ...openedGame(), rules: 99 });
  expect(record.rules).toBe(99);
  expect(record.hash).not.toBe(recordOfGame(openedGame()).hash);
});

test('games are listed newest first, deleted whole, and put back whole', async () => {
  const clock = vi.spyOn(Date, 'now');
  const saves = new Saves();
  clock.mockReturnValue(1000);
  await saves.keep(openedGame(), LABEL);
  clock.mockReturnValue(2000);
  await saves.keep({ ...openedGame(), id: 'g2' }, { ...LABEL, flag: 'nz', ended: true });
  expect(await saves.list()).toEqual([
    { id: 'g2', ...LABEL, flag: 'nz', ended: true, savedAt: 2000 },
    { id: 'g1', ...LABEL, savedAt: 1000 },
  ]);
  const second = await saves.revive('g2');
  const taken = await saves.take('g2');
  expect(await saves.list()).toEqual([{ id: 'g1', ...LABEL, savedAt: 1000 }]);
  expect(await saves.revive('g2')).toBeUndefined();
  expect(await saves.take('g2')).toBeUndefined();
  if (!taken) throw new Error('nothing was taken');
  await saves.putBack(taken);
  expect(await saves.revive('g2')).toEqual(second);
});

test('a save that failed is made good by the next', async () => {
  const saves = new Saves();
  const opened = openedGame();
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
  expect(revived?.base.conference).toEqual(unseal(twice).conference);
});

test('where taking a command back was not kept, the next command keeps the whole game anew', async () => {
  const saves = new Saves();
  const opened = openedGame();
  const said = listed(opened);
  await saves.keep(opened, LABEL);
  await saves.keep(said, LABEL);
  const back = takeBack(said);
  if (!back) throw new Error('not taken back');
  const unkept = saves.keep({ ...back, notes: { ...back.notes, plan: unclonable() } }, LABEL);
  await expect(unkept).rejects.toThrow('could not be cloned');
  expect((await new Saves().revive('g1'))?.base.conference).toEqual(unseal(said).conference);
  const played = passed(back);
  await saves.keep(played, LABEL);
  expect((await new Saves().revive('g1'))?.base.conference).toEqual(unseal(played).conference);
});

/** Nothing a database can hold. */
function unclonable(): string {
  return (() => {}) as unknown as string;
}
