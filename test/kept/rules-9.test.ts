/** What version 9 of the rules left with people stays readable: one of each kind, as the page wrote it. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { mustRead } from '../fixtures/shipped.ts';
import { Drafts } from '../../src/page/session/drafts/drafts.ts';
import { parseRoute } from '../../src/page/session/routes.ts';
import { liveGame } from '../../src/page/session/live-game.ts';
import { Saves } from '../../src/page/session/saves/saves.ts';
import { readInvited } from '../../src/page/features/share/model/invitation.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { readResult } from '../../src/conference/result/read-result.ts';
import { replayResult } from '../../src/conference/result/replay-result.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { putKeptDatabase, readKeptDatabase } from './stores.ts';

const place = (name: string): URL => new URL(`rules-9/${name}`, import.meta.url);
const read = (name: string): string => readFileSync(place(name), 'utf8');

const STATUS = 'otherRules';
const SAVES = readKeptDatabase('square-brackets', place('save.json'));
const DESK = readKeptDatabase('square-brackets-desk', place('draft.json'));
const [DRAFT] = (DESK.stores['drafts']?.values ?? []) as { text: string }[];

function scenario(): Scenario {
  return mustRead(DRAFT?.text ?? '');
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a save in the middle of a game goes on as the record of the same moment says', async () => {
  await putKeptDatabase(SAVES);
  const [game] = await new Saves().list();
  expect({ ...game, id: '', savedAt: 0 }).toEqual({
    id: '',
    title: 'Northern lights treaty',
    seatName: 'Danland',
    sitting: 4,
    sittings: 6,
    ended: false,
    savedAt: 0,
  });
  const revived = await new Saves().revive(game?.id ?? '');
  expect(revived?.base).toMatchObject({ seat: 'danland', rules: 9, veil: false });
  const conference = revived?.base.conference;
  const kept = readRecord(read('record.json'));
  if (!conference || !kept.ok) throw new Error('neither is damaged');
  const { commands, outcome } = kept.record;
  const made = makeRecord(conference);
  expect({ commands: made.commands, outcome: made.outcome }).toEqual({ commands, outcome });
  const { unread, moments } = revived;
  const opened = liveGame.project(
    { ...revived.base, readOnly: true, saving: 'saved' },
    unread,
    moments,
  );
  expect(opened.view.sitting).toBe(4);
});

test('of a save whose entry in the list is damaged every move is left, under its own rules', async () => {
  const damaged = structuredClone(SAVES);
  const [head] = (damaged.stores['heads']?.values ?? []) as Record<string, unknown>[];
  if (!head) throw new Error('there is one');
  head['title'] = 3;
  await putKeptDatabase(damaged);
  const damage = await new Saves().diagnose(String(head['id']));
  if (typeof damage === 'string') throw new Error(damage);
  expect(damage).toMatchObject({ parts: ['head'], left: { kind: 'record' } });
  const [left, whole] = [readRecord(damage.left.text), readRecord(read('record.json'))];
  if (!left.ok || !whole.ok) throw new Error('neither is damaged');
  expect(left.record).toMatchObject({ rules: 9, commands: whole.record.commands });
});

test('a record is read and played again', () => {
  const reading = readRecord(read('record.json'));
  if (!reading.ok) throw new Error(reading.fault.code);
  expect(replay(scenario(), reading.record).status).toBe(STATUS);
});

test.each(['line.txt', 'result.json'])('a result is read and played again: %s', (name) => {
  const reading = readResult(read(name));
  if (!reading.ok) throw new Error(reading.fault.code);
  expect(reading.result).toMatchObject({
    label: 'Table 1',
    seats: [{ seat: 'danland', by: 'person' }],
  });
  expect(replayResult(scenario(), reading.result).status).toBe(STATUS);
});

test('a link still invites to its seat', () => {
  const route = parseRoute(read('invitation.txt').trim());
  expect(readInvited(route.id ?? '', [])).toMatchObject({
    status: 'read',
    from: 'link',
    invitation: { seat: 'danland', scenario: { id: 'northern-lights-treaty' } },
  });
});

test('a draft of the desk is listed and opened, with its versions', async () => {
  await putKeptDatabase(DESK);
  const [draft] = await new Drafts().list();
  expect(draft).toMatchObject({ title: 'Northern lights treaty', articles: 3, delegations: 4 });
  expect(await new Drafts().read(draft?.id ?? '')).toBe(DRAFT?.text);
  expect(await new Drafts().versions(draft?.id ?? '')).toMatchObject([{ text: DRAFT?.text }]);
});
