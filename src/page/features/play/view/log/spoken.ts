/** What is said to those who listen when an act is done: the answer to it, what weighs most, what it moved, and what is asked now. */
import { isRollCall } from '../../../../session/game/stage.ts';
import { type Since, sinceLast } from '../../model/since-last.ts';
import { answerNow, creditLost } from '../../../../session/game/ledger.ts';
import { pointsNow } from '../../../../session/game/worth.ts';
import type { Game } from '../../../../session/store/game.ts';
import type { Happening } from '../../../../../engine/state/event.ts';
import { asSentences } from '../../../../speech/tell-answer.ts';
import { motionTitle } from '../../../../speech/motion-title.ts';
import { headline, tell } from '../../../../speech/tell.ts';
import { sinceFigures } from '../console/since-figures.ts';
import { type Speech, SHOWS } from '../../../../speech/use-game.ts';

/** Articles named of those whose words moved: the others are in the view. */
const MOVES = 2;

export function spoken(game: Game, speech: Speech): string {
  const { t, figures } = speech;
  const { view, log, unread } = game;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const main = headline(fresh);
  const since = sinceLast(game);
  const answer = answerNow(game);
  const told = [main, ...creditLost(game), ...movesThatCount(since)].filter(
    (one) => one !== answer,
  );
  const ends = since && sinceFigures(since, pointsNow(view), figures);
  const opened = main?.type !== 'sitting' && fresh.some(({ type }) => type === 'sitting');
  const said = [
    answer ? `${sentences(answer, speech)} ${reasonOf(answer, speech)}`.trim() : '',
    ...told.map((one) => (one ? sentences(one, speech) : '')),
    ends
      ? t('live.points', { before: figures.points(ends.before), now: figures.points(ends.now) })
      : '',
    opened ? t('live.sitting', { sitting: view.sitting }) : '',
    asked(game, speech),
  ];
  return [...new Set(said)].filter((one) => one !== '').join(' ');
}

/** Words that moved the seat's points, those that did so most first. */
function movesThatCount(since: Since | null): Happening[] {
  return (since?.moves ?? [])
    .map(({ happening, points }) => ({ happening, size: Math.abs(points ?? 0) }))
    .filter(({ size }) => size >= SHOWS)
    .sort((one, other) => other.size - one.size)
    .slice(0, MOVES)
    .map(({ happening }) => happening);
}

function sentences(happening: Happening, speech: Speech): string {
  const { text, answer } = tell(happening, speech);
  return answer.length > 0 ? `${text} ${asSentences(answer, speech)}` : text;
}

/** The number that decided. */
function reasonOf(answer: Happening, speech: Speech): string {
  const [why] = tell(answer, speech).why;
  return why ? speech.t('log.why', { why }) : '';
}

/** What is asked of the seat, and who asks; empty where nothing is. */
function asked({ view, seat }: Game, speech: Speech): string {
  const { t, names } = speech;
  const { awaited, phase, plates, informals, voting } = view;
  if (awaited !== seat) return '';
  const called = (by: number) => names.called(view.scenario.delegations[by]?.id ?? '');
  if (isRollCall(phase))
    return t('question.ballot', { motion: voting ? motionTitle(voting, view, speech) : '' });
  if (phase === 'decision.gavel') return t('live.gavel');
  if (informals) return t('live.room', { by: called(informals.by) });
  const offer = view.offers.find(
    ({ status, to }) => status === 'standing' && to === view.delegation,
  );
  return offer ? t('live.offer', { by: called(offer.by) }) : t('live.turn', { plates });
}
