/** Acts of the Chair: the order of business, a small group, a revised text, the Bureau's finding, the gavel. */
import {
  type ArticleId,
  type ArticleIndex,
  CHAIR,
  type MotionId,
  type SeatId,
  type WordingIndex,
} from '../../scenario/resolved.ts';
import { locateArticle, type Seat } from '../command.ts';
import { scoreWording, findLeadingWording } from '../floor/floor-rule.ts';
import { weighObjections } from '../procedure/objections.ts';
import {
  getArticleId,
  changeIds,
  type Transaction,
  callNextSpeaker,
  tableWording,
  spendPlates,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import { listChoosable, inOrder } from '../vote/motion-order.ts';
import type { Rejection } from '../answers/rejection.ts';
import { isSettled } from '../floor/settled.ts';
import { putForward } from '../procedure/chairs-text.ts';
import { computeAgendaSize, refreshHolders } from '../procedure/sitting.ts';
import { bridgeBetween, listPersuaded } from '../floor/small-group.ts';
import type { Setup } from '../setup/setup.ts';
import type { ArticleState, Motion, State } from '../state/state.ts';
import { findArticle, findChanges, isOpen } from './lookup.ts';
import { type ActRule, FREE, ONE_PLATE, refuseWhereClosed, reject, type Standing } from './rule.ts';
import type { TextChange } from '../mandate/mandate.ts';

function refuseUnlessChair({ seat }: Standing): Rejection | null {
  return seat === CHAIR ? null : reject('chair/only');
}

export const order: ActRule<'order'> = {
  phases: ['negotiation.floor', 'decision.motions'],
  price: ONE_PLATE,
  credit: FREE,
  closed: refuseUnlessChair,
  judge({ setup, state }, act) {
    if (state.phase === 'decision.motions') {
      return judgeFirst(setup, state, act.motion ?? '');
    }
    const articles = act.articles ?? [];
    const most = computeAgendaSize(setup);
    if (articles.length > most) return reject('order/tooLong', { most });
    for (const [i, id] of articles.entries()) {
      if (articles.indexOf(id) !== i) return reject('article/twice', { article: id });
      const article = findArticle(setup, id);
      if (!article.ok) return article.rejection;
      if (!isOpen(state, article.value)) return reject('article/agreed', { article: id });
    }
    return articles.length > 0 ? null : reject('article/unknown', { article: '' });
  },
  domains({ setup, state }) {
    if (state.phase === 'decision.motions') {
      return [
        { parameter: 'motion', values: listChoosable(setup, state).map((motion) => motion.id) },
      ];
    }
    const open = state.articles.flatMap((_, a) =>
      isOpen(state, a) ? [getArticleId(setup, a)] : [],
    );
    return [{ parameter: 'articles', values: open }];
  },
  perform(meeting, { seat }, act) {
    if (meeting.state.phase === 'decision.motions') takeFirst(meeting, seat, act.motion);
    else takeUp(meeting, seat, act.articles ?? []);
    spendPlates(meeting, 1);
  },
};

function judgeFirst(setup: Setup, state: State, motion: MotionId): Rejection | null {
  const isNamed = ({ id }: Motion) => id === motion;
  if (!inOrder(setup, state).some(isNamed)) return reject('motion/unknown', { motion });
  return listChoosable(setup, state).some(isNamed) ? null : reject('motion/alone', { motion });
}

function takeFirst(meeting: Transaction, seat: Seat, id: string | undefined): void {
  const motion = meeting.state.motions.find((one) => one.id === id);
  if (!motion) return;
  const { kind, article } = motion;
  meeting.state.first = motion.id;
  const about = article < 0 ? {} : { article: getArticleId(meeting.setup, article) };
  emit(meeting, { type: 'takenFirst', seat, motion: motion.id, kind, ...about });
}

function takeUp(meeting: Transaction, seat: Seat, articles: readonly ArticleId[]): void {
  const { scenario } = meeting.setup;
  const agenda: ArticleIndex[] = [];
  for (const id of articles) agenda.push(locateArticle(scenario, id));
  agenda.sort((one, other) => one - other);
  meeting.state.agenda = agenda;
  const ids = agenda.map((a) => getArticleId(meeting.setup, a));
  emit(meeting, { type: 'ordered', seat, articles: ids });
}

export const smallGroup: ActRule<'smallGroup'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: refuseUnlessChair,
  judge({ setup, state }, act) {
    const article = findArticle(setup, act.article);
    if (!article.ok) return article.rejection;
    return isOpen(state, article.value) ? null : reject('article/agreed', { article: act.article });
  },
  domains: ({ setup, state }) => [
    {
      parameter: 'article',
      values: state.articles.flatMap((_, a) => (isOpen(state, a) ? [getArticleId(setup, a)] : [])),
    },
  ],
  perform(meeting, { seat }, act) {
    const { setup, state } = meeting;
    const a = locateArticle(setup.scenario, act.article);
    const released = listPersuaded(setup, state, a).map((by) => ({ by, article: a }));
    const bridge = bridgeBetween(setup, state, a);
    meeting.state.released = [...state.released, ...released];
    if (bridge !== null) tableBridge(meeting, seat, a, bridge);
    refreshHolders(meeting, [a]);
    spendPlates(meeting, 1);
  },
};

