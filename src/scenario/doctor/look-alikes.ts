/**
 * When two names read alike, and what in a name cannot be seen. Case, blanks, accents, compatibility forms, a 0 or 1
 * among letters, a capital I within a word, and those letters of Cyrillic and Greek that look like Latin ones make no
 * difference; of the tables of Unicode (UTS 39) that is the part that slips of a keyboard and pasted lists make. Not
 * caught: other Latin letters for each other (rn and m), other alphabets, and signs that look alike only in some font.
 */

/** Characters that draw nothing, but for those that choose the form of the sign before them. */
const INVISIBLE = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;
/** Joiners, and the letters of flags that are put together. */
const JOINER = /\u200c|\u200d|[\u{e0020}-\u{e007f}]/u;
/** Scripts whose words need joiners, and pictures that are put together by them. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;
const DIRECTED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Marks of direction. */
const MARK = /[\u061c\u200e\u200f]/u;

/** The first character of a name that nobody sees and no script needs there; undefined where there is none. */
export function findInvisible(name: string): string | undefined {
  return [...name].find(makeInvisibleTest(name));
}

export function dropInvisible(name: string): string {
  if (!INVISIBLE.test(name)) return name;
  const isInvisible = makeInvisibleTest(name);
  return [...name].filter((one) => !isInvisible(one)).join('');
}

function makeInvisibleTest(name: string): (one: string) => boolean {
  const [joined, directed] = [JOINED.test(name), DIRECTED.test(name)];
  return (one) => {
    if (!INVISIBLE.test(one)) return false;
    return !(joined && JOINER.test(one)) && !(directed && MARK.test(one));
  };
}

/** Alphabets that share shapes; a word is written in one of them. */
const ALPHABETS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
] as const;

/** The first word with letters of two alphabets, and those alphabets. */
export function findMixedWord(name: string): { word: string; alphabets: string[] } | undefined {
  for (const word of name.split(/[^\p{L}\p{M}]+/u)) {
    const alphabets = ALPHABETS.flatMap(([called, letter]) => (letter.test(word) ? [called] : []));
    if (alphabets.length > 1) return { word, alphabets };
  }
  return undefined;
}

/** Small Latin letters, and under them those of Cyrillic and of Greek that look like them, large or small. */
const LATIN = 'abekmhopctxyijshdqwvlabezhikmnoptyxi';
const TWINS = 'авекмнорстхуіјѕһԁԛԝѵӏαβεζηικμνορτυχı';
const LATIN_FOR = new Map([...TWINS].map((twin, at) => [twin, LATIN[at] ?? twin]));

/** What names that read alike have in common. */
export function foldName(name: string): string {
  const spelt = name
    .normalize('NFKC')
    .replaceAll(/(?<=\p{L})0|0(?=\p{L})/gu, 'o')
    .replaceAll(/(?<=\p{L})[1|]|[1|](?=\p{L})|(?<=\p{Ll})I/gu, 'l');
  const bare = dropInvisible(spelt.toLowerCase())
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\s]|\p{Variation_Selector}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-');
  return [...bare].map((one) => LATIN_FOR.get(one) ?? one).join('');
}
