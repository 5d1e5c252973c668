/** When the play is told to those who listen: what came of a vote waits for the show that is seen. */
import { findFreshVotes } from '../../../../session/game/vote/roll-staging.ts';
import type { RollShow } from '../../../../session/play/use-roll-show.ts';
import { listVotesOfRun, NOW, type VotesOnShow } from '../../../../session/play/use-votes.ts';
import type { Game } from '../../../../session/store/store.ts';
import { formatNextAfter } from '../../../../speech/next-after.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { describeAsked, makeSpokenLine } from './spoken.ts';
import {
  joinSentences,
  tellCalling,
  tellResult,
  tellSwept,
  tellVotesBetween,
} from './spoken-vote.ts';

/** What is on show, and how far its roll has been called. */
export type OnShow = Pick<VotesOnShow, 'index' | 'isNew' | 'isOfTurn' | 'left' | 'replay'> & {
  stage: RollShow['stage'];
  /** Uncertain names, called last. */
  last: readonly number[];
};

type Tell = (game: Game, speech: Speech, shown: OnShow) => string;

/** Remembers what has been told of a turn. What comes back is to be said; empty where nothing is. */
export function makeTeller(): Tell {
  let [turn, scene, named] = ['', '', ''];
  /** All that came of the last act. */
  let told = false;
  /** The first vote on record that nobody has heard of. */
  let unheard = 0;

  const tellNow: Tell = (game, speech) => {
    if (told) return describeAsked(game, speech);
    told = true;
    const from = unheard;
    unheard = game.view.votes.length;
    return makeSpokenLine(game, speech, from);
  };
  const tellVote: Tell = (game, speech, { index, isOfTurn, left, stage, last, replay }) => {
    const show = `${index} ${replay}`;
    if (stage !== 'done') {
      const calls = named !== show;
      named = show;
      const swept = stage === 'names' ? tellSwept(game, index, last, speech) : '';
      return joinSentences([calls ? tellCalling(game, index, speech) : '', swept]);
    }
    const skipped = isOfTurn ? tellVotesBetween(game, unheard, index, speech) : '';
    if (isOfTurn) unheard = Math.max(unheard, index + 1);
    const over = left === 0 && game.view.phase === 'closed';
    const onward = over
      ? speech.t('console.outcome')
      : formatNextAfter({ index, left }, game, speech);
    const next = speech.t('live.next', { next: onward });
    const result = tellResult(game, index, named === show, speech);
    return joinSentences([skipped, result, next]);
  };
  return (game, speech, shown) => {
    // Whoever comes back from an earlier moment is asked again.
    if (game.moment !== null) {
      scene = '';
      return '';
    }
    const { index, isNew, stage, replay } = shown;
    const current = `${game.id} ${game.seat} ${game.commands}`;
    if (current !== turn) {
      [turn, scene, named, told] = [current, '', '', false];
      unheard = listVotesOfRun(game)[0] ?? findFreshVotes(game).from;
    }
    // In a class packages are answered ahead, one after another without a command in between.
    const room = index === NOW ? (game.view.informals?.id ?? '') : '';
    const now = `${index} ${replay} ${stage} ${room}`;
    if (now === scene) return '';
    scene = now;
    if (index === NOW) return tellNow(game, speech, shown);
    // It came on show after all: what was about to be told of it waits.
    if (isNew) [told, unheard] = [false, Math.min(unheard, index)];
    return tellVote(game, speech, shown);
  };
}
