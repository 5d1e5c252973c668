import { useState } from 'react';
import { useWords, useText, markText } from '../speech/words.ts';
import { useApp } from '../session/store/store.ts';
import { GuidePage } from '../features/guide/view/guide-page.tsx';
import { BalanceReport } from '../features/desk/view/balance/balance-report.tsx';

export function GuideWithReport() {
  return <GuidePage balance={<GuideBalance />} />;
}

/** The report on a conference that ships, to see what it is like. */
function GuideBalance() {
  const t = useWords();
  const text = useText();
  const shelf = useApp((state) => state.shelf);
  const [chosen, choose] = useState('first-brackets');
  return (
    <>
      <p>{t('guide.balance.lead')}</p>
      <p>{t('guide.balance.limits')}</p>
      <label>
        {t('guide.balance.shipped')}{' '}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          {shelf.map(({ id, title }) => (
            <option key={id} value={id}>
              <bdi {...markText(text(title))} />
            </option>
          ))}
        </select>
      </label>
      <BalanceReport key={chosen} source={{ shipped: chosen }} />
    </>
  );
}
