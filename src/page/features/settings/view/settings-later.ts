/** The settings, fetched with their words when they are first asked for. */
import { lazy } from 'react';
import { loadWords } from '../../../speech/words.ts';

/** The language of the page stands on its root. */
export const habitWords = () => loadWords(document.documentElement.lang, 'habits');

export const SettingsLater = lazy(async () => {
  const [{ SettingsDialog }] = await Promise.all([import('./settings-dialog.tsx'), habitWords()]);
  return { default: SettingsDialog };
});
