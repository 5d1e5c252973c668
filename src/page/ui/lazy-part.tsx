import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { loadWords, type WordsPart } from '../speech/words.ts';

type Beside = {
  /** Parts of the words that it says. */
  words?: readonly WordsPart[];
  /** What stands in its place until it has come. */
  meanwhile?: ReactNode;
};

/** A part of the page that is fetched, with its words, where it is first shown. */
export function makeLazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { words = [], meanwhile }: Beside = {},
): ComponentType<Props> {
  const Fetched = lazy(async () => {
    // The language of the page stands on its root.
    const { lang } = document.documentElement;
    const [part] = await Promise.all([load(), ...words.map((one) => loadWords(lang, one))]);
    return { default: part };
  });
  return function LazyPart(props) {
    return (
      <Suspense fallback={meanwhile}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}
