/** On words the Chair has in mind half-way: each on the floor may plead once, for these or for those that stand. */
import { PLEAS } from '../command.ts';
import { breakPromises } from '../promises/breach.ts';
import type { Announced } from '../state/state.ts';
import { readTextOn } from '../mandate/mandate.ts';
import { callNextSpeaker, emit, getArticleId, getWordingId } from '../state/transaction.ts';
import { findArticle } from './lookup.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, reject } from './rule.ts';

export const plea: ActRule<'plea'> = {
  phases: ['negotiation.pleas'],
  price: FREE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge({ setup, state }, act) {
    if (!PLEAS.includes(act.choice)) return reject('act/malformed', { type: 'plea' });
    const article = findArticle(setup, act.article);
    if (!article.ok) return article.rejection;
    const named = state.announced?.changes.some((change) => change.article === article.value);
    return named ? null : reject('plea/notAnnounced', { article: act.article });
  },
  domains: ({ setup, state }) => [
    {
      parameter: 'plea',
      values: (state.announced?.changes ?? []).flatMap((change) =>
        PLEAS.map((choice) => ({ article: getArticleId(setup, change.article), choice })),
      ),
    },
  ],
  perform(meeting, { setup, seat, d }, act, reasons) {
    const { announced } = meeting.state;
    const change = announced?.changes.find(
      ({ article }) => getArticleId(setup, article) === act.article,
    );
    if (!announced || !change) return;
    const { article } = change;
    const text = readTextOn(meeting.state, article);
    const keep = act.choice === 'keep';
    const [spoken, other] = keep ? [text, change.wording] : [change.wording, text];
    const pleas: Announced['pleas'] = [...announced.pleas, { by: d, article, keep }];
    meeting.state.announced = { changes: announced.changes, pleas };
    const option = getWordingId(setup, article, spoken);
    emit(meeting, {
      type: 'pleaded',
      seat,
      article: act.article,
      option,
      choice: act.choice,
      reasons,
    });
    breakPromises(
      meeting,
      d,
      (promise) => promise.article === article && promise.wording === other,
    );
    callNextSpeaker(meeting);
  },
};
