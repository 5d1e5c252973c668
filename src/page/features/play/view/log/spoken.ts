/** What is said to those who listen when an act is done: the answer to it, what weighs most, what it moved, and what is asked now. */
import { isRollCallPhase } from '../../../../session/game/stage.ts';
import { type Since, findSinceLast } from '../../model/since-last.ts';
import { answerNow, listCreditLost } from '../../../../session/game/ledger.ts';
import { computePointsNow } from '../../../../session/game/worth.ts';
import type { Game } from '../../../../session/store/game.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { asSentences } from '../../../../speech/tell-answer.ts';
import { formatMotionTitle } from '../../../../speech/motion-title.ts';
import { findHeadline, formatHappening } from '../../../../speech/tell.ts';
import { makeSinceFigures } from '../console/since-figures.ts';
import { type Speech, SHOWS } from '../../../../speech/use-game.ts';

/** Articles named of those whose words moved: the others are in the view. */
const MOVES = 2;

export function makeSpokenLine(game: Game, speech: Speech): string {
  const { t, figures } = speech;
  const { view, log, unread } = game;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const main = findHeadline(fresh);
  const since = findSinceLast(game);
  const answer = answerNow(game);
  const told = [main, ...listCreditLost(game), ...listMovesThatCount(since)].filter(
    (one) => one !== answer,
  );
  const ends = since && makeSinceFigures(since, computePointsNow(view), figures);
  const opened = main?.type !== 'sitting' && fresh.some(({ type }) => type === 'sitting');
  const said = [
    answer ? `${writeSentences(answer, speech)} ${writeReason(answer, speech)}`.trim() : '',
    ...told.map((one) => (one ? writeSentences(one, speech) : '')),
    ends
      ? t('live.points', { before: figures.points(ends.before), now: figures.points(ends.now) })
      : '',
    opened ? t('live.sitting', { sitting: view.sitting }) : '',
    describeAsked(game, speech),
  ];
  return [...new Set(said)].filter((one) => one !== '').join(' ');
}

/** Words that moved the seat's points, those that did so most first. */
function listMovesThatCount(since: Since | null): DomainEvent[] {
  return (since?.moves ?? [])
    .map(({ happening, points }) => ({ happening, size: Math.abs(points ?? 0) }))
    .filter(({ size }) => size >= SHOWS)
    .sort((one, other) => other.size - one.size)
    .slice(0, MOVES)
    .map(({ happening }) => happening);
}

function writeSentences(happening: DomainEvent, speech: Speech): string {
  const { text, answer } = formatHappening(happening, speech);
  return answer.length > 0 ? `${text} ${asSentences(answer, speech)}` : text;
}

/** The number that decided. */
function writeReason(answer: DomainEvent, speech: Speech): string {
  const [why] = formatHappening(answer, speech).why;
  return why ? speech.t('log.why', { why }) : '';
}

/** What is asked of the seat, and who asks; empty where nothing is. */
function describeAsked({ view, seat }: Game, speech: Speech): string {
  const { t, names } = speech;
  const { awaited, phase, plates, informals, voting, announced } = view;
  if (awaited !== seat) return '';
  const called = (by: number) => names.called(view.scenario.delegations[by]?.id ?? '');
  if (isRollCallPhase(phase))
    return t('question.ballot', { motion: voting ? formatMotionTitle(voting, view, speech) : '' });
  if (phase === 'decision.gavel') return t('live.gavel');
  if (phase === 'negotiation.announcement') return t('live.announcement');
  if (announced) return t('live.pleas', { n: announced.changes.length });
  if (informals) return t('live.room', { by: called(informals.by) });
  const offer = view.offers.find(
    ({ status, to }) => status === 'standing' && to === view.delegation,
  );
  return offer ? t('live.offer', { by: called(offer.by) }) : t('live.turn', { plates });
}
