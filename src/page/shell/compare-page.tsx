/** The page of comparison with its store and its workers. */
import { useEffect } from 'react';
import { CompareView } from '../features/compare/view/compare-view.tsx';
import { useWords } from '../speech/words.ts';
import type { CompareStore } from '../features/compare/model/compare-store.ts';
import { CompareProvider } from '../features/compare/view/use-compare.ts';
import { unsealAtEnd } from '../session/at-end.ts';
import { type Game, useApp, useAppStore } from '../session/store/store.ts';
import { pileOfTab } from './compare-runs.ts';

/** Id of the route that takes the game in the store along. */
const THIS_GAME = 'game';

export function ComparePage() {
  const t = useWords();
  const app = useAppStore();
  const store = pileOfTab();
  const id = useApp(({ route }) => (route.page === 'compare' ? route.id : undefined));
  useEffect(() => {
    void store.getState().restore();
    const carried = app.getState().takeCarried();
    if (carried.length > 0) void store.getState().add(carried);
    const { game } = app.getState();
    if (id === THIS_GAME) void (game && takeGame(game, store, t('compare.intake.game')));
    // Any other id is a result line.
    else if (id !== undefined) void store.getState().paste(id, t('compare.intake.link'));
  }, [id, app, store, t]);
  return (
    <CompareProvider value={store}>
      <CompareView />
    </CompareProvider>
  );
}

async function takeGame(game: Game, store: CompareStore, name: string): Promise<void> {
  // The engine is here already: a game has been played.
  const { makeRecord: recordOf, withNotes } = await import('../../conference/record/record.ts');
  const over = unsealAtEnd(game);
  if (!over) return;
  const { conference, scenarioText } = over;
  store.getState().know(conference.setup.scenario, scenarioText);
  const record = withNotes(recordOf(conference), game.notes);
  await store.getState().paste(JSON.stringify(record), name);
}
