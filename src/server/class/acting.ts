/** What people at a table do: acts, questions to the host, and what concerns their own place. */
import { readCommand } from '../../conference/record/command-shape.ts';
import type { Act, Command } from '../../engine/command.ts';
import type { ActAnswer, Refused } from '../../conference/class/wire.ts';
import { encodeGame } from '../../conference/seat/game-json.ts';
import type { Advised, Reply, SeatGame } from '../../conference/seat/seat-game.ts';
import { type Answer, findOwnSeat, OK, type PersonHandlers, refuseAsked } from './asking.ts';
import { hideLines, holdForCapital, release } from './capital.ts';
import { type ClassState, type HeldTable, keepPerson, type PersonDocument } from './class-state.ts';
import { DRAFTING_HANDLERS } from './drafting.ts';
import { findHindrance } from './hindrance.ts';
import { findPlace, seatPerson } from './places.ts';
import { putAtTable, readSeatGame } from './tables.ts';
import { say } from './talking.ts';

/** Refusals that are remembered for each table, so that a repeat is answered alike. */
const MOST_ANSWERS = 20_000;

export const PERSON_HANDLERS: PersonHandlers = {
  act: actAt,
  unseal: unsealAt,
  ask: askHost,
  say,
  plan: (state, person, { text }) => change(state, person, { plan: text }),
  opened: (state, person) => change(state, person, { briefOpened: true }),
  ballot: (state, person, { vote }) =>
    state.document.warmup ? change(state, person, { vote }) : refuseAsked('late'),
  wish: (state, person, wish) => {
    if (state.document.stage !== 'lobby') return refuseAsked('late');
    const place = findPlace(state, person.person, wish);
    if (!place) return refuseAsked('full');
    seatPerson(state, person, place);
    return { ok: true, place };
  },
  check: (state, person, { when, answers }) => {
    const { settings, stage } = state.document;
    if (!settings.check) return refuseAsked('unknown');
    if (stage !== (when === 'before' ? 'lobby' : 'debrief')) return refuseAsked('late');
    return change(state, person, { checks: { ...person.checks, [when]: answers } });
  },
  release,
  ...DRAFTING_HANDLERS,
  leave: (state, person) => {
    state.tokens.delete(person.token);
    state.people.delete(person.person);
    state.keeper.keep(`person/${person.person}`, null);
    state.notices.push({ table: null, person: person.person, push: { type: 'voided' } });
    if (person.place) state.changed.tables.add(person.place.table);
    state.changed.lobby = true;
    return OK;
  },
};

function change(state: ClassState, person: PersonDocument, of: Partial<PersonDocument>): Answer {
  keepPerson(state, { ...person, ...of });
  return OK;
}

type Asked = { table: number; n: number; id: string };

function actAt(
  state: ClassState,
  person: PersonDocument,
  asked: Asked & { act: { type: string }; next?: true | undefined },
): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return asRejected(asked, own.code, {});
  const { held, seat } = own;
  const key = `${person.person} ${asked.id}`;
  const known = held.answers.get(key);
  if (known) return known;
  const wrong = findHindrance(state, person, held, asked.table);
  // It may be in order a moment later, and was not done: the same id may be tried again.
  if (wrong !== null) return asRejected(asked, `class/${wrong}`, {});
  const read = readCommand(asked.act, seat);
  if (!read.ok) return asRejected(asked, 'class/shape', { path: read.path });
  if (read.command.seat !== seat) return asRejected(asked, 'class/notYours', {});
  const act = takeAct(read.command);
  const waiting = holdForCapital(state, held, person, { id: asked.id, act });
  if (waiting) return asRejected(asked, 'class/held', { articles: waiting.crosses.join(' ') });
  const input = {
    type: 'act' as const,
    seat,
    act,
    n: asked.n,
    ...(asked.next && { next: true as const }),
  };
  const put = putAtTable(state, held, input, { person: person.person, id: asked.id });
  if (!put.ok) {
    const answer = asRejected(asked, put.refusal.code, put.refusal.params);
    if (held.answers.size < MOST_ANSWERS) held.answers.set(key, answer);
    return answer;
  }
  return held.answers.get(key) ?? asRejected(asked, 'class/unknown', {});
}

/** Nobody but a policy gives reasons, and the seat is that of whoever asks. */
function takeAct({ seat: _seat, reasons: _reasons, ...act }: Command): Act {
  return act as Act;
}

function asRejected({ n, id }: Asked, code: string, params: Refused['params']): ActAnswer {
  return { type: 'rejected', n, id, code, params };
}

function unsealAt(state: ClassState, person: PersonDocument, { table, id }: Asked): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  const { held, seat } = own;
  const known = held.answers.get(`${person.person} ${id}`);
  if (known) return known.type === 'done' ? OK : refuseAsked('unknown');
  const wrong = findHindrance(state, person, held, table);
  if (wrong !== null) return refuseAsked(wrong);
  const by = { person: person.person, id };
  const put = putAtTable(state, held, { type: 'unseal', seat }, by);
  return put.ok ? OK : { ok: false, ...put.refusal };
}

async function askHost(
  state: ClassState,
  person: PersonDocument,
  asked: Parameters<PersonHandlers['ask']>[2],
): Promise<Answer> {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  const { held, seat } = own;
  const { host } = readSeatGame(held, seat);
  switch (asked.question) {
    case 'judge': {
      const read = readCommand(asked.of, own.seat);
      if (!read.ok) return refuseAsked('shape', { path: read.path });
      return writeReply(await host.ask('judge', takeAct(read.command)), (answer) => answer);
    }
    case 'moment':
      return writeReply(await host.ask('moment', asked.of), (game) =>
        hideLines(state, own.held, person, encodeGame(game)),
      );
    case 'advice':
      if (!state.document.settings.advice) return refuseAsked('noAdvice');
      return writeReply(await adviseOnce(held, { host, seat }, asked.of), (answer) => answer);
  }
}

/** By how a table stands: whoever asks again waits for what is being worked out already. */
const ADVISED = new WeakMap<HeldTable['live'], Map<string, Promise<Reply<Command>>>>();

function adviseOnce(
  held: HeldTable,
  { host, seat }: Pick<SeatGame, 'host' | 'seat'>,
  of: Advised,
): Promise<Reply<Command>> {
  const known = ADVISED.get(held.live) ?? new Map<string, Promise<Reply<Command>>>();
  ADVISED.set(held.live, known);
  const key = `${seat} ${of.by}`;
  const reply = known.get(key) ?? host.ask('advice', of, { isWanted: stillStands(held) });
  known.set(key, reply);
  return reply;
}

/** Nobody waits for what is worked out of a state that has passed. */
function stillStands(held: HeldTable): () => boolean {
  const { conference } = held.live;
  return () => held.live.conference === conference;
}

function writeReply<Given>(reply: Reply<Given>, write: (answer: Given) => unknown): Answer {
  if (reply.ok) return { ok: true, answer: write(reply.answer) };
  return { ok: false, code: reply.fault.code, params: {} };
}
