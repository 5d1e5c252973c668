/** Sockets of a class: requests through the door, answers once they are on the disk, and what has changed to everybody. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import type { Push } from '../../conference/class/wire.ts';
import { type Asker, refuseAsked } from './asking.ts';
import type { ClassState, PersonDocument } from './class-state.ts';
import { writeBoard } from './board.ts';
import { listRunOut } from './clocks.ts';
import { knock, type Knocked, makeGuessMeter, Meter } from './door.ts';
import { putAtTable } from './tables.ts';
import { isSameMark, listTellings, type Mark, Shared, type Telling, tellLobby } from './telling.ts';

/** Milliseconds between two looks at the clocks, and between two boards; of what others do in the lobby as well. */
const TICK = 200;
const BOARD = 500;
/** Sockets that one address may hold: a class behind one router, each with two tabs. */
const MOST_SOCKETS = 1000;
/** Times a request is tried before it is refused. */
const MOST_TRIES = 5;
/** Sockets of one person. */
const MOST_OWN = 6;

type Guest = Asker & {
  meter: Meter;
  /** What was sent last, by type: the same is not sent again. */
  sent: Map<Push['type'], Mark>;
};

export type ClassSockets = { close: () => Promise<void> };

/** @param purge called once, when the instructor has asked for it and has been answered */
export function openSockets(
  server: HttpServer,
  state: ClassState,
  purge: () => Promise<void>,
): ClassSockets {
  return new Sockets(server, state, purge);
}

class Sockets implements ClassSockets {
  readonly #io: Server;
  readonly #state: ClassState;
  readonly #purge: () => Promise<void>;
  readonly #guests = new Map<Socket, Guest>();
  readonly #guesses = new Map<string, Meter>();
  readonly #timers: NodeJS.Timeout[];
  #ticking = false;

