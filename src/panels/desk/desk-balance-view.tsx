/** The balance report over the draft as it stands when the report is asked for. */
import { useMemo } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';
import { asList, entry } from '../../scenario/edit/plain.ts';
import { BalanceReport } from '../desk-balance/balance-report.tsx';

export function BalanceView() {
  const t = useWords();
  const readSource = useDesk((state) => state.readSource);
  const show = useDesk((state) => state.show);
  const value = useDesk((state) => state.value);
  const source = useMemo(() => ({ text: readSource }), [readSource]);
  return (
    <section className="desk-sheet paper">
      <h1>{t('desk.section.balance')}</h1>
      <p>{t('desk.balance.told')}</p>
      <BalanceReport
        source={source}
        lead={(part, id) => {
          const items = asList(entry(value, part));
          const index = items.findIndex((item) => entry(item, 'id') === id);
          if (index >= 0) show(part, index);
        }}
      />
    </section>
  );
}
