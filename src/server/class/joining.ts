/** How people come into a class, and come back to it. */
import { randomUUID } from 'node:crypto';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import { CHECK_TIMES } from '../../conference/class/transfer-check.ts';
import type { PersonAsking } from '../../conference/class/requests.ts';
import type { Answered, ClassCard, You } from '../../conference/class/wire.ts';
import { encodeWords } from '../../conference/seat/words-json.ts';
import { type Asker, refuseAsked } from './asking.ts';
import {
  type ClassState,
  findScenarioFor,
  keepPerson,
  type PersonDocument,
} from './class-state.ts';
import { findPlace, seatPerson } from './places.ts';
import { digestToken, drawToken, isSameSecret, readCode } from './secrets.ts';

export function writeCard(state: ClassState): ClassCard {
  const { code, stage, settings } = state.document;
  const { title } = findScenarioFor(state, 1).scenario;
  const { tables, advice } = settings;
  return { code, title: encodeWords(title), tables, stage, advice };
}

export function writeYou({ person, name, place, plan, muted, checks = {} }: PersonDocument): You {
  const checked = CHECK_TIMES.filter((when) => checks[when]);
  return { person, name, place, plan, muted, checked };
}

export type Hello = { card: ClassCard; you: You | null; role: 'person' | 'instructor' | null };

/** Who somebody is by a token, or which class it is by its code. Without either nothing is told. */
export function sayHello(
  state: ClassState,
  { token, code }: PersonAsking['hello'],
): { answer: Answered<Hello>; asker: Asker | null } {
  const card = writeCard(state);
  if (token !== undefined) {
    if (isSameSecret(token, state.document.key)) {
      const asker = { person: null, instructor: true };
      return { answer: { ok: true, card, you: null, role: 'instructor' }, asker };
    }
    const person = findByToken(state, token);
    if (!person) return { answer: refuseAsked('token'), asker: null };
    const asker = { person: person.person, instructor: false };
    return { answer: { ok: true, card, you: writeYou(person), role: 'person' }, asker };
  }
  if (code === undefined || !isCode(state, code))
    return { answer: refuseAsked('code'), asker: null };
  return { answer: { ok: true, card, you: null, role: null }, asker: null };
}

function findByToken({ tokens, people }: ClassState, token: string): PersonDocument | undefined {
  return people.get(tokens.get(digestToken(token)) ?? '');
}

function isCode({ document }: ClassState, typed: string): boolean {
  return isSameSecret(readCode(typed), document.code);
}

type Joined = { answer: Answered<{ token: string; person: string }>; asker: Asker | null };

/** The same request again lets the same person in, by another token: the answer to the first may be lost. */
export function join(
  state: ClassState,
  { id, code, name: given, wish }: PersonAsking['join'],
): Joined {
  if (!isCode(state, code)) return { answer: refuseAsked('code'), asker: null };
  const known = [...state.people.values()].find((one) => one.joinedBy === id);
  if (known) return enterAs(known.person, changeToken(state, known));
  const name = given.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (name === '') return { answer: refuseAsked('noName'), asker: null };
  if (state.document.stage === 'debrief') return { answer: refuseAsked('closed'), asker: null };
  if (state.people.size >= CLASS_LIMITS.people) return { answer: refuseAsked('full'), asker: null };
  if (isTaken(state, name)) return { answer: refuseAsked('name'), asker: null };
  const token = drawToken();
  const person = makePerson(randomUUID(), name, id, token);
  admit(state, person);
  const late = state.document.stage === 'running';
  const place = wish || late ? findPlace(state, person.person, wish ?? {}) : null;
  if (place) seatPerson(state, person, place);
  else if (late) seatPerson(state, person, { table: 1, seat: '', role: 'observer' });
  return enterAs(person.person, token);
}

function enterAs(person: string, token: string): Joined {
  return { answer: { ok: true, token, person }, asker: { person, instructor: false } };
}

function isTaken({ people }: ClassState, name: string): boolean {
  const called = (one: string): string => one.toLowerCase().normalize('NFKC');
  return [...people.values()].some((one) => called(one.name) === called(name));
}

function makePerson(person: string, name: string, joinedBy: string, token: string): PersonDocument {
  return {
    person,
    name,
    joinedBy,
    token: digestToken(token),
    place: null,
    plan: '',
    briefOpened: false,
    vote: null,
    muted: false,
  };
}

function admit(state: ClassState, person: PersonDocument): void {
  state.tokens.set(person.token, person.person);
  keepPerson(state, person);
}

function changeToken(state: ClassState, person: PersonDocument): string {
  const token = drawToken();
  state.tokens.delete(person.token);
  admit(state, { ...person, token: digestToken(token) });
  return token;
}

/** Another token for somebody; the one before is void, and so is the request to join. */
export function renewToken(state: ClassState, person: PersonDocument): string {
  const token = changeToken(state, { ...person, joinedBy: '' });
  state.notices.push({ table: null, person: person.person, push: { type: 'voided' } });
  return token;
}
