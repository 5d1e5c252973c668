/** An error nobody expected: what happened, and a report to copy. Nothing is sent. */
import { copyText } from '../ui/copy-text.ts';
import { useState } from 'react';
import { useWords } from '../speech/words.ts';
import type { Report } from '../session/store/facts.ts';
import { useApp } from '../session/store/store.ts';
import { PageBar } from '../ui/page/page-bar.tsx';
import { Button, Buttons, Warning } from '../ui/layout/primitives.tsx';
import textPage from '../ui/page/text-page.module.css';

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
        <Warning face="mono" breaks="any">
          {report.message}
        </Warning>
        <Buttons as="p">
          <Button kind="primary" onClick={recover}>
            {t('failure.back')}
          </Button>
          <Button
            onClick={() => {
              go({ page: 'door' });
              recover();
            }}
          >
            {t('failure.door')}
          </Button>
          <Button onClick={copy}>{copied ? t('failure.copied') : t('failure.copy')}</Button>
        </Buttons>
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
