/** Seats to take: the featured ones as name plates, all the others one step behind, by name. */
import { useId } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { listAllSeats, type DoorSeat } from '../../../session/door-conference.ts';
import { DifficultyKey, SeatDifficulty } from './difficulty.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import seatPicker from './seat-picker.module.css';
import type { Door } from './use-door.ts';
import { type DoorNames, useDoorNames } from './use-door-names.ts';
import difficultyStyles from './difficulty.module.css?names';

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
    <section className={seatPicker['seats']} aria-labelledby="door-seats">
      <div className={difficultyStyles['seats-head']}>
        <h2 id="door-seats">{t('door.seats')}</h2>
        {featured.some(({ difficulty }) => difficulty) && <DifficultyKey />}
      </div>
      <ul className={seatPicker['plates']}>
        {featured.map((one) => (
          <li key={one.seat}>
            <Plate seat={one} names={names} chosen={one.seat === seat} choose={choose} />
          </li>
        ))}
      </ul>
      {all.some(isBehind) && <AllSeats seats={all} names={names} seat={seat} choose={choose} />}
    </section>
  );
}

type PlateProps = {
  seat: DoorSeat;
  names: DoorNames;
  chosen: boolean;
  choose: (seat: string) => void;
};

function Plate({ seat: one, names, chosen, choose }: PlateProps) {
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
      <span>
        <strong {...markText(names.seat(one))} />
        {line !== undefined && (
          <span className={seatPicker['plate-line']} {...markText(names.text(line))} />
        )}
      </span>
      {difficulty && <SeatDifficulty difficulty={difficulty} id={id} />}
    </button>
  );
}

/** The Chair's gavel; a plain card for a delegation without a flag. */
function NoFlag({ seat }: { seat: string }) {
  if (seat !== 'CHAIR') return <span className={seatPicker['plate-blank']} aria-hidden="true" />;
  return (
    <span className={seatPicker['plate-chair']}>
      <Icon name="gavel" />
    </span>
  );
}
