/** One bracket, one ballot, one rule: what the class has seen before it begins. */
import type { ReactNode } from 'react';
import { useWords } from '../../../speech/words.ts';
import { dress, Text } from '../../../ui/layout/primitives.tsx';

/** The bracket of the warm-up. */
export function WarmupText(): ReactNode {
  const t = useWords();
  return (
    <>
      {t('class.warmup.before')}{' '}
      <Text as="b" tone="bracket" face="serif">
        [
      </Text>
      {t('class.warmup.ten')}
      <Text as="b" tone="bracket" face="serif">
        ]
      </Text>{' '}
      <Text as="b" tone="bracket" face="serif">
        [
      </Text>
      <ins className={dress({ tone: 'blue' })}>{t('class.warmup.fifteen')}</ins>
      <Text as="b" tone="bracket" face="serif">
        ]
      </Text>{' '}
      {t('class.warmup.after')}
    </>
  );
}

type Counts = { yes: number; no: number; abstain: number };

/** Whether the ballot is open, closed, or has not been held. */
export function readWarmupStage({
  open,
  counts,
}: {
  open: boolean;
  counts: Counts | null;
}): 'yes' | 'closed' | 'no' {
  if (open) return 'yes';
  return counts && counts.yes + counts.no + counts.abstain > 0 ? 'closed' : 'no';
}

export function WarmupCount({ yes, no, abstain }: Counts) {
  const t = useWords();
  const needed = Math.max(1, Math.ceil(((yes + no) * 2) / 3));
  const carried = yes + no > 0 && yes >= needed;
  return (
    <>
      <p>{t('class.warmup.counts', { yes, no, abstain })}</p>
      <p>
        {t('class.warmup.result', {
          needed,
          yes,
          short: needed - yes,
          carried: carried ? 'yes' : 'no',
        })}
      </p>
    </>
  );
}
