/** The balance report over the draft as it stands when the report is asked for. */
import { useMemo } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import { BalanceReport } from '../desk-balance/balance-report.tsx';

export function BalanceView() {
  const t = useWords();
  const readSource = useDesk((state) => state.readSource);
  const source = useMemo(() => ({ text: readSource }), [readSource]);
  return (
    <section className="desk-sheet paper">
      <h1>{t('desk.section.balance')}</h1>
      <p>{t('desk.balance.told')}</p>
      <BalanceReport source={source} />
    </section>
  );
}
