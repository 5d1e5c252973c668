/**
 * What each person is to have. It is written only where something it is made of has changed: a table of five would
 * otherwise be written five times whenever one of them seals an act.
 */
import type { Push, RoundPush } from '../../conference/class/wire.ts';
import { type ClassState, type HeldTable, type PersonDocument } from './class-state.ts';
import { hasCapital, hideLines, withHeld } from './capital.ts';
import { writeEnd } from './ending.ts';
import { writeTurnAt } from './tables.ts';
import { writeSaid } from './said-lines.ts';
import {
  type LobbyForAll,
  readScenarioAt,
  writeLobby,
  writeLobbyForAll,
  writeOpen,
  writeRound,
} from './writing.ts';

/** What a push is made of: while it is the same, so is the push. */
export type Mark = readonly unknown[];

export type Telling = { type: Push['type']; mark: Mark; write: () => Push };

export function isSameMark(one: Mark | undefined, other: Mark): boolean {
  return one?.length === other.length && one.every((part, at) => part === other[at]);
}

/** What is the same for many, written once while all are told. */
export class Shared {
  readonly state: ClassState;
  #lobby: { of: LobbyForAll; text: string } | undefined;
  readonly #rounds = new Map<HeldTable, RoundPush>();

  constructor(state: ClassState) {
    this.state = state;
  }

  get lobby(): { of: LobbyForAll; text: string } {
    if (!this.#lobby) {
      const of = writeLobbyForAll(this.state);
      this.#lobby = { of, text: JSON.stringify(of) };
    }
    return this.#lobby;
  }

  readRound(held: HeldTable): RoundPush {
    const round = this.#rounds.get(held) ?? writeRound(this.state, held);
    this.#rounds.set(held, round);
    return round;
  }
}

export function tellLobby({ lobby }: Shared, person: PersonDocument): Telling {
  return {
    type: 'lobby',
    mark: [lobby.text, person],
    write: () => writeLobby(lobby.of, person),
  };
}

/** All that somebody is to have now. */
export function listTellings(shared: Shared, person: PersonDocument): Telling[] {
  const { state } = shared;
  const { place } = person;
  const held = place && state.tables.get(place.table);
  const lobby = tellLobby(shared, person);
  if (!place) return [lobby];
  const { table, seat, role } = place;
  const open: Telling = {
    type: 'open',
    mark: [table, seat, role, readScenarioAt(state, table)],
    write: () => writeOpen(state, place),
  };
  if (!held) return [lobby, open];
  const round = shared.readRound(held);
  const ends: Telling[] =
    state.document.stage === 'debrief'
      ? [{ type: 'end', mark: [held.live, seat], write: () => writeEnd(state, held, seat) }]
      : [];
  return [
    lobby,
    open,
    ...(role === 'observer' ? [] : [tellTurn(state, held, person, seat)]),
    { type: 'round', mark: [round], write: () => round },
    {
      type: 'said',
      mark: [table, seat, held.said.length, state.document.settings.chat],
      write: () => writeSaid(state, held, person),
    },
    ...ends,
  ];
}

/** The conference, and what the seat has sealed in it: what others have sealed nobody sees. */
function tellTurn(
  state: ClassState,
  held: HeldTable,
  person: PersonDocument,
  seat: string,
): Telling {
  const { conference, resolving, back, early, sealed, next, round, drafts } = held.live;
  const waiting = held.releases.get(seat);
  const hides = person.place?.role === 'delegate' && hasCapital(state, held, seat);
  return {
    type: 'turn',
    mark: [
      held.number,
      seat,
      conference,
      round,
      resolving,
      back,
      early,
      resolving ? sealed : sealed.get(seat),
      next.get(seat),
      drafts,
      waiting,
      hides,
    ],
    write: () => withHeld(held, hideLines(state, held, person, writeTurnAt(held, seat))),
  };
}
