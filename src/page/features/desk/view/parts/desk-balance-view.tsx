/** The balance report over the draft as it stands when the report is asked for. */
import { useMemo } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { isStale } from '../../model/desk-state.ts';
import { useDesk, useDeskActions } from '../use-desk.ts';
import { asList, getEntry } from '../../../../../scenario/edit/plain.ts';
import { BalanceReport } from '../balance/balance-report.tsx';
import { TrialView } from '../doctor/trial-view.tsx';
import deskStyles from '../desk.module.css?names';
import deskSheet from '../fields/desk-sheet.module.css?names';

export function BalanceView() {
  const t = useWords();
  const readSource = useDesk((state) => state.readSource);
  const show = useDesk((state) => state.show);
  const value = useDesk((state) => state.value);
  const kept = useDesk((state) => state.balance);
  const { keepBalance } = useDeskActions();
  const stale = useDesk(isStale);
  const source = useMemo(() => ({ text: readSource }), [readSource]);
  return (
    <section className={`${deskSheet['desk-sheet']} paper`} data-part="desk-sheet">
      <h1>{t('desk.section.balance')}</h1>
      <p>{t('desk.balance.told')}</p>
      {stale && (
        <p className={deskStyles['desk-fault']} role="status">
          {t('desk.balance.stale')}
        </p>
      )}
      <h2 className="visually-hidden">{t('desk.bar.open')}</h2>
      <TrialView />
      <BalanceReport
        source={source}
        kept={kept}
        came={({ balance, scenario }) => keepBalance({ balance, scenario })}
        lead={(part, id) => {
          const items = asList(getEntry(value, part));
          const index = items.findIndex((item) => getEntry(item, 'id') === id);
          if (index >= 0) show(part, index);
        }}
      />
    </section>
  );
}
