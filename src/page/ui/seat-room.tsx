/** Of a brief: what the seat weighs in a vote, who weighs what, who shares its groups, and whom it meets. */
import { useMemo } from 'react';
import { findSpeaker } from '../session/game/speaker.ts';
import { seatInRoom, type SeatWeight } from '../session/game/seat-in-room.ts';
import { getNames } from '../speech/names/name.ts';
import { useWords, useLanguage, makeListFormat } from '../speech/words.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';

/** Of the others so many are named. */
const NAMED = 12;

type Props = { scenario: SeatScenario; seat: string; veil: boolean };

export function SeatRoom({ scenario, seat, veil }: Props) {
  const t = useWords();
  const language = useLanguage();
  const names = getNames(scenario, language, veil);
  const { weights, others, groups } = useMemo(() => seatInRoom(scenario, seat), [scenario, seat]);
  const format = makeListFormat(language);
  const list = (parts: readonly string[]) => ({
    list: format.format(parts.slice(0, NAMED)),
    more: Math.max(0, parts.length - NAMED),
    n: parts.length,
  });
  const delegates = names.sorted(scenario.delegations.map(({ id }) => id)).flatMap((id) => {
    const name = id === seat ? '' : names.text(findSpeaker(scenario, id, veil).name);
    return name ? [t('seatRoom.delegate', { name, seat: names.called(id) })] : [];
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
      {delegates.length > 0 && <li>{t('seatRoom.cast', list(delegates))}</li>}
    </ul>
  );
}

function makeByParameters(weigh: SeatWeight['weigh']) {
  const by = weigh === 'votes' || weigh === 'capability' ? weigh : 'other';
  return { by: weigh === null ? 'heads' : by, weigh: weigh ?? '' };
}
