/** Turns ended in one go, over a plea that is left unsaid. */
import { expect, test, vi } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { liveGame, openGame } from './live-game.ts';
import { jumpAhead } from './moves.ts';
import type { PageFacts } from './store/facts.ts';
import type { Game } from './store/store.ts';
import type { Table } from './table.ts';

test('a plea left unsaid is no turn, and what came before it is still new after it', async () => {
  const plan = [{ seat: 'NZL', by: 'person' as const }];
  const opened = openGame(
    shipped('cybercrime-class'),
    { seed: 806, plan },
    {
      id: 'g1',
      scenarioText: '',
      seat: 'NZL',
      assist: 'none',
      veil: false,
      readOnly: false,
      saving: 'saved',
    },
  );
  const put: Partial<PageFacts>[] = [];
  const table = {
    live: liveGame,
    own: () => opened,
    put: (_: Game, beside: Partial<PageFacts>) => void put.push(beside),
    around: { fail: vi.fn<(error: unknown) => void>() },
  };
  const seen: { phase: string; sitting: number; turns: number; before?: string | undefined }[] = [];
  jumpAhead(table as unknown as Table, async ({ view, before }, turns) => {
    seen.push({ phase: view.phase, sitting: view.sitting, turns, before: before?.phase });
    const heard = seen.some(({ phase }) => phase === 'negotiation.pleas');
    return heard && view.phase === 'negotiation.floor' ? { why: 'loss', deal: null } : null;
  });
  await vi.waitFor(() => expect(put).toHaveLength(1), { timeout: 30_000 });
  const [plea, after] = seen.slice(-2);
  expect(plea?.phase).toBe('negotiation.pleas');
  expect(after?.turns).toBe(plea?.turns);
  expect(after?.before).toBe('negotiation.floor');
  expect(put[0]?.jumped?.turns).toBe(plea?.turns);
});
