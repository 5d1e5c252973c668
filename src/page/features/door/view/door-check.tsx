import { useWords } from '../../../speech/use-words.ts';
import type { Scenario, Words } from '../../../../scenario/resolved.ts';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import seatBrief from './seat-brief.module.css?names';
import parts from '../../../ui/parts.module.css?names';

type Props = { scenario: Scenario; text: (words: Words | undefined) => string };

/** The scenario's questions before play, where it has any; the debrief asks them once more. */
export function DoorCheck({ scenario, text }: Props) {
  const t = useWords();
  const check = scenario.teaching?.check ?? [];
  if (check.length === 0) return null;
  return (
    <details className={seatBrief['settings']}>
      <summary>{t('door.check')}</summary>
      <p className={parts['small']}>{t('door.checkHow')}</p>
      {check.map((question, i) => (
        <WrittenAnswer key={i} id={`${scenario.id}/check/${i}/before`} label={text(question)} />
      ))}
    </details>
  );
}
