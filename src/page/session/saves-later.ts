/** Games kept in this browser, fetched once the first screen asks what was kept. */
import type { Saves } from './saves.ts';

export type KeptGames = Pick<Saves, keyof Saves>;

export function savesLater(): KeptGames {
  let made: Promise<Saves> | undefined;
  let tell = (): void => {};
  const saves = (): Promise<Saves> => {
    made ??= import('./saves.ts').then((file) => {
      const there = new file.Saves();
      there.watch(() => tell());
      return there;
    });
    made.catch(() => (made = undefined));
    return made;
  };
  return {
    watch: (lost) => (tell = lost),
    list: async () => (await saves()).list(),
    keep: async (game, label) => (await saves()).keep(game, label),
    setAside: async (id, lineOf) => (await saves()).setAside(id, lineOf),
    unlisted: async () => (await saves()).unlisted(),
    diagnose: async (id) => (await saves()).diagnose(id),
    revive: async (id) => (await saves()).revive(id),
    take: async (id) => (await saves()).take(id),
    drop: async (key) => (await saves()).drop(key),
    putBack: async (taken) => (await saves()).putBack(taken),
  };
}
