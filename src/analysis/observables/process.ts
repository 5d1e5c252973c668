/** O4 to O7: groups, rooms, procedure and votes. */
import type { BallotCount } from '../../engine/state/event.ts';
import { isOwnAct, type Watched, makeWordsKey } from './sight.ts';

/** A group has agreed on the line the seat asked it for. */
const ledGroup: Watched = ({ happenings, seat }) =>
  happenings.some((one) => one.type === 'caucused' && one.seat === seat && one.agreed);

/** A room has agreed to a package of the seat's. */
const movedRoom: Watched = ({ happenings, past }) =>
  happenings.some(
    (one) => one.type === 'informalsClosed' && one.agreed && past.own.includes(one.offer),
  );

/** Order of business, a motion, a small group, a text or a finding: process used as a means. */
const PROCEDURAL: ReadonlySet<string> = new Set([
  'agenda',
  'move',
  'order',
  'smallGroup',
  'text',
  'exhausted',
]);

const usedProcess: Watched = (sight) => isOwnAct(sight) && PROCEDURAL.has(sight.command.type);

const usedInformals: Watched = (sight) => isOwnAct(sight) && sight.command.type === 'package';

/** An article is agreed at words that the seat had put forward, then or at any time before. */
const closedByWords: Watched = ({ happenings, past }) =>
  happenings.some(
    (one) =>
      one.type === 'agreed' &&
      one.option !== null &&
      past.words.has(makeWordsKey({ article: one.article, option: one.option })),
  );

/** A vote the seat had moved has more in favour than against, and is lost all the same. */
const lostToRule: Watched = (sight) =>
  sight.happenings.some(
    (one) =>
      one.type === 'voteResult' &&
      !one.carried &&
      isAhead(one.weighed?.[0]?.count ?? one.count) &&
      sight.before.motions.some(({ id, by }) => id === one.motion && by === sight.seat),
  );

const isAhead = ({ yes, no }: BallotCount) => yes > no;

/** Whips were sent before a vote. */
const countedFirst: Watched = (sight) => isOwnAct(sight) && sight.command.type === 'whip';

export const PROCESS = {
  ledGroup,
  movedRoom,
  usedProcess,
  usedInformals,
  closedByWords,
  lostToRule,
  countedFirst,
};
