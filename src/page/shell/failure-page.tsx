/** An error nobody expected: what happened, and a report to copy. Nothing is sent. */
import { copyText } from '../ui/copy-text.ts';
import { useState } from 'react';
import { useWords } from '../speech/words.ts';
import type { Report } from '../session/store/facts.ts';
import { useApp } from '../session/store/store.ts';
import { PageBar } from '../ui/page/page-bar.tsx';
import { dress } from '../ui/layout/primitives.tsx';
import textPage from '../ui/page/text-page.module.css';
import parts from '../ui/parts.module.css?names';

export function FailurePage({ report }: { report: Report }) {
  const t = useWords();
  const recover = useApp((state) => state.recover);
  const go = useApp((state) => state.go);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    copyText(report.text).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <>
      <PageBar note={t('failure.title')} />
      <main className={`${textPage['text-page']} paper`}>
        <h1>{t('failure.title')}</h1>
        <p>{t('failure.lead')}</p>
        <p className={dress({ face: 'mono', breaks: 'any' }, parts['refused'])}>{report.message}</p>
        <p className={parts['btns']}>
          <button
            type="button"
            className={`${parts['button']} ${parts['primary']}`}
            onClick={recover}
          >
            {t('failure.back')}
          </button>
          <button
            type="button"
            className={parts['button']}
            onClick={() => {
              go({ page: 'door' });
              recover();
            }}
          >
            {t('failure.door')}
          </button>
          <button type="button" className={parts['button']} onClick={copy}>
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
