import { findChance } from '../../model/chance.ts';
import { givesBeside } from '../../model/score.ts';
import {
  choosePromising,
  findEarning,
  findLargestLoss,
  listUntold,
  findMostWeighty,
  hasTriedInVain,
  listAskedFirst,
} from '../../model/turning-points.ts';
import type { StoryDecision } from '../../model/story.ts';
import { BeingTold } from '../being-told.tsx';
import { SeeMove } from '../see-move.tsx';
import { tellTurn } from '../tell-decision.ts';
import { tellMoment } from '../tell-debrief.ts';
import { useDebrief, useStory } from '../use-debrief.ts';
import { Card } from './card.tsx';
import { useScore } from './use-score.ts';
import { Text } from '../../../../ui/layout/primitives.tsx';

/** Half a point, as utility, and in points. */
const SLIGHT = 0.005;
const FELT = 0.5;

/** The decision without which most would have been otherwise; where none was, the move of the text that weighed most. */
export function TurningCard() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const { decisions, moves, vain = [], foreseen = [], tried = 0, status } = useStory(game);
  const title = t('onePage.turning');
  if (decisions === undefined) {
    return (
      <Card id="turning" title={title}>
        {status === 'broken' ? (
          <BeingTold status={status} />
        ) : (
          <p>{t('debrief.whyTrying', { share: figures.share(tried) })}</p>
        )}
      </Card>
    );
  }
  const most = findMostWeighty(decisions, moves ?? [], game.seat, foreseen);
  // What nobody would notice turned nothing.
  const slight = most?.kind === 'moved' && Math.abs(most.moved.change) < SLIGHT;
  const inVain = game.view.mandate && hasTriedInVain(decisions, game.own, game.seat);
  const told = most && !slight && tellTurn(most, game, speech, { foreseen, most: 1 });
  const [promising] = choosePromising(vain, foreseen).map((decision) => {
    const act = tellTurn({ kind: 'decision', at: decision.at, decision }, game, speech, {
      foreseen,
    });
    return `${act.short}: ${act.what} ${act.effect} ${act.foreseen}`;
  });
  return (
    <Card id="turning" title={title}>
      {most && told ? (
        <Text as="p" type="prose">
          {most.kind === 'moved' && t('lead.noAct')} {told.short}: {told.what} <b>{told.effect}</b>{' '}
          {told.foreseen} {told.why}{' '}
          {most.kind === 'decision' && <AskedFirst decision={most.decision} />}{' '}
          <SeeMove at={most.at} what={told.what} effect={told.effect} branches />{' '}
          {inVain && (promising ?? (most.kind === 'decision' && t('onePage.inVain')))}
        </Text>
      ) : (
        <Text as="p" type="prose">
          {slight ? t('lead.noAct') : t('lead.nothing', { own: game.view.mandate ? 'yes' : 'no' })}
        </Text>
      )}
      {most?.kind === 'decision' && <Beside turning={most.decision} />}
    </Card>
  );
}

/** What a package owes to questions: they brought nothing by themselves. */
function AskedFirst({ decision }: { decision: StoryDecision }) {
  const { game, speech } = useDebrief();
  const { t, names, figures } = speech;
  const asked = listAskedFirst(game, decision);
  if (asked.length === 0) return null;
  return t('onePage.askedFirst', { seats: figures.list(asked.map(names.called)) });
}

/** What others took back, where it is much; else what else was earned. */
function Beside({ turning }: { turning: StoryDecision }) {
  const { game, speech } = useDebrief();
  const { moves = [] } = useStory(game);
  const score = useScore(game);
  const taken = score.status === 'ready' ? score.taken : Infinity;
  const moved = findLargestLoss(listUntold(moves, [turning]), game.seat, taken);
  // What another did is told by itself where it is the turning point.
  if (!moved || turning.by !== game.seat) return <Earned turning={turning} />;
  const { at } = moved;
  const loss = tellTurn({ kind: 'moved', at, moved }, game, speech);
  return (
    <Text as="p" type="prose" top={4}>
      {speech.t('onePage.largestLoss')} {loss.short}: {loss.what} <b>{loss.effect}</b>{' '}
      <SeeMove at={at} what={loss.what} effect={loss.effect} branches />
    </Text>
  );
}

/** The act that earned most beside the turning point, where it earned much; where the turning point cost, what earned at all. */
function Earned({ turning }: { turning: StoryDecision }) {
  const { game, speech } = useDebrief();
  const { decisions = [], foreseen = [] } = useStory(game);
  const score = useScore(game);
  const { by, worth } = turning;
  const cost = by === game.seat && worth !== null && worth.came < worth.without;
  const won = score.status === 'ready' && score.taken >= FELT;
  const earning = findEarning(decisions, game.seat, cost ? null : turning);
  if (!earning || (cost && !won)) return null;
  const { at } = earning;
  const act = tellTurn({ kind: 'decision', at, decision: earning }, game, speech, { foreseen });
  return (
    <Text as="p" type="prose" top={4}>
      {speech.t('onePage.earned', { act: act.what, overlap: cost ? 'no' : 'yes' })}{' '}
      <b>{act.effect}</b> {act.foreseen}{' '}
      <SeeMove at={at} what={act.what} effect={act.effect} branches />
    </Text>
  );
}

/** The best package that was not put, played to the end, or the act that had better been left, with why it cost. */
export function MissedCard() {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const story = useStory(game);
  const { moments, foreseen = [], status } = story;
  const score = useScore(game);
  const isBeaten = score.status === 'ready' && score.honest.taken - score.taken >= FELT;
  const title = t('lead.missed');
  if (game.view.delegation < 0) return null;
  if (moments === undefined) {
    return (
      <Card id="missed" title={title} gist="">
        <BeingTold status={status} />
      </Card>
    );
  }
  const chance = findChance(story, game.seat);
  if (chance?.kind === 'costly') {
    const { at, decision, gain: cost } = chance;
    const act = tellTurn({ kind: 'decision', at, decision }, game, speech, {
      foreseen,
      most: 1,
    });
    return (
      <Card
        id="missed"
        title={t('onePage.costliest')}
        gist={t('onePage.missedPoints', { points: figures.points(cost * 100) })}
      >
        <Text as="p" type="prose">
          {act.short}: {act.what} <b>{act.effect}</b> {act.foreseen} {act.why}{' '}
          <SeeMove at={at} what={act.what} effect={act.effect} branches />
        </Text>
      </Card>
    );
  }
  if (!chance) {
    return (
      <Card id="missed" title={t('onePage.missedNone')} gist="">
        <Text as="p" type="prose">
          {t('lead.missedNone', {
            gives: givesBeside(game.view) ? 'yes' : 'no',
            best: isBeaten ? figures.signed(score.honest.taken) : 'none',
          })}
        </Text>
      </Card>
    );
  }
  const { moment: missed, at, sitting } = chance;
  const { text } = tellMoment(missed, speech);
  const gain = chance.gain * 100;
  return (
    <Card
      id="missed"
      title={title}
      gist={t('onePage.missedPoints', { points: figures.points(gain) })}
    >
      <Text as="p" type="prose">
        {t('outcome.sitting', { n: sitting })}: {text} {missed.goal && <b>{t('onePage.goal')} </b>}
        <SeeMove at={at} what={text} branches missed={missed} />
      </Text>
    </Card>
  );
}
