/** What the Secretariat does at the ends of a sitting: the agenda, and the text after it. */
import {
  type ArticleIndex,
  CHAIR,
  type SeatIndex,
  type WordingIndex,
} from '../../scenario/resolved.ts';
import {
  computeBlockingShare,
  scoreWording,
  listHolders,
  holdsAgainst,
  type Leading,
  findLeadingWording,
} from '../floor/floor-rule.ts';
import {
  getArticle,
  getArticleId,
  getDelegationId,
  loseCredit,
  nameSpeakers,
  type Transaction,
  setArticle,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import { answerCables } from '../capitals/capitals.ts';
import { hearStakeholder, computePressure } from '../outside/stakeholders.ts';
import { happen } from '../outside/happenings-due.ts';
import { isSettled } from '../floor/settled.ts';
import { chargeAlone } from './strip.ts';
import { settleLedger } from '../promises/ledger.ts';
import type { TextCause } from '../state/event.ts';
import type { Setup } from '../setup/setup.ts';
import { copyArticle } from '../state/copy-state.ts';
import type { ArticleState, State } from '../state/state.ts';
import { readTextOn } from '../mandate/mandate.ts';

export function openSitting(meeting: Transaction): void {
  const sitting = meeting.state.sitting + 1;
  const { setup, state } = meeting;
  // An event at the opening sets the plates of the first sitting; one at a sitting, those of that sitting.
  const allowance = sitting === 1 ? state.allowance : setup.scenario.procedure.plates;
  meeting.state.sitting = sitting;
  meeting.state.allowance = allowance;
  meeting.state.agenda = draftAgenda(state, computeAgendaSize(setup));
  meeting.state.requested = [];
  meeting.state.amendments = [];
  meeting.state.spoken = [];
  takeSeats(meeting, sitting);
  happen(meeting, sitting);
  const queue = [CHAIR, ...nameSpeakers(setup)];
  for (const { id } of setup.observers) queue.push(id);
  meeting.state.queue = queue;
  meeting.state.plates = meeting.state.allowance;
  meeting.state.freeAsk = true;
  emit(meeting, {
    type: 'sitting',
    sitting,
    articles: meeting.state.agenda.map((a) => getArticleId(setup, a)),
  });
  const moved = answerCables(meeting);
  if (moved.length > 0) refreshHolders(meeting, moved);
  hearStakeholder(meeting);
}

/** Those that become members in this sitting; everybody is told. */
function takeSeats(meeting: Transaction, sitting: number): void {
  for (const { id, index, joins } of meeting.setup.scenario.delegations) {
    if (joins !== sitting) continue;
    meeting.state.present = meeting.state.present.with(index, 1);
    emit(meeting, { type: 'tookSeat', seat: id });
  }
}

/** Articles a sitting has time for. */
export function computeAgendaSize({
  scenario,
  values,
}: Pick<Setup, 'scenario' | 'values'>): number {
  const share = Math.ceil(values.agendaShare * scenario.articles.length);
  return Math.min(values.agenda, Math.max(values.agendaLeast, share));
}

/** Requested articles first, then those left longest, then those nearest agreement, then by number. */
function draftAgenda(state: State, most: number): ArticleIndex[] {
  const open: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < state.articles.length; a += 1)
    if (state.articles[a]?.status === 'open') open.push(a);
  const { requested } = state;
  open.sort((a, b) => {
    const one = state.articles[a] as ArticleState;
    const other = state.articles[b] as ArticleState;
    return (
      Number(requested.includes(b)) - Number(requested.includes(a)) ||
      one.taken - other.taken ||
      one.holders.length - other.holders.length ||
      a - b
    );
  });
  return open.slice(0, most).sort((a, b) => a - b);
}

export function closeSitting(meeting: Transaction): void {
  hearAmendments(meeting);
  for (const a of meeting.state.agenda) settleArticle(meeting, a);
  refreshHolders(meeting);
  for (const a of meeting.state.agenda) agreeWhereReady(meeting, a);
  chargeAlone(meeting);
  const bound = settleLedger(meeting);
  if (bound.length > 0) refreshHolders(meeting, bound);
}

/** Words that would have left the floor much worse off than the text cost whoever proposed them credit. */
function hearAmendments(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { failedBy, failedAmendment } = setup.values;
  // Each by the weights of the floor before any of them lost credit.
  const failed = state.amendments.filter(({ article, wording }) => {
    const text = readTextOn(state, article);
    if (text === wording) return false;
    const margin =
      scoreWording(setup, state, article, wording) - scoreWording(setup, state, article, text);
    return margin < -failedBy;
  });
  for (const { by } of failed) loseCredit(meeting, by, failedAmendment, 'failedAmendment');
}

function settleArticle(meeting: Transaction, a: ArticleIndex): void {
  const article = meeting.state.articles[a] as ArticleState;
  if (article.status !== 'open') return;
  const lead = findLeadingWording(meeting.setup, meeting.state, a);
  const needed = meeting.setup.values.inertia * article.firm;
  const taken = meeting.state.sitting;
  const moves = lead.wording !== article.text && lead.margin > needed;
  tellPassedOver(meeting, a, moves ? lead.wording : article.text, needed);
  if (moves) {
    moveText(meeting, a, lead.wording, findCause(meeting, a, lead, needed));
    setArticle(meeting, a, { taken });
  } else {
    setArticle(meeting, a, { taken, stable: article.stable + 1 });
  }
}

