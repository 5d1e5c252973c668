/** The debrief in short: what one got, what made it so, and what there was besides. */
import { type ReactNode, useMemo } from 'react';
import { handRows, findHandSpread } from '../model/same-draw.ts';
import { compareBesidePar } from '../model/beside-par.ts';
import { readChairResult } from '../model/chair-result.ts';
import { makeHeadline } from '../../../session/game/headline.ts';
import { findSwings, wasInstructedAnew } from '../model/swings.ts';
import { findMostWeighty } from '../model/turning-points.ts';
import { useStory } from '../../../session/game/debrief-story.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../../session/game/worth.ts';
import type { Game } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import { PayoffLines } from '../../../speech/payoff-lines.tsx';
import { useDebrief } from './use-debrief.ts';
import { NO_POINTS, type Speech } from '../../../speech/use-game.ts';
import { BeingTold } from './being-told.tsx';
import { SeeMove } from './see-move.tsx';
import { SeenFrom } from './seen-from.tsx';
import { tellTurn } from './tell-decision.ts';
import { nameArticleInFull, tellMoment } from './tell-debrief.ts';
import leadStyles from './lead.module.css';
import parts from '../../../ui/parts.module.css?names';

export function DebriefLead() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  return (
    <section className={`paper ${parts['pane']}`} aria-labelledby="lead-title">
      <div className={parts['pane-head']}>
        <h2 id="lead-title">{t('lead.title')}</h2>
        <SeenFrom />
        <AtOnce />
      </div>
      {game.view.phase === 'closed' ? (
        <dl className={leadStyles['lead-rows']}>
          <Got />
          <Swung />
          <Mattered />
          <Missed />
        </dl>
      ) : (
        <StillOpen />
      )}
    </section>
  );
}

function StillOpen() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const [points, none] = [computePointsNow(game.view), computePointsOfNoDeal(game.view)];
  if (points === null || none === null) return null;
  return <p>{t('lead.open', { points: figures.points(points), none: figures.points(none) })}</p>;
}

/** On a narrow screen the way on stands above, before all that is told. */
function AtOnce() {
  const { game, speech } = useDebrief();
  const again = useApp((state) => state.again);
  const { seed } = game.conference.setup;
  return (
    <button
      type="button"
      className={`${parts['button']} ${parts['primary']} ${leadStyles['lead-again']}`}
      onClick={() => void again(seed)}
    >
      {speech.t('again.same')}
    </button>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Points of the seat's instructions, over no deal and beside what others made of the same draw. */
function Got() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const got = makeHeadline(game);
  if (!got) return <Measured />;
  const { points, none } = got;
  const { rungs } = game.notes;
  const over = points - none;
  return (
    <Row name={t('lead.got')}>
      <b className={leadStyles['lead-figure']} data-part="lead-figure">
        {t('lead.points', { points: figures.points(points) })}
      </b>
      {t('lead.over', {
        way: Math.abs(over) < NO_POINTS ? 'same' : over > 0 ? 'more' : 'less',
        by: figures.apart(points, none),
        none: figures.points(none),
      })}
      <span className={leadStyles['lead-more']}>
        <GoodPlayers />
        <OthersHands />
      </span>
      <PayoffLines />
      {rungs && <p className={parts['small']}>{t('advice.rungs', rungs)}</p>}
    </Row>
  );
}

/** What a seat without instructions is measured by. */
function Measured() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const chair = readChairResult(game);
  const told = chair
    ? t('lead.chair', {
        adopted: chair.adopted ? 'yes' : 'no',
        narrow: figures.share(chair.betterOff.narrow),
        broad: figures.share(chair.betterOff.broad),
      })
    : t('lead.noInstructions');
  return <Row name={t('lead.got')}>{told}</Row>;
}

