/** What the headings of a table's columns say: whom, what of a delegation, which article and what of a position on it. */
import { readAmount } from '../edit/matrix.ts';
import { foldText, isMap, type Plain } from '../edit/plain.ts';
import { findAffix, hasMeaning } from './other-words.ts';
import { BESIDE } from './write-positions.ts';

export const HELD = ['ideal', ...BESIDE] as const;
export type Held = (typeof HELD)[number];

/** What else of a delegation a column may hold. */
export const TRAITS = [
  'name',
  'groups',
  'votes',
  'capability',
  'reservation',
  'flag',
  'brief',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Without case, accents, signs and the word article. */
export function simplifyHeading(text: string): string {
  return foldText(text)
    .replace(/\b(article|articles|art)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What something is called in any language, plainly. */
export function listNames(name: Plain): string[] {
  const texts = isMap(name) ? Object.values(name) : [name];
  return texts.flatMap((text) => (typeof text === 'string' ? [simplifyHeading(text)] : []));
}

/** Words for what a column holds of an article, after its name or before it. */
const HELD_WORDS: readonly (readonly [words: string, Held])[] = [
  [
    'salience|sal\\.?|weights?|importance|imp\\.?|priority|prio\\.?|how (much|strongly) (they|it|we|each|all) cares?|how important|how much it matters|cares?',
    'salience',
  ],
  ['red\\s?line|limit|bottom\\s?line', 'redLine'],
  ['basis|source', 'basis'],
  ['ideal|positions?|pos\\.?|stance', 'ideal'],
];
const AFFIXES = HELD_WORDS.map(([words, held]) => ({
  held,
  after: new RegExp(`[\\s:_(,-]*\\b(${words})\\s*\\)?$`, 'i'),
  only: new RegExp(`^(${words})$`, 'i'),
  before: new RegExp(`^(${words})(\\s+(of|on|for))?[\\s:_(,-]+(?=\\S)`, 'i'),
}));

/** What a column says of a delegation, by its heading. */
export function findTrait(head: string): Trait | undefined {
  const bare = stripScale(head);
  return (
    TRAITS.find((one) => TRAIT_HEADS[one].test(bare)) ?? TRAITS.find((one) => hasMeaning(one, bare))
  );
}

const TRAIT_HEADS: Readonly<Record<Trait, RegExp>> = {
  name: /^(name|full name|title)$/i,
  groups:
    /^((negotiating|regional|political|country|voting) )?(groups?|blocs?|blocks?|coalitions?|alliances?)$/i,
  votes: /^(votes?|number of votes)$/i,
  capability: /^(capability|power|influence|diplomatic weight)$/i,
  reservation:
    /^(reservation( (value|point|price))?|batna|walk[\s-]?away( value| point)?|no[\s-]?(treaty|deal|agreement)|(worth|value) of no[\s-]?(treaty|deal|agreement)|without an? (treaty|deal|agreement))$/i,
  flag: /^(flag|iso2|iso[\s-]?(3166[\s-]?1?[\s-]?)?alpha[\s-]?2|country code)$/i,
  brief: /^((role )?briefs?|(private |confidential )?instructions?|description)$/i,
};
/** A heading under which delegations stand. */
export function isWho(head: string): boolean {
  const bare = stripScale(head);
  return WHO.test(bare) || hasMeaning('who', bare);
}

const WHO =
  /^(id|code|iso|iso3|delegations?|countr(y|ies)|states?|members?|part(y|ies)|actors?|who)$/i;

/** A heading under which articles stand, by title or by number. */
export function isArticleHead(head: string): boolean {
  const bare = stripScale(head);
  return ARTICLES.test(bare) || hasMeaning('article', bare);
}

const ARTICLES =
  /^(articles?|art\.?|issues?|items?|provisions?|clauses?|topics?)( (no\.?|number|title|name))?$/i;

/** The article a heading speaks of, and what of its position. */
export function splitStem(whole: string): { stem: string; held: Held } {
  const head = stripScale(whole);
  for (const { held, after, before } of AFFIXES) {
    const stem = after.test(head) ? head.replace(after, '') : head.replace(before, '');
    if (stem !== head && stem.trim() !== '') return { stem: stem.trim(), held };
  }
  const elsewhere = findAffix(head, HELD);
  if (elsewhere && elsewhere.stem !== '') return { stem: elsewhere.stem, held: elsewhere.said };
  // A column called nothing but `Weight` is about the one beside it.
  return { stem: head, held: findHeldAlone(head) ?? 'ideal' };
}

/** `Tech transfer` for `Technology transfer`, `IP` for `IP peace clause`: each word begins one of the title, in order. */
export function isShortFor(title: string | undefined, short: string | undefined): boolean {
  if (title === undefined || short === undefined) return false;
  const words = simplifyHeading(stripScale(title)).split(' ');
  let at = 0;
  for (const word of simplifyHeading(splitStem(short).stem).split(' ')) {
    const found = words.findIndex((one, index) => index >= at && one.startsWith(word));
    if (word === '' || found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** What a heading says that is nothing but a word for it. */
export function findHeldAlone(head: string): Held | undefined {
  const bare = stripScale(head);
  return (
    AFFIXES.find(({ only }) => only.test(bare))?.held ?? HELD.find((one) => hasMeaning(one, bare))
  );
}

/**
 * The headings of a table. Those that stand several times in their line are told apart by the line above, where a
 * merged cell speaks for the columns to its right; a cell merged downwards stands above an empty one.
 */
export function readHeads(
  lines: readonly (readonly string[])[],
  header: number,
): readonly string[] {
  const own = widenAsBelow(lines, header);
  const above = lines[header - 1] ?? [];
  const told = above.filter((cell) => cell !== '');
  if (told.length < 2 || told.some((cell) => readAmount(cell) !== undefined)) return own;
  let span = '';
  const joined = own.map((head, at) => {
    span = above[at] || span;
    const several = head !== '' && own.indexOf(head) !== own.lastIndexOf(head);
    return several ? `${span} ${head}`.trim() : head || (above[at] ?? '');
  });
  const names = joined.filter((head) => head !== '');
  return new Set(names).size === names.length ? joined : own;
}

/** A cell that stands under no heading is told as well: text with a comma in it, in a file where commas part cells. */
function widenAsBelow(lines: readonly (readonly string[])[], header: number): readonly string[] {
  const own = lines[header] ?? [];
  const last = lines.slice(header + 1).reduce(
    (most, line) =>
      Math.max(
        most,
        line.findLastIndex((cell) => cell !== ''),
      ),
    -1,
  );
  const missing = last + 1 - own.length;
  return missing > 0 ? [...own, ...Array.from({ length: missing }, () => '')] : own;
}

/** A line that names nothing but what is said of the article above each of its cells. */
export function isBelowTitles(line: readonly string[]): boolean {
  const told = line.filter((cell) => cell !== '');
  return told.length > 1 && told.every((cell) => findHeldAlone(cell) !== undefined);
}

/** Characters of a heading in which a scale is looked for. */
const LONGEST = 300;

/** `BATNA (0-1)` is about the BATNA: the scale in brackets is no part of the name. */
export function stripScale(head: string): string {
  return head.length > LONGEST ? head : head.replace(SCALE, '').trim();
}

/** `(0-1)`, `[0 to 100 %]`, `(out of 10)`, `(%)`; `6(2)` is the number of an article. */
const SCALE =
  /\s*[([]\s*(?:(?:out )?of\s*\d+|[-−+]?\d[\d.,]*\s*%?\s*(?:[-–—/]|to|\.\.|…)\s*\+?\d[\d.,]*\s*%?|%)\s*[)\]]\s*$/i;
