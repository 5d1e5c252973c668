/** Who is likely to stay out, or to object: fetched once somebody has said what the text is worth. */
import { useMemo } from 'react';
import { listObjectors } from '../../session/game/objectors.ts';
import { findStayingOut } from '../../session/game/staying-out.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { type Laid, useHeading } from '../../session/play/use-heading.ts';
import { nameFew } from '../../speech/names/name-few.ts';
import { dress, Text } from '../layout/primitives.tsx';

const NAMED = 3;

type Noted = { laid?: Laid['changes']; objectors?: boolean };

/** @param laid words on the table @param objectors to consensus, first */
export function StayingOutLine({ objectors = false, ...props }: Noted) {
  return (
    <>
      {objectors && <ObjectorsLine />}
      <OutLine {...props} />
    </>
  );
}

/** One line; its numbers when it is opened. Nothing where nobody is likely to. */
function OutLine({ laid = [] }: Noted) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const heading = useHeading();
  const written = JSON.stringify(laid);
  const found = useMemo(() => {
    const changes = JSON.parse(written) as Laid['changes'];
    return heading && findStayingOut(game.view, heading, changes);
  }, [game.view, heading, written]);
  if (!found) return null;
  const { seats, runs, untold } = found;
  const cost = Math.round(found.cost);
  return (
    <details className={dress({ type: 'label' })} data-part="staying-out">
      <summary>
        {t('stayingOut.line', {
          seats: nameFew(seats, speech, NAMED),
          n: seats.length,
          least: runs.least === runs.of ? 'all' : runs.least,
          runs: runs.of,
          untold: untold.out,
          of: untold.of,
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

/** Who would probably object to consensus, and over what. */
function ObjectorsLine() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const heading = useHeading();
  const objectors = useMemo(
    () => (heading ? listObjectors(game.view, heading) : []),
    [game.view, heading],
  );
  return objectors.slice(0, NAMED).map(({ seat, article, runs, of }) => (
    <Text as="p" type="label" key={seat} data-part="objector">
      {t('objectors.line', {
        seat: names.called(seat),
        article: article === null ? 'none' : names.articleBrief(article),
        runs,
        of,
      })}
    </Text>
  ));
}
