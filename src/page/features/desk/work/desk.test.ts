import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Patch } from '../../../../scenario/edit/patch.ts';
import { readingLimit } from '../../../../../test/fixtures/given-reader.ts';
import { EditedDocument } from '../../../../scenario/edit/edited-document.ts';
import { type AppStore, createAppStore } from '../../../session/store/store.ts';
import { FIRST_FACTS } from '../../../session/store/facts.ts';
import { makeActions } from '../../../shell/actions.ts';
import { Saves } from '../../../session/saves/saves.ts';
import { Desk } from './desk.ts';
import { Drafts } from '../../../session/drafts/drafts.ts';
import { writePackedFile } from '../../../session/files/packed-file.ts';
import { openFileText } from '../../../session/files/opened-file.ts';

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

/** The document answers when the gate is open, as a worker that has much to parse. */
const gate = vi.hoisted(() => ({ open: Promise.resolve() }));

vi.mock('comlink', () => ({
  wrap: () => {
    const document = new EditedDocument();
    const later =
      <Given extends unknown[], Value>(work: (...given: Given) => Value) =>
      async (...given: Given) => {
        await gate.open;
        return work(...given);
      };
    return {
      open: later((source: string) => document.open(source)),
      replace: later((text: string, join: boolean) => document.replace(text, join)),
      text: later(() => document.text()),
      undo: later(() => document.undo()),
      apply: later((patches: readonly Patch[], join: boolean) => document.apply(patches, join)),
    };
  },
}));
vi.mock('../../../session/files/reader.ts', () => ({
  getReader: () => ({ scenario: () => Promise.resolve({ ok: false, findings: [] }) }),
}));
vi.mock(
  '../../../session/files/given-reader.ts',
  () => import('../../../../../test/fixtures/given-reader.ts'),
);

function app(): AppStore {
  return createAppStore(FIRST_FACTS, makeActions(new Saves()));
}

const kept = (id: string) => new Drafts().read(id);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('Worker', vi.fn());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('history', { replaceState: () => {} });
  gate.open = Promise.resolve();
  readingLimit.reached = false;
});

async function opened(text: string): Promise<{ desk: Desk; id: string }> {
  const desk = new Desk(app(), new Drafts());
  await desk.store.getState().openText(text);
  return { desk, id: desk.store.getState().draft ?? '' };
}

test('a source that cannot be read is kept when its draft is put aside', async () => {
  const { desk, id } = await opened('id: one\n');
  desk.store.getState().setSource('id: [broken');
  desk.store.getState().putAside();
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: [broken'));
  await vi.waitFor(() => expect(desk.store.getState().drafts).toHaveLength(1));
  expect(await kept(id)).toBe('id: [broken');
});

test('a draft that is cleared away while it is open is kept again, and so is what is written then', async () => {
  const { desk, id } = await opened('id: one\n');
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('saved'));
  await deleteDB('square-brackets-desk');
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: one\n'));
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('saved'));
  expect(desk.store.getState().versions).toEqual([]);
  desk.store.getState().setSource('id: two\n');
  desk.rest();
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: two\n'));
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('saved'));
});

test('while another text is being opened, the draft before it keeps its own', async () => {
  const { desk, id } = await opened('id: one\n');
  const busy = new Promise<void>((begun) => {
    const leave = desk.store.subscribe((state) => {
      if (!state.busy) return;
      leave();
      // The new text is on its way to the document when the draft is to be kept.
      gate.open = new Promise((open) => setTimeout(open));
      queueMicrotask(() => desk.rest());
      begun();
    });
  });
  await Promise.all([busy, desk.store.getState().openText('id: two\n')]);
  await vi.waitFor(async () => expect(await new Drafts().list()).toHaveLength(2));
  expect(await kept(id)).toBe('id: one\n');
});

test('a file that cannot be read is not undone into what lay there before it', async () => {
  const { desk } = await opened('id: one\n');
  await desk.store.getState().openText('id: [broken');
  const { draft, canUndo, undo, readSource } = desk.store.getState();
  expect(canUndo).toBe(false);
  undo();
  expect(await readSource()).toBe('id: [broken');
  expect(await kept(draft ?? '')).toBe('id: [broken');
});

