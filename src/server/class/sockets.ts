/** Sockets of a class: requests through the door, answers once they are on the disk, and what has changed to everybody. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import { answerRequest } from './answering.ts';
import { type Asker, refuseAsked, reportBug } from './asking.ts';
import type { ClassState } from './class-state.ts';
import { findClientAddress, isOwnAddress } from './client-address.ts';
import { writeBoard } from './board.ts';
import { listRunOut, stopClock } from './clocks.ts';
import { makeGuessMeter, Meter } from './door.ts';
import { type Guest, Guests, tell, tellAll, tellTrouble } from './guests.ts';
import type { SharedJournal } from './journal.ts';
import { PresenceBook } from './presence.ts';
import { shareClass, type SharedClass } from './shared-class.ts';
import { putAtTable } from './tables.ts';
import { listTellings, Shared } from './telling.ts';

/** Milliseconds between two looks at the clocks, and between two boards; of what others do in the lobby as well. */
const TICK = 200;
const BOARD = 500;
/** Sockets that one address may hold: a class behind one router, each with two tabs. */
const MOST_SOCKETS = 1000;
/** Sockets of one person. */
const MOST_OWN = 6;

/** By them a socket becomes somebody. */
const GREETINGS: ReadonlySet<string> = new Set(['hello', 'join']);

