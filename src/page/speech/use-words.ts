import { useApp } from '../session/store/store.ts';
import { type Translate, wordsIn } from './words.ts';

/** `t(key, values)` in the language of the page. */
export function useWords(): Translate {
  return wordsIn(useApp((state) => state.language));
}
