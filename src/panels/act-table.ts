/** Each kind of act: its key, the form that asks for its parameters, and when it stands on the console. */
import type { ActType, Vote } from '../engine/command.ts';
import type { Phase } from '../engine/phase.ts';
import type { IconName } from './icon.tsx';

export type Family =
  | 'plain'
  | 'ask'
  | 'terms'
  | 'changes'
  | 'change'
  | 'article'
  | 'answer'
  | 'withdraw'
  | 'kind'
  | 'whip'
  | 'vote'
  | 'articles'
  | 'order'
  | 'caucus'
  | 'press';

export type ActFace = { key: string; icon: IconName; family: Family };

export const ACT_FACES: Readonly<Record<ActType, ActFace>> = {
  ask: { key: 'a', icon: 'ask', family: 'ask' },
  amend: { key: 'w', icon: 'pen', family: 'change' },
  offer: { key: 'o', icon: 'swap', family: 'terms' },
  package: { key: 'k', icon: 'cup', family: 'changes' },
  caucus: { key: 'u', icon: 'people', family: 'caucus' },
  cable: { key: 't', icon: 'list', family: 'article' },
  press: { key: 'p', icon: 'ask', family: 'press' },
  agenda: { key: 'g', icon: 'list', family: 'article' },
  move: { key: 'm', icon: 'vote', family: 'kind' },
  withdraw: { key: 'l', icon: 'bracket', family: 'withdraw' },
  accept: { key: 'y', icon: 'tick', family: 'answer' },
  refuse: { key: 'r', icon: 'cross', family: 'answer' },
  counter: { key: 'c', icon: 'swap', family: 'terms' },
  whip: { key: 'w', icon: 'people', family: 'whip' },
  ballot: { key: 'b', icon: 'vote', family: 'vote' },
  silent: { key: 's', icon: 'tick', family: 'plain' },
  dissociate: { key: 'd', icon: 'pen', family: 'articles' },
  object: { key: 'o', icon: 'cross', family: 'articles' },
  order: { key: 'o', icon: 'list', family: 'order' },
  smallGroup: { key: 'g', icon: 'people', family: 'article' },
  text: { key: 'w', icon: 'pen', family: 'changes' },
  exhausted: { key: 'f', icon: 'vote', family: 'plain' },
  gavel: { key: 'g', icon: 'gavel', family: 'plain' },
  pass: { key: 'e', icon: 'next', family: 'plain' },
};

/** A key of the console: an act, or one ballot. */
export type ConsoleKey = { act: ActType; vote?: Vote; key: string };

const key = (act: ActType): ConsoleKey => ({ act, key: ACT_FACES[act].key });
const BALLOTS: readonly ConsoleKey[] = [
  { act: 'ballot', vote: 'yes', key: 'y' },
  { act: 'ballot', vote: 'no', key: 'n' },
  { act: 'ballot', vote: 'abstain', key: 'a' },
];

export type SeatKind = 'delegation' | 'chair';
/** What is before the person: an offer to answer, or the floor. */
export type Asked = 'answer' | 'turn';

/** Keys of the console, those not available among them, so that nothing is hidden. */
export function consoleKeys(phase: Phase, seat: SeatKind, asked: Asked): readonly ConsoleKey[] {
  switch (phase) {
    case 'negotiation.floor':
      if (asked === 'answer') return [key('accept'), key('refuse'), key('counter')];
      return seat === 'chair' ? CHAIR_FLOOR : FLOOR;
    case 'negotiation.informals':
      return [key('accept'), key('refuse')];
    case 'chairsText':
      return [key('text'), key('pass')];
    case 'decision.motions':
      return seat === 'chair'
        ? [key('order'), key('gavel'), key('pass')]
        : [key('move'), key('withdraw'), key('pass')];
    case 'decision.whip':
      return [key('whip'), key('withdraw'), key('pass')];
    case 'negotiation.rollCall':
    case 'decision.rollCall':
      return BALLOTS;
    case 'decision.gavel':
      return [key('silent'), key('dissociate'), key('object')];
    case 'decision.bureau':
      return [key('exhausted'), key('pass')];
    default:
      return [];
  }
}

const FLOOR = [
  key('ask'),
  key('amend'),
  key('offer'),
  key('package'),
  key('agenda'),
  key('move'),
  key('withdraw'),
  key('pass'),
];
const CHAIR_FLOOR = [key('order'), key('smallGroup'), key('pass')];

/** Acts that open on the trading table. */
export const ON_THE_TABLE: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'text']);
