/** What becomes of the treaty, each line with its cause; what really happened stands beside it. */
import { Stack, Text } from '../../../ui/layout/primitives.tsx';
import { useWords } from '../../../speech/words.ts';
import styles from './campaign.module.css?names';
import { useEpilogueLines } from './epilogue-words.ts';
import type { Campaign } from './use-campaign.ts';

const PARTS = ['join', 'help', 'use', 'safe'] as const;

export function EpilogueBand({ campaign }: { campaign: Campaign }) {
  const t = useWords();
  const lines = useEpilogueLines(campaign);
  return (
    <section className={`${styles['epilogue']} on-dark`} aria-labelledby="campaign-epilogue">
      <Text
        as="h2"
        id="campaign-epilogue"
        face="serif"
        weight={400}
        size={7}
        leading="tight"
        tone="brass-lt"
      >
        {t('campaign.epilogue')}
      </Text>
      <div className={styles['parts']}>
        {PARTS.map((part) => (
          <Stack key={part} gap={3} data-part={`epilogue-${part}`}>
            <Text as="h3" type="title" tone="white">
              {t(`campaign.epilogue.${part}`)}
            </Text>
            {lines === null ? (
              <p>{t(`campaign.epilogue.${part}What`)}</p>
            ) : (
              <Stack as="ul" gap={3}>
                {lines[part].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </Stack>
            )}
            <Text as="p" size={2}>
              <em>{t(`campaign.epilogue.${part}Real`)}</em>
            </Text>
          </Stack>
        ))}
      </div>
      {lines !== null && (
        <Stack gap={3} face="serif" data-part="epilogue-verdict">
          {lines.verdict.map(([title, line]) => (
            <p key={title}>
              <b>{title}</b> {line}
            </p>
          ))}
        </Stack>
      )}
    </section>
  );
}
