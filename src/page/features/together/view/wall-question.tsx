/** What the room asks of the class, in letters for the back row. */
import { findOfferToAnswer } from '../../../session/game/deal/offer-to-answer.ts';
import { isRollCallPhase } from '../../../session/game/stage.ts';
import {
  computePointsNow,
  computePointsOfNoDeal,
  computeChangeWorth,
} from '../../../session/game/worth.ts';
import type { Change } from '../../../../engine/command.ts';
import { nameChanges, usePlay } from '../../../session/play/play-context.tsx';
import { computeNetWritten } from '../../../speech/net-written.ts';
import { formatMotionShort } from '../../../speech/vote-words.ts';
import { markText } from '../../../speech/words.ts';
import styles from './wall.module.css?names';

/** @param own the delegation's own numbers may be seen */
export function WallQuestion({ own }: { own: boolean }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view, seat } = game;
  if (view.awaited !== seat) return <h2>{t('wall.waiting')}</h2>;
  const nameOf = (d: number): string => names.seat(view.scenario.delegations[d]?.id ?? '');
  const offer = findOfferToAnswer(game);
  if (offer) {
    const by = nameOf(offer.by);
    const [give, want] = [nameChanges(view, offer.give), nameChanges(view, offer.want)];
    return (
      <>
        <h2>{t('question.offer', { by })}</h2>
        <Changes title={t('question.theyGive', { by })} changes={give} own={own} />
        <Changes title={t('question.youGive')} changes={want} own={own} />
      </>
    );
  }
  const { informals, voting, phase, announced } = view;
  if (phase === 'negotiation.informals' && informals) {
    const title = t('question.room', { by: nameOf(informals.by), n: informals.room.length });
    return (
      <Changes heading title={title} changes={nameChanges(view, informals.changes)} own={own} />
    );
  }
  if (announced) {
    const title = t('question.pleas', { n: announced.changes.length });
    return (
      <Changes heading title={title} changes={nameChanges(view, announced.changes)} own={own} />
    );
  }
  if (voting && (isRollCallPhase(phase) || phase === 'decision.whip')) {
    const motion = formatMotionShort(voting, view, speech);
    return (
      <>
        <h2>{t(phase === 'decision.whip' ? 'question.whip' : 'question.ballot', { motion })}</h2>
        {own && <Worth changes={nameChanges(view, [voting])} />}
      </>
    );
  }
  if (phase === 'decision.gavel') {
    return (
      <>
        <h2>{t('question.gavel')}</h2>
        <p>{t('question.gavelHow')}</p>
      </>
    );
  }
  return (
    <>
      <h2>
        {phase === 'negotiation.announcement'
          ? t('question.announcement')
          : t('wall.floor', { n: view.plates })}
      </h2>
      {own && <Standing />}
    </>
  );
}

type ChangesProps = { title: string; heading?: true; changes: readonly Change[]; own: boolean };

function Changes({ title, heading, changes, own }: ChangesProps) {
  const { t, names } = usePlay().speech;
  return (
    <>
      {heading ? <h2>{title}</h2> : <h3>{title}</h3>}
      {changes.length === 0 && <p>{t('change.none')}</p>}
      <ul className={styles['wall-changes']}>
        {changes.map(({ article, option }) => (
          <li key={article}>
            <b>
              {names.article(article)} <bdi {...markText(names.articleTitle(article))} />
            </b>
            : <bdi {...markText(names.option(article, option))} />
          </li>
        ))}
      </ul>
      {own && <Worth changes={changes} />}
    </>
  );
}

function Worth({ changes }: { changes: readonly Change[] }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const worth = changes.length === 0 ? null : computeChangeWorth(game.view, changes);
  if (!worth) return null;
  return (
    <p className={styles['wall-own']}>
      {t('worth.net')} <b>{figures.signed(computeNetWritten(game.view, changes, speech) ?? 0)}</b>
      {worth.crossed.length > 0 &&
        ` ${t('worth.crossed', {
          articles: worth.crossed.map((id) => speech.article(id)).join(t('list.join')),
        })}`}
    </p>
  );
}

function Standing() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const [now, none] = [computePointsNow(game.view), computePointsOfNoDeal(game.view)];
  if (now === null || none === null) return null;
  return (
    <p className={styles['wall-own']}>
      {t('console.points', { now: figures.points(now), none: figures.points(none) })}
    </p>
  );
}
