/** At the gavel: stay silent, dissociate from named articles, or object and so force the vote. */
import type { Reason } from '../reason.ts';
import { amendState, type Meeting, spendCredit, tell } from '../meeting.ts';
import type { Rejection } from '../rejection.ts';
import type { Gavel } from '../state.ts';
import { withLetter } from './ballot.ts';
import { findArticle } from './lookup.ts';
import { type ActRule, FREE, NEVER_CLOSED, reject, type Standing } from './rule.ts';

/** Credit each named article costs a delegation that dissociates from it. */
const DISSOCIATION = 1;
const OBJECTION = 2;

export const silent: ActRule<'silent'> = {
  phases: ['decision.gavel'],
  price: FREE,
  credit: FREE,
  closed: NEVER_CLOSED,
  judge: () => null,
  domains: () => [],
  perform: (meeting, { d }) => answer(meeting, d, 's'),
};

export const dissociate: ActRule<'dissociate'> = {
  phases: ['decision.gavel'],
  price: FREE,
  credit: () => DISSOCIATION,
  closed: (standing) => affords(standing, DISSOCIATION),
  judge(standing, act) {
    const named = judgeNamed(standing, act.articles, reject('dissociate/nothing'));
    return named ?? affords(standing, DISSOCIATION * act.articles.length);
  },
  domains: ({ setup }) => [
    { parameter: 'articles', values: setup.scenario.articles.map((article) => article.id) },
  ],
  perform(meeting, standing, act, reasons) {
    spendCredit(meeting, standing.d, DISSOCIATION * act.articles.length);
    answer(meeting, standing.d, 'd');
    record(meeting, standing, 'dissociate', act.articles, reasons);
  },
};

export const object: ActRule<'object'> = {
  phases: ['decision.gavel'],
  price: FREE,
  credit: () => OBJECTION,
  closed: NEVER_CLOSED,
  judge: (standing, act) => judgeNamed(standing, act.articles, null),
  domains: ({ setup }) => [
    { parameter: 'articles', values: setup.scenario.articles.map((article) => article.id) },
  ],
  perform(meeting, standing, act, reasons) {
    spendCredit(meeting, standing.d, OBJECTION);
    answer(meeting, standing.d, 'o');
    record(meeting, standing, 'object', act.articles, reasons);
  },
};

function affords({ state, d }: Standing, needed: number): Rejection | null {
  const credit = state.credit[d] ?? 0;
  return credit >= needed ? null : reject('credit/spent', { credit, needed });
}

function judgeNamed(
  { setup }: Standing,
  articles: readonly string[],
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

function answer(meeting: Meeting, d: number, letter: string): void {
  const gavel = meeting.state.gavel as Gavel;
  amendState(meeting, { gavel: { ...gavel, roll: withLetter(gavel.roll, d, letter) } });
}

function record(
  meeting: Meeting,
  { setup, seat, d }: Standing,
  kind: 'dissociate' | 'object',
  ids: readonly string[],
  reasons: readonly Reason[],
): void {
  const gavel = meeting.state.gavel as Gavel;
  const articles = ids.map((id) => setup.scenario.articleIndex.get(id) ?? -1);
  const list = kind === 'dissociate' ? 'dissociated' : 'objected';
  amendState(meeting, { gavel: { ...gavel, [list]: [...gavel[list], { by: d, articles }] } });
  tell(meeting, { type: 'position', seat, kind, articles: ids, reasons });
}
