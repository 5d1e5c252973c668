/** What the page of the library knows: the cases, which is chosen, which have been played. */
import { useMemo, useState } from 'react';
import { procedures } from '../../../session/files/library-aside.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Shelved } from '../../../session/store/shelf.ts';
import { type Key, useText, useWords } from '../../../speech/words.ts';
import { type Case, listCases } from '../model/cases.ts';
import { type Filters, isShown, NO_FILTERS } from '../model/filters.ts';
import { holdsWords, type Order, sortCases } from '../model/order.ts';

export type Library = {
  cases: readonly Case[];
  /** Those that fit the filters and hold what is looked for, in the order asked for. */
  shown: readonly Case[];
  search: string;
  look: (search: string) => void;
  order: Order;
  sort: (order: Order) => void;
  filters: Filters;
  filter: (part: Partial<Filters>) => void;
  clear: () => void;
  /** Real outcomes are shown although they have not been played. */
  spoilt: boolean;
  spoil: (all: boolean) => void;
  isPlayed: (one: Case) => boolean;
  /** The cut of a case that is chosen; none where another case is. */
  findChosen: (one: Case) => Shelved | undefined;
  choose: (file: string | undefined) => void;
};

export function useLibrary(): Library {
  const shelf = useApp((state) => state.shelf);
  const chosen = useApp((state) => state.route.id);
  const go = useApp((state) => state.go);
  const saves = useApp((state) => state.saves);
  const text = useText();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [spoilt, spoil] = useState(false);
  const [search, look] = useState('');
  const [order, sort] = useState<Order>('suggested');
  const tell = useSearchTexts();
  const cases = useMemo(() => listCases(shelf, procedures), [shelf]);
  // What is kept of a game names its conference by title alone.
  const ended = new Set(saves.filter((save) => save.ended).map(({ title }) => title));
  const shown = cases.filter(
    (one) => isShown(one, filters) && (search === '' || holdsWords(tell(one), search)),
  );
  return {
    cases,
    shown: sortCases(shown, order),
    search,
    look,
    order,
    sort,
    filters,
    filter: (part) => setFilters({ ...filters, ...part }),
    clear: () => {
      setFilters(NO_FILTERS);
      look('');
    },
    spoilt,
    spoil,
    isPlayed: ({ files }) => files.some(({ title }) => ended.has(text(title))),
    findChosen: ({ files }) => files.find(({ id }) => id === chosen),
    choose: (file) => go(file === undefined ? { page: 'library' } : { page: 'library', id: file }),
  };
}

type CaseWords = {
  title: string;
  /** Where and when. */
  where: string;
  stake: string;
  /** Null where no message tells it. */
  learn: string | null;
  outcome: string | null;
};

/** What a card says of a case in any of its cuts, but for the real outcome. */
function useSearchTexts(): (one: Case) => string[] {
  const t = useWords();
  const text = useText();
  const words = useCaseWords();
  return (one) =>
    one.files.flatMap((file) => {
      const { title, where, stake, learn } = words(one, file);
      const kind = t(`library.kind.${one.rule}`);
      return [title, text(file.title), where, stake, learn ?? '', kind];
    });
}

export function useCaseWords(): (one: Case, file: Shelved) => CaseWords {
  const t = useWords();
  const text = useText();
  return ({ id, told, year }, file) => {
    if (!told) {
      const [first = '', second = ''] = text(file.summary).split(/(?<=[.!?])\s/);
      return {
        title: text(file.title),
        where: '',
        stake: `${first} ${second}`.trim(),
        learn: null,
        outcome: null,
      };
    }
    return {
      title: t(`library.short.${id}` as Key),
      where:
        year === null
          ? t('library.invented')
          : t('library.where', { place: t(`library.place.${id}` as Key), year: String(year) }),
      stake: t(`library.stake.${id}` as Key),
      learn: t(`library.learnt.${id}` as Key),
      outcome: year === null ? null : t(`library.outcome.${id}` as Key),
    };
  };
}
