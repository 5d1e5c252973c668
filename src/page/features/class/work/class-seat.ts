/** A person's seat at a class: what its server tells becomes facts and the game in hand, what the person does is asked of it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  ActAnswer,
  Answered,
  ClassCard,
  EndPush,
  OpenPush,
  Push,
  Refused,
  TurnPush,
  You,
} from '../../../../conference/class/wire.ts';
import type { CheckAnswers, CheckTime } from '../../../../conference/class/transfer-check.ts';
import { decodeGame, type ToldGame } from '../../../../conference/seat/game-json.ts';
import { decodeScenario } from '../../../../conference/seat/scenario-json.ts';
import { decodeWords } from '../../../../conference/seat/words-json.ts';
import type { PersonRequest } from '../../../../conference/class/requests.ts';
import { NO_NOTES } from '../../../../conference/play-notes.ts';
import type { Host, Questions, Reply, SeatGame } from '../../../../conference/seat/seat-game.ts';
import { STANDARD } from '../../../../engine/numbers/values.ts';
import type { Rejection } from '../../../../engine/answers/rejection.ts';
import type { Act } from '../../../../engine/command.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import { makeGameAfar } from '../../../session/afar.ts';
import { makeRandomId } from '../../../session/random-id.ts';
import type { GameAfar } from '../../../session/store/game.ts';
import { readServerTrouble } from '../model/refusals.ts';
import {
  type ClassDoings,
  type ClassFacts,
  type ClassNotice,
  makeFirstFacts,
} from '../model/class-facts.ts';
import { dropToken, keepToken, readToken, takeFromAddress } from './keep-token.ts';
import { type ClassWire, isServedByClass, openLine } from './socket.ts';

/** What the page does with what comes. */
export type SeatEvents = {
  /** How the game stands now. */
  show: (game: GameAfar) => void;
  /** The debrief is open: the whole record, and the scenario it was played on. */
  end: (end: EndPush, seat: string | null) => void;
  /** The code of the class that a seat's own link leads to. */
  moved: (code: string) => void;
};

const SILENT = { ok: false, fault: { code: 'host/silent' } } as const;

/** Notices that stay until they are dismissed. */
const MOST_NOTICES = 3;

export type ClassSeat = {
  facts: StoreApi<ClassFacts>;
  doings: ClassDoings;
  close: () => void;
};

/** @param code of the class; `seat`: a seat's own link, with its token behind it */
export function openClassSeat(code: string, events: SeatEvents): ClassSeat {
  const given = takeFromAddress('token');
  const seat = new SeatLine(code, given ?? readToken(code), events);
  return { facts: seat.facts, doings: seat.doings(), close: () => seat.close() };
}

type Hello = { card: ClassCard; you: You | null };

class SeatLine {
  readonly facts: StoreApi<ClassFacts>;
  readonly #events: SeatEvents;
  readonly #line: ClassWire;
  readonly #host: Host;
  #code: string;
  #token: string | null;
  #scenario: SeatScenario | null = null;
  #last: EndPush | null = null;
  /** Its request to join, as it was sent last. */
  #asked: { id: string; code: string; name: string } | null = null;

