/** What comes from a socket is looked at here first: how much, how often, of what shape, and who asks. */
import {
  INSTRUCTOR_REQUESTS,
  type InstructorRequest,
  PERSON_REQUESTS,
  type PersonRequest,
} from '../../conference/class/requests.ts';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import { PERSON_HANDLERS } from './acting.ts';
import { type Answer, type Asker, refuseAsked } from './asking.ts';
import type { ClassState } from './class-state.ts';
import { INSTRUCTOR_HANDLERS } from './instructing.ts';
import { join, sayHello } from './joining.ts';

/** Requests in a burst, and a second after that. */
const BURST = 20;
const PER_SECOND = 5;
/** Wrong codes and tokens from one address, and how many a minute after that. */
const GUESSES = 30;
const GUESSES_PER_SECOND = 0.5;

/** Lets so many through at once, and so many a second after that. */
export class Meter {
  readonly #most: number;
  readonly #perSecond: number;
  #left: number;
  #at = 0;

  constructor(most = BURST, perSecond = PER_SECOND) {
    this.#most = most;
    this.#perSecond = perSecond;
    this.#left = most;
  }

  /** @param now milliseconds */
  allows(now: number): boolean {
    this.#left = Math.min(this.#most, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

export function makeGuessMeter(): Meter {
  return new Meter(GUESSES, GUESSES_PER_SECOND);
}

export type Knocked = { answer: Answer; asker: Asker | null };

/**
 * @param name of the request, as the client wrote it
 * @param guesses counts wrong codes and tokens of the client's address
 */
export async function knock(
  state: ClassState,
  asker: Asker,
  name: string,
  given: unknown,
  guesses: Meter,
): Promise<Knocked> {
  const stay = (answer: Answer): Knocked => ({ answer, asker: null });
  if (state.purged) return stay(refuseAsked('closed'));
  if (state.keeper.failing) return stay(refuseAsked('storage'));
  if (isTooLong(given)) return stay(refuseAsked('tooLong'));
  if (Object.hasOwn(INSTRUCTOR_REQUESTS, name)) {
    if (!asker.instructor) return stay(refuseAsked('instructor'));
    return stay(await askAsInstructor(state, name as InstructorRequest, given));
  }
  if (!Object.hasOwn(PERSON_REQUESTS, name)) return stay(refuseAsked('unknown'));
  const read = PERSON_REQUESTS[name as PersonRequest].safeParse(given);
  if (!read.success)
    return stay(refuseAsked('shape', { path: read.error.issues[0]?.path.join('.') ?? '' }));
  if (name === 'hello' || name === 'join') return enter(state, name, read.data, guesses);
  const person = state.people.get(asker.person ?? '');
  if (!person) return stay(refuseAsked('token'));
  const handler = PERSON_HANDLERS[name as Exclude<PersonRequest, 'hello' | 'join'>];
  return stay(await handler(state, person, read.data as never));
}

function enter(state: ClassState, name: 'hello' | 'join', given: object, guesses: Meter): Knocked {
  const entered =
    name === 'hello' ? sayHello(state, given) : join(state, given as Parameters<typeof join>[1]);
  const wrong = !entered.answer.ok && ['class/code', 'class/token'].includes(entered.answer.code);
  if (wrong && !guesses.allows(state.now())) return { answer: refuseAsked('tooFast'), asker: null };
  return entered;
}

async function askAsInstructor(
  state: ClassState,
  name: InstructorRequest,
  given: unknown,
): Promise<Answer> {
  const read = INSTRUCTOR_REQUESTS[name].safeParse(given);
  if (!read.success)
    return refuseAsked('shape', { path: read.error.issues[0]?.path.join('.') ?? '' });
  return INSTRUCTOR_HANDLERS[name](state, read.data as never);
}

/** By characters: the transport has counted bytes. */
function isTooLong(given: unknown): boolean {
  return (JSON.stringify(given) ?? '').length > CLASS_LIMITS.message;
}
