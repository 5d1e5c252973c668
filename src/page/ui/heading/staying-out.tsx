/** Who is likely to stay out, and what would bring them in: fetched once somebody has said what the text is worth. */
import { useEffect, useState } from 'react';
import { findStayingOutInSteps, type StayingOut } from '../../session/game/staying-out.ts';
import { finishWhile, followWork } from '../../session/in-slices.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { type Laid, useHeading } from '../../session/play/use-heading.ts';
import { nameFew } from '../../speech/names/name-few.ts';
import { dress, Text } from '../layout/primitives.tsx';

const NAMED = 3;

/** One line; its numbers when it is opened. Nothing where nobody is likely to. @param laid words on the table */
export function StayingOutLine({ laid = [] }: { laid?: Laid['changes'] }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const heading = useHeading();
  const written = JSON.stringify(laid);
  const [last, keep] = useState<{ of: typeof heading; found: StayingOut | null } | null>(null);
  useEffect(() => {
    if (!heading) return;
    const changes = JSON.parse(written) as Laid['changes'];
    const steps = findStayingOutInSteps(game.view, heading, changes);
    return followWork(
      (isWanted) => finishWhile(isWanted, steps),
      (found) => keep({ of: heading, found }),
    );
  }, [game.view, heading, written]);
  // What another forecast said is not told of this one.
  const found = last?.of === heading ? last?.found : null;
  if (!heading || !found) return null;
  const { seats, cure, untold } = found;
  const cost = Math.round(found.cost);
  return (
    <details className={dress({ type: 'label' })} data-part="staying-out">
      <summary>
        {t('stayingOut.line', {
          seats: nameFew(seats, speech, NAMED),
          n: seats.length,
          untold: untold.out,
          of: untold.of,
          cure: cure ? 'some' : 'none',
          gain: Math.round(cure?.points ?? 0),
          option: cure ? names.option(cure.article, cure.option) : '',
          article: cure ? speech.article(cure.article) : '',
          some: cure ? nameFew(cure.seats, speech, NAMED) : '',
        })}
      </summary>
      <Text as="p">
        {t('stayingOut.cost', {
          way: cost > 0 ? 'costs' : cost < 0 ? 'spares' : 'none',
          points: figures.points(Math.abs(cost)),
          n: Math.abs(cost),
        })}
      </Text>
    </details>
  );
}
