/** On a first visit: two conferences to go on with after the lesson. */
import { useWords, markText } from '../../../speech/words.ts';
import { LESSON } from '../../../session/game/lesson.ts';
import type { DoorConference } from '../../../session/door-conference.ts';
import { Button, dress, Row, Stack } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { SeatDifficulty } from './difficulty.tsx';
import type { Door } from './use-door.ts';
import { useDoorNames } from './use-door-names.ts';
import openFile from '../../../ui/files/open-file.module.css?names';

const SHOWN = 2;

/** @param show brings the seats of the conference that was chosen into sight */
export function FirstCards({ door, show }: { door: Door; show: () => void }) {
  const next = door.conferences.filter(({ id, own }) => id !== LESSON.scenarioId && !own);
  const choose = (id: string): void => {
    door.chooseConference(id);
    show();
  };
  return (
    <ul>
      {next.slice(0, SHOWN).map((conference) => (
        <Stack as="li" gap={4} key={conference.id} className={openFile['document']}>
          <Next door={door} conference={conference} choose={() => choose(conference.id)} />
        </Stack>
      ))}
    </ul>
  );
}

type NextProps = { door: Door; conference: DoorConference; choose: () => void };

function Next({ door, conference, choose }: NextProps) {
  const t = useWords();
  const names = useDoorNames(door.choice);
  const { title, summary, articles, delegations, minutes, featured } = conference;
  const [seat] = featured;
  const [opening = ''] = names.text(summary).split(/(?<=[.!?])\s/);
  return (
    <>
      <p className={openFile['document-head']}>
        {t('door.size', { delegations, articles, minutes: minutes ?? 0 })}
      </p>
      <h3
        className={dress({ size: 8, face: 'serif', weight: 400, leading: 'tight' })}
        {...markText(names.text(title))}
      />
      <p className={dress({ type: 'body' })} {...markText(opening, names.text(summary))} />
      {seat && (
        <Row as="p" gap={4} lineGap={2} items="center" wrap>
          <Flag code={names.flag(seat)} height={24} />
          <b {...markText(names.seat(seat))} />
          <span {...markText(names.text(seat.line))} />
          {seat.difficulty && <SeatDifficulty difficulty={seat.difficulty} />}
        </Row>
      )}
      <Row as="p" gap={6} items="center" grow="foot">
        <Button onClick={() => door.open(conference)}>
          {t('door.playAs', { seat: seat ? names.called(seat) : '' })}
        </Button>
        <Button kind="link" onClick={choose}>
          {t('door.otherSeats')}
        </Button>
      </Row>
    </>
  );
}
