/** An error nobody expected: what happened, and a report to copy. Nothing is sent. */
import { useState } from 'react';
import { useWords } from '../../app/language/use-words.ts';
import type { Report } from '../../app/store/facts.ts';
import { useApp } from '../../app/store/store.ts';
import { PageBar } from './page-bar.tsx';
import './text-page.css';

export function FailurePage({ report }: { report: Report }) {
  const t = useWords();
  const recover = useApp((state) => state.recover);
  const go = useApp((state) => state.go);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(report.text).then(() => setCopied(true));
  };
  return (
    <>
      <PageBar note={t('failure.title')} />
      <main className="text-page paper">
        <h1>{t('failure.title')}</h1>
        <p>{t('failure.lead')}</p>
        <p className="failure-message">{report.message}</p>
        <p className="text-page-keys">
          <button type="button" className="button primary" onClick={recover}>
            {t('failure.back')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              go({ page: 'door' });
              recover();
            }}
          >
            {t('failure.door')}
          </button>
          <button type="button" className="button" onClick={copy}>
            {copied ? t('failure.copied') : t('failure.copy')}
          </button>
        </p>
        <label>
          {t('failure.report')}
          <textarea
            readOnly
            rows={14}
            value={report.text}
            onFocus={(event) => event.target.select()}
          />
        </label>
      </main>
    </>
  );
}
