import type { CSSProperties } from 'react';
import { makeHeadline } from '../../../session/game/headline.ts';
import { handRows, findHandSpread } from '../model/same-draw.ts';
import { useDebrief, useFindings } from './use-debrief.ts';
import styles from './lead.module.css?names';
import { Text } from '../../../ui/layout/primitives.tsx';
import drawing from './drawing.module.css?names';

/**
 * What the same draw is worth with others in the seat, as bars from 0 to 100; nothing until they have played, where they
 * came out level, and in the lesson, which is no contest.
 */
export function HandsTable() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const same = useFindings((state) => state.sameDraws);
  const rows = handRows(game, same);
  const got = makeHeadline(game);
  const spread = findHandSpread(rows);
  if (!got || !spread || spread.level || game.guided) return null;
  return (
    <Text as="div" className={styles['hands']} top={5}>
      <h3>{t('hands.title')}</h3>
      <ul>
        {rows.map(({ by, ending, payoff }) => (
          <Bar
            key={by}
            name={t('hands.ended', { by: t('sameDraw.by', { by }), ending })}
            points={payoff}
            you={by === 'you'}
          />
        ))}
        <Bar name={t('hands.none')} points={got.none} none />
      </ul>
    </Text>
  );
}

type BarProps = { name: string; points: number; you?: boolean; none?: boolean };

function Bar({ name, points, you = false, none = false }: BarProps) {
  const { figures } = useDebrief().speech;
  const share = `${Math.max(0, Math.min(100, points))}% 100%`;
  return (
    <li data-you={you || undefined}>
      <span>{name}</span>
      <span
        className={`${styles['hands-bar']} ${drawing[`pen-${you ? 'bracket' : none ? 'rule' : 'marble'}`]}`}
        style={{ '--share': share } as CSSProperties}
      />
      <Text align="end">{figures.points(points)}</Text>
    </li>
  );
}
