/** A vote for those who listen: the question, how its roll goes, and what came of it. */
import { readAnnounced } from '../../../../session/game/vote/corridor.ts';
import { type Board, lightPart, makeBoard } from '../../../../session/game/vote/roll.ts';
import { countSheet } from '../../../../session/game/vote/vote-count.ts';
import { findVotePlace } from '../../../../session/game/vote/vote-place.ts';
import { listVotesOfRun } from '../../../../session/play/use-votes.ts';
import type { Game } from '../../../../session/store/store.ts';
import type { BallotCount } from '../../../../../engine/state/event.ts';
import {
  formatMotionOutcome,
  formatMotionTitle,
  formatNeeded,
  tellBoard,
  weighWords,
} from '../../../../speech/vote-words.ts';
import { formatNeededFor, formatOutlook } from '../../../../speech/outlook-words.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import {
  tellBallotLines,
  tellBallotWorth,
  tellBrokenByBallot,
  tellWholeText,
} from '../../model/stakes.ts';

/** Those that say something, each once. */
export function joinSentences(said: readonly string[]): string {
  return [...new Set(said)].filter((one) => one !== '').join(' ');
}

/** The motion, which of how many, what hangs on it for the seat, and whether it can carry; empty without a vote. */
export function describeVote(game: Game, speech: Speech): string {
  const { view } = game;
  const { voting } = view;
  if (!voting) return '';
  const whole = voting.kind === 'text';
  const outcome = formatMotionOutcome(voting, view, speech);
  const said = [
    speech.t('live.vote', {
      ...findVotePlace(view, voting.motion),
      motion: formatMotionTitle(voting, view, speech),
      outcome: outcome || 'none',
    }),
    whole ? tellWholeText(view, speech) : tellBallotWorth(view, speech, outcome !== ''),
    tellBallotLines(view, speech),
    tellBrokenByBallot(view, voting, speech),
    tellOutlook(game, speech),
  ];
  return joinSentences(said);
}

/** Nothing for those who play without hints, nor on the whole text before the Chair has asked. */
function tellOutlook(game: Game, speech: Speech): string {
  const { view, assist } = game;
  const { voting } = view;
  if (!voting || assist === 'none') return '';
  if (voting.kind === 'text' && view.gavel === null) return '';
  const sheet = countSheet(view, readAnnounced(game, voting));
  const next = formatNeededFor(voting, sheet, view, speech);
  return joinSentences([next && speech.t('live.next', { next }), formatOutlook(sheet, speech)]);
}

/** Names are being called: of which motion. */
export function tellCalling({ view }: Game, index: number, speech: Speech): string {
  const board = makeBoard(view, index);
  return board ? speech.t('roll.says.calling', nameBoard(view, board, speech)) : '';
}

/** Those who were sure have voted. @param last those who have not */
export function tellSwept(
  { view }: Game,
  index: number,
  last: readonly number[],
  { t }: Speech,
): string {
  const board = makeBoard(view, index);
  if (!board) return '';
  const held = new Set(last);
  const lit = lightPart(view, board, (d) => !held.has(d));
  return t('roll.says.swept', { votes: tellBoard('all', view, lit, t), left: last.length });
}

/** @param named the motion has been called by its name before */
export function tellResult({ view }: Game, index: number, named: boolean, speech: Speech): string {
  const board = makeBoard(view, index);
  if (!board) return '';
  const { carried, decision, rule } = board;
  return speech.t('roll.says.done', {
    ...nameBoard(view, board, speech),
    named: named ? 'yes' : 'no',
    carried: carried ? 'yes' : 'no',
    votes: tellBoard('all', view, board, speech.t),
    needed: formatNeeded(rule, decision, 'short', speech) || 'none',
    quorate: !carried && decision.adopted ? 'no' : 'yes',
  });
}

function nameBoard(view: Game['view'], board: Board, speech: Speech) {
  return { ...findVotePlace(view, board.motion), motion: formatMotionTitle(board, view, speech) };
}

/** Votes on record that nobody has heard of: the result of one, how many of several carried. */
export function tellVotesBetween(game: Game, from: number, to: number, speech: Speech): string {
  const votes = game.view.votes.slice(from, to);
  const run = listVotesOfRun(game);
  if (votes.length > 0 && run[0] === from) return tellRun(game, run, speech);
  if (votes.length === 1) return tellResult(game, from, false, speech);
  return votes.length > 1 ? speech.t('live.votes', countCarried(votes)) : '';
}

/** Votes by instructions, one after another: how many carried, and the ballots of the seat. */
function tellRun({ view }: Game, run: readonly number[], { t }: Speech): string {
  const votes = run.flatMap((index) => view.votes[index] ?? []);
  const ballots: BallotCount = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const index of run) {
    const own = makeBoard(view, index)?.lamps[view.delegation];
    if (own && own !== 'waiting') ballots[own] += 1;
  }
  const own = weighWords('all', { weigh: null, count: ballots }, t);
  return t('live.run', { ...countCarried(votes), own });
}

function countCarried(votes: readonly { carried: boolean }[]): { n: number; carried: number } {
  return { n: votes.length, carried: votes.filter(({ carried }) => carried).length };
}
