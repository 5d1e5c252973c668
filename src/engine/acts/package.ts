/** Tabling a package in informals: up to four changes at once, before the room the rules compose. */
import { amendState, nextId, spendPlates } from '../meeting.ts';
import { composeRoom, publicOf } from '../room.ts';
import type { State } from '../state.ts';
import { findChanges, otherWordings } from './lookup.ts';
import { type ActRule, FREE, reject, type Standing } from './rule.ts';

const LONGEST = 4;
const PRICE = 2;
/** A delegation may table one package in so many sittings. */
const EVERY = 2;

function lastPackage(state: State, d: number): number {
  return state.packaged.find((entry) => entry.by === d)?.sitting ?? -EVERY;
}

export const packageAct: ActRule<'package'> = {
  phases: ['negotiation.floor'],
  price: () => PRICE,
  credit: FREE,
  closed({ state, d }: Standing) {
    const next = lastPackage(state, d) + EVERY;
    return state.sitting < next ? reject('package/tooSoon', { sitting: next }) : null;
  },
  judge({ setup, state }, act) {
    if (act.changes.length === 0) return reject('package/noChange');
    if (act.changes.length > LONGEST) return reject('package/tooLong', { most: LONGEST });
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
    if (!idle) return null;
    const article = setup.scenario.articles[idle.article]?.id ?? '';
    return reject('package/noChange', { article });
  },
  domains: ({ setup, state }) => [
    {
      parameter: 'changes',
      most: LONGEST,
      values: otherWordings(setup, state, (a) => state.articles[a]?.status !== 'closed'),
    },
  ],
  perform(meeting, { d }, act) {
    const changes = findChanges(meeting, act.changes);
    if (!changes.ok) return;
    const room = composeRoom(publicOf(meeting.setup, meeting.state), d, changes.value);
    const id = nextId(meeting, 'p');
    const { packaged, sitting } = meeting.state;
    amendState(meeting, {
      informals: { id, by: d, changes: changes.value, room, answers: room.map(() => null) },
      packaged: [...packaged.filter((entry) => entry.by !== d), { by: d, sitting }],
    });
    spendPlates(meeting, PRICE);
  },
};
