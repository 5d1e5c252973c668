import { useState } from 'react';
import { copyText } from '../../../ui/copy-text.ts';
import { useWords } from '../../../speech/words.ts';
import example from './first-scenario.yaml?raw';
import guideStyles from './guide.module.css?names';
import longPage from '../../../ui/page/long-page.module.css?names';
import { Button, Buttons, Text } from '../../../ui/layout/primitives.tsx';

/** Minutes of each step: fifteen together. */
const STEPS = [
  ['story', 1],
  ['articles', 4],
  ['seats', 4],
  ['worth', 1],
  ['briefs', 2],
  ['check', 1],
  ['play', 2],
] as const;

export function FirstScenario() {
  const t = useWords();
  return (
    <>
      <p>{t('guide.start.lead')}</p>
      <ol className={`${longPage['long-list']} ${guideStyles['guide-steps']}`}>
        {STEPS.map(([step, minutes]) => (
          <li key={step}>
            <Text type="label" weight={600} tone="faint">
              {t('guide.start.minutes', { minutes })}
            </Text>{' '}
            {t(`guide.start.${step}`)}
          </li>
        ))}
      </ol>
      <h3 id="guide-example">{t('guide.start.example')}</h3>
      <Buttons>
        <CopyKey />
        <Button as="a" href="#/desk">
          {t('guide.start.desk')}
        </Button>
      </Buttons>
      {/* A region that scrolls is reached by the keyboard. */}
      <pre
        className={guideStyles['guide-example']}
        tabIndex={0}
        role="region"
        aria-labelledby="guide-example"
      >
        {example}
      </pre>
    </>
  );
}

function CopyKey() {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await copyText(example);
    setCopied(true);
  };
  return (
    <>
      <Button onClick={() => void copy().catch(() => {})}>{t('guide.start.copy')}</Button>
      <span role="status">{copied ? t('guide.start.copied') : ''}</span>
    </>
  );
}