  constructor(server: HttpServer, state: ClassState, purge: () => Promise<void>) {
    this.#state = state;
    this.#purge = purge;
    this.#io = new Server(server, {
      serveClient: false,
      maxHttpBufferSize: CLASS_LIMITS.message * 2,
      pingInterval: 10_000,
      pingTimeout: 15_000,
      allowRequest: (request, decide) => {
        const { origin, host } = request.headers;
        // Another site's page must not use a student's browser.
        const same = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
        decide(null, same && this.#guests.size < MOST_SOCKETS);
      },
    });
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#timers = [
      setInterval(() => void this.#tick(), TICK),
      setInterval(() => {
        this.#tellLobby();
        this.#tellBoards();
      }, BOARD),
    ];
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#io.close();
  }

  #welcome(socket: Socket): void {
    const guest: Guest = { person: null, instructor: false, meter: new Meter(), sent: new Map() };
    this.#guests.set(socket, guest);
    socket.onAny(
      (name: string, ...given: unknown[]) => void this.#hear(socket, guest, name, given),
    );
    socket.on('disconnect', () => {
      this.#guests.delete(socket);
      this.#countPresence(guest.person);
    });
  }

  async #hear(socket: Socket, guest: Guest, name: string, given: unknown[]): Promise<void> {
    const last = given.at(-1);
    const tell = typeof last === 'function' ? (last as (answer: unknown) => void) : () => undefined;
    const { now } = this.#state;
    if (!guest.meter.allows(now())) return tell(refuseAsked('tooFast'));
    const asked: unknown = typeof given[0] === 'function' ? undefined : given[0];
    try {
      const guesses = this.#meterOf(socket.handshake.address);
      const { answer, asker } = await this.#ask(guest, name, asked, guesses);
      if (asker) this.#seat(socket, guest, asker);
      // Whoever is answered has what came of it already.
      this.#tellChanges();
      tell(answer);
      if (this.#state.purged) await this.#endClass();
    } catch (error) {
      // A fault of ours must not end a class of others.
      process.stderr.write(`class: ${error instanceof Error ? error.stack : String(error)}\n`);
      tell(refuseAsked('bug'));
    }
  }

  /** Asked again where what came of it was taken back, as somebody else was quicker. */
  async #ask(guest: Guest, name: string, asked: unknown, guesses: Meter): Promise<Knocked> {
    const { keeper } = this.#state;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one try after another
      await keeper.steady();
      // oxlint-disable-next-line no-await-in-loop
      const knocked = await knock(this.#state, guest, name, asked, guesses);
      // oxlint-disable-next-line no-await-in-loop
      const settled = await keeper.settled();
      if (settled === 'kept') return knocked;
      if (settled === 'refused') break;
    }
    return { answer: refuseAsked('storage'), asker: null };
  }

  #meterOf(address: string): Meter {
    const known = this.#guesses.get(address) ?? makeGuessMeter();
    this.#guesses.set(address, known);
    return known;
  }

  /** Whoever comes again takes the seat from the tab that had it. */
  #seat(socket: Socket, guest: Guest, { person, instructor }: Asker): void {
    const before = guest.person;
    guest.person = person;
    guest.instructor = instructor;
    guest.sent.clear();
    if (before !== person) this.#countPresence(before);
    if (person !== null) {
      const own = [...this.#guests].filter(([, one]) => one.person === person);
      for (const [other] of own) if (other !== socket) send(other, { type: 'replaced' });
      for (const [other, one] of own.slice(0, Math.max(0, own.length - MOST_OWN))) {
        one.person = null;
        other.disconnect();
      }
      this.#countPresence(person);
      const found = this.#state.people.get(person);
      if (found) tellAll(socket, guest, listTellings(new Shared(this.#state), found));
    }
    if (instructor) send(socket, writeBoard(this.#state, true));
  }

  #countPresence(person: string | null): void {
    if (person === null) return;
    const { presence, people, changed, now } = this.#state;
    const sockets = [...this.#guests.values()].filter((one) => one.person === person).length;
    presence.set(person, { sockets, since: now() });
    const place = people.get(person)?.place;
    if (place) changed.tables.add(place.table);
    if (this.#state.document.stage === 'lobby') changed.lobby = true;
  }

  async #tick(): Promise<void> {
    if (this.#ticking || this.#state.keeper.failing) return;
    this.#ticking = true;
    await this.#state.keeper.steady();
    for (;;) {
      const [held] = listRunOut(this.#state);
      if (!held) break;
      held.clock.endsAt = null;
      putAtTable(this.#state, held, { type: 'zero' }, null);
      // Clocks of all tables run out at once; people are answered in between.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((next) => void setImmediate(next));
    }
    await this.#state.keeper.settled();
    this.#ticking = false;
    this.#tellChanges();
  }

  /** To everybody whom it concerns, once it is kept. */
  #tellChanges(): void {
    const { changed, notices, people, keeper } = this.#state;
    // Something newer is on its way to the disk; it tells all when it is there.
    if (!keeper.idle) return;
    const tables = new Set(changed.tables);
    const own = new Set(changed.people);
    changed.people.clear();
    changed.tables.clear();
    const told = notices.splice(0);
    if (tables.size + own.size + told.length === 0) return;
    const shared = new Shared(this.#state);
    for (const [socket, guest] of this.#guests) {
      const person = people.get(guest.person ?? '');
      if (person && tables.has(person.place?.table ?? 0))
        tellAll(socket, guest, listTellings(shared, person));
      else if (person && own.has(person.person))
        tellAll(socket, guest, [tellLobby(shared, person)]);
      for (const { table, person: only, push } of told) {
        const concerns =
          only === null ? isAt(person, table) || guest.instructor : only === guest.person;
        if (concerns) this.#notify(socket, guest, push);
      }
    }
  }

  #notify(socket: Socket, guest: Guest, push: Push): void {
    send(socket, push);
    if (push.type !== 'voided') return;
    const { person } = guest;
    guest.person = null;
    this.#countPresence(person);
  }

  /** While a class comes in, everybody would otherwise be told of everybody. */
  #tellLobby(): void {
    const { changed, people, keeper } = this.#state;
    if (!changed.lobby || !keeper.idle) return;
    changed.lobby = false;
    const shared = new Shared(this.#state);
    for (const [socket, guest] of this.#guests) {
      const person = people.get(guest.person ?? '');
      if (person) tellAll(socket, guest, [tellLobby(shared, person)]);
    }
  }

  #tellBoards(): void {
    const watching = [...this.#guests].filter(([, { instructor }]) => instructor);
    if (watching.length === 0 || this.#state.keeper.failing) return;
    const board = writeBoard(this.#state, false);
    const telling = { type: board.type, mark: [JSON.stringify(board)], write: () => board };
    for (const [socket, guest] of watching) tellAll(socket, guest, [telling]);
  }

  async #endClass(): Promise<void> {
    for (const socket of this.#guests.keys()) send(socket, { type: 'voided' });
    await this.close();
    await this.#purge();
  }
}

function isAt(person: PersonDocument | undefined, table: number | null): boolean {
  return person !== undefined && (table === null || person.place?.table === table);
}

function send(socket: Socket, push: Push): void {
  socket.emit('push', push);
}

function tellAll(socket: Socket, { sent }: Guest, tellings: readonly Telling[]): void {
  for (const { type, mark, write } of tellings) {
    if (isSameMark(sent.get(type), mark)) continue;
    sent.set(type, mark);
    send(socket, write());
  }
}
