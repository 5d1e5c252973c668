import { groupSpreads } from '../model/group-spread.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { markText } from '../../../speech/words.ts';
import articleAxis from './article-axis.module.css?names';

/** Where members of each group stand, from the lowest to the highest, the middle one marked. */
export function AxisGroups({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const spreads = groupSpreads(game.view, index);
  if (spreads.length === 0) return null;
  return (
    <details className={articleAxis['axis-groups']}>
      <summary>{t('axis.groups', { n: spreads.length })}</summary>
      <ul>
        {spreads.map(({ id, members, low, middle, high }) => (
          <li key={id}>
            <span>
              <bdi {...markText(names.group(id))} /> <small>{members}</small>
            </span>
            <svg viewBox="0 0 120 12" aria-hidden="true">
              <path d="M4 6H116" className={articleAxis['axis-faint']} />
              <path
                d={`M${4 + low * 1.12} 6H${4 + high * 1.12}`}
                className={articleAxis['axis-spread']}
              />
              <path d={`M${4 + middle * 1.12} 1v10`} className={articleAxis['axis-middle']} />
            </svg>
            <span className="visually-hidden">
              {t('axis.spread', {
                low: Math.round(low),
                middle: Math.round(middle),
                high: Math.round(high),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
