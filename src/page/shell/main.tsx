/** Composition root of the page: language, store, address, and the first screen. */
import '../ui/style/tokens.css';
import './fonts.ts';
import '../ui/style/base.css';
import '../ui/style/states.css';
import '../ui/parts.module.css';
import '../ui/layout/primitives.module.css';
import '../ui/layout/data-table.module.css';
import '../ui/layout/looks.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeActions } from './actions.ts';
import { chooseLanguage, loadWords } from '../speech/words.ts';
import { readShelf } from '../session/files/library.ts';
import { makeLazyPages } from './pages.ts';
import {
  followSystemMotion,
  isStill,
  keepLearning,
  keepNight,
  keepSettings,
  readLearning,
  readNight,
  readSettings,
} from './preferences.ts';
import { followAddress } from '../session/routes.ts';
import { watchDrops } from '../ui/files/drops.ts';
import { loadSavesLater } from '../session/saves/saves-later.ts';
import { Shell } from './shell.tsx';
import { type AppStore, createAppStore, StoreProvider } from '../session/store/store.ts';
import { FIRST_FACTS } from '../session/store/facts.ts';
import { followStyleSheets, setTextSize } from './text-size.ts';

async function open(root: HTMLElement): Promise<void> {
  const language = chooseLanguage(navigator.languages);
  await loadWords(language, 'app');
  const settings = readSettings();
  const facts = {
    ...FIRST_FACTS,
    language,
    night: readNight(),
    still: isStill(settings),
    settings,
    learning: readLearning(),
    shelf: readShelf(),
  };
  const store = createAppStore(facts, makeActions(loadSavesLater()));
  dress(store, document.documentElement);
  catchErrors(store);
  followAddress(store);
  createRoot(root).render(
    <StrictMode>
      <StoreProvider value={store}>
        <Shell pages={makeLazyPages(store)} />
      </StoreProvider>
    </StrictMode>,
  );
  if (import.meta.env.DEV && new URLSearchParams(location.search).get('reader') === '1') {
    const { openHeardPage } = await import('./dev/heard-page.ts');
    openHeardPage();
  }
}

/** What style sheets need to know of the state. */
function dress(store: AppStore, element: HTMLElement): void {
  const wear = (): void => {
    const { language, night, still, settings } = store.getState();
    element.lang = language;
    element.dataset['night'] = String(night);
    element.dataset['still'] = String(still);
    element.dataset['contrast'] = settings.contrast;
    element.dataset['stances'] = settings.stanceColours;
    element.dataset['letters'] = settings.letters ? 'on' : 'off';
  };
  const size = (): void => setTextSize(document, store.getState().settings.textSize);
  wear();
  size();
  store.subscribe(wear);
  store.subscribe((state) => state.settings.textSize, size);
  followStyleSheets(document, size);
  store.subscribe((state) => state.night, keepNight);
  store.subscribe((state) => state.settings, keepSettings);
  store.subscribe((state) => state.learning, keepLearning);
  loadSoundsLater(store);
  // Asks again how still the page should be.
  followSystemMotion(() => store.getState().setSettings({}));
}

/** Sounds and their captions come once a person asks for either. */
function loadSoundsLater(store: AppStore): void {
  const stop = store.subscribe(
    ({ settings }) => settings.sound || settings.captions,
    (asked) => {
      if (!asked) return;
      queueMicrotask(() => stop());
      import('../ui/sound/sounds.ts')
        .then(({ followSounds }) => followSounds(store))
        .catch(store.getState().fail);
    },
    { fireImmediately: true },
  );
}

/** Errors outside of drawing reach the failure page too. */
function catchErrors(store: AppStore): void {
  window.addEventListener('error', (event) => store.getState().fail(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => store.getState().fail(event.reason));
}

watchDrops();
const root = document.getElementById('root');
if (root) void open(root);
