/** Turns ended in one go, over a plea that is left unsaid. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { makeActions } from '../shell/actions.ts';
import { Saves } from './saves/saves.ts';
import { createAppStore } from './store/store.ts';
import { FIRST_FACTS } from './store/facts.ts';
import { OPENED_FILE } from './store/game.ts';

test('a plea left unsaid is no turn, and what came before it is still new after it', async () => {
  vi.stubGlobal('navigator', {});
  const file = 'cybercrime-class.yaml';
  const text = readFileSync(`scenarios/${file}`, 'utf8');
  const scenario = shipped('cybercrime-class');
  const opened = { kind: 'scenario', file, text, scenario, findings: [] } as const;
  const store = createAppStore({ ...FIRST_FACTS, opened }, makeActions(new Saves()));
  const choice = { scenarioId: OPENED_FILE, assist: 'none', veil: false } as const;
  await store.getState().start({ ...choice, seat: 'NZL', seed: 806 });
  const seen: { phase: string; sitting: number; turns: number; before?: string | undefined }[] = [];
  store.getState().jumpAhead(async ({ view, before }, turns) => {
    seen.push({ phase: view.phase, sitting: view.sitting, turns, before: before?.phase });
    const heard = seen.some(({ phase }) => phase === 'negotiation.pleas');
    return heard && view.phase === 'negotiation.floor' ? { why: 'loss', deal: null } : null;
  });
  await vi.waitFor(() => expect(store.getState().jumped).not.toBeNull(), { timeout: 60_000 });
  const [plea, after] = seen.slice(-2);
  expect(plea?.phase).toBe('negotiation.pleas');
  expect(after?.turns).toBe(plea?.turns);
  expect(after?.before).toBe('negotiation.floor');
  expect(store.getState().jumped?.turns).toBe(plea?.turns);
});
