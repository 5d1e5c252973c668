import { describe } from 'vitest';
import { BASE, edited, extended, ruled } from '../../../test/fixtures/scenario/base.ts';
import { type Case, testRefusals } from '../../../test/fixtures/scenario/case.ts';

/** Nine lines that would be 10^8 values. */
const BOMB = [
  'bomb:',
  '  - &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 7 }, (_, i) => `  - &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
];

/** The base file with one byte in the middle of its title. */
function withByte(byte: number): Uint8Array {
  const bytes = new TextEncoder().encode(edited('Harbour', 'Har?bour'));
  return bytes.map((value) => (value === 0x3f ? byte : value));
}

const CASES: Case[] = [
  [
    'a language that is none',
    edited('title: Harbour', 'title: { english: Harbour }'),
    '3:10 error text/language title.english: "english" cannot be a key here: write a language tag such as en or pt-BR.',
  ],
  [
    'an empty file',
    '',
    '1:1 error file/empty : The file is empty. Start with "format: square-brackets/scenario@1".',
  ],
  [
    'a file of comments',
    '# nothing\n\n# here\n',
    '1:1 error file/empty : The file is empty. Start with "format: square-brackets/scenario@1".',
  ],
  [
    'a file that is a list',
    '- a\n- b\n',
    '1:1 error file/no-mapping : The file is not a mapping of keys to values. Start with "format: square-brackets/scenario@1".',
  ],
  [
    'a file that is a text',
    'once upon a time',
    '1:1 error file/no-mapping : The file is not a mapping of keys to values. Start with "format: square-brackets/scenario@1".',
  ],
  [
    'two documents',
    extended('---', 'format: square-brackets/scenario@1'),
    '19:1 error yaml/documents : A second document starts here. Keep one scenario in one file; delete this "---" and what follows.',
  ],
  [
    'an open bracket',
    edited('[coast]', '[coast'),
    '14:5 error yaml/syntax : Not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Indent the entries of one list or mapping alike, and close every bracket.',
  ],
  [
    'an open quote',
    edited('title: Harbour', 'title: "Harbour'),
    '19:1 error yaml/syntax : Not valid YAML: Missing closing "quote. Add the missing character: a quote, a comma, a colon or a bracket.',
  ],
  [
    'a tab as indentation',
    edited('    groups:', '\tgroups:'),
    '13:1 error yaml/syntax : Not valid YAML: Tabs are not allowed as indentation. Indent with spaces, not tabs.',
    '14:1 error yaml/syntax : Not valid YAML: All mapping items must start at the same column. Indent the entries of one list or mapping alike, and close every bracket.',
    '16:1 error yaml/syntax : Not valid YAML: A block sequence may not be used as an implicit map key. Put a text that contains ": " in quotes, or write it after |-.',
    '16:3 error yaml/syntax : Not valid YAML: Implicit keys need to be on a single line. Keep a key on one line, and put a text that contains ": " in quotes.',
    '16:3 error yaml/syntax : Not valid YAML: Implicit map keys need to be followed by map values. Add the missing character: a quote, a comma, a colon or a bracket.',
  ],
  [
    'a colon in a plain text',
    edited('title: Harbour', 'title: Harbour: a story'),
    '3:8 error yaml/syntax : Not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that contains ": " in quotes, or write it after |-.',
  ],
  [
    'broken JSON',
    `{
  "format": "square-brackets/scenario@1",
  "id": "a" "title": "b"
}
`,
    '3:9 error yaml/syntax : Not valid YAML: Block collections are not allowed within flow collections. Fix the indentation, quotes or brackets here.',
    '3:13 error yaml/syntax : Not valid YAML: Unexpected double-quoted-scalar token. Delete the stray character, or put the text that contains it in quotes.',
  ],
  [
    'a tag',
    edited('id: harbour', 'id: !!str harbour'),
    '2:11 error yaml/tag id: The tag !!str is not allowed. Delete it; put a text that looks like a number in quotes instead.',
  ],
  [
    'a tag of its own',
    edited('{ id: coast }', '!group { id: coast }'),
    '10:12 error yaml/tag groups[0]: The tag !group is not allowed. Delete it; put a text that looks like a number in quotes instead.',
  ],
  [
    'a merge key',
    edited('{ id: BBB, population: 4 }', '{ <<: { population: 4 }, id: BBB }'),
    '16:7 error yaml/merge delegations[1]["<<"]: Merge keys (<<) are not allowed. Write the keys out, or let a group carry what delegations share.',
  ],
  [
    'a merge key with what must be there',
    edited('procedure:\n  sittings: 3', 'procedure: { <<: { sittings: 3 } }'),
    '17:14 error yaml/merge procedure["<<"]: Merge keys (<<) are not allowed. Write the keys out, or let a group carry what delegations share.',
  ],
  [
    'a merge key with one of two keys',
    ruled('{ <<: { atLeast: 2/3 }, of: members }'),
    '19:16 error yaml/merge procedure.substance["<<"]: Merge keys (<<) are not allowed. Write the keys out, or let a group carry what delegations share.',
  ],
  [
    'a directive',
    `%YAML 1.1\n---\n${BASE}`,
    '1:1 error yaml/directive : Only YAML 1.2 is read, without other directives. Delete the lines that start with %.',
  ],
  [
    'a list as a key',
    edited('      fees: {', '      [fees]: {'),
    '15:7 error yaml/key delegations[0].positions: A list, a mapping or an alias stands where a key is due. Write the key as plain text.',
  ],
  [
    'an alias into an ancestor',
    edited('delegations:\n  - id: AAA', 'delegations:\n  - &self\n    id: AAA\n    brief: *self'),
    '14:12 error yaml/alias-cycle delegations[0].brief: The alias *self is inside its own anchor, so it never ends. Write the value out.',
  ],
  [
    'an alias of nothing',
    edited('groups: [coast]', 'groups: *shared'),
    '13:13 error yaml/alias-unknown delegations[0].groups: The alias *shared names no anchor before it. Write the value out, or put &shared at an earlier one.',
  ],
  [
    'an alias bomb',
    extended(...BOMB),
    '19:1 error key/unknown bomb: Unknown key "bomb". Known keys here: format, id, title, summary, words, dimensions, articles, starts, groups, delegations, observers, floor, draw, featured, procedure, stakeholders, instruments, events, rollCalls, teaching, aliases, cast, sources.',
    '25:10 error yaml/alias-bomb bomb[5][0]: Aliases copy more than 200000 values up to *a4. Write fewer aliases, or let groups carry what delegations share.',
  ],
  [
    'a hundred thousand brackets',
    `a: ${'['.repeat(100_000)}`,
    '1:23 error yaml/depth : Lists and mappings nest deeper than 20 here. No part of a scenario needs that: close some of them.',
  ],
  [
    'a hundred thousand brackets in JSON',
    `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    '1:26 error yaml/depth : Lists and mappings nest deeper than 20 here. No part of a scenario needs that: close some of them.',
  ],
  [
    'a hundred thousand mappings',
    'a: '.repeat(100_000),
    '1:62 error yaml/depth : Lists and mappings nest deeper than 20 here. No part of a scenario needs that: close some of them.',
  ],
  [
    '21 levels',
    `a: ${'['.repeat(20)}${']'.repeat(20)}`,
    '1:23 error yaml/depth : Lists and mappings nest deeper than 20 here. No part of a scenario needs that: close some of them.',
  ],
  [
    'a right-to-left override',
    edited('title: Harbour', 'title: Har\u202ebour'),
    '3:11 error text/bidirectional : The invisible control U+202E changes the direction of text here. Delete it; right-to-left text needs none.',
  ],
  [
    'an isolate in a comment',
    edited('title: Harbour', 'title: Harbour # \u2067'),
    '3:18 error text/bidirectional : The invisible control U+2067 changes the direction of text here. Delete it; right-to-left text needs none.',
  ],
  [
    'an escaped override',
    edited('title: Harbour', 'title: "Har\\u202ebour"'),
    '3:8 error text/bidirectional title: The invisible control U+202E changes the direction of text here. Delete it; right-to-left text needs none.',
  ],
  [
    'an escaped NUL',
    edited('title: Harbour', 'title: "Har\\0bour"'),
    '3:8 error text/control title: The text contains the control character U+0000. Delete it.',
  ],
  [
    'a NUL',
    edited('title: Harbour', 'title: Har\0bour'),
    '3:11 error encoding/nul : The file contains a NUL character. Delete it, or save the file as UTF-8 text.',
  ],
  [
    'half a character',
    edited('title: Harbour', 'title: Har\ud800bour'),
    '3:11 error encoding/utf-8 : Only half of a character is here. Delete it and type the character again.',
  ],
  [
    'half a character in an escape',
    edited('title: Harbour', 'title: "\\ud800"'),
    '3:8 error encoding/utf-8 title: The text contains half of a character. Delete it and type the character again.',
  ],
  [
    'bytes that are no UTF-8',
    withByte(0xff),
    '3:11 error encoding/utf-8 : Byte 58 of the file is not valid UTF-8. Save the file as UTF-8.',
  ],
  [
    'a UTF-16 file',
    Uint8Array.from([0xff, 0xfe, 0x66, 0x00]),
    '1:1 error encoding/utf-16 : The file is UTF-16. Save it as UTF-8.',
  ],
  [
    'a UTF-16 file, big end first',
    Uint8Array.from([0xfe, 0xff, 0x00, 0x66]),
    '1:1 error encoding/utf-16 : The file is UTF-16. Save it as UTF-8.',
  ],
  [
    'a file over 4 MiB',
    BASE + '#'.repeat(4 * 1024 * 1024),
    '1:1 error file/too-large : The file is larger than 4 MiB. Shorten its texts, or let groups carry the positions that many delegations share.',
  ],
  [
    'a file over 4 MiB in bytes alone',
    BASE + '\n#' + '\u00e9'.repeat(2_100_000),
    '1:1 error file/too-large : The file is larger than 4 MiB. Shorten its texts, or let groups carry the positions that many delegations share.',
  ],
  [
    'a list longer than any',
    extended(`floor: [${'AAA,'.repeat(10_001)}]`),
    '19:8 error list/long floor: No list or mapping of a scenario needs more than 10000 entries. Remove some.',
  ],
];

describe('refuses a fault in bytes, characters and YAML', () => {
  testRefusals(CASES);
});
