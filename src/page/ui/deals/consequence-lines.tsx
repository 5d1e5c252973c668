import { useMemo } from 'react';
import { findConsequence } from '../../session/game/text/consequence.ts';
import { findLetter } from '../../session/game/text/article-now.ts';
import { nameFew } from '../../speech/names/name-few.ts';
import { nameChanges, usePlay } from '../../session/play/play-context.tsx';
import { LazyGainAtClose } from '../heading/heading-later.ts';
import { Text } from '../layout/primitives.tsx';
import consequenceLines from './consequence-lines.module.css?names';

const NAMED = 3;

const PARTS = ['letGo', 'keep', 'take', 'unknown'] as const;

/** What the words in hand would do to the brackets: who lets go, who holds on, who would hold anew, who is not known. */
export function ConsequenceLines({ article, wording }: { article: number; wording: number }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const found = useMemo(() => findConsequence(view, article, wording), [view, article, wording]);
  if (!found) return null;
  const { least, most, allowed } = found;
  return (
    <Text as="div" top={4} pad={4} ground="paper-2" size={2} className={consequenceLines['conseq']}>
      <Text as="p" type="head" size={3} leading="snug">
        {t('conseq.with', {
          letter: findLetter(view, article, wording),
          option: names.option(article, wording),
        })}
      </Text>
      <LazyGainAtClose changes={nameChanges(view, [{ article, wording }])} />
      <dl>
        {PARTS.filter((part) => found[part].length > 0).map((part) => (
          <div key={part}>
            <Text as="dt" type="label" weight={600} leading="snug">
              {t(`conseq.${part}`, { n: found[part].length })}
            </Text>
            <dd>{nameFew(found[part], speech, NAMED)}</dd>
          </div>
        ))}
      </dl>
      <Text as="p" top={2} size={2} tone="faint">
        {t('conseq.share', {
          least: figures.share(least),
          most: figures.share(most),
          same: figures.share(least) === figures.share(most) ? 'yes' : 'no',
          allowed: figures.share(allowed),
          enough: most < allowed ? 'yes' : least < allowed ? 'maybe' : 'no',
        })}
      </Text>
    </Text>
  );
}
