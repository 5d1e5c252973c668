/** Fills values into compiled messages; stands in i18next in place of its own interpolation. */
import { IntlMessageFormat } from 'intl-messageformat';

type Tree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
export type Values = Readonly<Record<string, string | number>>;

const formats = new WeakMap<object, IntlMessageFormat>();

/** @param message plain text, or the syntax tree the build made of a message with parameters */
export function fill(message: unknown, values: Values, language: string): string {
  if (!Array.isArray(message)) return String(message);
  const known = formats.get(message);
  if (known) return String(known.format(values));
  const format = new IntlMessageFormat(message as Tree, language);
  formats.set(message, format);
  return String(format.format(values));
}

/** What i18next asks of a message format: a message has one key, and is filled by `fill`. */
export const messageFormat = {
  type: 'i18nFormat' as const,
  addLookupKeys: (keys: readonly string[]): readonly string[] => keys,
  parse: (message: unknown, options: { values?: Values }, language: string): string =>
    fill(message, options.values ?? {}, language),
};
