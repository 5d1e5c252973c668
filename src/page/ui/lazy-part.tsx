import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { importQuietly } from '../session/line/import-part.ts';
import { loadWords, type WordsPart } from '../speech/words.ts';
import { LineNotice } from './line-notice.tsx';
import { useTrouble } from './use-trouble.ts';

type Beside<Props> = {
  /** Parts of the words that it says. */
  words?: readonly WordsPart[];
  /** What stands in its place until it has come. */
  meanwhile?: ReactNode;
  /** What does so while it cannot be fetched: a notice unless told. Null where none fits; the page then has one on top. */
  missing?: ComponentType<Props> | null;
  /** Play wants it sooner or later, so it is fetched when nothing else is to be done. */
  ahead?: true;
};

/** A part of the page that is fetched, with its words, where it is first shown. */
export function makeLazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { words = [], meanwhile, missing = LineNotice, ahead: early }: Beside<Props> = {},
): ComponentType<Props> {
  let come: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    // The language of the page stands on its root.
    const { lang } = document.documentElement;
    const [part] = await Promise.all([load(), ...words.map((one) => loadWords(lang, one))]);
    come = part;
    return { default: part };
  };
  if (early) ahead.add(fetchPart);
  const Fetched = lazy(fetchPart);
  function Meanwhile(props: Props) {
    const Missing = useTrouble() === 'none' ? null : missing;
    return Missing ? <Missing {...props} /> : meanwhile;
  }
  return function LazyPart(props) {
    // One that was fetched ahead stands there at once: paper does not wait, and nothing moves when it comes.
    const [Part] = useState<ComponentType<Props>>(() => come ?? Fetched);
    return (
      <Suspense fallback={<Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

const ahead = new Set<() => Promise<unknown>>();

/** Milliseconds until what could not be fetched ahead is tried again. */
const LATER = 30_000;

/** Whether the browser was told to fetch no more than it must. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Fetches what play will want, part by part, whenever nothing else is to be done. */
export function fetchAhead(): void {
  if (savesData()) return;
  for (const part of ahead) {
    ahead.delete(part);
    const go = (): void =>
      void importQuietly(part).then(fetchAhead, () => {
        ahead.add(part);
        setTimeout(fetchAhead, LATER);
      });
    // Safari has no word for "when nothing else is to be done".
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go);
    else setTimeout(go, 0);
    return;
  }
}
