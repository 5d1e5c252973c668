/** Figures of two reports side by side, and which of them moved by more than chance moves them. */
import { useWords, useLanguage } from '../../../../speech/words.ts';
import { compareBalances } from '../../model/balance/compared.ts';
import { formatPoints, formatPercentShare } from '../../model/balance/figures.ts';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import { getNames } from '../../../../speech/names/name.ts';
import balanceStyles from '../balance/balance.module.css?names';
import { DataTable, Region, Small } from '../../../../ui/layout/primitives.tsx';

type Ready = Pick<Extract<BalanceStep, { status: 'ready' }>, 'balance' | 'scenario'>;
type Row = { key: string; what: string; before: string; after: string; moved: boolean };

export function TrialTable({ before, after }: { before: Ready; after: Ready }) {
  const t = useWords();
  const rows = useRows(before, after);
  const { runs, seed } = before.balance;
  return (
    <Region className={balanceStyles['balance-wide']} aria-labelledby="trial-table">
      <DataTable
        caption={
          <span id="trial-table">{t('desk.trial.caption', { runs, seed: String(seed) })}</span>
        }
        heads={(['figure', 'before', 'after', 'moved'] as const).map((head) =>
          t(`desk.trial.${head}`),
        )}
      >
        <tbody>
          {rows.map(({ key, what, before: was, after: is, moved }) => (
            <tr key={key} data-moved={moved}>
              <th scope="row">{what}</th>
              <td>{was}</td>
              <td>{is}</td>
              <td>{moved && t('desk.trial.yes')}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p>{t('desk.trial.count', { n: rows.filter(({ moved }) => moved).length })}</p>
      <Small>{t('desk.trial.clear')}</Small>
    </Region>
  );
}

function useRows(before: Ready, after: Ready): Row[] {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(before.scenario, language, false);
  const { endings, betterOff, seats, articles } = compareBalances(before.balance, after.balance);
  const gain = (mean: number, error: number): string =>
    t('balance.gain', { gain: formatPoints(mean, 'signed'), error: formatPoints(error) });
  const shares = (one: { before: number; after: number }) => ({
    before: formatPercentShare(one.before),
    after: formatPercentShare(one.after),
  });
  return [
    ...seats.map(({ seat, errors, moved, ...one }) => ({
      key: `seat ${seat}`,
      what: t('desk.trial.seat', { seat: names.seat(seat) }),
      before: gain(one.before, errors[0]),
      after: gain(one.after, errors[1]),
      moved,
    })),
    ...endings.map(({ ending, moved, ...one }) => ({
      key: ending,
      what: t('desk.trial.ending', { ending: t(`balance.ending.${ending}`) }),
      ...shares(one),
      moved,
    })),
    { key: 'better', what: t('desk.trial.better'), ...shares(betterOff), moved: false },
    ...articles.map(({ article, moved, ...one }) => ({
      key: `article ${article}`,
      what: t('desk.trial.article', { article: names.articleBrief(article) }),
      ...shares(one),
      moved,
    })),
  ];
}
