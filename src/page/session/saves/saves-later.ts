/** Games kept in this browser, fetched once the first screen asks what was kept. */
import { forwardFetched, fetchOnce } from '../forward.ts';
import type { Saves } from './saves.ts';

export type KeptGames = Pick<Saves, keyof Saves>;

const ASKED = [
  ...(['list', 'keep', 'setAside', 'unlisted', 'diagnose', 'revive', 'take', 'drop'] as const),
  'putBack',
] as const;

export function loadSavesLater(): KeptGames {
  let tell = (): void => {};
  const saves = fetchOnce(async () => {
    const there = new (await import('./saves.ts')).Saves();
    there.watch(() => tell());
    return there;
  });
  return {
    ...forwardFetched(async (work: (saves: Saves) => unknown) => work(await saves()), ASKED),
    watch: (lost) => (tell = lost),
  };
}
