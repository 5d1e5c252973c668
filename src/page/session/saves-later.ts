/** Games kept in this browser, fetched once the first screen asks what was kept. */
import { fetchedActions, fetchOnce } from './forward.ts';
import type { Saves } from './saves.ts';

export type KeptGames = Pick<Saves, keyof Saves>;

const ASKED = [
  ...(['list', 'keep', 'setAside', 'unlisted', 'diagnose', 'revive', 'take', 'drop'] as const),
  'putBack',
] as const;

export function savesLater(): KeptGames {
  let tell = (): void => {};
  const saves = fetchOnce(async () => {
    const there = new (await import('./saves.ts')).Saves();
    there.watch(() => tell());
    return there;
  });
  return {
    ...fetchedActions(async (work: (saves: Saves) => unknown) => work(await saves()), ASKED),
    watch: (lost) => (tell = lost),
  };
}
