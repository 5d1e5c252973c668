/** In a first conference, once the turn is ended: what motions, ballots and the gavel ask, and the act that serves the seat. */
import { useMemo } from 'react';
import { type FirstVote, findFirstVote } from '../../../session/game/vote/first-votes.ts';
import type { PossibleMotion } from '../../../session/game/vote/motions-sheet.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { useForegone } from '../../../session/play/use-foregone.ts';
import { tellForegoneCost } from '../../../speech/foregone-cost.ts';
import { CoachWords } from './coach-words.tsx';
import { CloseCard } from './first-turn.tsx';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import firstTurn from './first-turn.module.css?names';

export function FirstVotes() {
  const { game, speech, draft, say } = usePlay();
  const { t } = speech;
  const foregone = useForegone();
  // What it could move itself is counted vote by vote.
  const vote = useMemo(() => findFirstVote(game), [game]);
  if (!vote || draft) return null;
  // The first is cast by hand, to see what a ballot is.
  const others = vote.step === 'ballot' && vote.before > 0 ? vote.dead : 0;
  const run = others > 0 ? foregone : null;
  return (
    <section
      className={firstTurn['first-turn']}
      data-part="first-turn"
      aria-label={t('first.title')}
    >
      <CoachWords
        messages={[
          describeVoteStep(vote, game.view.values.lostMotion, speech),
          ...(run ? [t('first.run', { n: others })] : []),
          ...(run ? [tellForegoneCost(game.view, t)] : []),
        ]}
      />
      <Buttons data-part="btns">
        <Button kind="small-primary" onClick={() => (run ? run() : say(vote.act))}>
          {run ? t('foregone.do') : nameVoteKey(vote, speech)}
        </Button>
        <CloseCard learnt={{ voted: true }} />
      </Buttons>
    </section>
  );
}

/** @param each credit that a motion costs whose sponsor loses it */
function describeVoteStep(vote: FirstVote, each: number, speech: Speech): string {
  const { t, figures } = speech;
  switch (vote.step) {
    case 'motions':
      return t('first.motions', {
        n: vote.pending,
        dead: vote.dead,
        lost: vote.lost.length,
        each,
        ...ownMotion(vote.own, speech),
      });
    case 'whip':
      return t('first.whip');
    case 'ballot':
      return t('first.ballot', {
        way: vote.word ?? vote.act.vote,
        points: figures.points(Math.abs(vote.points)),
        vote: vote.act.vote,
        prospect: vote.prospect,
        separate: vote.separate ? 'yes' : 'no',
      });
    case 'order':
      return t('first.order', {
        asks: t(`change.procedure.${vote.kind}`),
        vote: vote.act.vote,
      });
    case 'text':
    case 'gavel':
      return t(`first.${vote.step}`, {
        now: figures.points(vote.now),
        none: figures.points(vote.none),
        more: vote.now >= vote.none ? 'yes' : 'no',
      });
  }
}

function ownMotion(own: PossibleMotion | null, { names, figures, article }: Speech) {
  const { article: about = '', option = '' } = own?.kind ?? {};
  return {
    own: own ? own.prospect : 'none',
    article: own ? article(about) : '',
    option: own ? names.option(about, option) : '',
    points: figures.points(own?.worth ?? 0),
  };
}

function nameVoteKey({ act }: FirstVote, { t }: Speech): string {
  if (act.type === 'ballot') return t('first.key.vote', { vote: act.vote });
  if (act.type === 'withdraw') return t('first.key.withdraw');
  return act.type === 'pass' ? t('first.key.end') : t(`act.${act.type}`);
}
