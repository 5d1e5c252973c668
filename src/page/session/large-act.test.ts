/** In a large conference the page has its turn while policies act. */
import { beforeAll, expect, test, vi } from 'vitest';
import { scenarioOf } from '../../../test/bench/sized.ts';
import { liveGame, openGame } from './live-game.ts';
import { dispatch, note } from './moves.ts';
import type { Game } from './store/store.ts';
import type { Table } from './table.ts';

let opened: Game;

beforeAll(() => {
  const scenario = scenarioOf({ delegations: 1000, articles: 20, options: 2, sittings: 2 }, 5);
  const plan = [{ seat: 'd3', by: 'person' as const }];
  opened = openGame(
    scenario,
    { seed: 1, plan },
    {
      id: 'g1',
      scenarioText: '',
      seat: 'd3',
      assist: 'hints',
      veil: false,
      readOnly: false,
      saving: 'saved',
    },
  );
});

/** A table with that game, the games put on it since, and how many acts have been played to their end. */
function lay(): { table: Table; put: Game[]; countPlayed: () => number } {
  const put: Game[] = [];
  let played = 0;
  const act: typeof liveGame.act = (game, given) => {
    const acted = liveGame.act(game, given);
    if (!acted.ok) return acted;
    const rest = (function* rest() {
      const after = yield* { [Symbol.iterator]: () => acted.rest };
      played += 1;
      return after;
    })();
    return { ok: true, rest };
  };
  const table = {
    live: { ...liveGame, act },
    own: () => put.at(-1) ?? opened,
    put: (game: Game) => void put.push(game),
    around: { set: vi.fn<() => void>(), fail: vi.fn<(error: unknown) => void>() },
  };
  return { table: table as unknown as Table, put, countPlayed: () => played };
}

test('an act lets the page have its turn, and keeps what was noted meanwhile', async () => {
  const { table, put } = lay();
  dispatch(table, { type: 'pass' });
  expect(put).toEqual([]);
  note(table, (notes) => ({ ...notes, plan: 'wait' }));
  await vi.waitFor(() => expect(put).toHaveLength(2));
  expect([put[1]?.notes.plan, put[1]?.own.length]).toEqual(['wait', 1]);
});

test('of two acts said before the others have acted only one is put', async () => {
  const { table, put, countPlayed } = lay();
  dispatch(table, { type: 'pass' });
  dispatch(table, { type: 'agenda', article: 'a1' });
  await vi.waitFor(() => expect(countPlayed()).toBe(2));
  await Promise.resolve();
  expect(put).toHaveLength(1);
});

test('what is not in order is said at once', () => {
  const { table, put } = lay();
  dispatch(table, { type: 'ask', delegation: 'd3' });
  expect(vi.mocked(table.around.set).mock.calls[0]).toEqual([
    { rejection: expect.objectContaining({ code: expect.any(String) }) },
  ]);
  expect(put).toEqual([]);
});