  constructor(code: string, token: string | null, events: SeatEvents) {
    this.#code = code;
    this.#token = token;
    this.#events = events;
    this.facts = createStore<ClassFacts>()(() => ({
      ...makeFirstFacts(code),
      joined: token !== null,
    }));
    this.#host = { say: (act) => this.#say(act), ask: (question, of) => this.#ask(question, of) };
    this.#line = openLine({
      here: () => void this.#greet(),
      lost: () => this.#lose(),
      push: (message) => this.#take(message),
    });
  }

  close(): void {
    this.#line.close();
  }

  #set(part: Partial<ClassFacts>): void {
    this.facts.setState(part);
  }

  #lose(): void {
    const { line, card } = this.facts.getState();
    if (line !== 'here' && line !== 'connecting') return;
    this.#set({ line: 'lost' });
    if (card === null) void this.#lookForClass();
  }

  /** Where no class serves the page, no waiting helps. */
  async #lookForClass(): Promise<void> {
    if (!(await isServedByClass()) && this.facts.getState().line === 'lost')
      this.#set({ line: 'gone' });
  }

  async #greet(): Promise<void> {
    const token = this.#token;
    const answer = await this.#line.ask<Hello>(
      'hello',
      token === null ? { code: this.#code } : { token },
    );
    if (answer.ok) return this.#enter(answer);
    if (answer.code === 'class/line') return;
    if (answer.code === 'class/token') return this.#set({ line: 'voided' });
    this.#set({ line: 'here', refused: answer });
  }

  #enter({ card, you }: Hello): void {
    this.#learnCode(card);
    this.#set({ card, line: 'here', refused: null, joined: you !== null });
  }

  /** A seat's own link has no code: the class says it, and the game that it tells next is that class's. */
  #learnCode({ code }: ClassCard): void {
    if (this.#token !== null) keepToken(code, this.#token);
    if (code === this.#code) return;
    this.#code = code;
    this.#set({ code });
    if (this.#token !== null) this.#events.moved(code);
  }

  #take(message: Push): void {
    switch (message.type) {
      case 'open':
        return this.#open(message);
      case 'turn':
        return this.#turn(message);
      case 'round':
        return this.#set({ round: { ...message, since: performance.now() } });
      case 'lobby':
        // What is pushed comes before the answer to what caused it.
        this.#learnCode(message.card);
        this.#set({ lobby: message });
        this.#putCard(message.card);
        return this.#line.sitAt(message.you.place?.table ?? null, message.several);
      case 'said': {
        const { said, unheard } = this.facts.getState();
        const fresh = Math.max(0, message.lines.length - said.length);
        return this.#set({ chat: message.chat, said: message.lines, unheard: unheard + fresh });
      }
      case 'broadcast':
        return this.#notice(message);
      case 'replaced':
      case 'voided':
        return this.#set({ line: message.type });
      case 'end':
        return this.#end(message);
      case 'error':
        return this.#set({ refused: readServerTrouble(message.code) });
      case 'event':
        return this.#notice({ id: `event ${message.id}`, text: '', event: message.id });
      case 'board':
    }
  }

  #open({ scenario, seat, brief }: OpenPush): void {
    const read = decodeScenario(scenario);
    this.#scenario = read.ok ? read.scenario : null;
    const opened = read.ok ? { scenario: read.scenario, brief: brief && decodeWords(brief) } : null;
    this.#set({ seat, opened });
  }

  #turn(turn: TurnPush): void {
    if (!this.#scenario) return;
    const read = decodeGame(turn, { scenario: this.#scenario, values: STANDARD });
    if (!read.ok) return;
    const { n, table, sealed, done, back, ahead, next, held, drafts } = turn;
    const told = read.game;
    this.#set({ told, own: { n, table, sealed, done, back, ahead, next, held, drafts } });
    this.#show(told);
  }

  #show(told: ToldGame): void {
    const { lobby, card } = this.facts.getState();
    const [plan, advice] = [lobby?.you.plan ?? '', card?.advice === true];
    this.#events.show(makeGameAfar({ id: this.#code, told, host: this.#host, plan, advice }));
  }

  #putCard(card: ClassCard): void {
    const { card: before, told } = this.facts.getState();
    this.#set({ card });
    if (told && before?.advice !== card.advice) this.#show(told);
  }

  #notice({ id, text, event }: ClassNotice): void {
    const others = this.facts.getState().notices.filter((one) => one.id !== id);
    const notice = event === undefined ? { id, text } : { id, text, event };
    this.#set({ notices: [...others, notice].slice(-MOST_NOTICES) });
  }

  async #say(act: Act): Promise<Reply<SeatGame>> {
    const { own } = this.facts.getState();
    if (!own) return SILENT;
    const { table, n, next } = own;
    const sent = { table, n, id: makeRandomId(8), act, ...(next && { next }) };
    const answer = await this.#line.insist<ActAnswer | Refused>('act', sent);
    if ('type' in answer && answer.type === 'done') return this.#told();
    const { code, params } = answer;
    if (!code.startsWith('class/'))
      return {
        ok: false,
        fault: { code: 'host/rejected', rejection: { code, params } as Rejection },
      };
    this.#set({ refused: { ok: false, code, params } });
    return SILENT;
  }

  /** The game comes by itself; until it has, it is as it was told last. */
  #told(): Reply<SeatGame> {
    const { told } = this.facts.getState();
    this.#set({ refused: null });
    return told ? { ok: true, answer: { ...told, notes: NO_NOTES, host: this.#host } } : SILENT;
  }

  async #ask<Name extends keyof Questions>(
    question: Name,
    of: Questions[Name]['of'],
  ): Promise<Reply<Questions[Name]['answer']>> {
    // A game of another moment would have to be read first; nobody looks back at a table of people.
    if (question === 'moment') return SILENT;
    type Told = Answered<{ answer: Questions[Name]['answer'] }>;
    const asked = { question, of };
    // Advice is worked out once, however often it is asked for, and may take longer than an answer.
    const answer =
      question === 'advice'
        ? await this.#line.insist<Told>('ask', asked)
        : await this.#line.ask<{ answer: Questions[Name]['answer'] }>('ask', asked);
    return answer.ok ? { ok: true, answer: answer.answer } : SILENT;
  }

  doings(): ClassDoings {
    const own = () => this.facts.getState().own;
    return {
      join: (name) => this.#join(name),
      retake: () => void this.#greet(),
      forget: () => this.#forget(),
      openBrief: () => void this.#request('opened', {}),
      writePlan: (text) => void this.#request('plan', { text }),
      vote: (vote) => void this.#request('ballot', { vote }),
      wish: (table, seat) =>
        void this.#request('wish', seat === undefined ? { table } : { table, seat }),
      unseal: () => {
        const now = own();
        if (now) void this.#request('unseal', { table: now.table, n: now.n, id: makeRandomId(8) });
      },
      release: (grant) => {
        const held = own()?.held;
        if (held) void this.#request('release', { id: held.id, grant });
      },
      say: (saying) => this.#request('say', { id: makeRandomId(8), ...saying }),
      draft: (words) => this.#atTable('draft', words),
      mark: (draft, mark) => void this.#atTable('mark', { draft, mark }),
      dropDraft: (draft) => void this.#atTable('dropDraft', { draft }),
      check: (when, answers) => void this.#check(when, answers),
      hear: () => this.#set({ unheard: 0 }),
      dismiss: (id) =>
        this.#set({ notices: this.facts.getState().notices.filter((one) => one.id !== id) }),
    };
  }

  #end(end: EndPush): void {
    const { lobby } = this.facts.getState();
    const asks = lobby?.check === true && !lobby.you.checked.includes('after');
    this.#last = end;
    this.#set({ ended: true, asksAfter: asks });
    if (!asks) this.#events.end(end, this.facts.getState().seat);
  }

  /** The questions after play come before the debrief gives the answers away. */
  async #check(when: CheckTime, answers: CheckAnswers | null): Promise<void> {
    if (answers && !(await this.#request('check', { when, answers }))) return;
    if (when === 'before' || !this.#last) return;
    this.#set({ asksAfter: false });
    this.#events.end(this.#last, this.facts.getState().seat);
  }

  async #atTable(name: PersonRequest, of: object): Promise<boolean> {
    const table = this.facts.getState().own?.table;
    return table !== undefined && this.#request(name, { table, id: makeRandomId(8), ...of });
  }

  /** Whether it was granted; why not stands in the facts. */
  async #request(name: PersonRequest, payload: unknown): Promise<boolean> {
    const answer = await this.#line.ask(name, payload);
    this.#set({ refused: answer.ok ? null : answer });
    return answer.ok;
  }

  async #join(name: string): Promise<boolean> {
    // The answer may be lost, and what was refused may have been kept: nobody is to be there twice.
    if (this.#asked?.code !== this.#code || this.#asked.name !== name)
      this.#asked = { id: makeRandomId(8), code: this.#code, name };
    const asked = this.#asked;
    const answer = await this.#line.insist<Answered<{ token: string }>>('join', asked);
    if (!answer.ok) {
      this.#set({ refused: answer });
      return false;
    }
    this.#asked = null;
    this.#token = answer.token;
    keepToken(this.#code, answer.token);
    this.#set({ joined: true, refused: null });
    return true;
  }

  #forget(): void {
    dropToken(this.#code);
    this.#token = null;
    this.#scenario = null;
    this.#set({ ...makeFirstFacts(this.#code), line: 'connecting' });
    void this.#greet();
  }
}
