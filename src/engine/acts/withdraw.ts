/** Taking back an offer or a motion of one's own, or laying down one's bracket on an article. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import { getArticleId, type Transaction, emit } from '../state/transaction.ts';
import { refreshHolders } from '../procedure/sitting.ts';
import { copyMotion } from '../state/copy-state.ts';
import type { Motion } from '../state/state.ts';
import { setStatus } from '../promises/ledger.ts';
import { findArticle } from './lookup.ts';
import { type ActRule, FREE, reject, type Standing } from './rule.ts';
import { locateArticle } from '../command.ts';

/** Until the voting has begun a motion may be taken back, the one announced too. */
function ownMotions({ state, seat }: Standing): Motion[] {
  return state.motions.filter(
    ({ status, by }) => by === seat && (status === 'pending' || status === 'voting'),
  );
}

/** Offers of one's own that the other side has taken to its capital. */
function ownOffers({ state, d }: Standing): string[] {
  return state.offers.flatMap((offer) =>
    offer.status === 'held' && offer.by === d ? [offer.id] : [],
  );
}

/** A bracket is laid down once: a red line holds it all the same. */
function listHeldArticles({ state: { articles, released }, d }: Standing): ArticleIndex[] {
  const isHeld = (a: ArticleIndex): boolean =>
    articles[a]?.holders.includes(d) === true &&
    !released.some(({ by, article }) => by === d && article === a);
  return [...articles.keys()].filter(isHeld);
}

export const withdraw: ActRule<'withdraw'> = {
  phases: ['negotiation.floor', 'decision.motions', 'decision.whip'],
  price: FREE,
  credit: FREE,
  closed: (standing) =>
    ownOffers(standing).length + ownMotions(standing).length + listHeldArticles(standing).length ===
    0
      ? reject('bracket/none')
      : null,
  judge(standing, act) {
    if (act.offer !== undefined) {
      const own = ownOffers(standing).includes(act.offer);
      return own ? null : reject('offer/notYours', { offer: act.offer });
    }
    if (act.motion !== undefined) {
      const own = ownMotions(standing).some((motion) => motion.id === act.motion);
      return own ? null : reject('motion/notYours', { motion: act.motion });
    }
    const article = findArticle(standing.setup, act.article);
    if (!article.ok) return article.rejection;
    const held = listHeldArticles(standing).includes(article.value);
    return held ? null : reject('bracket/none', { article: act.article ?? '' });
  },
  domains: (standing) => [
    { parameter: 'offer', values: ownOffers(standing) },
    { parameter: 'motion', values: ownMotions(standing).map((motion) => motion.id) },
    {
      parameter: 'article',
      values: listHeldArticles(standing).map((a) => getArticleId(standing.setup, a)),
    },
  ],
  perform(meeting, standing, act) {
    const { seat, d } = standing;
    if (act.offer !== undefined) {
      setStatus(meeting, act.offer, 'withdrawn');
      emit(meeting, { type: 'withdrawn', seat, offer: act.offer });
      return;
    }
    if (act.motion !== undefined) {
      takeBack(meeting, act.motion);
      emit(meeting, { type: 'withdrawn', seat, motion: act.motion });
      return;
    }
    const article = act.article ?? '';
    const a = locateArticle(meeting.setup.scenario, article);
    meeting.state.released = [...meeting.state.released, { by: d, article: a }];
    emit(meeting, { type: 'withdrawn', seat, article });
    refreshHolders(meeting, [a]);
  },
};

function takeBack(meeting: Transaction, id: string): void {
  const motions = meeting.state.motions.map((motion) =>
    motion.id === id ? copyMotion(motion, 'withdrawn') : motion,
  );
  const announced = meeting.state.voting?.motion === id;
  meeting.state.motions = motions;
  if (announced) {
    meeting.state.voting = null;
    meeting.state.queue = [];
  }
}
