/** Fills values into compiled messages; stands in i18next in place of its own interpolation. */
import { IntlMessageFormat } from 'intl-messageformat';

type Tree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
export type Values = Readonly<Record<string, string | number>>;

const formats = new WeakMap<object, IntlMessageFormat>();

/** @param message plain text, or the syntax tree the build made of a message with parameters */
export function fill(message: unknown, values: Values, language: string): string {
  if (!Array.isArray(message)) return String(message);
  const tree = message as Tree;
  const format = formats.get(tree) ?? new IntlMessageFormat(tree, language);
  formats.set(tree, format);
  const text = String(format.format(values));
  return opensWithSeat(tree) ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1) : text;
}

/** Values that name a delegation. Where one opens a message, its article is written large: "The United States". */
const SEATS: ReadonlySet<unknown> = new Set(
  'seat to by delegation owner other giver partner first names'.split(' '),
);
/** Mark of a place for a value in the syntax tree. */
const ARGUMENT = 1;

function opensWithSeat([opening]: Tree): boolean {
  return (
    Number(opening?.type) === ARGUMENT &&
    opening !== undefined &&
    'value' in opening &&
    SEATS.has(opening.value)
  );
}

/** What i18next asks of a message format: a message has one key, and is filled by `fill`. */
export const messageFormat = {
  type: 'i18nFormat' as const,
  addLookupKeys: (keys: readonly string[]): readonly string[] => keys,
  parse: (message: unknown, options: { values?: Values }, language: string): string =>
    fill(message, options.values ?? {}, language),
};
