/** Each kind of act: its key, the form that asks for its parameters, and when it stands on the console. */
import type { SeatKind } from '../game/seat-kind.ts';
import type { ActType, Vote } from '../../../engine/command.ts';
import type { Phase } from '../../../engine/state/phase.ts';

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
  | 'plea'
  | 'vote'
  | 'articles'
  | 'order'
  | 'caucus'
  | 'cable'
  | 'press';

/** `icon`: whoever draws it must have one of that name. */
type ActFace = { key: string; icon: string; family: Family };

export const ACT_FACES = {
  ask: { key: 'a', icon: 'ask', family: 'ask' },
  amend: { key: 'w', icon: 'pen', family: 'change' },
  offer: { key: 'o', icon: 'swap', family: 'terms' },
  package: { key: 'k', icon: 'cup', family: 'changes' },
  caucus: { key: 'h', icon: 'people', family: 'caucus' },
  cable: { key: 't', icon: 'cable', family: 'cable' },
  press: { key: 'i', icon: 'voice', family: 'press' },
  agenda: { key: 'g', icon: 'list', family: 'article' },
  move: { key: 'v', icon: 'vote', family: 'kind' },
  withdraw: { key: 'l', icon: 'bracket', family: 'withdraw' },
  accept: { key: 'y', icon: 'tick', family: 'answer' },
  refuse: { key: 'r', icon: 'cross', family: 'answer' },
  counter: { key: 'c', icon: 'swap', family: 'terms' },
  plea: { key: 'l', icon: 'voice', family: 'plea' },
  whip: { key: 'w', icon: 'people', family: 'whip' },
  ballot: { key: 'b', icon: 'vote', family: 'vote' },
  sign: { key: 's', icon: 'pen', family: 'plain' },
  optOut: { key: 'o', icon: 'cross', family: 'plain' },
  silent: { key: 's', icon: 'tick', family: 'plain' },
  dissociate: { key: 'd', icon: 'pen', family: 'articles' },
  object: { key: 'o', icon: 'cross', family: 'articles' },
  order: { key: 'o', icon: 'list', family: 'order' },
  smallGroup: { key: 'g', icon: 'people', family: 'article' },
  text: { key: 'w', icon: 'pen', family: 'changes' },
  exhausted: { key: 'f', icon: 'vote', family: 'plain' },
  gavel: { key: 'g', icon: 'gavel', family: 'plain' },
  pass: { key: 'e', icon: 'next', family: 'plain' },
} as const satisfies Readonly<Record<ActType, ActFace>>;

/** A key of the console: an act, or one ballot. */
export type ConsoleKey = { act: ActType; vote?: Vote; key: string };

const key = (act: ActType): ConsoleKey => ({ act, key: ACT_FACES[act].key });
const BALLOTS: readonly ConsoleKey[] = [
  { act: 'ballot', vote: 'yes', key: 'y' },
  { act: 'ballot', vote: 'no', key: 'n' },
  { act: 'ballot', vote: 'abstain', key: 'a' },
];

/** Keys of the desk, and those of rarer acts behind the key "More". */
export type ConsoleKeys = { keys: readonly ConsoleKey[]; more: readonly ConsoleKey[] };

/** Letter of the key that shows the rarer acts. */
export const MORE_KEY = 'x';

/** What is before the person: an offer to answer, or the floor. */
export type AskedFor = 'answer' | 'turn';

/** What says which acts there are: where the conference is, and whether it has groups and stakeholders at all. */
export type ActStage = {
  phase: Phase;
  /** Number of the last sitting. */
  lastSitting?: number;
  scenario: {
    groups: readonly { members: readonly number[] }[];
    stakeholders: readonly unknown[];
    procedure?: { exit?: true; signatories?: number };
  };
};

/**
 * Keys of the console, those not available among them; hidden is only what this conference never has.
 * @param led through a first turn: fewer at first sight, the others behind "More"
 */
export function chooseConsoleKeys(
  { phase, scenario, lastSitting }: ActStage,
  seat: SeatKind,
  asked: AskedFor,
  led = false,
): ConsoleKeys {
  const never = listNeverIn(scenario);
  // What only a next sitting answers.
  if (lastSitting === 1) for (const act of ['agenda', 'cable'] as const) never.add(act);
  const kept = (list: readonly ConsoleKey[]) => list.filter(({ act }) => !never.has(act));
  if (phase !== 'negotiation.floor' || asked !== 'turn')
    return { keys: kept(chooseFewKeys(phase, seat)), more: [] };
  const { keys, more } = onTheFloor(seat, led);
  return { keys: kept(keys), more: kept(more) };
}

function listNeverIn({ groups, stakeholders, procedure }: ActStage['scenario']): Set<ActType> {
  const never = new Set<ActType>();
  if (!groups.some(({ members }) => members.length > 1)) never.add('caucus');
  if (stakeholders.length === 0) never.add('press');
  if (!procedure?.exit) never.add('optOut');
  if (procedure?.signatories === undefined) never.add('sign');
  return never;
}

function onTheFloor(seat: SeatKind, led: boolean): ConsoleKeys {
  switch (seat) {
    case 'chair':
      return {
        keys: [key('ask'), key('order'), key('smallGroup'), key('pass')],
        more: [],
      };
    case 'observer':
      return {
        keys: [key('ask'), key('amend'), key('press'), key('agenda'), key('pass')],
        more: [],
      };
    case 'delegation':
      return led
        ? { keys: FLOOR.filter(({ act }) => !LATER.has(act)), more: [...FLOOR_LATER, ...RARER] }
        : { keys: FLOOR, more: RARER };
  }
}

function chooseFewKeys(phase: Phase, seat: SeatKind): readonly ConsoleKey[] {
  switch (phase) {
    case 'negotiation.floor':
      return [key('accept'), key('refuse'), key('counter')];
    case 'negotiation.informals':
      return [key('accept'), key('refuse')];
    case 'negotiation.pleas':
      return [key('plea'), key('pass')];
    case 'negotiation.announcement':
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
    case 'signature':
      return [key('sign'), key('optOut'), key('pass')];
    case 'decision.bureau':
      return [key('exhausted'), key('pass')];
    default:
      return [];
  }
}

const FLOOR = [key('ask'), key('amend'), key('offer'), key('package'), key('move'), key('pass')];
const LATER: ReadonlySet<ActType> = new Set(['amend', 'move']);
const FLOOR_LATER = FLOOR.filter(({ act }) => LATER.has(act));
const RARER = [key('caucus'), key('cable'), key('press'), key('agenda'), key('withdraw')];

/** Acts that open on the trading table. */
export const ON_THE_TABLE: ReadonlySet<ActType> = new Set(['offer', 'counter', 'package', 'text']);

/** The table has the answers to an offer with its sum while it lies there to be countered, and not under something else. */
export function isOfferOnTable(
  draft: { type: ActType } | null,
  counter: { unavailable: unknown } | undefined,
): boolean {
  return (draft === null || draft.type === 'counter') && counter?.unavailable === null;
}
