/** At the gavel: stay silent, dissociate from named articles, or object and so force the vote. */
import type { ArticleId, SeatIndex } from '../../scenario/resolved.ts';
import { type Act, locateArticle } from '../command.ts';
import type { Reason } from '../answers/reason.ts';
import { breakPromises } from '../promises/breach.ts';
import { getArticleId, type Transaction, spendCredit, emit } from '../state/transaction.ts';
import type { Rejection } from '../answers/rejection.ts';
import { copyGavel } from '../state/copy-state.ts';
import { type GavelAnswer, withAnswer } from '../state/roll.ts';
import type { Gavel } from '../state/state.ts';
import { findArticle } from './lookup.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, reject, type Standing } from './rule.ts';

export const silent: ActRule<'silent'> = {
  phases: ['decision.gavel'],
  price: FREE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge: () => null,
  domains: () => [],
  perform: (meeting, { d }) => answer(meeting, d, 'silent'),
};

export const dissociate: ActRule<'dissociate'> = {
  phases: ['decision.gavel'],
  price: FREE,
  credit: ({ setup }) => setup.values.dissociation,
  closed: (standing) => refuseUnlessAffordable(standing, standing.setup.values.dissociation),
  judge(standing, act) {
    const named = judgeNamed(standing, act.articles, reject('dissociate/nothing'));
    return (
      named ??
      refuseUnlessAffordable(standing, standing.setup.values.dissociation * act.articles.length)
    );
  },
  domains: ({ setup }) => [
    { parameter: 'articles', values: setup.scenario.articles.map((article) => article.id) },
  ],
  perform(meeting, standing, act, reasons) {
    spendCredit(meeting, standing.d, meeting.setup.values.dissociation * act.articles.length);
    answer(meeting, standing.d, 'dissociate');
    record(meeting, standing, act, reasons);
  },
};

export const object: ActRule<'object'> = {
  phases: ['decision.gavel'],
  price: FREE,
  // Nobody is kept from objecting: it takes what credit there is.
  credit: ({ setup, state, d }) => Math.min(setup.values.objection, state.credit[d] ?? 0),
  closed: NEVER_UNAVAILABLE,
  judge: (standing, act) => judgeNamed(standing, act.articles, null),
  domains: ({ setup }) => [
    { parameter: 'articles', values: setup.scenario.articles.map((article) => article.id) },
  ],
  perform(meeting, standing, act, reasons) {
    spendCredit(meeting, standing.d, meeting.setup.values.objection);
    answer(meeting, standing.d, 'object');
    record(meeting, standing, act, reasons);
    breakNamed(meeting, standing.d, act.articles);
  },
};

/** To object to words one has promised to speak for breaks the promise. */
function breakNamed(meeting: Transaction, d: SeatIndex, named: readonly string[]): void {
  const { setup, state } = meeting;
  breakPromises(
    meeting,
    d,
    ({ article, wording }) =>
      state.articles[article]?.text === wording && named.includes(getArticleId(setup, article)),
  );
}

function refuseUnlessAffordable({ state, d }: Standing, needed: number): Rejection | null {
  const credit = state.credit[d] ?? 0;
  return credit >= needed ? null : reject('credit/spent', { credit, needed });
}

function judgeNamed(
  { setup }: Standing,
  articles: readonly ArticleId[],
  none: Rejection | null,
): Rejection | null {
  if (articles.length === 0) return none;
  for (const [i, id] of articles.entries()) {
    const article = findArticle(setup, id);
    if (!article.ok) return article.rejection;
    if (articles.indexOf(id) !== i) return reject('article/twice', { article: id });
  }
  return null;
}

function answer(meeting: Transaction, d: SeatIndex, given: GavelAnswer): void {
  const gavel = meeting.state.gavel as Gavel;
  meeting.state.gavel = copyGavel(gavel, withAnswer(gavel.roll, d, given));
}

function record(
  meeting: Transaction,
  { setup, seat, d }: Standing,
  { type: kind, articles: ids, reason }: Extract<Act, { type: 'dissociate' | 'object' }>,
  reasons: readonly Reason[],
): void {
  const { roll, dissociated, objected } = meeting.state.gavel as Gavel;
  const articles = ids.map((id) => locateArticle(setup.scenario, id));
  const entry = { by: d, articles };
  meeting.state.gavel =
    kind === 'dissociate'
      ? { roll, dissociated: [...dissociated, entry], objected }
      : { roll, dissociated, objected: [...objected, entry] };
  const statement = reason === undefined ? {} : { statement: reason };
  emit(meeting, { type: 'position', seat, kind, articles: ids, ...statement, reasons });
}
