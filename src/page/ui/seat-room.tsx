/** Of a brief: what the seat weighs in a vote, who weighs what, and who shares its groups. */
import { useMemo } from 'react';
import { seatInRoom, type SeatWeight } from '../session/game/seat-in-room.ts';
import { useApp } from '../session/store/store.ts';
import { getNames } from '../speech/names/name.ts';
import { useWords } from '../speech/use-words.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';

/** Of the others so many are named. */
const NAMED = 12;

type Props = { scenario: SeatScenario; seat: string; veil: boolean };

export function SeatRoom({ scenario, seat, veil }: Props) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const names = getNames(scenario, language, veil);
  const { weights, others, groups } = useMemo(() => seatInRoom(scenario, seat), [scenario, seat]);
  const format = new Intl.ListFormat(language);
  const list = (parts: readonly string[]) => ({
    list: format.format(parts.slice(0, NAMED)),
    more: Math.max(0, parts.length - NAMED),
    n: parts.length,
  });
  return (
    <ul data-part="seat-room">
      {weights.map((one) => (
        <li key={one.weigh}>{t('seatRoom.own', { ...one, ...makeByParameters(one.weigh) })}</li>
      ))}
      {others.map(({ weigh, list: all }) => (
        <li key={weigh}>
          {t('seatRoom.others', {
            ...makeByParameters(weigh),
            ...list(
              all.map(({ id, weight }) => t('seatRoom.weight', { seat: names.called(id), weight })),
            ),
          })}
        </li>
      ))}
      {groups.map(({ id, fellows }) => (
        <li key={id}>
          {t('seatRoom.group', { group: names.group(id), ...list(fellows.map(names.called)) })}
        </li>
      ))}
    </ul>
  );
}

function makeByParameters(weigh: SeatWeight['weigh']) {
  const by = weigh === 'votes' || weigh === 'capability' ? weigh : 'other';
  return { by: weigh === null ? 'heads' : by, weigh: weigh ?? '' };
}
