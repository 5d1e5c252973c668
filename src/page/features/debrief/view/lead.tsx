/** What the end is worth to the seat, and which articles made most of it. */
import { type ReactNode, useMemo } from 'react';
import { handRows, findHandSpread } from '../model/same-draw.ts';
import { listProposed } from '../model/turning-points.ts';
import { readChairResult } from '../model/chair-result.ts';
import { makeHeadline } from '../../../session/game/headline.ts';
import { findSwings, wasInstructedAnew } from '../model/swings.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../../session/game/worth.ts';
import type { Game } from '../../../session/store/store.ts';
import { PayoffLines } from '../../../speech/payoff-lines.tsx';
import { useDebrief, useFindings, useStory } from './use-debrief.ts';
import { NO_POINTS, type Speech } from '../../../speech/use-game.ts';
import { nameArticleInFull } from './tell-debrief.ts';
import leadStyles from './lead.module.css';
import { PaneHead, Panel, Small, Text } from '../../../ui/layout/primitives.tsx';

export function DebriefLead() {
  const { game, speech } = useDebrief();
  const { t } = speech;
  if (game.view.phase !== 'closed') return null;
  return (
    <Panel aria-labelledby="lead-title">
      <PaneHead>
        <h3 id="lead-title">{t('lead.title')}</h3>
      </PaneHead>
      <dl>
        <Got />
        <Swung />
      </dl>
    </Panel>
  );
}

/** What the text is worth where a record stops before the end. */
export function StillOpen() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const [points, none] = [computePointsNow(game.view), computePointsOfNoDeal(game.view)];
  if (points === null || none === null) return null;
  return (
    <Panel as="p">
      {t('lead.open', { points: figures.points(points), none: figures.points(none) })}
    </Panel>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Text as="div" padY={4} rule="top">
      <Text as="dt" type="label" size={3} tone="soft">
        {name}
      </Text>
      <Text as="dd" type="body">
        {children}
      </Text>
    </Text>
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
      <Text as="b" size={6} data-part="lead-figure">
        {t('lead.points', { points: figures.points(points) })}
      </Text>
      {t('lead.over', {
        way: Math.abs(over) < NO_POINTS ? 'same' : over > 0 ? 'more' : 'less',
        by: figures.apart(points, none),
        none: figures.points(none),
      })}
      <span className={leadStyles['lead-more']}>
        <OthersHands />
      </span>
      <PayoffLines />
      {rungs && <Small>{t('advice.rungs', rungs)}</Small>}
      <Proposed />
    </Row>
  );
}

/** What acts that the adviser had proposed brought, one by one: they do not add up. */
function Proposed() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { decisions = [], vain = [] } = useStory(game);
  const acts = listProposed([...decisions, ...vain], game);
  if (acts.length === 0) return null;
  const each = acts.map(({ sitting, effect }) =>
    t('lead.proposedAct', { sitting, points: figures.signed(100 * effect) }),
  );
  return <Small>{t('lead.proposed', { acts: each.join(t('list.join')) })}</Small>;
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

/** What others made of the same draw; nothing in the lesson, which is no contest. */
function OthersHands() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const same = useFindings((state) => state.sameDraws);
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
        <p key={i}>{line}</p>
      ))}
    </Row>
  );
}

/** The title of the words that stand. */
function nameWordsNow({ view }: Game, article: string, { t, names }: Speech): string {
  const index = view.scenario.articleIndex.get(article) ?? -1;
  return names.option(article, view.articles[index]?.text ?? -1) || t('text.nothing');
}
