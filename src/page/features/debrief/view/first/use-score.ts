/** What the seat took and made, once others have played the same draw, and the runs of it that this browser keeps. */
import { useEffect, useMemo } from 'react';
import {
  type DrawOfSeat,
  keepScore,
  type KeptScore,
  listOnDraw,
  makeDrawOfSeat,
  readScores,
  readScoresWith,
} from '../../../../session/scores.ts';
import type { OpenedGame } from '../../model/opened.ts';
import { isPlayedAgain, readScore, type SeatScore } from '../../model/score.ts';
import { useFindings } from '../use-debrief.ts';

/** `none`: the seat has nothing to compare, or the others could not play. */
export type ScoreNow = { status: 'none' | 'playing' } | ({ status: 'ready' } & SeatScore);

export function useScore(game: OpenedGame): ScoreNow {
  const same = useFindings((state) => state.sameDraws);
  const play = useFindings((state) => state.playSameDraw);
  const { id, seat } = game;
  useEffect(() => void play(id, seat), [play, id, seat]);
  return useMemo(() => {
    const score = readScore(game, same);
    if (score) return { status: 'ready', ...score };
    const asked = same?.game === id && same.seat === seat;
    const playing = asked ? same.status === 'playing' : isPlayedAgain(game);
    return { status: playing ? 'playing' : 'none' };
  }, [game, same, id, seat]);
}

export function drawOf({ conference, seat }: OpenedGame): DrawOfSeat {
  const { setup, start } = conference;
  return makeDrawOfSeat(setup.scenario.rulesHash, seat, setup.seed, start);
}

/** Keeps this one. A game from a file is nobody's run here, and the lesson is no contest. */
export function useKeptRuns(game: OpenedGame, score: ScoreNow): readonly KeptScore[] {
  const own = useMemo(() => {
    const isOver = game.view.phase === 'closed' && game.filed !== true && !game.guided;
    if (!isOver || score.status !== 'ready') return null;
    const { points, taken, made } = score;
    const conference = game.conference.setup.scenario.id;
    return { ...drawOf(game), game: game.id, conference, points, taken, made };
  }, [game, score]);
  useEffect(() => {
    if (own) keepScore(own);
  }, [own]);
  return useMemo(
    () => listOnDraw(own ? readScoresWith(own) : readScores(), drawOf(game)),
    [own, game],
  );
}
