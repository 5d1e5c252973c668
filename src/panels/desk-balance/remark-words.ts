import type { Translate } from '../../app/language/words.ts';
import type { BalanceStep } from '../../app/selectors/balance/steps.ts';
import type { Names } from '../../app/selectors/names/name.ts';
import { points, share } from './balance-figures.ts';

type Remark = Extract<BalanceStep, { status: 'ready' }>['balance']['remarks'][number];

export function remarkWords(t: Translate, names: Names, remark: Remark): string {
  switch (remark.code) {
    case 'ending/foregone':
      return t('balance.remark.ending', {
        share: share(remark.share),
        ending: t(`balance.ending.${remark.ending}`),
      });
    case 'article/foregone': {
      const { article, option } = remark;
      return t('balance.remark.article', {
        article: names.article(article),
        share: share(remark.share),
        option: option === null ? t('balance.nothing') : names.option(article, option),
      });
    }
    case 'seat/no-skill':
      return t('balance.remark.skill', {
        seat: names.seat(remark.seat),
        gain: points(remark.gain.mean, 'signed'),
        error: points(remark.gain.error),
        // Two standard errors below nothing is no accident.
        worse: remark.gain.mean < -2 * remark.gain.error ? 'yes' : 'no',
      });
    case 'seat/pressing-pays':
      return t('balance.remark.pressing', {
        seat: names.seat(remark.seat),
        over: points(Math.abs(remark.over.mean)),
        error: points(remark.over.error),
      });
    case 'seat/no-agency':
      return t('balance.remark.agency', {
        seat: names.seat(remark.seat),
        share: share(remark.share),
      });
    case 'seat/idle':
      return t('balance.remark.idle', {
        seat: names.seat(remark.seat),
        decisions: remark.decisions,
      });
  }
}
