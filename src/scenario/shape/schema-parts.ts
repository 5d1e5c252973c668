/**
 * Building blocks of the written format. The `error` of each schema says what is expected there, in
 * words that complete "expected …": `shape.ts` turns it into a finding.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';

/** Zod otherwise probes `new Function`, which a page with a content security policy reports. */
z.config({ jitless: true });

export const EXPECTED = {
  id: 'an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit',
  language: 'a language tag such as en or pt-BR',
  text: 'a text that is not empty',
  words: 'a text, or texts by language such as { en: …, fr: … }',
  amount: 'a number from 0 to 10^15',
  weight: 'a number from 0 to 10^15, as a weight that rules can use',
  share: 'a share such as 1/2 or 50%',
  count: 'a share such as 2/3 or 55%, or a whole number, 1 or more',
} as const;

export const id = z
  .string({ error: EXPECTED.id })
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, { error: EXPECTED.id }));

export const text = z
  .string({ error: EXPECTED.text })
  .check(z.regex(/\S/, { error: EXPECTED.text }));

const language = z
  .string({ error: EXPECTED.language })
  .check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: EXPECTED.language }));

const byLanguage = z
  .record(language, text, { error: EXPECTED.words })
  .check(z.refine((texts) => Object.keys(texts).length > 0, { error: EXPECTED.words }));

export const words = z
  .union([text, byLanguage], { error: EXPECTED.words })
  .check(z.meta({ id: 'words', description: 'Plain text; a blank line separates paragraphs.' }));

/** A finite number from `low` to `high`. */
export const between = (low: number, high: number) => {
  const error = `a number from ${low} to ${high}`;
  return z.number({ error }).check(z.gte(low, { error }), z.lte(high, { error }));
};

/** A whole number from `low` to `high`. */
export const whole = (low: number, high: number) => {
  const error = `a whole number from ${low} to ${high}`;
  return z.int({ error }).check(z.gte(low, { error }), z.lte(high, { error }));
};

/** A weight: any sum or product of two stays finite. */
const weightWith = (error: string) =>
  z.number({ error }).check(z.gte(0, { error }), z.lte(LIMITS.weight, { error }));

/** The same schema with words for editors that complete from the JSON Schema. */
export const described = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  schema.check(z.describe(description));

export const amount = weightWith(EXPECTED.amount);
/** Under any name that the format does not know. */
export const furtherWeight = weightWith(EXPECTED.weight);
export const flag = z.boolean({ error: 'true or false' });
export const point = between(0, 100);
export const unit = between(0, 1);
export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

/** A list; `what` names its items in the plural. */
export const list = <T extends z.ZodMiniType>(
  item: T,
  what: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
) => {
  const error = least > 0 ? `a list of ${least} or more ${what}` : `a list of ${what}`;
  const schema = z.array(item, { error });
  if (most === Number.MAX_SAFE_INTEGER) {
    return least > 0 ? schema.check(z.minLength(least, { error })) : schema;
  }
  return schema.check(
    z.minLength(least, { error }),
    z.maxLength(most, { error: `at most ${most} ${what}` }),
  );
};

/** A mapping whose keys are ids. */
export const byId = <T extends z.ZodMiniType>(value: T, what: string) =>
  z.record(id, value, { error: `a mapping of ${what}` });

const KNOWN = 'known keys: ';

/** The keys named by the message of an unknown key, as `mapping` writes it. */
export function readKnownKeys(message: string): string[] {
  return message.startsWith(KNOWN) ? message.slice(KNOWN.length).split(', ') : [];
}

/** A mapping with exactly these keys, the optional ones included; `what` completes "expected …". */
export const mapping = <T extends z.core.$ZodLooseShape>(what: string, fields: T) =>
  z.strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? KNOWN + Object.keys(fields).join(', ') : what,
  });

/** Exactly one of two optional keys is there; the JSON Schema says it too. */
export const exactlyOne = <T extends object>(first: keyof T & string, second: keyof T & string) =>
  [
    z.refine<T>((value) => Object.hasOwn(value, first) !== Object.hasOwn(value, second), {
      error: `exactly one of ${first} and ${second}`,
      params: { code: 'key/one-of' },
    }),
    z.meta({ oneOf: [{ required: [first] }, { required: [second] }] }),
  ] as const;
