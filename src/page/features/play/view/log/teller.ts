/** When the play is told to those who listen: what came of a vote waits for the show that is seen. */
import { findFreshVotes } from '../../../../session/game/vote/roll-staging.ts';
import type { RollShow } from '../../../../session/play/use-roll-show.ts';
import { listVotesOfRun, NOW, type VotesOnShow } from '../../../../session/play/use-votes.ts';
import type { Game } from '../../../../session/store/store.ts';
import { formatNextAfter } from '../../../../speech/next-after.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { describeAsked, makeSpokenLine, tellMoved } from './spoken.ts';
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

/** What came of an act or of a vote, and what is asked then; each may be empty. */
type Told = { came: string; asks: string };

type Tell = (game: Game, speech: Speech, shown: OnShow) => Told;

const NOTHING: Told = { came: '', asks: '' };

/** Remembers what has been told of a turn. What comes back is to be said. */
export function makeTeller(): Tell {
  let [turn, scene, named] = ['', '', ''];
  /** All that came of the last act. */
  let told = false;
  /** What the votes on show came to, with the last of them. */
  let settled = false;
  /** The first vote on record that nobody has heard of. */
  let unheard = 0;
  let before: Game | null = null;

  const tellNow: Tell = (game, speech) => {
    const asks = describeAsked(game, speech);
    if (told) return { came: '', asks };
    told = true;
    const from = unheard;
    unheard = game.view.votes.length;
    return { came: makeSpokenLine(game, speech, { unheard: from, settled }), asks };
  };
  const tellVote = (game: Game, speech: Speech, shown: OnShow): string => {
    const { index, isNew, isOfTurn, left, stage, last, replay } = shown;
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
    settled ||= isNew && left === 0;
    const came = isNew && settled ? tellMoved(game, speech) : '';
    return joinSentences([skipped, result, came, next]);
  };
  return (game, speech, shown) => {
    // Whoever comes back from an earlier moment is asked again.
    if (game.moment !== null) {
      scene = '';
      return NOTHING;
    }
    const { index, isNew, stage, replay } = shown;
    const current = `${game.id} ${game.seat} ${game.commands}`;
    const back = current === turn ? null : findWayBack(before, game);
    if (current !== turn) {
      [turn, scene, named, told, settled, before] = [current, '', '', back !== null, false, game];
      unheard = back
        ? game.view.votes.length
        : (listVotesOfRun(game)[0] ?? findFreshVotes(game).from);
    }
    // In a class packages are answered ahead, one after another without a command in between.
    const room = index === NOW ? (game.view.informals?.id ?? '') : '';
    const now = `${index} ${replay} ${stage} ${room}`;
    if (now === scene) return NOTHING;
    scene = now;
    if (back) return { came: speech.t('live.back', { back }), asks: describeAsked(game, speech) };
    if (index === NOW) return tellNow(game, speech, shown);
    // It came on show after all: what was about to be told of it waits.
    if (isNew) [told, unheard] = [false, Math.min(unheard, index)];
    return { came: tellVote(game, speech, shown), asks: '' };
  };
}

/** The branch that has been said to be one: it comes up again with each seat that plays it in turn, and from other pages. */
let branch = '';

/** How the game has gone back: by an act taken back, or, as it comes up, to a moment of another; null where it has not. */
function findWayBack(before: Game | null, game: Game): 'undone' | 'branch' | null {
  if (before === null) {
    const isNew = game.notes.branches > 0 && branch !== game.id;
    if (isNew) branch = game.id;
    return isNew ? 'branch' : null;
  }
  const same = before.id === game.id && before.seat === game.seat;
  return same && game.commands < before.commands ? 'undone' : null;
}
