import { afterAll, expect, test, vi } from 'vitest';
import { type FileSurroundings, openFiles } from './files.ts';
import { loadShipped } from './library.ts';

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

vi.mock('./library.ts', () => ({ loadShipped: vi.fn<typeof loadShipped>() }));

test('a conference that comes late does not take the place of the one chosen since', async () => {
  const waiting = new Map<string, () => void>();
  vi.mocked(loadShipped).mockImplementation(
    (id) =>
      new Promise((resolve) => {
        waiting.set(id, () => resolve({ scenario: { id }, text: '' } as never));
      }),
  );
  const set = vi.fn<FileSurroundings['set']>();
  const { browse } = openFiles({ set } as unknown as FileSurroundings);
  const both = [browse('large'), browse('small')];
  waiting.get('small')?.();
  await both[1];
  waiting.get('large')?.();
  await both[0];
  expect(set.mock.calls).toEqual([[{ browsed: { id: 'small', scenario: { id: 'small' } } }]]);
});
