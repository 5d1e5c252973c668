import { useWords } from '../../../speech/words.ts';
import type { Scenario, Words } from '../../../../scenario/resolved.ts';
import { findFirstDraw } from '../../../session/door-conference.ts';
import { Button, dress, Row, Small } from '../../../ui/layout/primitives.tsx';
import { SeatRoom } from '../../../ui/seat-room.tsx';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import { StartOptions } from '../../../ui/start-options.tsx';
import type { Door } from './use-door.ts';
import seatBrief from './seat-brief.module.css?names';

type Text = { scenario: Scenario; text: (words: Words | undefined) => string };
/** What of a seat needs its scenario: its place in the room, and questions to answer before play. */
export function SeatMore({ scenario, seat, veil, text }: Text & { seat: string; veil: boolean }) {
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
    <details className={dress({ top: 4, size: 2 })}>
      <summary>{t('door.check')}</summary>
      <Small>{t('door.checkHow')}</Small>
      {check.map((question, i) => (
        <WrittenAnswer key={i} id={`${scenario.id}/check/${i}/before`} label={text(question)} />
      ))}
    </details>
  );
}

/** What few people need: the seed, and another starting text. */
export function PlayAdvanced({ door }: { door: Door }) {
  const t = useWords();
  const { seed, start, scenario, conference, seat } = door.choice;
  const first = findFirstDraw(conference, seat);
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <details className={seatBrief['advanced']}>
      <summary>{t('door.advanced')}</summary>
      <Row as="label" gap={4} items="center" justify="between" padY={2}>
        {t('door.seed')}
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          value={seed}
          placeholder={first === null ? t('door.seedDrawn') : `${first}`}
          onChange={(event) => door.choose({ seed: event.target.value })}
        />
      </Row>
      {first !== null && seed === '' && <Small>{t('door.seedFirst')}</Small>}
      {starts.length > 0 && (
        <Row as="label" gap={4} items="center" justify="between" padY={2}>
          {t('door.start')}
          <select value={start} onChange={(event) => door.choose({ start: event.target.value })}>
            <StartOptions names={starts} />
          </select>
        </Row>
      )}
    </details>
  );
}

/** Draws one of the seats a person can play. */
export function RandomSeat({ door }: { door: Door }) {
  const t = useWords();
  const { conference, scenario } = door.choice;
  const seats = scenario ? scenario.delegations.filter(({ playable }) => playable) : [];
  const ids =
    seats.length > 0 ? seats.map(({ id }) => id) : conference.featured.map((one) => one.seat);
  const draw = (): void => {
    const at = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % ids.length;
    door.choose({ seat: ids[at] ?? null });
  };
  return (
    <Button disabled={ids.length < 2} onClick={draw}>
      {t('door.random')}
    </Button>
  );
}
