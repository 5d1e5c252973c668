/** What the parts of the page read: the conference looked at, its proved runs, words and names. */
import { useMemo } from 'react';
import { type Translate, useWords, useLanguage } from '../../../speech/words.ts';
import {
  makeRunNamer,
  type ClassOfRuns,
  groupIntoClasses,
  type ProvedRun,
} from '../model/class-of-runs.ts';
import { useCompare } from './use-compare.ts';
import { type Names, getNames, shortenName } from '../../../speech/names/name.ts';
import { type Figures, getFigures } from '../../../speech/use-game.ts';

export function useClasses(): ClassOfRuns[] {
  const runs = useCompare((state) => state.runs);
  const scenarios = useCompare((state) => state.scenarios);
  const facts = useCompare((state) => state);
  // oxlint-disable-next-line react/exhaustive-deps -- the rest of the state does not bear on it
  return useMemo(() => groupIntoClasses(facts), [runs, scenarios]);
}

export type ClassWords = {
  t: Translate;
  names: Names;
  figures: Figures;
  /** "Article 6"; its title where it has no number. */
  article: (id: string) => string;
  /** "Article 6, Respect for human rights" */
  heading: (id: string) => string;
  /** The words of an option by id, its title where it has none; an empty text where nothing stands. */
  words: (article: string, option: string | null) => string;
  /** "Run 7, Brazil" */
  run: (one: ProvedRun) => string;
  /** "Table 4": its label, else its file or its seat, whichever tells it from the others. */
  called: (one: ProvedRun) => string;
};

export function useTold({ scenario, runs }: ClassOfRuns): ClassWords {
  const t = useWords();
  const language = useLanguage();
  return useMemo(() => {
    const names = getNames(scenario, language, false);
    const byName = makeRunNamer(runs.map((one) => one.run));
    const called: ClassWords['called'] = ({ run, facts: { seat } }) =>
      byName(run) ?? (seat === null ? t('compare.nobody') : shortenName(names.seat(seat)));
    return {
      t,
      names,
      figures: getFigures(language),
      article: names.articleBrief,
      heading: (id) => {
        const [brief, title] = [names.articleBrief(id), names.articleTitle(id)];
        return brief === title ? title : t('compare.article', { article: brief, title });
      },
      words: (id, option) => {
        const { options = [], bridges = [] } = scenario.articles.find((one) => one.id === id) ?? {};
        const wording = [...options, ...bridges].find((one) => one.id === option);
        return wording ? names.text(wording.text) || names.text(wording.title) || wording.id : '';
      },
      called,
      run: (one) => t('compare.runOf', { n: one.run.number, seat: called(one) }),
    };
  }, [scenario, runs, language, t]);
}