/** How it compares with good players of the seat on other draws, where a table of them is at hand. */
function GoodPlayers() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const par = useApp((state) => state.par);
  if (par?.status !== 'ready' || game.guided) return null;
  const payoff = compareBesidePar(game, par.seat).find(({ measure }) => measure === 'payoff');
  if (!payoff) return null;
  const { result, players } = payoff;
  const over = result - players.middle;
  const told = t('lead.players', {
    way: Math.abs(over) < NO_POINTS ? 'level' : over > 0 ? 'above' : 'below',
    by: figures.apart(result, players.middle),
    middle: figures.points(players.middle),
  });
  return <> {told}</>;
}

/** What others made of the same draw; nothing in the lesson, which is no contest. */
function OthersHands() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const same = useApp((state) => state.sameDraws);
  const hands = handRows(game, same);
  const spread = findHandSpread(hands);
  if (!spread || game.guided) return null;
  const of = (by: string): string =>
    figures.points(hands.find((hand) => hand.by === by)?.payoff ?? 0);
  const told = t('lead.hands', {
    level: spread.level ? 'yes' : 'no',
    same: figures.points(spread.low) === figures.points(spread.high) ? 'yes' : 'no',
    low: figures.points(spread.low),
    high: figures.points(spread.high),
    waits: of('passive'),
    trades: of('packager'),
  });
  return <> {told}</>;
}

/** The greatest gain and the greatest loss by the words, over those found on first having the floor. */
function Swung() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { view, conference } = game;
  const swung = useMemo(() => findSwings({ view, conference }), [view, conference]);
  if (view.mandate === null) return null;
  const told = Object.entries(swung).flatMap(([way, swing]) =>
    swing === null
      ? []
      : [
          <>
            {t('lead.swing', {
              way,
              article: nameArticleInFull(swing.article, speech),
              option: nameWordsNow(game, swing.article, speech),
            })}{' '}
            <b>{figures.signed(swing.points)}</b>
          </>,
        ],
  );
  if (told.length === 0) return null;
  return (
    <Row name={t('lead.swung', { shifted: wasInstructedAnew(game) ? 'yes' : 'no' })}>
      {told.map((line, i) => (
        <span key={i} className={leadStyles['lead-swing']}>
          {line}
        </span>
      ))}
    </Row>
  );
}

/** The title of the words that stand. */
function nameWordsNow({ view }: Game, article: string, { t, names }: Speech): string {
  const index = view.scenario.articleIndex.get(article) ?? -1;
  return names.option(article, view.articles[index]?.text ?? -1) || t('text.nothing');
}

/** The decision without which most would have been otherwise; where none was, the move of the text that weighed most. */
function Mattered() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { decisions, moves, tried = 0, status } = useStory(game);
  const name = t('lead.mattered');
  if (decisions === undefined) {
    const share = speech.figures.share(tried);
    return (
      <Row name={name}>
        {status === 'broken' ? <BeingTold status={status} /> : t('debrief.whyTrying', { share })}
      </Row>
    );
  }
  const most = findMostWeighty(decisions, moves ?? []);
  if (!most)
    return <Row name={name}>{t('lead.nothing', { own: game.view.mandate ? 'yes' : 'no' })}</Row>;
  const told = tellTurn(most, game, speech);
  return (
    <Row name={name}>
      {most.kind === 'moved' && t('lead.noAct')} {told.short}: {told.what} <b>{told.effect}</b>{' '}
      {told.otherwise} <SeeMove at={most.at} what={told.what} branches />
    </Row>
  );
}

function Missed() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const { moments, status } = useStory(game);
  const name = t('lead.missed');
  if (game.view.delegation < 0) return null;
  if (moments === undefined) {
    return (
      <Row name={name}>
        <BeingTold status={status} />
      </Row>
    );
  }
  const missed = moments.find(({ code }) => code === 'missed');
  if (!missed) return <Row name={name}>{t('lead.missedNone')}</Row>;
  const { text } = tellMoment(missed, speech);
  return (
    <Row name={name}>
      {t('outcome.sitting', { n: missed.sitting })}: {text}{' '}
      <SeeMove at={missed.at} what={text} branches />
    </Row>
  );
}
