/** Asking one's own capital to move its red line on an article. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { readMandate } from '../capitals/instructions.ts';
import { getArticleId, spendPlates, emit } from '../state/transaction.ts';
import type { State } from '../state/state.ts';
import { findArticle, isOpen } from './lookup.ts';
import { type ActRule, FREE, ONE_PLATE, reject, type Standing } from './rule.ts';
import { locateArticle } from '../command.ts';

function isSent(state: State, d: SeatIndex, a: ArticleIndex): boolean {
  return state.cables.some((cable) => cable.by === d && cable.article === a);
}

/** Open articles on which its capital has drawn a line, and has not been asked about it. */
function listAskableArticles({ setup, state, d }: Standing): ArticleIndex[] {
  return readMandate(setup, state, d).redLines.flatMap((line, a) =>
    line && isOpen(state, a) && !isSent(state, d, a) ? [a] : [],
  );
}

export const cable: ActRule<'cable'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  // The answer comes when the next sitting opens: in the last one it would come too late.
  closed: ({ state }) =>
    state.sitting >= state.lastSitting ? reject('act/notNow', { phase: state.phase }) : null,
  judge({ setup, state, d }, act) {
    const article = findArticle(setup, act.article);
    if (!article.ok) return article.rejection;
    const a = article.value;
    if (!isOpen(state, a)) return reject('article/agreed', { article: act.article });
    if (!readMandate(setup, state, d).redLines[a]) {
      return reject('cable/noLine', { article: act.article });
    }
    return isSent(state, d, a) ? reject('cable/sent', { article: act.article }) : null;
  },
  domains: (standing) => [
    {
      parameter: 'article',
      values: listAskableArticles(standing).map((a) => getArticleId(standing.setup, a)),
    },
  ],
  perform(meeting, { seat, d }, act) {
    const article = locateArticle(meeting.setup.scenario, act.article);
    const { cables, sitting } = meeting.state;
    meeting.state.cables = [...cables, { by: d, article, sitting }];
    emit(meeting, { type: 'cabled', seat, article: act.article });
    spendPlates(meeting, 1);
  },
};
