/** Games kept in this browser, fetched where there are any. */
import { lazy, Suspense } from 'react';
import { useApp } from '../../app/store/store.ts';

const SavesLater = lazy(async () => ({ default: (await import('./saved-games.tsx')).SavedGames }));

export function SavedGamesLater() {
  const some = useApp(({ saves, deleted }) => saves.length + deleted.length > 0);
  return <Suspense>{some && <SavesLater />}</Suspense>;
}
