import { useApp } from '../session/store/store.ts';
import { type Translate, getWords } from './words.ts';

/** `t(key, values)` in the language of the page. */
export function useWords(): Translate {
  return getWords(useApp((state) => state.language));
}