test('what nobody changed here does not take the place of what another tab has kept', async () => {
  const { desk, id } = await opened('id: one\n');
  await new Drafts().keep({ id, title: '', savedAt: 1 }, 'id: elsewhere\n');
  desk.rest();
  await desk.store.getState().keepVersion();
  await desk.listDrafts();
  expect(await kept(id)).toBe('id: elsewhere\n');
});

test('a source that cannot be read stands over the last version that could, which a step back leads to', async () => {
  const { desk, id } = await opened('id: one\n');
  desk.store.getState().setSource('id: [broken');
  desk.store.getState().putAside();
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: [broken'));
  await desk.store.getState().openDraft(id);
  const { unread, value, canUndo, undo, readSource } = desk.store.getState();
  expect([unread, value, canUndo]).toEqual(['id: [broken', { id: 'one' }, true]);
  undo();
  expect(await readSource()).toBe('id: one\n');
});

test('a deleted draft comes back with its versions', async () => {
  const { desk, id } = await opened('id: one\n');
  desk.store.getState().putAside();
  await desk.store.getState().forgetDraft(id);
  expect([desk.store.getState().drafts, await kept(id)]).toEqual([[], undefined]);
  await desk.store.getState().restoreDraft(id);
  expect(desk.store.getState().deleted).toEqual([]);
  expect((await new Drafts().versions(id)).map(({ text }) => text)).toEqual(['id: one\n']);
});

test.each([
  ['cells.xlsx', [0x50, 0x4b], 'workbook'],
  ['text.docx', [0x50, 0x4b], 'document'],
  ['image', [0x89, 0x50, 0x4e, 0x47, 0], 'picture'],
  ['other', [1, 0, 2], 'binary'],
  ['nothing.yaml', [], 'empty'],
])('%s is no scenario, and makes no draft', async (name, bytes, why) => {
  const desk = new Desk(app(), new Drafts());
  await desk.store.getState().openFile(new File([new Uint8Array(bytes)], name));
  expect(desk.store.getState().fault).toEqual({ why, address: name });
  expect(await new Drafts().list()).toEqual([]);
});

test('text of two bytes a letter is read, and a table in the letters of old Windows', async () => {
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...[...'id: a'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  expect(await openFileText(new File([wide], 'a.yaml'))).toEqual({ kind: 'text', text: 'id: a' });
  const old = new Uint8Array([0x43, 0xf4, 0x74, 0x65, 0x3b, 0x31]);
  expect(await openFileText(new File([old], 'a.csv'))).toEqual({ kind: 'table', text: 'Côte;1' });
});

test.each([
  ['result.txt', 'SB1.abc.123', 'record'],
  ['record.json', '{"format":"square-brackets/record@1"}', 'record'],
  ['a.zip', 'PK\u0003\u0004', 'archive'],
  ['a.yaml', '<!doctype html><p>Sign in', 'web'],
  ['a.txt', 'square-brackets/packed@1 AAAA.00000000', 'cut'],
  ['a.yaml', ' \n', 'empty'],
])('%s is told for what it is: %j', async (name, text, why) => {
  expect(await openFileText(new File([text], name))).toEqual({ kind: 'fault', why });
});

test('letters of the old Windows are read, and it is told; a packed scenario is unpacked', async () => {
  const old = new Uint8Array([...'title: Z'].map((one) => one.charCodeAt(0)).concat(0xfc));
  expect(await openFileText(new File([old], 'a.yaml'))).toEqual({
    kind: 'text',
    text: 'title: Zü',
    old: true,
  });
  const packed = writePackedFile('id: a\n');
  expect(await openFileText(new File([packed], 'a.txt'))).toEqual({
    kind: 'text',
    text: 'id: a\n',
  });
  const bomb = writePackedFile('x'.repeat(5 * 1024 * 1024));
  expect(await openFileText(new File([bomb], 'a.txt'))).toEqual({
    kind: 'fault',
    why: 'fileLarge',
  });
});

test('whoever comes back to a draft has the steps back that there were, and a version of what went out', async () => {
  const { desk, id } = await opened('id: one\n');
  const { edit, putAside, openDraft, keepVersion } = desk.store.getState();
  edit([{ op: 'set', path: ['title'], value: 'Strait' }]);
  await keepVersion();
  putAside();
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: one\ntitle: Strait\n'));
  await openDraft(id);
  const { undo, readSource, canUndo } = desk.store.getState();
  expect(canUndo).toBe(true);
  undo();
  expect(await readSource()).toBe('id: one\n');
  expect((await new Drafts().versions(id)).map(({ text }) => text)).toEqual([
    'id: one\ntitle: Strait\n',
    'id: one\n',
  ]);
});

test('what another tab has changed meanwhile is read anew', async () => {
  const { desk, id } = await opened('id: one\n');
  const { edit, putAside } = desk.store.getState();
  edit([{ op: 'set', path: ['title'], value: 'Strait' }]);
  putAside();
  await vi.waitFor(async () => expect(await kept(id)).toBe('id: one\ntitle: Strait\n'));
  await new Drafts().keep({ id, title: '', savedAt: 1 }, 'id: two\n');
  await desk.store.getState().openDraft(id);
  expect(await desk.store.getState().readSource()).toBe('id: two\n');
});

test('a table that is looked at leaves no draft, is there after a reload, and is kept once it is laid in', async () => {
  const tab = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => tab.set(key, value),
    removeItem: (key: string) => tab.delete(key),
  });
  const desk = new Desk(app(), new Drafts());
  const table = 'Pays;Alfa\nA;1\nB;2\n';
  await desk.store.getState().fromTable(table);
  const id = desk.store.getState().draft ?? '';
  await desk.store.getState().keepVersion();
  expect(await new Drafts().list()).toEqual([]);
  expect(await new Drafts().versions(id)).toEqual([]);
  // A page that is opened anew has a desk of its own.
  const other = new Desk(app(), new Drafts());
  await other.store.getState().openDraft(id);
  const { draft, table: again, section } = other.store.getState();
  expect([draft, again, section]).toEqual([id, table, 'positions']);
  expect(await new Drafts().list()).toEqual([]);
  other.store.getState().edit([{ op: 'set', path: ['articles'], value: [{ id: 'alfa' }] }]);
  other.rest();
  await vi.waitFor(async () =>
    expect((await new Drafts().list()).map((one) => one.id)).toEqual([id]),
  );
  expect(await new Drafts().read(id)).toContain('alfa');
});

