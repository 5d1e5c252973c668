/** Whoever is connected to this process, and what each was told last. */
import type { Socket } from 'socket.io';
import type { Push } from '../../conference/class/wire.ts';
import type { Asker } from './asking.ts';
import { writeBoard } from './board.ts';
import type { OneTimePush, ClassState, PersonDocument } from './class-state.ts';
import type { Meter } from './door.ts';
import { isSameMark, listTellings, type Mark, Shared, type Telling, tellLobby } from './telling.ts';

export type Guest = Asker & {
  meter: Meter;
  /** The instructor's key it came with; null: none, or it is making a new one. */
  key: string | null;
  /** What was sent last, by type: the same is not sent again. */
  sent: Map<Push['type'], Mark>;
  /** Once its last greeting is answered. */
  greeted: Promise<void>;
};

export class Guests {
  readonly all = new Map<Socket, Guest>();
  readonly #state: ClassState;
  readonly #left: (person: string | null) => void;
  /** The instructor's key as it was looked at last. */
  #key: string;

  /** @param left somebody's link is no longer good */
  constructor(state: ClassState, left: (person: string | null) => void) {
    this.#state = state;
    this.#left = left;
    this.#key = state.document.key;
  }

  listOf(person: string): [Socket, Guest][] {
    return [...this.all].filter(([, one]) => one.person === person);
  }

  /** To everybody whom it concerns, once it is kept. Gives what was said besides. */
  tellChanges(): readonly OneTimePush[] {
    const { changed, notices, people, keeper } = this.#state;
    // Something newer is on its way to the disk; it tells all when it is there.
    if (!keeper.idle) return [];
    const tables = new Set(changed.tables);
    const own = new Set(changed.people);
    changed.people.clear();
    changed.tables.clear();
    const told = notices.splice(0);
    if (tables.size + own.size + told.length === 0) return told;
    const shared = new Shared(this.#state);
    for (const [socket, guest] of this.all) {
      const person = people.get(guest.person ?? '');
      if (person && tables.has(person.place?.table ?? 0))
        tellAll(socket, guest, listTellings(shared, person));
      else if (person && own.has(person.person))
        tellAll(socket, guest, [tellLobby(shared, person)]);
    }
    for (const notice of told) this.tellNotice(notice);
    return told;
  }

  tellNotice({ table, person: only, push }: OneTimePush): void {
    for (const [socket, guest] of this.all) {
      const person = this.#state.people.get(guest.person ?? '');
      const concerns =
        only === null ? isAt(person, table) || guest.instructor : only === guest.person;
      if (!concerns) continue;
      tell(socket, push);
      if (push.type !== 'voided') continue;
      guest.person = null;
      this.#left(only);
    }
  }

  /** While a class comes in, everybody would otherwise be told of everybody. */
  tellLobby(): void {
    const { changed, people, keeper } = this.#state;
    if (!changed.lobby || !keeper.idle) return;
    changed.lobby = false;
    const shared = new Shared(this.#state);
    for (const [socket, guest] of this.all) {
      const person = people.get(guest.person ?? '');
      if (person) tellAll(socket, guest, [tellLobby(shared, person)]);
    }
  }

  /** Once there is a new key, made here or at another process, whoever came with another is no instructor. */
  dismissOthers(): void {
    const { key } = this.#state.document;
    if (key === this.#key) return;
    this.#key = key;
    for (const [socket, guest] of this.all) {
      if (!guest.instructor || guest.key === null || guest.key === key) continue;
      guest.instructor = false;
      tell(socket, VOIDED);
    }
  }

  tellBoards(): void {
    this.dismissOthers();
    const watching = [...this.all].filter(([, { instructor }]) => instructor);
    if (watching.length === 0 || this.#state.keeper.failing) return;
    const board = writeBoard(this.#state, false);
    const telling = { type: board.type, mark: [JSON.stringify(board)], write: () => board };
    for (const [socket, guest] of watching) tellAll(socket, guest, [telling]);
  }
}

const VOIDED: Push = { type: 'voided' };
const TROUBLE: Push = { type: 'error', code: 'class/storage' };
const TROUBLE_OVER: Push = { type: 'error', code: 'class/kept' };

export function tellTrouble(socket: Socket, troubled: boolean): void {
  tell(socket, troubled ? TROUBLE : TROUBLE_OVER);
}

function isAt(person: PersonDocument | undefined, table: number | null): boolean {
  return person !== undefined && (table === null || person.place?.table === table);
}

export function tell(socket: Socket, push: Push): void {
  socket.emit('push', push);
}

export function tellAll(socket: Socket, { sent }: Guest, tellings: readonly Telling[]): void {
  for (const { type, mark, write } of tellings) {
    if (isSameMark(sent.get(type), mark)) continue;
    sent.set(type, mark);
    tell(socket, write());
  }
}
