/** Every seat of a conference, found by name. */
import { useState } from 'react';
import { useWords, markText, useLanguage } from '../../../speech/words.ts';
import type { DoorSeat } from '../../../session/door-conference.ts';
import { dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import seatPicker from './seat-picker.module.css?names';
import type { DoorNames } from './use-door-names.ts';
import { foldText } from '../../../../scenario/edit/plain.ts';

type AllProps = {
  names: DoorNames;
  seats: readonly DoorSeat[];
  seat: string | null;
  choose: (seat: string) => void;
};

export function AllSeats({ seats, names, seat, choose }: AllProps) {
  const t = useWords();
  const [wanted, setWanted] = useState('');
  const language = useLanguage();
  const observers = seats.filter(({ observer }) => observer).length;
  const found = seats
    .map((one) => ({
      ...one,
      flag: names.flag(one),
      called: names.seat(one) || t('seat.chair'),
    }))
    .filter(({ called }) => matchesName(called, wanted))
    .toSorted((one, other) => one.called.localeCompare(other.called, language));
  return (
    <details>
      <Text as="summary" type="head">
        {t('door.allSeats', {
          n: seats.length,
          delegations: seats.length - observers - 1,
          observers,
        })}
        {found.some(({ flag }) => flag !== undefined) && (
          <Row as="span" wrap top={4} className={seatPicker['flag-tray']} aria-hidden="true">
            {found.map(({ seat: id, flag }) => (
              <Flag key={id} code={flag} height={20} />
            ))}
          </Row>
        )}
      </Text>
      <input
        type="search"
        className={dress({ top: 3, bottom: 4, pad: 4 }, seatPicker['seat-find'])}
        value={wanted}
        placeholder={t('door.search')}
        aria-label={t('door.search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className={`${seatPicker['seat-board']} on-dark`} data-part="seat-board">
        {found.map(({ seat: id, called, flag, observer }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === seat} onClick={() => choose(id)}>
              <Flag code={flag} height={15} />
              <span {...markText(called)} />
              {observer && (
                <Text as="small" type="label" size={1} tone="faint" grow="end">
                  {t('door.observer')}
                </Text>
              )}
            </button>
          </li>
        ))}
      </ul>
      <Text as="p" size={2} tone="ground-soft" top={3} role="status">
        {t('door.found', { n: found.length })}
      </Text>
    </details>
  );
}

/** Without regard to case and accents. */
function matchesName(name: string, wanted: string): boolean {
  return foldText(name).includes(foldText(wanted.trim()));
}
