/** Asking that an article be taken up next sitting. */
import { amendState, articleId, spendPlates, tell } from '../state/meeting.ts';
import { findArticle, isOpen } from './lookup.ts';
import { type ActRule, FREE, NEVER_CLOSED, ONE_PLATE, reject } from './rule.ts';
import { locateArticle } from '../state/places.ts';

export const agenda: ActRule<'agenda'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: NEVER_CLOSED,
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
        article.status === 'open' && !state.requested.includes(a) ? [articleId(setup, a)] : [],
      ),
    },
  ],
  perform(meeting, { seat }, act) {
    const a = locateArticle(meeting.setup.scenario, act.article);
    amendState(meeting, { requested: [...meeting.state.requested, a] });
    tell(meeting, { type: 'listed', seat, article: act.article });
    spendPlates(meeting, 1);
  },
};
