/** Who is likely to stay out, or to object: fetched once somebody has said what the text is worth. */
import { useMemo } from 'react';
import { listObjectors } from '../../session/game/objectors.ts';
import { findSeatGoal, type OwnSeatGoal } from './seat-goal.ts';
import { findStayingOut } from '../../session/game/staying-out.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { readForeseen } from '../../session/play/foresee.ts';
import { type Laid, useGainAhead, useHeading } from '../../session/play/use-heading.ts';
import { nameFew } from '../../speech/names/name-few.ts';
import { dress, Text } from '../layout/primitives.tsx';

const NAMED = 3;

type Noted = { laid?: Laid | undefined; objectors?: boolean };

const NOTHING_LAID: Laid = { changes: [], isPackage: false };

/** @param laid on the table @param objectors to consensus, whatever the goal of the seat */
export function StayingOutLine({ objectors = false, laid }: Noted) {
  const { view } = usePlay().game;
  const own = findSeatGoal(view);
  const asked = view.soundings.length > 0;
  return (
    <>
      {own && <GoalLine own={own} />}
      {asked && (objectors || own?.goal === 'consensus') && <ObjectorsLine laid={laid} />}
      {asked && <OutLine laid={laid} />}
    </>
  );
}

/** Who has said nothing of the text is not foreseen. */
function GoalLine({ own: { goal, articles } }: { own: OwnSeatGoal }) {
  const { game, speech, legal } = usePlay();
  const { t, names, figures } = speech;
  const mayAsk = game.assist !== 'none' && legal('ask')?.unavailable === null;
  return (
    <Text as="p" type="label" data-part="own-goal">
      <b>{t('goal.line', { goal, articles: figures.list(articles.map(names.articleBrief)) })}</b>{' '}
      {goal === 'consensus' && mayAsk && game.view.soundings.length === 0 && t('goal.ask')}
    </Text>
  );
}

/** With all that the seat has been told: what is shown of the score may leave the last answer out. */
function useLearnt() {
  const { view } = usePlay().game;
  return useHeading() && readForeseen(view);
}

/** One line; its numbers when it is opened. Nothing where nobody is likely to. */
function OutLine({ laid = NOTHING_LAID }: Noted) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const heading = useLearnt();
  const written = JSON.stringify(laid.changes);
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

/** Who would probably object to consensus, and over what: with a package that lies on the table, once it is played on. */
function ObjectorsLine({ laid = NOTHING_LAID }: Noted) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const heading = useLearnt();
  const ahead = useGainAhead(laid);
  const waiting = useMemo(() => heading && listObjectors(game.view, heading), [game.view, heading]);
  const objectors = ahead?.agreed ? ahead.agreed.objectors : waiting;
  // Undefined: what lies there is still played on.
  if (!objectors || ahead === undefined) return null;
  const when = ahead?.agreed ? 'laid' : 'waits';
  if (objectors.length === 0)
    return (
      <Text as="p" type="label" data-part="objector">
        {t('objectors.none', { when, n: new Set(game.view.soundings.map(({ of }) => of)).size })}
      </Text>
    );
  return objectors.slice(0, NAMED).map(({ seat, article, runs, of }) => (
    <Text as="p" type="label" key={seat} data-part="objector">
      {t('objectors.line', {
        when,
        seat: names.called(seat),
        article: article === null ? 'none' : names.articleBrief(article),
        runs,
        of,
      })}
    </Text>
  ));
}
