/** Asking what matters to another delegation. The first question of a sitting is free. */
import { clamp } from '../maths.ts';
import { mandateOf } from '../instructions.ts';
import { amendState, delegationId, type Meeting, spendPlates, tell } from '../meeting.ts';
import type { Note } from '../state.ts';
import { findArticle, findDelegation } from './lookup.ts';
import { type ActRule, NEVER_CLOSED, reject, FREE, type Standing } from './rule.ts';

export const ask: ActRule<'ask'> = {
  phases: ['negotiation.floor'],
  price: ({ state }) => (state.freeAsk ? 0 : 1),
  credit: FREE,
  closed: NEVER_CLOSED,
  judge({ setup, d }, act) {
    const other = findDelegation(setup, act.delegation);
    if (!other.ok) return other.rejection;
    if (other.value === d) return reject('delegation/self');
    if (act.article === undefined) return null;
    const article = findArticle(setup, act.article);
    return article.ok ? null : article.rejection;
  },
  domains({ setup, d }) {
    const others = setup.floor.filter((other) => other !== d).sort((a, b) => a - b);
    return [
      { parameter: 'delegation', values: others.map((other) => delegationId(setup, other)) },
      { parameter: 'article', values: setup.scenario.articles.map((article) => article.id) },
    ];
  },
  perform(meeting, standing, act) {
    const price = ask.price(standing);
    const of = meeting.setup.scenario.delegationIndex.get(act.delegation) ?? -1;
    const notes = answers(meeting, standing, of, act.article);
    amendState(meeting, { notes: [...meeting.state.notes, ...notes], freeAsk: false });
    tell(meeting, {
      type: 'asked',
      seat: standing.seat,
      delegation: act.delegation,
      ...(act.article === undefined ? {} : { article: act.article }),
      learnt: notes.length,
    });
    spendPlates(meeting, price);
  },
};

function answers(
  meeting: Meeting,
  { d }: Standing,
  of: number,
  article: string | undefined,
): Note[] {
  const { setup, state } = meeting;
  const { saliences, ideals } = mandateOf(setup, state, of);
  const one = article === undefined ? undefined : setup.scenario.articleIndex.get(article);
  const { askPrecisionOpen, askPrecisionOne, askNamed } = setup.values;
  // Half-width of the range an answer leaves, in salience 0..1.
  const width = one === undefined ? askPrecisionOpen : askPrecisionOne;
  return (one === undefined ? extremes(saliences, ideals, askNamed) : [one]).map((a) => {
    const salience = saliences[a] ?? 0;
    const [low, high] = [clamp(salience - width, 0, 1), clamp(salience + width, 0, 1)];
    return { by: d, of, article: a, low, high, sitting: state.sitting, whole: one !== undefined };
  });
}

/** Articles by salience: the highest and the lowest few, without those it has no position on. */
function extremes(saliences: Float64Array, ideals: Float64Array, named: number): number[] {
  const held = [...ideals.keys()].filter((a) => !Number.isNaN(ideals[a]));
  held.sort((a, b) => (saliences[b] ?? 0) - (saliences[a] ?? 0) || a - b);
  if (held.length <= 2 * named) return held;
  return [...held.slice(0, named), ...held.slice(-named)];
}
