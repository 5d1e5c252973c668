/** Saves that a disk, an extension or a hand has changed: each opens right, or says what is damaged, and never throws. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import {
  CHANGES,
  type Entries,
  entriesOf,
  type Loose,
  STORES,
} from '../../../../test/fixtures/save-damages.ts';
import { LABEL, listed, openedGame, passed } from '../../../../test/fixtures/kept.ts';
import { readRecord } from '../../../conference/record/read-record.ts';
import { replay } from '../../../conference/record/replay.ts';
import { liveGame } from '../live-game.ts';
import { Saves } from './saves.ts';
import type { Damage } from '../store/game.ts';
import { unseal } from '../sealed.ts';
import type { Game } from '../store/store.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function ended<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('refused')));
  });
}

/** A game of several moves, and another beside it that nothing happens to. */
async function played(): Promise<Game> {
  const saves = new Saves();
  const games = [openedGame()];
  await saves.keep({ ...openedGame(), id: 'g2' }, LABEL);
  await saves.keep(openedGame(), LABEL);
  for (const move of [listed, passed, passed]) {
    const next = move(games.at(-1) as Game);
    games.push(next);
    await saves.keep(next, LABEL);
  }
  return games.at(-1) as Game;
}

async function change(by: (kept: Loose, entry: Entries) => void): Promise<void> {
  const database = await ended(indexedDB.open('square-brackets'));
  const work = database.transaction(STORES, 'readwrite');
  const kept: Partial<Loose> = {};
  for (const name of STORES) {
    const all = (await ended(work.objectStore(name).getAll())) as Record<string, unknown>[];
    kept[name] = all.filter(({ id }) => id === 'g1');
    await Promise.all(kept[name].map((one) => ended(work.objectStore(name).delete(keyOf(one)))));
  }
  const loose = kept as Loose;
  by(loose, entriesOf(loose));
  for (const name of STORES)
    for (const one of loose[name]) await ended(work.objectStore(name).put(one));
  database.close();
}

const keyOf = (one: Record<string, unknown>): IDBValidKey =>
  ('at' in one ? [one['id'], one['at']] : one['id']) as IDBValidKey;

test('there are at least 25 kinds of damage', () => {
  expect(CHANGES.length).toBeGreaterThan(40);
});

test.each(CHANGES)('%s', async (_what, answer, by) => {
  const game = await played();
  await change(by);
  const saves = new Saves();
  const others = (await saves.list()).filter(({ id }) => id !== 'g1');
  expect(others.map(({ id }) => id)).toEqual(['g2']);
  expect((await saves.revive('g2'))?.base.conference).toEqual(unseal(openedGame()).conference);
  const revived = await saves.revive('g1');
  if (answer === 'right') {
    expect(revived?.base.conference).toEqual(unseal(game).conference);
    const { base, unread, moments } = revived ?? {};
    if (!base || unread === undefined) throw new Error('it was not opened');
    const again = liveGame.project({ ...base, readOnly: false, saving: 'saved' }, unread, moments);
    // Each game asks a host of its own.
    expect({ ...again, host: null }).toEqual({ ...game, host: null });
    expect(unseal(again).conference).toEqual(unseal(game).conference);
    // What is kept next is whole again.
    const on = passed(again);
    expect(await saves.keep(on, LABEL)).toBe('saved');
    expect((await new Saves().revive('g1'))?.base.conference).toEqual(unseal(on).conference);
    return;
  }
  expect(revived).toBeUndefined();
  const damage = await saves.diagnose('g1');
  if (answer === 'newer') return expect(damage).toBe('newer');
  if (typeof damage === 'string') throw new Error(damage);
  expect(damage.parts).toEqual(answer.parts);
  expectLeft(damage, answer.left, game);
});

function expectLeft({ left }: Damage, what: 'parts' | 'all' | 'some', game: Game): void {
  if (what === 'parts') {
    expect(left.kind).toBe('parts');
    expect(Object.keys(JSON.parse(left.text) as object)).toContain('chunks');
    return;
  }
  const reading = readRecord(left.text);
  if (!reading.ok) throw new Error(reading.fault.path);
  const { conference } = unseal(game);
  expect(replay(conference.setup.scenario, reading.record).status).toBe('proved');
  const { commands } = reading.record;
  expect(left).toMatchObject({ kind: 'record', moves: commands.length });
  expect(commands).toEqual(conference.commands.slice(0, commands.length));
  if (what === 'all') expect(commands.length).toBe(conference.commands.length);
  else expect(commands.length).toBeLessThan(conference.commands.length);
}

test('what cannot be listed is told apart, and deleted on request', async () => {
  await played();
  await change(({ heads }) => {
    Object.assign(heads[0] as object, { title: null });
  });
  const database = await ended(indexedDB.open('square-brackets'));
  const work = database.transaction(['heads', 'states'], 'readwrite');
  await ended(work.objectStore('heads').put({ id: 7, title: 'A number' }));
  await ended(work.objectStore('states').put({ id: 'orphan', state: {} }));
  database.close();
  const saves = new Saves();
  expect((await saves.list()).map(({ id }) => id)).toEqual(['g2']);
  expect(await saves.unlisted()).toEqual([7, 'g1', 'orphan']);
  for (const key of await saves.unlisted()) await saves.drop(key);
  expect(await saves.unlisted()).toEqual([]);
  expect(await saves.diagnose('g1')).toBe('missing');
  expect((await saves.list()).map(({ id }) => id)).toEqual(['g2']);
});

test('a database of a newer version is told as such', async () => {
  const newer = await ended(indexedDB.open('square-brackets', 2));
  newer.close();
  const saves = new Saves();
  await expect(saves.list()).rejects.toMatchObject({ name: 'VersionError' });
  expect(await saves.diagnose('g1')).toBe('newer');
});
