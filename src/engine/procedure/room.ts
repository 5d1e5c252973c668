/**
 * Informals: the rules compose the room, so that nobody negotiates with friends alone.
 * For each change the critics that carry half the weight of its critics sit in it. The package passes if those
 * who refuse hold at most half of the room's weight and no change has more of the floor against it than the plenary
 * allows, or than the text it replaces (`roomRefusal`, `computePlenaryLimit`).
 */
import { weighObjectors } from './objections.ts';
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { computeBlockingShare } from '../floor/floor-rule.ts';
import { breakPromises } from '../promises/breach.ts';
import { revise } from '../promises/ledger.ts';
import { readMandates } from '../capitals/instructions.ts';
import {
  type Mandate,
  readStandingTexts,
  replaceTextAt,
  type TextChange,
  utility,
} from '../mandate/mandate.ts';
import {
  getArticleId,
  changeIds,
  getDelegationId,
  loseCredit,
  type Transaction,
  setArticle,
  emit,
} from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import { readWeightsNow } from '../promises/standing.ts';
import { paysForReopening, type Public, sumRoomWeight } from './compose-room.ts';
import { agreeArticle, moveText, refreshHolders } from './sitting.ts';
import type { ArticleState, Informals, State } from '../state/state.ts';

export function conveneRoom(meeting: Transaction): void {
  const { informals } = meeting.state;
  if (!informals) return;
  const { setup } = meeting;
  emit(meeting, {
    type: 'informals',
    seat: getDelegationId(setup, informals.by),
    offer: informals.id,
    changes: changeIds(setup, informals.changes),
    room: informals.room.map((d) => getDelegationId(setup, d)),
  });
}

export function closeInformals(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { informals } = state;
  if (!informals) return;
  const weights = readWeightsNow(setup, state);
  const all = sumRoomWeight(weights, informals.room);
  const against = informals.room.filter((_, i) => informals.answers[i] === false);
  const share = all > 0 ? sumRoomWeight(weights, against) / all : 0;
  const blocked = informals.changes.find((change) => isBlocked(setup, state, change));
  const left = listNewlyLeft(setup, state, informals.changes);
  const agreed = share <= setup.values.roomRefusal && blocked === undefined && left.length === 0;
  emit(meeting, {
    type: 'informalsClosed',
    offer: informals.id,
    agreed,
    refusing: against.length,
    share,
    allowed: setup.values.roomRefusal,
    ...(blocked ? { blocked: getArticleId(setup, blocked.article) } : {}),
    ...(left.length > 0 ? { left: left.map((d) => getDelegationId(setup, d)) } : {}),
  });
  const { sitting } = state;
  state.informals = null;
  if (blocked) {
    const { article, wording } = blocked;
    state.blocked = [...state.blocked, { article, wording, sitting }];
  }
  const freed = breakInRoom(meeting, informals);
  if (!agreed) {
    allowAgain(meeting, informals.by);
    if (freed.length > 0) refreshHolders(meeting, freed);
    return;
  }
  releaseInRoom(meeting, informals);
  const assent = listAgreeing(informals).sort((one, other) => one - other);
  for (const change of informals.changes) agreeChange(meeting, informals.by, change, share, assent);
  refreshHolders(meeting);
}

/**
 * Whoever tabled the package or agreed to it breaks a promise to speak for other words, unless the one it was
 * given to tabled it, or sat in the room and agreed.
 */
function breakInRoom(meeting: Transaction, informals: Informals): ArticleIndex[] {
  const agreeing = listAgreeing(informals);
  return agreeing.flatMap((d) =>
    breakPromises(
      meeting,
      d,
      (promise) => !agreeing.includes(promise.to) && isOtherwise(informals, promise),
    ),
  );
}

/** A promise of other words is void once both have agreed to these: it was neither kept nor broken. */
function releaseInRoom(meeting: Transaction, informals: Informals): void {
  const agreeing = listAgreeing(informals);
  revise(meeting, (promise) => {
    const { by, to, status } = promise;
    const free = status === 'given' && agreeing.includes(by) && agreeing.includes(to);
    return free && isOtherwise(informals, promise) ? 'void' : status;
  });
}

