/** Questions on two runs, in words that quote both. */
import type { Parting } from '../model/compare-store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { ClassWords } from './use-class.ts';

type Question = Parting['questions'][number];
type Runs = { one: string; other: string };

export function askIt(
  question: Question,
  told: ClassWords,
  runs: Runs,
  scenario: Scenario,
): string {
  const { t, names, figures } = told;
  const points = (value: number) => figures.signed(value * 100);
  switch (question.code) {
    case 'parted': {
      const { article, sitting, one, other } = question;
      const words = (move: typeof one) =>
        move?.to === undefined || move.to === null
          ? t('compare.pair.stayedShort')
          : t('compare.spread.quoted', { words: names.option(article, move.to) });
      return t('compare.question.parted', {
        ...runs,
        article: told.article(article),
        sitting,
        words: words(one),
        otherWords: words(other),
      });
    }
    case 'endings':
      return t('compare.question.endings', {
        ...runs,
        end: t('compare.ending', { ending: question.one ?? 'unfinished' }),
        otherEnd: t('compare.ending', { ending: question.other ?? 'unfinished' }),
      });
    case 'sameWords':
      return t('compare.question.sameWords', {
        ...runs,
        n: question.betterOff,
        otherN: question.otherBetterOff,
      });
    case 'gained':
      return t('compare.question.gained', {
        ...runs,
        seat: names.seat(scenario.delegations[question.delegation]?.id ?? ''),
        from: points(question.from),
        to: points(question.to),
      });
    case 'madeOrClaimed':
      return t('compare.question.madeOrClaimed', {
        ...runs,
        n: question.betterOff,
        otherN: question.otherBetterOff,
        own: figures.points(question.own * 100),
        otherOwn: figures.points(question.otherOwn * 100),
      });
    case 'habit':
      return t('compare.question.habit', {
        did: question.oneDid ? runs.one : runs.other,
        didNot: question.oneDid ? runs.other : runs.one,
        what: t(`compare.seen.${question.observable}`),
      });
  }
}
