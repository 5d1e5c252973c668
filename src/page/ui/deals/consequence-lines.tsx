import { useMemo } from 'react';
import { findConsequence } from '../../session/game/consequence.ts';
import { findLetter } from '../../session/game/letters.ts';
import { nameFew } from '../../speech/names/name-few.ts';
import { nameChanges, usePlay } from '../../session/play/play-context.tsx';
import { LazyGainAtClose } from '../heading/heading-later.ts';
import styles from '../parts.module.css?names';
import consequenceLines from './consequence-lines.module.css?names';

type Props = { article: number; wording: number };

const NAMED = 3;

const PARTS = ['letGo', 'keep', 'take', 'unknown'] as const;

/** What the words in hand would do to the brackets: who lets go, who holds on, who would hold anew, who is not known. */
export function ConsequenceLines({ article, wording }: Props) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const found = useMemo(() => findConsequence(view, article, wording), [view, article, wording]);
  if (!found) return null;
  const { least, most, allowed } = found;
  return (
    <div className={consequenceLines['conseq']}>
      <p>
        {t('conseq.with', {
          letter: findLetter(view, article, wording),
          option: names.option(article, wording),
        })}
      </p>
      <LazyGainAtClose changes={nameChanges(view, [{ article, wording }])} />
      <dl>
        {PARTS.filter((part) => found[part].length > 0).map((part) => (
          <div key={part}>
            <dt>{t(`conseq.${part}`, { n: found[part].length })}</dt>
            <dd>{nameFew(found[part], speech, NAMED)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['small']}>
        {t('conseq.share', {
          least: figures.share(least),
          most: figures.share(most),
          same: figures.share(least) === figures.share(most) ? 'yes' : 'no',
          allowed: figures.share(allowed),
          enough: most < allowed ? 'yes' : least < allowed ? 'maybe' : 'no',
        })}
      </p>
    </div>
  );
}
