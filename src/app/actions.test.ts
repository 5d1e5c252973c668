import { beforeEach, expect, test, vi } from 'vitest';
import { STRAIT, strait } from '../../test/fixtures/strait.ts';
import { makeActions } from './actions.ts';
import type { Saves } from './saves.ts';
import { type AppStore, createAppStore, FIRST_FACTS, OPENED_FILE } from './store.ts';

const CHOICE = {
  scenarioId: OPENED_FILE,
  seat: 'ASH',
  seed: 7,
  assist: 'hints',
  veil: false,
} as const;

/** Keeps nothing, or keeps silently. */
function storeWith(keep: () => Promise<void>): AppStore {
  const saves = { keep, list: () => Promise.resolve([]) } as unknown as Saves;
  return createAppStore(
    {
      ...FIRST_FACTS,
      opened: {
        kind: 'scenario',
        file: 'strait.yaml',
        text: STRAIT,
        scenario: strait(),
        findings: [],
      },
    },
    makeActions(saves),
  );
}

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});

test('starting opens the conference in the seat and shows the hall', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const { game, route, screen, opening, failure } = store.getState();
  expect(failure).toBeNull();
  expect({ route, screen, opening }).toEqual({
    route: { page: 'play', id: game?.id },
    screen: 'hall',
    opening: false,
  });
  expect(game?.seat).toBe('ASH');
  expect(game?.view.awaited).toBe('ASH');
  expect(game?.log.map(({ at }) => at)).toEqual(game?.conference.happenings.map((_, at) => at));
});

test('a command moves the conference on and says what is new', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  store.getState().dispatch({ type: 'pass' });
  const after = store.getState().game;
  expect(after?.conference.commands[before?.conference.commands.length ?? 0]).toMatchObject({
    seat: 'ASH',
    type: 'pass',
  });
  expect(after?.unread).toBe(before?.log.length);
});

test('a command out of order is refused, and the conference stays as it was', async () => {
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  store.getState().dispatch({ type: 'gavel' });
  expect(store.getState().game).toBe(before);
  expect(store.getState().rejection?.code).toBe('act/notNow');
});

test('play goes on where nothing can be kept', async () => {
  const store = storeWith(() => Promise.reject(new Error('private window')));
  await store.getState().start(CHOICE);
  await vi.waitFor(() => expect(store.getState().game?.saving).toBe('refused'));
  store.getState().dispatch({ type: 'pass' });
  expect(store.getState().failure).toBeNull();
  await vi.waitFor(() => expect(store.getState().game?.saving).toBe('refused'));
});

test('a game that another tab has is not played here', async () => {
  const locks = {
    request: (_: string, __: object, grant: (lock: null) => unknown) =>
      Promise.resolve(grant(null)),
  };
  vi.stubGlobal('navigator', { locks });
  const store = storeWith(() => Promise.resolve());
  await store.getState().start(CHOICE);
  const before = store.getState().game;
  expect(before?.readOnly).toBe(true);
  store.getState().dispatch({ type: 'pass' });
  expect(store.getState().game?.conference).toBe(before?.conference);
});
