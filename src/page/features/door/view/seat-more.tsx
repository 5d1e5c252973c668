import { useWords } from '../../../speech/use-words.ts';
import type { Scenario, Words } from '../../../../scenario/resolved.ts';
import { SeatRoom } from '../../../ui/seat-room.tsx';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import { StartOptions } from '../../../ui/start-options.tsx';
import type { Door } from './use-door.ts';
import seatBrief from './seat-brief.module.css?names';
import parts from '../../../ui/parts.module.css?names';

type Text = { scenario: Scenario; text: (words: Words | undefined) => string };
type Props = Text & { seat: string; veil: boolean };

/** What of a seat needs its scenario: its place in the room, and questions to answer before play. */
export function SeatMore({ scenario, seat, veil, text }: Props) {
  return (
    <>
      <SeatRoom scenario={scenario} seat={seat} veil={veil} />
      <DoorCheck scenario={scenario} text={text} />
    </>
  );
}

/** The scenario's questions before play, where it has any; the debrief asks them once more. */
function DoorCheck({ scenario, text }: Text) {
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

/** What few people need: the seed, and another starting text. */
export function PlayAdvanced({ door }: { door: Door }) {
  const t = useWords();
  const { seed, start, scenario } = door.choice;
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <details className={seatBrief['advanced']}>
      <summary>{t('door.advanced')}</summary>
      <label>
        {t('door.seed')}
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          value={seed}
          placeholder={t('door.seedDrawn')}
          onChange={(event) => door.choose({ seed: event.target.value })}
        />
      </label>
      {starts.length > 0 && (
        <label>
          {t('door.start')}
          <select value={start} onChange={(event) => door.choose({ start: event.target.value })}>
            <StartOptions names={starts} />
          </select>
        </label>
      )}
    </details>
  );
}
