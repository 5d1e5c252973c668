/** Seats to take: the featured ones as name plates, all the others one step behind, by name. */
import { type ReactNode, useId } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { listAllSeats, type DoorSeat } from '../../../session/door-conference.ts';
import { DifficultyKey, SeatDifficulty } from './difficulty.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { dress, Row, Stack } from '../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { LazyPastBest } from './past-best-later.ts';
import seatPicker from './seat-picker.module.css';
import type { Door } from './use-door.ts';
import { type DoorNames, useDoorNames } from './use-door-names.ts';

const AllSeats = makeLazyPart(async () => (await import('./all-seats.tsx')).AllSeats);

type Props = {
  door: Door;
  /** After a seat is chosen. */
  picked: () => void;
};

export function SeatPicker({ door, picked }: Props) {
  const t = useWords();
  const { conference, scenario, seat } = door.choice;
  const names = useDoorNames(door.choice);
  const choose = (next: string): void => {
    door.choose({ seat: next });
    picked();
  };
  const all = scenario ? listAllSeats(scenario) : [];
  const featured = conference.featured.length > 0 ? conference.featured : all.slice(0, 8);
  const isBehind = (one: DoorSeat) => !featured.some((shown) => shown.seat === one.seat);
  return (
    <Stack as="section" gap={5} aria-labelledby="door-seats">
      <Row gap={6} lineGap={2} items="baseline" wrap>
        <h2 id="door-seats">{t('door.seats')}</h2>
        {featured.some(({ difficulty }) => difficulty) && <DifficultyKey />}
      </Row>
      <ul className={seatPicker['plates']}>
        {featured.map((one) => (
          <li key={one.seat}>
            <Plate seat={one} names={names} chosen={one.seat === seat} choose={choose}>
              {door.scores.length > 0 && (
                <LazyPastBest scores={door.scores} conference={conference.id} seat={one.seat} />
              )}
            </Plate>
          </li>
        ))}
      </ul>
      {all.some(isBehind) && <AllSeats seats={all} names={names} seat={seat} choose={choose} />}
    </Stack>
  );
}

type PlateProps = {
  seat: DoorSeat;
  names: DoorNames;
  chosen: boolean;
  choose: (seat: string) => void;
  children: ReactNode;
};

function Plate({ seat: one, names, chosen, choose, children }: PlateProps) {
  const { seat, line, difficulty } = one;
  const flag = names.flag(one);
  const id = useId();
  return (
    <button
      type="button"
      className={seatPicker['plate']}
      data-part="plate"
      aria-describedby={difficulty && id}
      aria-pressed={chosen}
      onClick={() => choose(seat)}
    >
      <span>
        <Flag code={flag} height={30} />
        {flag === undefined && <NoFlag seat={seat} />}
      </span>
      <Stack as="span" gap={1} className={seatPicker['plate-words']}>
        <strong {...markText(names.seat(one))} />
        {line !== undefined && (
          <span
            className={dress({ size: 2, leading: 'tight', tone: 'soft' })}
            {...markText(names.text(line))}
          />
        )}
        {children}
      </Stack>
      {difficulty && <SeatDifficulty difficulty={difficulty} id={id} />}
    </button>
  );
}

/** The Chair's gavel; a plain card for a delegation without a flag. */
function NoFlag({ seat }: { seat: string }) {
  return (
    <span className={seatPicker['plate-blank']} aria-hidden="true">
      {seat === 'CHAIR' && <Icon name="gavel" />}
    </span>
  );
}