function listAgreeing({ by, room, answers }: Informals): SeatIndex[] {
  return [by, ...room.filter((_, i) => answers[i] === true)];
}

function isOtherwise({ changes }: Informals, promise: TextChange): boolean {
  return changes.some(
    ({ article, wording }) => article === promise.article && wording !== promise.wording,
  );
}

/**
 * Share 0..1 of the floor that may be against a change that a room has agreed: a fifth where there are many on it; in a
 * small conference, where that would be one or two delegations, as much as four of equal weight, and a third at most.
 */
export function computePlenaryLimit({ values, floor }: Pick<Public, 'values' | 'floor'>): number {
  const { roomPlenary, roomFew, roomMost } = values;
  return Math.max(roomPlenary, Math.min(roomMost, roomFew / Math.max(1, floor.length)));
}

function isBlocked(setup: Setup, state: State, change: TextChange): boolean {
  const standing = (state.articles[change.article] as ArticleState).text;
  const now = standing < 0 ? 0 : computeBlockingShare(setup, state, change.article, standing);
  return (
    computeBlockingShare(setup, state, change.article, change.wording) >
    Math.max(computePlenaryLimit(setup), now)
  );
}

/** Whose package the room refused need not wait as long as others for the next. */
function allowAgain(meeting: Transaction, by: SeatIndex): void {
  const { packageEvery, packageAgain } = meeting.setup.values;
  const { packaged, sitting } = meeting.state;
  const since = sitting - Math.max(0, packageEvery - packageAgain);
  meeting.state.packaged = packaged.map((entry) =>
    entry.by === by ? { by, sitting: since } : entry,
  );
}

/**
 * Delegations on the floor to whom the text would be worth less than no treaty once these changes were made, and was
 * not before, where all such together could keep it from a vote: then the Chair takes the changes no further.
 */
export function listNewlyLeft(
  setup: Setup,
  state: State,
  changes: readonly TextChange[],
): SeatIndex[] {
  const texts = readStandingTexts(state);
  const then = replaceTextAt(texts, changes);
  const mandates = readMandates(setup, state);
  const left = setup.floor.filter((d) => isLeft(setup, mandates[d] as Mandate, then));
  if (!weighObjectors(setup.scenario, left).stops) return [];
  return left.filter((d) => !isLeft(setup, mandates[d] as Mandate, texts));
}

function isLeft(
  { scenario, values }: Setup,
  mandate: Mandate,
  texts: readonly WordingIndex[],
): boolean {
  return mandate.reservation - utility(mandate, scenario.articles, texts) > values.leaving;
}

function agreeChange(
  meeting: Transaction,
  by: SeatIndex,
  change: TextChange,
  share: number,
  assent: readonly SeatIndex[],
): void {
  const { setup, state } = meeting;
  const article = state.articles[change.article] as ArticleState;
  if (article.status === 'adRef') {
    setArticle(meeting, change.article, { status: 'open' });
    emit(meeting, { type: 'reopened', article: getArticleId(setup, change.article) });
    for (const d of new Set([by, ...assent]))
      if (paysForReopening(article, by, d))
        loseCredit(meeting, d, setup.values.reopening, 'reopening');
  }
  moveText(meeting, change.article, change.wording, {
    cause: 'informals',
    by: getDelegationId(setup, by),
    margin: setup.values.roomRefusal - share,
    needed: 0,
  });
  setArticle(meeting, change.article, { firm: setup.values.firmness, stable: 1, assent });
  agreeUnlessBlocked(meeting, change.article);
}

/** What a room has agreed is agreed ad referendum at once where the plenary has no more against it than `roomWord`. */
function agreeUnlessBlocked(meeting: Transaction, a: ArticleIndex): void {
  const { setup, state } = meeting;
  const { text } = state.articles[a] as ArticleState;
  if (computeBlockingShare(setup, state, a, text) <= setup.values.roomWord)
    agreeArticle(meeting, a);
}