function tableBridge(
  meeting: Transaction,
  seat: SeatId,
  a: ArticleIndex,
  bridge: WordingIndex,
): void {
  const { setup } = meeting;
  if (!tableWording(meeting, { article: a, wording: bridge })) return;
  const option = getWordingId(setup, a, bridge) ?? '';
  emit(meeting, { type: 'bridgeFound', seat, article: getArticleId(setup, a), option });
}

/**
 * Wordings the Chair may put forward on an article: tabled, and within discretion of the leading one. Words that a
 * room has agreed it does not replace by others that the floor likes less.
 */
function listWithinDiscretion({ setup, state }: Standing, a: ArticleIndex): WordingIndex[] {
  const article = state.articles[a] as ArticleState;
  if (article.status !== 'open') return [];
  const lead = findLeadingWording(setup, state, a);
  const best = scoreWording(setup, state, a, lead.wording) - setup.values.discretion;
  const least =
    article.firm > 1 ? Math.max(best, scoreWording(setup, state, a, article.text)) : best;
  return article.tabled.filter((wording) => {
    if (wording === article.text || isSettled(state, { article: a, wording })) return false;
    return scoreWording(setup, state, a, wording) >= least;
  });
}

/** Announced half-way, once, and put forward if pleas do not keep what stands; put forward at once on the last day. */
export const textRule: ActRule<'text'> = {
  phases: ['negotiation.announcement', 'chairsText'],
  price: ONE_PLATE,
  credit: FREE,
  closed: (standing) => refuseUnlessChair(standing) ?? refuseWhereClosed(standing),
  judge(standing, act) {
    const most = standing.setup.values.chairChanges;
    if (act.changes.length > most) return reject('package/tooLong', { most });
    if (act.changes.length === 0 && standing.state.phase === 'negotiation.announcement') {
      return reject('package/noChange');
    }
    const changes = findChanges(standing, act.changes);
    if (!changes.ok) return changes.rejection;
    const beyond = changes.value.find(
      (change) => !listWithinDiscretion(standing, change.article).includes(change.wording),
    );
    if (!beyond) return null;
    return reject('text/discretion', { article: getArticleId(standing.setup, beyond.article) });
  },
  domains(standing) {
    const { setup, state } = standing;
    const values = state.articles.flatMap((_, a) =>
      changeIds(
        setup,
        listWithinDiscretion(standing, a).map((wording): TextChange => ({ article: a, wording })),
      ),
    );
    return [{ parameter: 'changes', most: setup.values.chairChanges, values }];
  },
  perform(meeting, { seat }, act) {
    const changes = findChanges(meeting, act.changes);
    if (!changes.ok) return;
    if (meeting.state.phase === 'negotiation.announcement') {
      emit(meeting, { type: 'announced', seat, changes: act.changes });
      meeting.state.announced = { changes: changes.value, pleas: [] };
    } else {
      emit(meeting, { type: 'chairsText', seat, changes: act.changes });
      for (const change of changes.value) putForward(meeting, seat, change);
    }
    callNextSpeaker(meeting);
  },
};

export const exhausted: ActRule<'exhausted'> = {
  phases: ['decision.bureau'],
  price: FREE,
  credit: FREE,
  closed(standing) {
    const { scenario } = standing.setup;
    const { stops, objectors, weight, of } = weighObjections({
      scenario,
      gavel: standing.state.gavel,
    });
    const stopped = stops ? reject('bureau/objections', { objectors, weight, of }) : null;
    return refuseUnlessChair(standing) ?? stopped;
  },
  judge: () => null,
  domains: () => [],
  perform(meeting, { setup, state, seat }) {
    const { scenario } = setup;
    const { stops: _stops, ...objected } = weighObjections({ scenario, gavel: state.gavel });
    meeting.state.exhausted = true;
    emit(meeting, { type: 'exhausted', seat, ...objected });
    callNextSpeaker(meeting);
  },
};

/** The Chair closes the list: nobody moves any more. */
export const gavel: ActRule<'gavel'> = {
  phases: ['decision.motions'],
  price: FREE,
  credit: FREE,
  closed: refuseUnlessChair,
  judge: () => null,
  domains: () => [],
  perform(meeting) {
    meeting.state.queue = [];
  },
};
