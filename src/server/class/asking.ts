/** Who asks, and what every request is answered with. */
import type {
  InstructorAsking,
  InstructorRequest,
  PersonAsking,
  PersonRequest,
} from '../../conference/class/requests.ts';
import type { ActAnswer, Answered, Refused } from '../../conference/class/wire.ts';
import type { ClassState, HeldTable, PersonDocument } from './class-state.ts';

/** What a socket is: nobody yet, a person, or the instructor. */
export type Asker = { person: string | null; instructor: boolean };

export type Answer = Answered<Record<string, unknown>> | ActAnswer;

export type PersonHandlers = {
  [Name in Exclude<PersonRequest, 'hello' | 'join'>]: (
    state: ClassState,
    person: PersonDocument,
    asked: PersonAsking[Name],
  ) => Answer | Promise<Answer>;
};

export type InstructorHandlers = {
  [Name in InstructorRequest]: (
    state: ClassState,
    asked: InstructorAsking[Name],
  ) => Answer | Promise<Answer>;
};

export const OK = { ok: true } as const;

/** A fault of ours must not end a class of others. */
export function reportBug(error: unknown): Refused {
  process.stderr.write(`class: ${error instanceof Error ? error.stack : String(error)}\n`);
  return refuseAsked('bug');
}

export function refuseAsked(code: string, params: Refused['params'] = {}): Refused {
  return { ok: false, code: `class/${code}`, params };
}

/** The table and the seat of a person; a refusal where there is none yet. */
export function findOwnSeat(
  state: ClassState,
  { place }: PersonDocument,
): { ok: true; held: HeldTable; seat: string } | Refused {
  const held = place && state.tables.get(place.table);
  if (!place || !held || place.role === 'observer') return refuseAsked('noSeat');
  return { ok: true, held, seat: place.seat };
}