test('a file that takes too long to read is told, and what lay on the desk stays', async () => {
  const { desk, id } = await opened('id: one\n');
  readingLimit.reached = true;
  await desk.store.getState().openText('id: two\n', 'two.yaml');
  const { draft, fault, readSource } = desk.store.getState();
  expect([draft, fault]).toEqual([id, { why: 'slow', address: 'two.yaml' }]);
  expect(await readSource()).toBe('id: one\n');
});

test('that a draft is saved is said once there is one, and it is there', async () => {
  const desk = new Desk(app(), new Drafts());
  const said: (string | null)[] = [desk.store.getState().saving];
  desk.store.subscribe(({ saving }) => {
    if (saving !== said.at(-1)) said.push(saving);
  });
  await desk.store.getState().fromTable('Country,Scope\nAsh,5\n');
  desk.rest();
  await desk.store.getState().keepVersion();
  expect([said, await new Drafts().list()]).toEqual([[null], []]);
  desk.store.getState().edit([{ op: 'set', path: ['articles'], value: [{ id: 'alfa' }] }]);
  desk.rest();
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('saved'));
  expect(said).toEqual([null, 'saved']);
  expect((await new Drafts().list()).map(({ id }) => id)).toEqual([desk.store.getState().draft]);
});

test('a browser that keeps nothing is not said to have saved the draft', async () => {
  const drafts = new Drafts();
  vi.spyOn(drafts, 'keep').mockRejectedValue(new Error('full'));
  const desk = new Desk(app(), drafts);
  await desk.store.getState().openText('id: one\n');
  await vi.waitFor(() => expect(desk.store.getState().saving).toBe('refused'));
  expect(await new Drafts().list()).toEqual([]);
});
