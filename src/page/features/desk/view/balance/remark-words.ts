import type { Translate } from '../../../../speech/words.ts';
import { formatPoints, formatPercentShare } from '../../model/balance/figures.ts';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import type { Names } from '../../../../speech/names/name.ts';

export type Remark = Extract<BalanceStep, { status: 'ready' }>['balance']['remarks'][number];

/** What a remark holds of, with its figures; `of` is empty where it is of the whole conference. */
export type RemarkWords = {
  words: string;
  of: readonly { part: 'delegations' | 'articles'; id: string; name: string; figure: string }[];
  /** What may help, where something was seen to. */
  help: string;
};

export function describeRemark(t: Translate, names: Names, remark: Remark): RemarkWords {
  switch (remark.code) {
    case 'ending/foregone': {
      const ending = t(`balance.ending.${remark.ending}`);
      const words = t('balance.remark.ending', { share: formatPercentShare(remark.share), ending });
      return { words, of: [], help: t('balance.help.ending') };
    }
    case 'articles/foregone':
      return {
        words: t('balance.remark.articles', { n: remark.articles.length }),
        of: remark.articles.map(({ article, option, share: part }) => ({
          part: 'articles',
          id: article,
          name: names.articleBrief(article),
          figure: t('balance.remark.always', {
            share: formatPercentShare(part),
            option: option === null ? t('balance.nothing') : names.option(article, option),
          }),
        })),
        help: t('balance.help.articles'),
      };
    default:
      return describeSeatRemark(t, names, remark);
  }
}

type OfSeats = Extract<Remark, { seats: unknown }>;

function describeSeatRemark(t: Translate, names: Names, remark: OfSeats): RemarkWords {
  const { code } = remark;
  const n = remark.seats.length;
  return {
    words: t(`balance.remark.${code}`, { n }),
    of: listSeatFigures(t, remark).map(({ seat, figure }) => {
      return { part: 'delegations', id: seat, name: names.seat(seat), figure };
    }),
    help: t(`balance.help.${code}`),
  };
}

function listSeatFigures(t: Translate, remark: OfSeats): { seat: string; figure: string }[] {
  const estimate = ({ mean, error }: { mean: number; error: number }): string =>
    t('balance.gain', { gain: formatPoints(mean, 'signed'), error: formatPoints(error) });
  switch (remark.code) {
    case 'seats/worse':
    case 'seats/no-skill':
      return remark.seats.map(({ seat, gain }) => ({ seat, figure: estimate(gain) }));
    case 'seats/pressing-pays':
      return remark.seats.map(({ seat, over }) => ({ seat, figure: estimate(over) }));
    case 'seats/no-agency':
      return remark.seats.map(({ seat, share: part }) => ({
        seat,
        figure: formatPercentShare(part),
      }));
    case 'seats/idle':
      return remark.seats.map(({ seat, decisions }) => ({ seat, figure: String(decisions) }));
  }
}
