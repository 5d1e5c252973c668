/** Tabling a package in informals: up to four changes at once, before the room the rules compose. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { getArticleId, takeNextId, spendPlates } from '../state/transaction.ts';
import { composeRoom, readPublic } from '../procedure/compose-room.ts';
import { isSettled } from '../floor/settled.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { findChange, findChanges, listOtherWordings } from './lookup.ts';
import { type ActRule, FREE, refuseWhereClosed, reject, type Standing } from './rule.ts';

/** The first sitting in which a delegation may table a package again. */
function findNextPackage(setup: Setup, state: State, d: SeatIndex): number {
  const last = state.packaged.find((entry) => entry.by === d);
  return last ? last.sitting + setup.values.packageEvery : 0;
}

export const packageAct: ActRule<'package'> = {
  phases: ['negotiation.floor'],
  price: ({ setup }) => setup.values.packagePrice,
  credit: FREE,
  closed(standing: Standing) {
    const { setup, state, d } = standing;
    const shut = refuseWhereClosed(standing);
    if (shut) return shut;
    const next = findNextPackage(setup, state, d);
    return state.sitting < next ? reject('package/tooSoon', { sitting: next }) : null;
  },
  judge({ setup, state }, act) {
    if (act.changes.length === 0) return reject('package/noChange');
    const most = setup.values.packageLength;
    if (act.changes.length > most) return reject('package/tooLong', { most });
    const changes = findChanges({ setup, state }, act.changes);
    if (!changes.ok) return changes.rejection;
    const shut = changes.value.find(
      (change) => state.articles[change.article]?.status === 'closed',
    );
    if (shut)
      return reject('article/agreed', { article: setup.scenario.articles[shut.article]?.id ?? '' });
    const idle = changes.value.find(
      (change) => state.articles[change.article]?.text === change.wording,
    );
    if (idle) return reject('package/noChange', { article: getArticleId(setup, idle.article) });
    const back = changes.value.find((change) => isSettled(state, change));
    return back ? reject('package/settled', { article: getArticleId(setup, back.article) }) : null;
  },
  domains: ({ setup, state }) => [
    {
      parameter: 'changes',
      most: setup.values.packageLength,
      values: listOtherWordings(setup, state, (a) => state.articles[a]?.status !== 'closed').filter(
        (change) => {
          const at = findChange({ setup, state }, change);
          return at.ok && !isSettled(state, at.value);
        },
      ),
    },
  ],
  perform(meeting, { d }, act) {
    const changes = findChanges(meeting, act.changes);
    if (!changes.ok) return;
    const room = composeRoom(readPublic(meeting.setup, meeting.state), d, changes.value);
    const id = takeNextId(meeting, 'p');
    const { packaged, sitting } = meeting.state;
    const answers: null[] = [];
    for (const _ of room) answers.push(null);
    meeting.state.informals = { id, by: d, changes: changes.value, room, answers };
    meeting.state.packaged = [...packaged.filter((entry) => entry.by !== d), { by: d, sitting }];
    spendPlates(meeting, meeting.setup.values.packagePrice);
  },
};
