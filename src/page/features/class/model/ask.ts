import type { InstructorAsking, InstructorRequest } from '../../../../conference/class/requests.ts';
import type { Answered } from '../../../../conference/class/wire.ts';

/** Asks a class server for something that only its instructor may have. */
export type AskClass = <Name extends InstructorRequest, Extra = unknown>(
  name: Name,
  of: InstructorAsking[Name],
) => Promise<Answered<Extra>>;
