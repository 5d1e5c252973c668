/** Asking that an article be taken up next sitting. */
import { getArticleId, spendPlates, emit } from '../state/transaction.ts';
import { findArticle, isOpen } from './lookup.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, ONE_PLATE, reject } from './rule.ts';
import { locateArticle } from '../command.ts';

export const agenda: ActRule<'agenda'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge({ setup, state }, act) {
    const article = findArticle(setup, act.article);
    if (!article.ok) return article.rejection;
    if (!isOpen(state, article.value)) return reject('article/agreed', { article: act.article });
    const listed = state.requested.includes(article.value);
    return listed ? reject('agenda/listed', { article: act.article }) : null;
  },
  domains: ({ setup, state }) => [
    {
      parameter: 'article',
      values: state.articles.flatMap((article, a) =>
        article.status === 'open' && !state.requested.includes(a) ? [getArticleId(setup, a)] : [],
      ),
    },
  ],
  perform(meeting, { seat }, act) {
    const a = locateArticle(meeting.setup.scenario, act.article);
    meeting.state.requested = [...meeting.state.requested, a];
    emit(meeting, { type: 'listed', seat, article: act.article });
    spendPlates(meeting, 1);
  },
};
