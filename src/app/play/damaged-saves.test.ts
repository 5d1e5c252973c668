/** Saves that a disk, an extension or a hand has changed: each opens right, or says what is damaged, and never throws. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { LABEL, listed, openedGame, passed } from '../../../test/fixtures/kept.ts';
import { readRecord } from '../../conference/record/read-record.ts';
import { replay } from '../../conference/record/replay.ts';
import type { Chunk, Head, Opening } from './kept-game.ts';
import { liveGame } from './live-game.ts';
import { Saves } from './saves.ts';
import type { Damage, Game } from '../store/game.ts';

type Kept = {
  heads: Head[];
  openings: Opening[];
  states: { id: string; state: object }[];
  chunks: Chunk[];
};
/** Anything may be written in place of anything. */
type Loose = { [Store in keyof Kept]: Record<string, unknown>[] };

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

const STORES = ['heads', 'openings', 'states', 'chunks'] as const;

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

type Entries = ReturnType<typeof entriesOf>;

/** Those of which there is one, and the chunks. */
function entriesOf({ heads, openings, states, chunks }: Loose) {
  const [head, opening, state] = [heads[0], openings[0], states[0]];
  if (!head || !opening || !state) throw new Error('nothing was kept');
  const chunk = (at: number) => chunks.at(at) as Record<string, unknown> & Chunk;
  return {
    head,
    opening: opening as Record<string, unknown> & { setup: Record<string, unknown> },
    state: state as { state: Record<string, unknown> },
    chunk,
  };
}

type Change = (kept: Loose, entry: Entries) => void;
/** Opens as it was; or what is damaged, and how many moves are left (`all`: every one). */
type Answer = 'right' | 'newer' | { parts: Damage['parts']; left: 'parts' | 'all' | 'some' };

const HEAD: Answer = { parts: ['head'], left: 'all' };
const RECORD: Answer = { parts: ['record'], left: 'some' };
const OPENING: Answer = { parts: ['opening'], left: 'parts' };
/** Every move is left, and nobody can say that there were no more. */
const END_OF_ALL: Answer = { parts: ['end'], left: 'all' };
const END: Answer = { parts: ['end'], left: 'some' };

/** As games were kept before heads said how much was written. */
function forgetMark({ head }: Entries): void {
  delete head['written'];
  delete head['owner'];
}

const turned = (text: string): string => [...text].reverse().join('');

