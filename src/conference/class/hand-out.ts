/** What a class server hands out for play alone, and takes back: a short link for each seat, attempts, and the line of each. */
import * as z from 'zod/mini';
import { invitedScenario, invitedSettings } from '../invitation.ts';
import { CLASS_LIMITS } from './limits.ts';

export const HANDOUT_LIMITS = {
  /** Bytes of a request that hands out: a scenario as large as one may be, and what JSON adds to it. */
  handOut: 9 * 1024 * 1024,
  /** Bytes of any other. */
  request: 256 * 1024,
  handOuts: 60,
  attempts: 4000,
} as const;

/** Where the server is asked; a code and `attempts` or `results` may follow. */
export const HANDOUT_PATH = '/handouts';

const token = z.string().check(z.minLength(8), z.maxLength(CLASS_LIMITS.token));

/** An invitation to any of its seats. Without a seed the server draws one for each attempt, so that nobody has tried it before. */
export const handOutShape = z.strictObject({
  scenario: z.strictObject(invitedScenario),
  ...invitedSettings,
});

/** `player`: of the device, drawn by it. */
export const attemptShape = z.strictObject({
  player: token,
  name: z.string().check(z.minLength(1), z.maxLength(CLASS_LIMITS.name)),
  seat: z.string().check(z.minLength(1), z.maxLength(64)),
});

export const resultShape = z.strictObject({ attempt: token, line: z.string() });

export type HandOut = z.infer<typeof handOutShape>;
export type AttemptAsked = z.infer<typeof attemptShape>;
export type ResultAsked = z.infer<typeof resultShape>;

/** `number`: of the person's attempts at this seat, from 1. */
export type AttemptBegun = { attempt: string; number: number; seed: number };
/** `took`: milliseconds since the attempt was begun, by the server's clock. */
export type TakenResult = { number: number; took: number };

/** An attempt as the instructor sees it. `of`: attempts of the person at this seat by now. */
export type CountedAttempt = {
  code: string;
  scenario: string;
  name: string;
  seat: string;
  number: number;
  of: number;
  /** Milliseconds since 1970. */
  began: number;
  /** Null: nothing was handed in. */
  took: number | null;
  /** Hash of the record that was handed in, and the line itself. */
  hash: string | null;
  line: string | null;
};