/** Whoever proposed other words than come to stand hears what the floor made of them. */
function tellPassedOver(
  meeting: Transaction,
  a: ArticleIndex,
  stands: number,
  needed: number,
): void {
  const { setup, state } = meeting;
  const text = readTextOn(state, a);
  for (const { by, article, wording } of state.amendments) {
    if (article !== a || wording === stands) continue;
    emit(meeting, {
      type: 'passedOver',
      seat: getDelegationId(setup, by),
      article: getArticleId(setup, a),
      option: getWordingId(setup, a, wording) ?? '',
      stands: getWordingId(setup, a, stands),
      margin: scoreWording(setup, state, a, wording) - scoreWording(setup, state, a, text),
      needed,
      ...(isSettled(state, { article, wording }) ? { settled: true as const } : {}),
    });
  }
}

/** The floor, or those who spoke from outside where it would not have moved without them. */
function findCause({ setup, state }: Transaction, a: ArticleIndex, lead: Leading, needed: number) {
  const text = readTextOn(state, a);
  const pressure =
    computePressure(setup, state, a, lead.wording) - computePressure(setup, state, a, text);
  const cause = lead.margin - pressure > needed ? ('floor' as const) : ('pressure' as const);
  return { cause, margin: lead.margin, ...(pressure === 0 ? {} : { pressure }), needed };
}

/** Puts a wording in the lead and says why. */
export function moveText(
  meeting: Transaction,
  a: ArticleIndex,
  wording: WordingIndex,
  why: {
    cause: TextCause;
    by?: string;
    margin: number;
    /** null: no number decides. */
    needed: number | null;
    pressure?: number;
  },
): void {
  const { setup } = meeting;
  const article = meeting.state.articles[a] as ArticleState;
  emit(meeting, {
    type: 'textMoved',
    article: getArticleId(setup, a),
    from: getWordingId(setup, a, article.text),
    to: getWordingId(setup, a, wording),
    ...why,
  });
  const tabled =
    wording < 0 || article.tabled.includes(wording) ? article.tabled : [...article.tabled, wording];
  const move = { article: a, from: article.text, to: wording };
  meeting.state.textMoves = [...meeting.state.textMoves, move];
  // What was voted out of a closed text does not come back by itself.
  const left = setup.scenario.procedure.textClosed && why.cause === 'vote' ? [] : tabled;
  setArticle(meeting, a, { text: wording, tabled: left, stable: 0, assent: [] });
}

/**
 * Who holds a bracket on the leading wording of each open article, as the rule says now.
 * @param touched the articles that can have changed; absent: all
 */
export function refreshHolders(meeting: Transaction, touched?: readonly ArticleIndex[]): void {
  const before = meeting.state;
  let { articles } = before;
  for (let a: ArticleIndex = 0; a < articles.length; a += 1) {
    if (touched && !touched.includes(a)) continue;
    const article = articles[a] as ArticleState;
    const holders = listHoldersNow(meeting, before, a);
    if (holders === article.holders) continue;
    const bracketed = copyArticle(article);
    bracketed.holders = holders;
    articles = articles.with(a, bracketed);
  }
  before.articles = articles;
}

/** Ascending; whoever lays down a bracket or takes one up is told of. */
function listHoldersNow(
  meeting: Transaction,
  before: State,
  a: ArticleIndex,
): readonly SeatIndex[] {
  const { status, text, holders: held } = before.articles[a] as ArticleState;
  if (status === 'adRef') return held.length === 0 ? held : [];
  // Closed over brackets, they stand as they did; each may still be laid down.
  const holders =
    status === 'closed'
      ? held.filter((d) => !isReleased(before, d, a))
      : listHolders(meeting.setup, before, a, text);
  return tellBrackets(meeting, before, a, holders);
}

/** @returns the same list where nobody's has changed */
function tellBrackets(
  meeting: Transaction,
  now: State,
  a: ArticleIndex,
  holders: SeatIndex[],
): readonly SeatIndex[] {
  const { setup } = meeting;
  const { text, holders: held } = now.articles[a] as ArticleState;
  if (holders.length === held.length && holders.every((d) => held.includes(d))) return held;
  holders.sort((x, y) => x - y);
  for (const d of setup.floor) {
    const holds = holders.includes(d);
    if (holds === held.includes(d)) continue;
    emit(meeting, {
      type: 'bracket',
      seat: getDelegationId(setup, d),
      article: getArticleId(setup, a),
      held: holds,
      reason: holdsAgainst(setup, now, d, a, text).reason,
    });
  }
  return holders;
}

/** Once other words have been voted into what was closed over brackets, those stand who hold one against them. */
export function renewBrackets(meeting: Transaction, a: ArticleIndex): void {
  const { setup, state } = meeting;
  const { status, text } = state.articles[a] as ArticleState;
  if (status !== 'closed') return;
  setArticle(meeting, a, {
    holders: tellBrackets(meeting, state, a, listHolders(setup, state, a, text)),
  });
}

function isReleased({ released }: State, d: SeatIndex, a: ArticleIndex): boolean {
  return released.some(({ by, article }) => by === d && article === a);
}

function agreeWhereReady(meeting: Transaction, a: ArticleIndex): void {
  const article = meeting.state.articles[a] as ArticleState;
  if (article.status !== 'open' || article.text < 0) return;
  const blocked = computeBlockingShare(meeting.setup, meeting.state, a, article.text);
  const { stableSittings, blocking } = meeting.setup.values;
  const ready =
    (article.stable >= stableSittings && blocked < blocking) ||
    (article.stable >= 1 && blocked === 0);
  if (ready) agreeArticle(meeting, a);
}

/** Ad referendum, with the wording that stands. */
export function agreeArticle(meeting: Transaction, a: ArticleIndex): void {
  const { text } = meeting.state.articles[a] as ArticleState;
  setArticle(meeting, a, { status: 'adRef', tabled: [text], holders: [] });
  const option = getWordingId(meeting.setup, a, text);
  emit(meeting, { type: 'agreed', article: getArticle(meeting.setup, a).id, option });
}
