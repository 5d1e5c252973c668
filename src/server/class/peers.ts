/** The other processes of a class: a request goes to the one that plays its table, and each hears who is connected to the others. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'socket.io';
import type { Asker } from './asking.ts';
import type { ClassState, OneTimePush } from './class-state.ts';
import type { Knocked } from './door.ts';
import type { PresenceBook, PresenceList } from './presence.ts';

/** Milliseconds between two looks for an answer, and until it is given up; looks between two tries. */
const LOOK = 100;
const PATIENCE = 5000;
const LOOKS = 4;
/** Milliseconds between two lists of who is connected. */
const LIST = 3000;
/** Requests of others of which the answers are kept, in case they are asked again. */
const MOST_ANSWERS = 2000;

export type PeerRequest = { scope: number; asker: Asker; name: string; given: unknown };

type Message =
  | { type: 'ask'; id: string; request: PeerRequest }
  | { type: 'taken'; id: string }
  | { type: 'answer'; id: string; knocked: Knocked }
  | { type: 'presence'; people: PresenceList; whole: boolean }
  | { type: 'notice'; notice: OneTimePush }
  | { type: 'seated'; person: string };

const EVENT = 'peer';

type Pending = { taken: boolean; answer: (knocked: Knocked) => void };

export class Peers {
  readonly #io: Server;
  readonly #state: ClassState;
  readonly #process = randomUUID();
  readonly #pending = new Map<string, Pending>();
  readonly #answers = new Map<string, Promise<Knocked>>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    io: Server,
    state: ClassState,
    presence: PresenceBook,
    does: {
      /** Where this process plays the table. */
      answer: (request: PeerRequest) => Promise<Knocked>;
      notify: (notice: OneTimePush) => void;
      /** Somebody sits at another process now. */
      seated: (person: string) => void;
    },
  ) {
    this.#io = io;
    this.#state = state;
    io.on(EVENT, (process: string, message: Message) => {
      switch (message.type) {
        case 'ask':
          return void this.#hearAsked(message, does.answer);
        case 'answer':
          return this.#pending.get(message.id)?.answer(message.knocked);
        case 'taken':
          return this.#markTaken(message.id);
        case 'presence':
          return presence.hear(process, message.people, message.whole);
        case 'notice':
          return does.notify(message.notice);
        case 'seated':
          return does.seated(message.person);
      }
    });
    this.#timer = setInterval(() => {
      this.#send({ type: 'presence', people: presence.list(), whole: true });
      presence.forgetSilent();
    }, LIST);
  }

  /**
   * @param repeats whether it may be sent again once it was taken: who has it may do it, and be killed before it can say so
   * @returns null: nobody has answered, or the table is played here by now
   */
  async ask(request: PeerRequest, repeats: boolean): Promise<Knocked | null> {
    const id = randomUUID();
    const { scope } = request;
    const until = this.#state.now() + PATIENCE;
    const pending: Pending = { taken: false, answer: () => undefined };
    const answered = new Promise<Knocked>((resolve) => void (pending.answer = resolve));
    this.#pending.set(id, pending);
    let found: Knocked | null = null;
    for (let look = 0; !found && this.#state.now() < until; look += 1) {
      const open = repeats || !pending.taken;
      if (open && this.#state.owns(scope)) break;
      if (open && look % LOOKS === 0) this.#send({ type: 'ask', id, request });
      // oxlint-disable-next-line no-await-in-loop -- until somebody answers
      found = await Promise.race([answered, pause(LOOK)]);
    }
    this.#pending.delete(id);
    return found;
  }

  tell(message: Extract<Message, { type: 'presence' | 'notice' | 'seated' }>): void {
    this.#send(message);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #hearAsked(
    { id, request }: Message & { type: 'ask' },
    answer: (request: PeerRequest) => Promise<Knocked>,
  ): Promise<void> {
    if (!this.#state.owns(request.scope)) return;
    this.#send({ type: 'taken', id });
    const answering = this.#answers.get(id) ?? answer(request);
    this.#answers.set(id, answering);
    for (const first of this.#answers.keys()) {
      if (this.#answers.size <= MOST_ANSWERS) break;
      this.#answers.delete(first);
    }
    this.#send({ type: 'answer', id, knocked: await answering });
  }

  #markTaken(id: string): void {
    const pending = this.#pending.get(id);
    if (pending) pending.taken = true;
  }

  #send(message: Message): void {
    this.#io.serverSideEmit(EVENT, this.#process, message);
  }
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => void setTimeout(() => resolve(null), ms));
}
