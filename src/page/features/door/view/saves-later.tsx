/** Games kept in this browser, fetched where there are any; and what is said of those that cannot be opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { loadWords } from '../../../speech/words.ts';
import { useApp } from '../../../session/store/store.ts';

const SavesLater = lazy(async () => ({ default: (await import('./saved-games.tsx')).SavedGames }));

const fetched = (name: 'DamagedGames' | 'UnopenedGame') =>
  lazy(async (): Promise<{ default: ComponentType }> => {
    const words = loadWords(document.documentElement.lang, 'damaged');
    const [file] = await Promise.all([import('./saved-games-damaged.tsx'), words]);
    return { default: file[name] };
  });
const Damaged = fetched('DamagedGames');
const Unopened = fetched('UnopenedGame');

export function SavedGamesLater() {
  const some = useApp(({ saves, deleted }) => saves.length + deleted.length > 0);
  const damaged = useApp(({ damaged: all, newerKept }) => all.length > 0 || newerKept);
  return (
    <>
      <Suspense>{some && <SavesLater />}</Suspense>
      <Suspense>{damaged && <Damaged />}</Suspense>
    </>
  );
}

/** In place of a game that cannot be opened. */
export function UnopenedGameLater() {
  return (
    <Suspense>
      <Unopened />
    </Suspense>
  );
}