export type ClassSockets = {
  /** Once all that other processes of the class have kept is known here. */
  catchUp: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * @param purge called once: when the instructor has asked for it and has been answered, here or at another process
 * @param proxies that are trusted to say where a request comes from
 */
export function openSockets(
  server: HttpServer,
  state: ClassState,
  shared: SharedJournal | null,
  purge: () => Promise<void>,
  proxies: number,
): ClassSockets {
  return new Sockets(server, state, shared, purge, proxies);
}

class Sockets implements ClassSockets {
  readonly #io: Server;
  readonly #state: ClassState;
  readonly #purge: () => Promise<void>;
  readonly #proxies: number;
  readonly #guests: Guests;
  readonly #guesses = new Map<string, Meter>();
  readonly #timers: NodeJS.Timeout[];
  readonly #presence: PresenceBook;
  readonly #shared: SharedClass | null;
  #ticking = false;
  #troubled = false;
  #ending = false;

  constructor(
    server: HttpServer,
    state: ClassState,
    shared: SharedJournal | null,
    purge: () => Promise<void>,
    proxies: number,
  ) {
    this.#proxies = proxies;
    this.#state = state;
    this.#purge = purge;
    this.#guests = new Guests(state, (person) => this.#countPresence(person));
    this.#presence = new PresenceBook(state);
    state.here = (person) => this.#presence.isHere(person);
    this.#io = new Server(server, {
      serveClient: false,
      maxHttpBufferSize: CLASS_LIMITS.message * 2,
      // Where a machine vanishes no line breaks: people find another within fifteen seconds.
      pingInterval: 5000,
      pingTimeout: 10_000,
      allowRequest: (request, decide) => {
        const { origin, host } = request.headers;
        // Another site's page must not use a student's browser.
        const same = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
        decide(null, same && this.#guests.all.size < MOST_SOCKETS);
      },
    });
    this.#shared = shared && this.#share(shared);
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#timers = [
      setInterval(() => void this.#tick(), TICK),
      setInterval(() => {
        this.#guests.tellLobby();
        this.#guests.tellBoards();
      }, BOARD),
    ];
  }

  async catchUp(): Promise<void> {
    await this.#shared?.follower.catchUp();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#io.close();
    await this.#shared?.close();
  }

  #share(journal: SharedJournal): SharedClass {
    return shareClass(this.#io, this.#state, journal, this.#presence, {
      changed: () => {
        if (this.#state.purged) void this.#endClass();
        else this.#tellChanges();
      },
      notify: (notice) => this.#guests.tellNotice(notice),
      seated: (person) => {
        for (const [other] of this.#guests.listOf(person)) tell(other, { type: 'replaced' });
      },
    });
  }

  #welcome(socket: Socket): void {
    const nobody = { person: null, instructor: false, key: null };
    const greeted = Promise.resolve();
    const guest: Guest = { ...nobody, meter: new Meter(), sent: new Map(), greeted };
    this.#guests.all.set(socket, guest);
    const address = findClientAddress(socket.request, this.#proxies);
    if (!isOwnAddress(address)) this.#state.devices?.add(address);
    socket.onAny((name: string, ...given: unknown[]) => this.#hear(socket, guest, name, given));
    socket.on('disconnect', () => {
      this.#guests.all.delete(socket);
      this.#countPresence(guest.person);
    });
  }

  #hear(socket: Socket, guest: Guest, name: string, given: unknown[]): void {
    const last = given.at(-1);
    const reply =
      typeof last === 'function' ? (last as (answer: unknown) => void) : () => undefined;
    const { now } = this.#state;
    if (!guest.meter.allows(now())) return reply(refuseAsked('tooFast'));
    const asked: unknown = typeof given[0] === 'function' ? undefined : given[0];
    // On a slow line what is asked comes together with the greeting before it, which says who asks.
    const answered = guest.greeted.then(() => this.#answer(socket, guest, name, asked, reply));
    if (GREETINGS.has(name)) guest.greeted = answered;
  }

  async #answer(
    socket: Socket,
    guest: Guest,
    name: string,
    asked: unknown,
    reply: (answer: unknown) => void,
  ): Promise<void> {
    this.#guests.dismissOthers();
    const renews = guest.instructor && name === 'renew';
    // Whoever makes the new key has it.
    if (renews) guest.key = null;
    try {
      const guesses = this.#meterOf(findClientAddress(socket.request, this.#proxies));
      const { answer, asker } = await answerRequest(
        this.#state,
        this.#shared,
        { asker: { person: guest.person, instructor: guest.instructor }, name, given: asked },
        guesses,
      );
      if (asker) this.#seat(socket, guest, asker);
      // Whoever is answered has what came of it already.
      this.#tellChanges();
      reply(answer);
      if (asker && this.#troubled) tellTrouble(socket, true);
      if (this.#state.purged) await this.#endClass();
    } catch (error) {
      reply(reportBug(error));
    } finally {
      if (renews) guest.key = this.#state.document.key;
    }
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
    guest.key = instructor ? this.#state.document.key : null;
    guest.sent.clear();
    if (before !== person) this.#countPresence(before);
    if (person !== null) {
      const own = this.#guests.listOf(person);
      for (const [other] of own) if (other !== socket) tell(other, { type: 'replaced' });
      this.#shared?.peers.tell({ type: 'seated', person });
      for (const [other, one] of own.slice(0, Math.max(0, own.length - MOST_OWN))) {
        one.person = null;
        other.disconnect();
      }
      this.#countPresence(person);
      const found = this.#state.people.get(person);
      if (found) tellAll(socket, guest, listTellings(new Shared(this.#state), found));
    }
    if (instructor) tell(socket, writeBoard(this.#state, true));
  }

  #countPresence(person: string | null): void {
    if (person === null) return;
    const sockets = this.#guests.listOf(person).length;
    this.#presence.setOwn(person, sockets);
    this.#shared?.peers.tell({ type: 'presence', people: [[person, sockets]], whole: false });
  }

  async #tick(): Promise<void> {
    this.#tellTrouble();
    if (this.#ticking || this.#state.keeper.failing || this.#state.cutOff) return;
    this.#ticking = true;
    await this.#state.keeper.steady();
    for (;;) {
      const [held] = listRunOut(this.#state);
      if (!held) break;
      stopClock(held);
      putAtTable(this.#state, held, { type: 'zero' }, null);
      // Clocks of all tables run out at once; people are answered in between.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((next) => void setImmediate(next));
    }
    await this.#state.keeper.settled();
    this.#ticking = false;
    this.#tellChanges();
  }

  /** While nothing can be kept, everybody is told so. */
  #tellTrouble(): void {
    const { keeper, cutOff } = this.#state;
    const troubled = keeper.troubled || cutOff;
    if (troubled === this.#troubled) return;
    this.#troubled = troubled;
    for (const socket of this.#guests.all.keys()) tellTrouble(socket, troubled);
  }

  #tellChanges(): void {
    for (const notice of this.#guests.tellChanges())
      // Each process reads what was said from the journal.
      if (notice.push.type !== 'said') this.#shared?.peers.tell({ type: 'notice', notice });
  }

  async #endClass(): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    for (const socket of this.#guests.all.keys()) tell(socket, { type: 'voided' });
    await this.close();
    await this.#purge();
  }
}
