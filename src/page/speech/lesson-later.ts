/** A part of the page fetched where it is wanted, with the words of a first conference. */
import { type ComponentType, lazy } from 'react';
import { loadWords } from './words.ts';

export function lessonLater<Props>(fetched: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    // The language of the page stands on its root.
    const words = loadWords(document.documentElement.lang, 'lesson');
    const [part] = await Promise.all([fetched(), words]);
    return { default: part };
  });
}
