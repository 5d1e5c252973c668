/** Fills values into compiled messages. */
import { IntlMessageFormat } from 'intl-messageformat';

type Tree = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message as the build packs it: a text, or its pieces. */
type Packed = string | readonly Piece[];
/** A text, the number of the plural it stands in, a value, or a choice by a value; a plural is a choice by number, most by 0. */
type Piece = string | 0 | readonly [value: string] | Choice;
type Choice = readonly [
  value: string,
  options: Readonly<Record<string, Packed>>,
  plural?: 'ordinal' | 0,
  offset?: number,
];

const formats = new WeakMap<object, IntlMessageFormat>();

/** @param message plain text, or the pieces the build made of a message with parameters */
export function fill(message: unknown, values: MessageValues, language: string): string {
  if (!Array.isArray(message)) return String(message);
  const pieces = message as readonly Piece[];
  const format = formats.get(pieces) ?? new IntlMessageFormat(unpackMessage(pieces), language);
  formats.set(pieces, format);
  const text = String(format.format(isolateValues(values)));
  return opensWithSeat(pieces, values)
    ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
    : text;
}

/** Letters read from the right. */
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * A name that is read from the right stands apart from the sentence (U+2068 to U+2069), so that a number or a mark
 * beside it stays where it belongs.
 */
function isolateValues(values: MessageValues): MessageValues {
  const isolated: Record<string, string | number> = { ...values };
  for (const [name, value] of Object.entries(values))
    if (FROM_RIGHT.test(String(value))) isolated[name] = `\u2068${value}\u2069`;
  return isolated;
}

/** The syntax tree of a message, its types of elements by number as the formatter has them. */
function unpackMessage(packed: Packed): Tree {
  const pieces = typeof packed === 'string' ? [packed] : packed;
  return pieces.map(makeElement) as Tree;
}

function makeElement(piece: Piece): object {
  if (typeof piece === 'string') return { type: 0, value: piece };
  if (piece === 0) return { type: 7 };
  const [value, choices, plural, offset = 0] = piece;
  if (choices === undefined) return { type: 1, value };
  const options = Object.fromEntries(
    Object.entries(choices).map(([name, packed]) => [name, { value: unpackMessage(packed) }]),
  );
  return plural === undefined
    ? { type: 5, value, options }
    : { type: 6, value, options, pluralType: plural || 'cardinal', offset };
}

/** Values that name a delegation or a body. Where one opens a message, its article is written large: "The United States". */
const SEATS: ReadonlySet<string> = new Set(
  'actor seat to by delegation owner other giver partner first names assembly chair bureau treaty'.split(
    ' ',
  ),
);

function opensWithSeat([opening]: readonly Piece[], values: MessageValues): boolean {
  if (!Array.isArray(opening)) return false;
  const [value, choices, plural] = opening as Choice | readonly [string];
  if (choices === undefined) return SEATS.has(value);
  const chosen = plural === undefined && (choices[String(values[value])] ?? choices['other']);
  return Array.isArray(chosen) && opensWithSeat(chosen as readonly Piece[], values);
}
