/** What comes from a socket is looked at here first: how much, how often, of what shape, and who asks. */
import {
  INSTRUCTOR_REQUESTS,
  type InstructorRequest,
  PERSON_REQUESTS,
  type PersonRequest,
} from '../../conference/class/requests.ts';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import type { Refused } from '../../conference/class/wire.ts';
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
 * What is wrong with a request whatever it is about; null: nothing.
 * @param name of the request, as the client wrote it
 */
export function inspect(
  state: ClassState,
  asker: Asker,
  name: string,
  given: unknown,
): Refused | null {
  if (state.purged) return refuseAsked('closed');
  // Whoever comes back meanwhile sees the class, and is told that nothing is taken.
  if (name !== 'hello' && (state.keeper.failing || state.cutOff)) return refuseAsked('storage');
  if (isTooLong(given)) return refuseAsked('tooLong');
  const instructs = Object.hasOwn(INSTRUCTOR_REQUESTS, name);
  if (instructs && !asker.instructor) return refuseAsked('instructor');
  if (!instructs && !Object.hasOwn(PERSON_REQUESTS, name)) return refuseAsked('unknown');
  const shape = instructs
    ? INSTRUCTOR_REQUESTS[name as InstructorRequest]
    : PERSON_REQUESTS[name as PersonRequest];
  const read = shape.safeParse(given);
  if (!read.success)
    return refuseAsked('shape', { path: read.error.issues[0]?.path.join('.') ?? '' });
  if (instructs || name === 'hello' || name === 'join') return null;
  return state.people.has(asker.person ?? '') ? null : refuseAsked('token');
}

/** @param guesses counts wrong codes and tokens of the client's address */
export async function knock(
  state: ClassState,
  asker: Asker,
  name: string,
  given: unknown,
  guesses: Meter,
): Promise<Knocked> {
  const wrong = inspect(state, asker, name, given);
  if (wrong) return { answer: wrong, asker: null };
  if (name === 'hello') return countGuess(sayHello(state, given as never), guesses, state.now());
  if (name === 'join') return countGuess(join(state, given as never), guesses, state.now());
  if (asker.instructor && Object.hasOwn(INSTRUCTOR_REQUESTS, name)) {
    const answer = await INSTRUCTOR_HANDLERS[name as InstructorRequest](state, given as never);
    return { answer, asker: null };
  }
  const person = state.people.get(asker.person ?? '');
  if (!person) return { answer: refuseAsked('token'), asker: null };
  const handler = PERSON_HANDLERS[name as Exclude<PersonRequest, 'hello' | 'join'>];
  return { answer: await handler(state, person, given as never), asker: null };
}

/** Whoever guesses on is told only to wait. */
export function countGuess(knocked: Knocked, guesses: Meter, now: number): Knocked {
  const { answer } = knocked;
  const wrong = 'ok' in answer && !answer.ok && GUESSED.has(answer.code);
  return wrong && !guesses.allows(now) ? { answer: refuseAsked('tooFast'), asker: null } : knocked;
}

const GUESSED: ReadonlySet<unknown> = new Set(['class/code', 'class/token']);

/** By characters: the transport has counted bytes. */
function isTooLong(given: unknown): boolean {
  return (JSON.stringify(given) ?? '').length > CLASS_LIMITS.message;
}
