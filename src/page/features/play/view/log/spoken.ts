/** What is said to those who listen when an act is done: the answer to it, what weighs most, what it moved; and what is asked then. */
import { findOfferToAnswer } from '../../../../session/game/deal/offer-to-answer.ts';
import { countBracketsLeft } from '../../../../session/game/text/article-now.ts';
import { computePointsNow } from '../../../../session/game/worth.ts';
import { isRollCallPhase } from '../../../../session/game/stage.ts';
import { type Since, findSinceLast } from '../../model/since-last.ts';
import { tellPutWords } from '../../model/put-words.ts';
import { answerNow, listCreditLost } from '../../../../session/game/deal/answers.ts';
import { nameChanges } from '../../../../session/play/play-context.tsx';
import type { Game } from '../../../../session/store/store.ts';
import type { Change } from '../../../../../engine/command.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { nameFew } from '../../../../speech/names/name-few.ts';
import { asSentences } from '../../../../speech/tell-answer.ts';
import { findHeadline, formatChanges, formatHappening, isTold } from '../../../../speech/tell.ts';
import { tellChangeLines, tellChangeWorth, tellWholeText } from '../../model/stakes.ts';
import { makeSinceFigures } from '../console/since-figures.ts';
import { type Speech, SHOWS } from '../../../../speech/use-game.ts';
import { describeVote, joinSentences, tellVotesBetween } from './spoken-vote.ts';

/** Articles told with the words before and after of those that moved: the others are counted. */
const MOVES = 2;

/** Objectors named before the rest are counted. */
const NAMED = 3;

/** What has been told of a turn before. */
type Heard = {
  /** The first vote on record that has not been. */
  unheard: number;
  /** What moved was told with the vote that moved it. */
  settled: boolean;
};

const ALL = { unheard: Infinity, settled: false };

/** @param heard all votes have been told, and nothing of what moved, unless told */
export function makeSpokenLine(
  game: Game,
  speech: Speech,
  { unheard, settled }: Heard = ALL,
): string {
  const { t } = speech;
  const { view, log, unread } = game;
  const fresh = log.slice(unread).map(({ happening }) => happening);
  const since = findSinceLast(game);
  const elsewhere = (one: DomainEvent) => isToldElsewhere(one, game, since);
  const asked = (one: DomainEvent) => one.type === 'listed' && one.seat === game.seat;
  const main = findHeadline(fresh.filter((one) => (isTold(one) || asked(one)) && !elsewhere(one)));
  const answer = answerNow(game);
  const told = [main, ...listCreditLost(game)].filter((one) => one !== answer);
  const opened = main?.type !== 'sitting' && fresh.some(({ type }) => type === 'sitting');
  return joinSentences([
    tellVotesBetween(game, unheard, view.votes.length, speech),
    answer ? `${writeSentences(answer, speech)} ${writeReason(answer, speech)}`.trim() : '',
    ...(since?.words.map((one) => tellPutWords(one, speech)) ?? []),
    tellObjectors(fresh, speech),
    ...told.map((one) => (one ? writeSentences(one, speech) : '')),
    ...(settled ? [] : tellMoves(since, speech)),
    tellAgreed(fresh, main, since, speech),
    settled ? '' : tellPoints(game, since, speech),
    opened ? t('live.sitting', { sitting: view.sitting, brackets: countBracketsLeft(view) }) : '',
    tellPhase(game, speech),
  ]);
}

/** What the last act moved, and the points of the draft that it took or brought. */
export function tellMoved(game: Game, speech: Speech): string {
  const since = findSinceLast(game);
  return joinSentences([...tellMoves(since, speech), tellPoints(game, since, speech)]);
}

/** For whom nothing is foreseen: others hear what they are heading for. */
function tellPoints({ view, assist }: Game, since: Since | null, speech: Speech): string {
  const ends =
    assist === 'none' && since && makeSinceFigures(since, computePointsNow(view), speech.figures);
  return ends ? writePoints('draft', ends, speech) : '';
}

/** The one number of the desk, in whole points, where it has changed by some. */
export function tellHeading(now: number, by: number, speech: Speech): string {
  return by === 0 ? '' : writePoints('close', { now, before: now - by }, speech);
}

function writePoints(
  of: 'close' | 'draft',
  { now, before }: { now: number; before: number },
  { t, figures }: Speech,
): string {
  return t('live.points', { of, now: figures.points(now), before: figures.points(before) });
}

/** Votes are told with their show, words that moved among themselves, what waits for an answer with the question. */
function isToldElsewhere(happening: DomainEvent, game: Game, since: Since | null): boolean {
  const { view, seat } = game;
  const { type } = happening;
  if (type === 'passedOver') return happening.seat === seat;
  if (type === 'voteResult' || type === 'voteAnnounced') return true;
  // One knows how one voted, and the motion that is put is named by the question.
  if (type === 'explained') return happening.seat === seat;
  if (type === 'moved' && view.voting?.motion === happening.motion) return true;
  if (type === 'chairsText')
    return since?.moves.some((one) => one.happening.cause === 'chair') === true;
  if (type === 'textMoved')
    return since?.moves.some((one) => one.happening.article === happening.article) === true;
  if (view.awaited !== seat) return false;
  if (type === 'consensusAsked') return view.phase === 'decision.gavel';
  if (type === 'announced') return view.announced !== null;
  if (type === 'informals') return view.informals?.id === happening.offer;
  return type === 'offered' && happening.offer === findOfferToAnswer(game)?.id;
}

