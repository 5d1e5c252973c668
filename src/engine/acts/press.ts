/** Asking a stakeholder to speak on an article of this sitting. */
import type { ArticleIndex, StakeholderIndex } from '../../scenario/resolved.ts';
import { getArticleId, spendPlates } from '../state/transaction.ts';
import { speak } from '../outside/stakeholders.ts';
import type { State } from '../state/state.ts';
import { findArticle, isOpen } from './lookup.ts';
import { type ActRule, FREE, ONE_PLATE, reject, type Standing } from './rule.ts';
import { locateArticle } from '../command.ts';

function hasSpoken(state: State, stakeholder: StakeholderIndex): boolean {
  return state.spoken.some((word) => word.stakeholder === stakeholder);
}

/** Articles of the sitting that are still open. */
function listPressableArticles({ state }: Standing): ArticleIndex[] {
  return state.agenda.filter((a) => isOpen(state, a));
}

export const press: ActRule<'press'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: ({ setup }) =>
    setup.scenario.stakeholders.length === 0
      ? reject('stakeholder/unknown', { stakeholder: '' })
      : null,
  judge(standing, act) {
    const { setup, state } = standing;
    const { stakeholder } = act;
    const index = setup.scenario.stakeholders.findIndex(({ id }) => id === stakeholder);
    if (index < 0) return reject('stakeholder/unknown', { stakeholder });
    const article = findArticle(setup, act.article);
    if (!article.ok) return article.rejection;
    if (!listPressableArticles(standing).includes(article.value)) {
      return reject('article/notOnAgenda', { article: act.article });
    }
    if (hasSpoken(state, index)) return reject('stakeholder/hasSpoken', { stakeholder });
    const position = setup.scenario.stakeholders[index]?.positions[article.value];
    return position ? null : reject('stakeholder/noPosition', { article: act.article });
  },
  domains(standing) {
    const { setup, state } = standing;
    const agenda = listPressableArticles(standing);
    const ready = setup.scenario.stakeholders.filter(
      ({ positions }, i) => !hasSpoken(state, i) && agenda.some((a) => positions[a]),
    );
    const articles = agenda.filter((a) => ready.some(({ positions }) => positions[a]));
    return [
      { parameter: 'stakeholder', values: ready.map(({ id }) => id) },
      { parameter: 'article', values: articles.map((a) => getArticleId(setup, a)) },
    ];
  },
  perform(meeting, { setup, seat }, act) {
    const stakeholder = setup.scenario.stakeholders.findIndex(({ id }) => id === act.stakeholder);
    speak(meeting, stakeholder, locateArticle(setup.scenario, act.article), seat);
    spendPlates(meeting, 1);
  },
};
