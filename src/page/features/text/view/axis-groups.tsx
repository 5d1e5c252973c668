import { groupSpreads } from '../model/group-spread.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import { dress, Row, Text } from '../../../ui/layout/primitives.tsx';

/** Where members of each group stand, from the lowest to the highest, the middle one marked. */
export function AxisGroups({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const spreads = groupSpreads(game.view, index);
  if (spreads.length === 0) return null;
  return (
    <details>
      <Text as="summary" size={2} weight={600}>
        {t('axis.groups', { n: spreads.length })}
      </Text>
      <ul>
        {spreads.map(({ id, members, low, middle, high }) => (
          <Row as="li" key={id} items="center" gap={4} padY={2} rule="top" type="label">
            <Text grow="room">
              <bdi {...markText(names.group(id))} /> <small>{members}</small>
            </Text>
            <svg viewBox="0 0 120 12" width="42%" stroke="currentColor" aria-hidden="true">
              <path d="M4 6H116" strokeOpacity="0.6" />
              <path
                d={`M${4 + low * 1.12} 6H${4 + high * 1.12}`}
                className={dress({ tone: 'brass' })}
                strokeWidth="4"
              />
              <path d={`M${4 + middle * 1.12} 1v10`} strokeWidth="2" />
            </svg>
            <span className="visually-hidden">
              {t('axis.spread', {
                low: Math.round(low),
                middle: Math.round(middle),
                high: Math.round(high),
              })}
            </span>
          </Row>
        ))}
      </ul>
    </details>
  );
}
