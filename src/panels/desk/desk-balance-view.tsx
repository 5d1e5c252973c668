/** The balance report over the draft as it stands when the report is asked for. */
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import { useDesk, useDeskActions } from '../../app/selectors/desk/state.ts';
import { asList, entry, type Plain } from '../../scenario/edit/plain.ts';
import { BalanceReport } from '../desk-balance/balance-report.tsx';

export function BalanceView() {
  const t = useWords();
  const readSource = useDesk((state) => state.readSource);
  const show = useDesk((state) => state.show);
  const value = useDesk((state) => state.value);
  const kept = useDesk((state) => state.balance);
  const { keepBalance } = useDeskActions();
  // The document as it was when the games began: it may be edited while they are played.
  const asked = useRef<Plain>(null);
  const now = useRef(value);
  useEffect(() => {
    now.current = value;
  });
  const source = useMemo(
    () => ({
      text: () => {
        asked.current = now.current;
        return readSource();
      },
    }),
    [readSource],
  );
  return (
    <section className="desk-sheet paper">
      <h1>{t('desk.section.balance')}</h1>
      <p>{t('desk.balance.told')}</p>
      <BalanceReport
        source={source}
        kept={kept}
        came={({ balance, scenario }) => {
          if (asked.current) keepBalance({ balance, scenario }, asked.current);
        }}
        lead={(part, id) => {
          const items = asList(entry(value, part));
          const index = items.findIndex((item) => entry(item, 'id') === id);
          if (index >= 0) show(part, index);
        }}
      />
    </section>
  );
}
