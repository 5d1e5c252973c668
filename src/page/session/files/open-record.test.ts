/** A record or a result that somebody opens is played again beside the page, which goes on meanwhile. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { verifying } from '../../../../test/fixtures/given-reader.ts';
import { STRAIT, strait } from '../../../../test/fixtures/strait.ts';
import {
  type Conference,
  findAwaitedPerson,
  openConference,
} from '../../../conference/conference.ts';
import { listMoments } from '../../../conference/moments.ts';
import { makeRecord, withNotes } from '../../../conference/record/record.ts';
import { writeResultLine } from '../../../conference/result/result-line.ts';
import { makeResult } from '../../../conference/result/result.ts';
import { RULES } from '../../../engine/rules-version.ts';
import { makeActions } from '../../shell/actions.ts';
import { Saves } from '../saves/saves.ts';
import { unseal } from '../sealed.ts';
import { FIRST_FACTS } from '../store/facts.ts';
import { type AppStore, createAppStore } from '../store/store.ts';
import { mustPlay } from '../../../../test/fixtures/seated.ts';

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

vi.mock('./given-reader.ts', () => import('../../../../test/fixtures/given-reader.ts'));

function playThrough(): Conference {
  let conference = openConference(strait(), { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
  while (findAwaitedPerson(conference) !== null) {
    conference = mustPlay(conference, { seat: 'ASH', type: 'pass' });
  }
  return conference;
}

const conference = playThrough();
const notes = { plan: 'keep the lights', guesses: [], undos: 1, branches: 0 };
const record = withNotes(makeRecord(conference), notes);
const FILES = {
  record: new File([JSON.stringify(record)], 'mine.json'),
  result: new File([writeResultLine(makeResult(record))], 'line.txt'),
};

let app: AppStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', {});
  verifying.meanwhile = () => {};
  verifying.cancelled = false;
  const opened = {
    kind: 'scenario',
    file: 'strait.yaml',
    text: STRAIT,
    scenario: strait(),
    findings: [],
  } as const;
  app = createAppStore({ ...FIRST_FACTS, opened }, makeActions(new Saves()));
});

const shown = () => {
  const { proof, route, misplaced, failure, game } = app.getState();
  return { proof, route, misplaced, failure, game: game?.id };
};
const UNTOUCHED = {
  proof: null,
  route: { page: 'door' },
  misplaced: null,
  failure: null,
  game: undefined,
};

test.each(['record', 'result'] as const)('a %s opens as it was played', async (kind) => {
  await app.getState().openFiles([FILES[kind]]);
  const id = `record-${record.hash.slice(0, 12)}`;
  expect(shown()).toEqual({
    ...UNTOUCHED,
    proof: { status: 'proved', remarks: [] },
    route: { page: 'outcome', id },
    game: id,
  });
  const { game } = app.getState();
  if (!game) throw new Error('no game is open');
  const parts = unseal(game);
  expect([parts.conference, parts.moments]).toEqual([conference, listMoments(conference, 'ASH')]);
  expect(game.notes).toEqual(notes);
});

test('the record of a live class is saved again with the signature of its server', async () => {
  const vouched = { key: 'a key', signature: 'a signature' };
  await app
    .getState()
    .openFiles([new File([JSON.stringify({ ...record, vouched })], 'class.json')]);
  expect(JSON.parse(app.getState().recordText() ?? '')).toEqual({ ...record, vouched });
  await app.getState().openFiles([FILES.record]);
  expect(JSON.parse(app.getState().recordText() ?? '')).toEqual(record);
});

test.each([
  [9, { status: 'otherRules', rules: 9, here: RULES }],
  [RULES, { status: 'otherScenario' }],
])('a record of rules %d whose scenario is not here says so', async (rules, proof) => {
  const scenario = { ...record.scenario, id: 'elsewhere', rulesHash: 'a'.repeat(64) };
  const apart = JSON.stringify({ ...record, rules, scenario });
  await app.getState().openFiles([new File([apart], 'old.json')]);
  expect(shown()).toEqual({ ...UNTOUCHED, proof });
});

test('who stops it is left where they were', async () => {
  verifying.cancelled = true;
  await app.getState().openFiles([FILES.record]);
  expect(shown()).toEqual(UNTOUCHED);
});

test('who goes elsewhere meanwhile is not called back', async () => {
  verifying.meanwhile = () => app.getState().go({ page: 'guide' });
  await app.getState().openFiles([FILES.record]);
  expect(shown()).toEqual({ ...UNTOUCHED, route: { page: 'guide' } });
});

test('one that says what did not come of it opens as far as it holds', async () => {
  const [first, ...rest] = record.commands;
  const forged = { ...record, commands: [{ ...first, after: '00000000' }, ...rest] };
  await app.getState().openFiles([new File([JSON.stringify(forged)], 'forged.json')]);
  expect(shown()).toMatchObject({
    proof: { status: 'diverged', part: 'command', command: 0 },
    route: { page: 'outcome' },
  });
});