/** Who stood in the way of consensus, once that has been found out. */
function tellObjectors(fresh: readonly DomainEvent[], speech: Speech): string {
  if (!fresh.some((one) => one.type !== 'position' && 'objectors' in one)) return '';
  const seats = fresh.flatMap((one) =>
    one.type === 'position' && one.kind === 'object' ? one.seat : [],
  );
  return seats.length > 0
    ? speech.t('live.objected', { names: nameFew(seats, speech, NAMED) })
    : '';
}

/** A phase that has come since the seat's last act. */
function tellPhase({ before, view }: Game, { t }: Speech): string {
  if (!before || before.phase === view.phase) return '';
  return t('happening.phase', { phase: t(`phase.${view.phase}`) });
}

/** A package names all its articles; of other words that moved, those that moved the seat's points most. */
function tellMoves(since: Since | null, speech: Speech): string[] {
  const moves = since?.moves ?? [];
  const agreed = moves.filter(({ happening }) => happening.cause === 'informals');
  const rest = moves
    .filter((one) => !agreed.includes(one))
    .map(({ happening, points }) => ({ happening, size: Math.abs(points ?? 0) }))
    .sort((one, other) => other.size - one.size);
  const counting = rest.filter(({ size }) => size >= SHOWS).slice(0, MOVES);
  const more = rest.length - counting.length;
  const changes = agreed.flatMap(({ happening: { article, to } }): Change[] =>
    to === null ? [] : [{ article, option: to }],
  );
  return [
    changes.length > 0 ? speech.t('live.inText', { changes: formatChanges(changes, speech) }) : '',
    ...counting.map(({ happening }) => writeSentences(happening, speech)),
    more > 0 ? speech.t('live.moved', { n: more, others: counting.length }) : '',
  ];
}

/** Articles agreed beside what is told of: the brackets left are counted, so that none goes unsaid. */
function tellAgreed(
  fresh: readonly DomainEvent[],
  main: DomainEvent | undefined,
  since: Since | null,
  { t, article }: Speech,
): string {
  const inText = since?.moves.filter(({ happening }) => happening.cause === 'informals') ?? [];
  const told = new Set(inText.map(({ happening }) => happening.article));
  const agreed = fresh.flatMap((one) =>
    one.type === 'agreed' && one !== main && !told.has(one.article) ? article(one.article) : [],
  );
  const articles = [...new Set(agreed)].join(t('list.join'));
  return articles && t('live.agreed', { more: main?.type === 'agreed' ? 'yes' : 'no', articles });
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

/** What is asked of the seat, who asks, and what it is worth; empty where nothing is. */
export function describeAsked(game: Game, speech: Speech): string {
  const { t } = speech;
  const { view, seat } = game;
  const { awaited, phase, plates, announced } = view;
  const turn = t('live.turn', { plates });
  if (awaited !== seat) return '';
  if (isRollCallPhase(phase)) return joinSentences([describeVote(game, speech), t('live.ballot')]);
  if (phase === 'decision.whip') return joinSentences([describeVote(game, speech), turn]);
  if (phase === 'decision.gavel')
    return joinSentences([t('live.gavel'), tellWholeText(view, speech)]);
  if (phase === 'negotiation.announcement') return t('live.announcement');
  if (announced) return tellPlan(view, announced.changes, speech);
  return describeDeal(game, speech) || turn;
}

/** What the Chair plans to change, what it would bring, and the red line it would cross. */
function tellPlan(
  view: Game['view'],
  planned: Parameters<typeof nameChanges>[1],
  speech: Speech,
): string {
  const changes = nameChanges(view, planned);
  return joinSentences([
    speech.t('live.pleas', { changes: formatChanges(changes, speech) }),
    tellChangeWorth(view, changes, speech),
    tellChangeLines(view, changes, speech),
    speech.t('live.plead'),
  ]);
}

/** A package or an offer that waits for the seat's answer; empty where none does. */
function describeDeal(game: Game, speech: Speech): string {
  const { view } = game;
  const { t, names } = speech;
  const called = (by: number) => names.called(view.scenario.delegations[by]?.id ?? '');
  const { informals } = view;
  const offer = informals ? undefined : findOfferToAnswer(game);
  const [give, want] = [offer?.give ?? [], informals?.changes ?? offer?.want ?? []].map((changes) =>
    nameChanges(view, changes),
  );
  const written = (changes: readonly Change[] = []) => formatChanges(changes, speech);
  const asked = informals
    ? t('live.room', { by: called(informals.by), changes: written(want) })
    : offer && t('live.offer', { by: called(offer.by), give: written(give), want: written(want) });
  if (!asked) return '';
  const changes = [...(give ?? []), ...(want ?? [])];
  return joinSentences([
    asked,
    tellChangeWorth(view, changes, speech),
    tellChangeLines(view, changes, speech),
    t('live.answer'),
  ]);
}
