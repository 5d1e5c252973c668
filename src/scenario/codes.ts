/**
 * Every code a finding may carry, with what it means and what helps. Codes are stable: people search
 * for them and checks rely on them.
 */
export const CODES = {
  'file/too-large': 'Over 4 MiB. Shorten texts, or let groups carry shared positions.',
  'file/empty': 'Nothing in it. Start with format, id and title.',
  'file/no-mapping': 'A list or a single value. Write keys and values.',
  'file/more': 'More findings than are listed. Mend the listed ones and read again.',
  'file/values': 'More values than any scenario needs. Remove some.',
  'encoding/utf-16': 'UTF-16. Save the file as UTF-8.',
  'encoding/utf-8': 'Not UTF-8, or half a character. Save as UTF-8, or type the character anew.',
  'encoding/nul': 'A NUL character. Delete it.',
  'text/bidirectional': 'An invisible control that changes the direction of text. Delete it.',
  'text/control': 'A control character in a text. Delete it.',
  'text/language': 'A key that is no language tag. Write a tag such as en or pt-BR.',
  'yaml/syntax': 'Neither YAML 1.2 nor JSON. Mend indentation, quotes or brackets at the place.',
  'yaml/documents': 'More than one document. Keep one.',
  'yaml/directive': 'A % directive. Delete it.',
  'yaml/depth': 'Nested deeper than 20. Close lists or mappings.',
  'yaml/tag': 'A YAML tag. Delete it.',
  'yaml/merge': 'A merge key. Write the keys out, or use a group.',
  'yaml/key': 'A list or mapping as a key. Write plain text.',
  'yaml/alias-unknown': 'An alias without an anchor before it. Write the value out.',
  'yaml/alias-cycle': 'An alias inside its own anchor. Write the value out.',
  'yaml/alias-bomb': 'Aliases that copy too much. Write fewer, or use a group.',
  'format/unknown': 'Another format. Write square-brackets/scenario@1.',
  'format/newer': 'A newer version of the format. Use a newer program.',
  'key/unknown': 'A key the format does not know here. Write the nearest known one, or delete it.',
  'key/missing': 'A required key is absent. Add it.',
  'key/duplicate': 'A key twice in one mapping. Delete one.',
  'key/one-of': 'Two keys of which exactly one must be there. Keep one.',
  'id/pattern': 'No id. Write 1 to 64 letters, digits, "_", "." or "-".',
  'id/duplicate': 'An id that is taken. Write another.',
  'id/reserved': 'An id with a meaning of its own. Write another.',
  'value/type': 'A value of the wrong kind. Write what the message expects.',
  'value/range': 'A number out of range. Write one inside.',
  'value/choice': 'None of the known words. Write one of them.',
  'value/format': 'A text of the wrong form. Write it as the message shows.',
  'number/finite': 'Infinity or not a number. Write a finite number.',
  'number/sum': 'Weights whose sum is not finite. Write smaller numbers.',
  'list/short': 'Too few items. Add some.',
  'list/long': 'Too many items. Remove some.',
  'reference/dangling': 'An id that names nothing. Write a known one, or add what it names.',
  'reference/duplicate': 'An id twice in one list. Delete one.',
  'article/agreed': 'An agreed article without exactly one text. Name one option as draft.',
  'linkage/sides': 'Not one side for each article. Write as many as there are articles.',
  'rule/share': 'A share that is 0 or more than 1. Write a fraction such as 2/3.',
  'rule/weight': 'A weight that no delegation has. Write a known one, or give it to a delegation.',
  'article/no-position':
    'Nobody holds a position on an article. Add one, or leave the article out.',
  'salience/uniform': 'All saliences are alike, so nothing can be traded. Vary them.',
  'option/same-position': 'Two options at one position decide nothing between them. Move one.',
  'option/dominated': 'Everyone prefers another option of the article. Move it, or leave it out.',
  'rule/never': 'A rule that no vote can meet. Lower it.',
  'force/never': 'More ratifications than there are delegations. Lower the number.',
  'event/never': 'An event after the last sitting. Move it, or add sittings.',
  'instrument/idle': 'A side instrument that nobody wants. Give it a worth, or leave it out.',
  'brief/missing': 'A seat for a person without instructions. Write a brief.',
  'delegation/identical': 'Delegations with the same positions. Give one its own, or use a group.',
  'weight/near-miss': 'A weight whose name is close to a known key. Mend the key if it is a slip.',
} as const;

export type Code = keyof typeof CODES;

export function isCode(text: unknown): text is Code {
  return typeof text === 'string' && Object.hasOwn(CODES, text);
}
