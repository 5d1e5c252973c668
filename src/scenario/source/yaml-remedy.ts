import type { YAMLError } from 'yaml';

type YamlCode = YAMLError['code'];

const FALLBACK = 'Fix the indentation, quotes or brackets here.';

const REMEDIES: ReadonlyMap<YamlCode, string> = new Map<YamlCode, string>([
  ['TAB_AS_INDENT', 'Indent with spaces, not tabs.'],
  ['BAD_INDENT', 'Indent the entries of one list or mapping alike, and close every bracket.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'Put a text that contains ": " in quotes, or write it after |-.'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'Keep a key on one line, and put a text that contains ": " in quotes.',
  ],
  ['BAD_SCALAR_START', 'Put a text that starts with a character such as @, ` or % in quotes.'],
  ['BAD_DQ_ESCAPE', 'Write \\\\ for a backslash, or use single quotes.'],
  ['MISSING_CHAR', 'Add the missing character: a quote, a comma, a colon or a bracket.'],
  ['UNEXPECTED_TOKEN', 'Delete the stray character, or put the text that contains it in quotes.'],
  ['KEY_OVER_1024_CHARS', 'Write a shorter key.'],
  ['MULTIPLE_ANCHORS', 'Keep one anchor.'],
  ['MULTIPLE_TAGS', 'Delete the tags.'],
  ['TAG_RESOLVE_FAILED', 'Delete the tag.'],
]);

/** What to do about an error of the YAML library. */
export function findRemedy(code: YamlCode): string {
  return REMEDIES.get(code) ?? FALLBACK;
}
