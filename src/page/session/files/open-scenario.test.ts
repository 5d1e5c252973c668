import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { readingLimit } from '../../../../test/fixtures/given-reader.ts';
import { makeActions } from '../../shell/actions.ts';
import { FIRST_FACTS } from '../store/facts.ts';
import { Saves } from '../saves/saves.ts';
import { type AppStore, createAppStore } from '../store/store.ts';
import { playDraft } from '../../features/desk/work/desk-out.ts';

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

vi.mock('./given-reader.ts', () => import('../../../../test/fixtures/given-reader.ts'));

const TEXT = readFileSync('scenarios/first-brackets.yaml', 'utf8');
let app: AppStore;

beforeEach(() => {
  app = createAppStore(FIRST_FACTS, makeActions(new Saves()));
  readingLimit.reached = false;
});

test('a draft whose title looks like the name of a document opens, and a file of that name does not', async () => {
  const file = new File([TEXT], 'Harbour talks.pdf');
  await app.getState().openScenarioFile(file, 'd1');
  const { opened, misplaced } = app.getState();
  expect([opened?.kind, opened?.draft, misplaced]).toEqual(['scenario', 'd1', null]);
  await app.getState().openScenarioFile(file);
  expect(app.getState().misplaced).toEqual({ why: 'unfit', what: 'document', files: [file] });
  // What is handed out or played stays as it was.
  expect(app.getState().opened).toBe(opened);
});

test('where a draft cannot be read, the conference that lay open before is not played in its place', async () => {
  await app.getState().openScenarioFile(new File([TEXT], 'Fish talks'), 'd1');
  app.setState({ openScenarioFile: () => Promise.resolve() });
  expect(await playDraft(app, 'd2', 'Harbour talks', TEXT, 'ASH')).toBe(false);
  expect(app.getState().game).toBeNull();
});

test('a file that takes too long, and one that is too large, are told, and what lay open stays', async () => {
  await app.getState().openScenarioFile(new File([TEXT], 'fish.yaml'));
  const { opened } = app.getState();
  const large = new File([' '.repeat(4 * 1024 * 1024 + 1)], 'large.yaml');
  await app.getState().openScenarioFile(large);
  expect(app.getState().misplaced).toEqual({ why: 'unfit', what: 'large', files: [large] });
  readingLimit.reached = true;
  const slow = new File([TEXT], 'slow.yaml');
  await app.getState().openScenarioFile(slow);
  expect(app.getState().misplaced).toEqual({ why: 'unfit', what: 'slow', files: [slow] });
  expect([app.getState().opened, app.getState().reading]).toEqual([opened, null]);
});
