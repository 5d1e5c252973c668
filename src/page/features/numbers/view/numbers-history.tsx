import { useWords } from '../../../speech/words.ts';
import { historyRuns, type HistoryTable, listHistoryTables } from '../model/history.ts';
import { useNumber } from './use-number.ts';

export function NumbersHistory() {
  const t = useWords();
  return (
    <>
      <p>{t('numbers.history.about', { runs: historyRuns })}</p>
      {listHistoryTables().map((table) => (
        <Forecasts key={table.start} table={table} />
      ))}
    </>
  );
}

function Forecasts({ table: { start, live, articles, rows } }: { table: HistoryTable }) {
  const t = useWords();
  const number = useNumber();
  const tenth = (value: number): string => number(Math.round(value * 10) / 10);
  return (
    <table>
      <caption>{t(`numbers.history.${start}`, { live, articles })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('numbers.history.forecast')}</th>
          <th scope="col">{t('numbers.history.hits')}</th>
          <th scope="col">{t('numbers.history.error')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ forecast, hits, error }) => (
          <tr key={forecast}>
            <th scope="row">{t(`forecast.${forecast}`)}</th>
            <td>{t('numbers.history.of', { hits: tenth(hits), live })}</td>
            <td>{tenth(error)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
