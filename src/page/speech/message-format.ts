/** Fills values into compiled messages. */

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

/** @param message plain text, or the pieces the build made of a message with parameters */
export function fill(message: unknown, values: MessageValues, language: string): string {
  if (!Array.isArray(message)) return String(message);
  return openWithSeats(
    join(message as readonly Piece[], isolateValues(values), language),
    language,
  );
}

/** @param count the number of the plural that this is a branch of */
function join(packed: Packed, values: MessageValues, language: string, count = 0): string {
  if (typeof packed === 'string') return packed;
  return packed
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece === 0) return getRules(language).number.format(count);
      const [name] = piece;
      const value = values[name];
      if (value === undefined) throw new Error(`a message wants ${name}`);
      if (piece.length === 1) return SEATS.has(name) ? SEAT + value : String(value);
      return choose(piece, value, values, language, count);
    })
    .join('');
}

function choose(
  [, choices, plural, offset = 0]: Choice,
  value: string | number,
  values: MessageValues,
  language: string,
  outer: number,
): string {
  const branch = (name: string): Packed | undefined =>
    Object.hasOwn(choices, name) ? choices[name] : undefined;
  const other = branch('other') ?? '';
  if (plural === undefined) return join(branch(String(value)) ?? other, values, language, outer);
  const count = Number(value) - offset;
  const category = getRules(language)[plural || 'cardinal'].select(count);
  return join(branch(`=${value}`) ?? branch(category) ?? other, values, language, count);
}

function makeRules(language: string) {
  return {
    number: new Intl.NumberFormat(language),
    cardinal: new Intl.PluralRules(language),
    ordinal: new Intl.PluralRules(language, { type: 'ordinal' }),
  };
}

const rules = new Map<string, ReturnType<typeof makeRules>>();

function getRules(language: string): ReturnType<typeof makeRules> {
  const known = rules.get(language) ?? makeRules(language);
  rules.set(language, known);
  return known;
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

/** Values that name a delegation or a body, or several. */
const SEATS: ReadonlySet<string> = new Set(
  'actor seat seats to by delegation owner other giver partner first names assembly chair bureau treaty'.split(
    ' ',
  ),
);

/** Before such a name while a message is joined. */
const SEAT = '\0';

/** The end of what stands before a sentence. */
const OPENS = /(?:^|[.?!] )[“‘]?$/;

/** Where one opens a sentence, its article is written large: "The United States". */
function openWithSeats(text: string, language: string): string {
  const [opening = '', ...rest] = text.split(SEAT);
  return rest.reduce(
    (told, part) =>
      OPENS.test(told)
        ? told + part.charAt(0).toLocaleUpperCase(language) + part.slice(1)
        : told + part,
    opening,
  );
}