const CHANGES: readonly (readonly [what: string, Answer, Change])[] = [
  ['nothing', 'right', () => {}],
  [
    'a key nobody knows in each of them',
    'right',
    (kept) => {
      for (const name of STORES) for (const one of kept[name]) one['stranger'] = { of: 1 };
    },
  ],
  ['no mark and no owner, as before there were any', 'right', (_, entry) => forgetMark(entry)],
  [
    'no state',
    'right',
    (kept) => {
      kept.states = [];
    },
  ],
  [
    'no state, and no mark that says where it was',
    END_OF_ALL,
    (kept, entry) => {
      forgetMark(entry);
      kept.states = [];
    },
  ],
  [
    'a number in place of the state',
    'right',
    (_, { state }) => {
      state.state = 7 as never;
    },
  ],
  [
    'a state of NaN',
    'right',
    (_, { state }) => {
      state.state['sitting'] = NaN;
    },
  ],
  [
    'a state without its articles',
    'right',
    (_, { state }) => {
      delete state.state['articles'];
    },
  ],
  [
    'the state of another moment',
    'right',
    (_, { state }) => {
      state.state = openedGame().conference.state as never;
    },
  ],
  [
    'the state of another moment, and no mark',
    END_OF_ALL,
    (_, entry) => {
      forgetMark(entry);
      entry.state.state = openedGame().conference.state as never;
    },
  ],
  [
    'no head',
    HEAD,
    (kept) => {
      kept.heads = [];
    },
  ],
  [
    'a head with nothing but its id',
    HEAD,
    (kept) => {
      kept.heads = [{ id: 'g1' }];
    },
  ],
  [
    'a title that is a number',
    HEAD,
    (_, { head }) => {
      head['title'] = 3;
    },
  ],
  [
    'a date that is none',
    HEAD,
    (_, { head }) => {
      head['savedAt'] = 1e300;
    },
  ],
  [
    'a date of NaN',
    HEAD,
    (_, { head }) => {
      head['savedAt'] = NaN;
    },
  ],
  [
    'a sitting that is an object',
    HEAD,
    (_, { head }) => {
      head['sitting'] = {};
    },
  ],
  [
    'no seat',
    HEAD,
    (_, { head }) => {
      delete head['seat'];
    },
  ],
  [
    'the seat of a policy',
    HEAD,
    (_, { head }) => {
      head['seat'] = 'COD';
    },
  ],
  [
    'advice of a kind there is not',
    HEAD,
    (_, { head }) => {
      head['assist'] = 'all';
    },
  ],
  [
    'notes that are a text',
    HEAD,
    (_, { head }) => {
      head['notes'] = 'none';
    },
  ],
  [
    'a guess without its kind',
    HEAD,
    (_, { head }) => {
      head['notes'] = { guesses: [{ at: 1 }], undos: 0, branches: 0 };
    },
  ],
  [
    'handovers that are a text',
    HEAD,
    (_, { head }) => {
      head['handovers'] = 'ASH';
    },
  ],
  [
    'the notes of others as a list',
    HEAD,
    (_, { head }) => {
      head['aside'] = ['BAY'];
    },
  ],
  [
    'no rules version',
    HEAD,
    (_, { head }) => {
      delete head['rules'];
    },
  ],
  [
    'a later rules version',
    'newer',
    (_, { head }) => {
      head['rules'] = 1000;
    },
  ],
  [
    'a later rules version in another shape',
    'newer',
    (kept) => {
      kept.heads = [{ id: 'g1', rules: 1000, names: ['The strait'] }];
    },
  ],
  [
    'an earlier rules version, and no opening',
    OPENING,
    (kept, { head }) => {
      head['rules'] = 1;
      kept.openings = [];
    },
  ],
  [
    'no opening',
    OPENING,
    (kept) => {
      kept.openings = [];
    },
  ],
  [
    'neither head nor opening',
    { parts: ['head', 'opening'], left: 'parts' },
    (kept) => {
      kept.heads = [];
      kept.openings = [];
    },
  ],
  [
    'nothing but chunks',
    { parts: ['head', 'opening'], left: 'parts' },
    (kept) => {
      kept.heads = [];
      kept.openings = [];
      kept.states = [];
    },
  ],
  [
    'no scenario',
    OPENING,
    (_, { opening }) => {
      opening.setup = { seed: 7, run: 0 };
    },
  ],
  [
    'a scenario with other numbers',
    OPENING,
    (_, { opening }) => {
      const scenario = opening.setup['scenario'] as { delegations: { capability: number }[] };
      (scenario.delegations[0] as { capability: number }).capability += 1;
    },
  ],
  [
    'a scenario with other words',
    OPENING,
    (_, { opening }) => {
      (opening.setup['scenario'] as Record<string, unknown>)['title'] = { en: 'The straits' };
    },
  ],
  [
    'a scenario of which half the articles are gone',
    OPENING,
    (_, { opening }) => {
      (opening.setup['scenario'] as { articles: unknown[] }).articles.pop();
    },
  ],
  [
    'a plan that is a text',
    OPENING,
    (_, { opening }) => {
      opening['plan'] = 'ASH';
    },
  ],
  [
    'a starting text there is not',
    OPENING,
    (_, { opening }) => {
      opening['start'] = 'other';
    },
  ],
  [
    'numbers drawn that are NaN',
    'right',
    (_, { opening }) => {
      opening.setup['floorWeight'] = new Float64Array(8).fill(NaN);
      opening.setup['mandates'] = [];
    },
  ],
  [
    'another seed',
    { parts: ['record'], left: 'some' },
    (_, { opening }) => {
      opening.setup['seed'] = 8;
    },
  ],
  [
    'no chunk at all',
    END,
    (kept) => {
      kept.chunks = [];
    },
  ],
  [
    'no first chunk',
    RECORD,
    (kept) => {
      kept.chunks.shift();
    },
  ],
  [
    'no second chunk',
    RECORD,
    (kept) => {
      kept.chunks.splice(1, 1);
    },
  ],
  [
    'no last chunk',
    END,
    (kept) => {
      kept.chunks.pop();
    },
  ],
  [
    'no last chunk, and no mark',
    END,
    (kept, entry) => {
      forgetMark(entry);
      kept.chunks.pop();
    },
  ],
  [
    'a chunk doubled under another key',
    'right',
    (kept, { chunk }) => {
      const { at } = chunk(1);
      kept.chunks.push({ ...chunk(1), at: [at[0], at[1] + 1] });
    },
  ],
  [
    'a chunk of another kind between',
    'right',
    (kept) => {
      kept.chunks.push({ id: 'g1', at: [2, 1, 5], commands: 'none' });
    },
  ],
  [
    'a chunk without commands',
    RECORD,
    (_, { chunk }) => {
      delete (chunk(1) as Partial<Chunk>).commands;
    },
  ],
  [
    'a chunk cut short',
    END,
    (_, { chunk }) => {
      const last = chunk(-1) as unknown as { commands: unknown[] };
      last.commands = last.commands.slice(0, -1);
    },
  ],
  [
    'a command of null',
    RECORD,
    (_, { chunk }) => {
      (chunk(1) as unknown as { commands: unknown[] }).commands[0] = null;
    },
  ],
  [
    'a command that was never in order',
    RECORD,
    (_, { chunk }) => {
      Object.assign(chunk(1).commands[0] as object, { type: 'gavel' });
    },
  ],
  [
    'a command that names nobody',
    RECORD,
    (_, { chunk }) => {
      Object.assign(chunk(1).commands[0] as object, { type: 'ask', delegation: { of: 1 } });
    },
  ],
  [
    'another hash after a command',
    RECORD,
    (_, { chunk }) => {
      const one = chunk(1).commands[0] as { after: string };
      one.after = turned(one.after);
    },
  ],
  [
    'other words of what happened',
    'right',
    (_, { chunk }) => {
      Object.assign(chunk(1).happenings[0] as object, { type: 'gavelFell', sitting: NaN });
    },
  ],
];

test('there are at least 25 kinds of damage', () => {
  expect(CHANGES.length).toBeGreaterThan(40);
});

test.each(CHANGES)('%s', async (_what, answer, by) => {
  const game = await played();
  await change(by);
  const saves = new Saves();
  const others = (await saves.list()).filter(({ id }) => id !== 'g1');
  expect(others.map(({ id }) => id)).toEqual(['g2']);
  expect((await saves.revive('g2'))?.base.conference).toEqual(openedGame().conference);
  const revived = await saves.revive('g1');
  if (answer === 'right') {
    expect(revived?.base.conference).toEqual(game.conference);
    const { base, unread, moments } = revived ?? {};
    if (!base || unread === undefined) throw new Error('it was not opened');
    const again = liveGame.project({ ...base, readOnly: false, saving: 'saved' }, unread, moments);
    expect(again).toEqual({ ...game, lineOf: undefined });
    // What is kept next is whole again.
    const on = passed(again);
    expect(await saves.keep(on, LABEL)).toBe('saved');
    expect((await new Saves().revive('g1'))?.base.conference).toEqual(on.conference);
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
  const { conference } = game;
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
