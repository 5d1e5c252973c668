/** What views of an instructor's monitor read and ask. */
import { type StoreApi, useStore } from 'zustand';
import { getNames, type Names } from '../../../speech/names/name.ts';
import { type BoardFacts, type BoardTable, findWritten } from '../model/board.ts';
import type { PromiseSlide, Slides } from '../model/slides.ts';
import type { AskClass } from '../model/ask.ts';
import { useLanguage, useWords } from '../../../speech/words.ts';
import { makeContext } from '../../../session/store/make-context.ts';

export type BoardRoom = {
  facts: StoreApi<BoardFacts>;
  ask: AskClass;
  key: () => string | null;
  /** Takes all tables to the page of comparison. */
  compare: () => Promise<void>;
  /** What four slides show; null: it could not be worked out. */
  slides: () => Promise<Slides | null>;
  /** Opens the record of the table where the promise was given. */
  seePromise: (promise: PromiseSlide) => Promise<void>;
};

export const [BoardProvider, useBoardRoom] = makeContext<BoardRoom>('a monitor');

export function useBoard<Part>(selector: (facts: BoardFacts) => Part): Part {
  return useStore(useBoardRoom().facts, selector);
}

/** Names of a table's scenario; null until it has come. */
export function useTableNames(scenario: string): Names | null {
  const language = useLanguage();
  const found = useBoard(({ scenarios }) => scenarios.get(scenario));
  return found ? getNames(found, language, false) : null;
}

type NameWording = (table: BoardTable | undefined, article: string, option: string) => string;

/** Names of wordings at tables of a scenario, with those that people wrote. */
export function useWordingNames(names: Names | null): NameWording {
  const t = useWords();
  return (table, article, option) =>
    names?.option(article, option) ||
    (table && findWritten(table, article, option)) ||
    t('class.texts.written');
}
