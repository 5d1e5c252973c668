/** The front door of a first visit as HTML, put into `index.html` while the page is built: it is read before any script comes. */
import { renderToStaticMarkup } from 'react-dom/server';
import { readShelf } from '../session/files/library.ts';
import { loadSavesLater } from '../session/saves/saves-later.ts';
import { FIRST_FACTS } from '../session/store/facts.ts';
import { createAppStore, StoreProvider } from '../session/store/store.ts';
import { chooseLanguage, loadWords } from '../speech/words.ts';
import { makeActions } from './actions.ts';
import { makeLazyPages } from './pages.ts';
import { Shell } from './shell.tsx';

export async function renderDoor(): Promise<string> {
  const language = chooseLanguage([]);
  await loadWords(language, 'app');
  const facts = { ...FIRST_FACTS, language, shelf: readShelf() };
  const store = createAppStore(facts, makeActions(loadSavesLater()));
  return renderToStaticMarkup(
    <StoreProvider value={store}>
      <Shell pages={makeLazyPages(store)} />
    </StoreProvider>,
  );
}
