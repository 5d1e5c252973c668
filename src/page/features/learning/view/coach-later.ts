/** The lesson and the cards, fetched with their words after the room stands. */
import { lazy } from 'react';
import { loadWords } from '../../../speech/words.ts';

/** The language of the page stands on its root. */
const learningWords = () =>
  Promise.all([
    loadWords(document.documentElement.lang, 'codex'),
    loadWords(document.documentElement.lang, 'lesson'),
  ]);

export const CoachLater = lazy(async () => {
  const [{ Coach }] = await Promise.all([import('./coach.tsx'), learningWords()]);
  return { default: Coach };
});

export const CodexLater = lazy(async () => {
  const [{ CodexDialog }] = await Promise.all([import('./codex-dialog.tsx'), learningWords()]);
  return { default: CodexDialog };
});
