import { describe } from 'vitest';
import { edited, extended } from '../../../test/fixtures/scenario/base.ts';
import { type Case, testRefusals } from '../../../test/fixtures/scenario/case.ts';

const CASES: Case[] = [
  [
    'a chair that is no delegation',
    extended('  chair: CCC'),
    '19:10 error reference/dangling procedure.chair: No delegation has the id "CCC". Write one of: AAA, BBB.',
  ],
  [
    'a delegation that joins later on the floor, offered, and in the chair',
    edited('population: 4', 'joins: 2') +
      '  chair: BBB\nfloor: [BBB]\nfeatured: [{ seat: BBB, line: x }]\n',
    '19:10 error joins/floor procedure.chair: "BBB" takes its seat later: it votes then, does not speak, and nobody plays it. Name another one here, or leave out its "joins".',
    '20:9 error joins/floor floor[0]: "BBB" takes its seat later: it votes then, does not speak, and nobody plays it. Name another one here, or leave out its "joins".',
    '21:20 error joins/floor featured[0].seat: "BBB" takes its seat later: it votes then, does not speak, and nobody plays it. Name another one here, or leave out its "joins".',
  ],
  [
    'nobody there from the start',
    edited('    groups: [coast]', '    joins: 3').replace('population: 4', 'joins: 2'),
    '12:3 error joins/floor delegations: Every delegation takes its seat later. Leave "joins" out of at least one of them.',
  ],
  [
    'an id with a blank',
    edited('id: harbour', 'id: the harbour'),
    '2:5 error id/pattern id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found the text "the harbour".',
  ],
  [
    'an id that starts with a dot',
    edited('id: harbour', 'id: .harbour'),
    '2:5 error id/pattern id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found the text ".harbour".',
  ],
  [
    'an id of 65 characters',
    edited('id: harbour', `id: ${'a'.repeat(65)}`),
    '2:5 error id/pattern id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found the text "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".',
  ],
  [
    'an id with an invisible mark',
    edited('id: harbour', 'id: "har\u200ebour"'),
    '2:5 error id/pattern id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found the text "har\u200ebour".',
  ],
  [
    'an id that is __proto__',
    edited('id: BBB', 'id: __proto__'),
    '16:11 error id/pattern delegations[1].id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found the text "__proto__".',
  ],
  [
    'a key that is __proto__',
    edited('      fees: {', '      __proto__: {'),
    '15:7 error id/pattern delegations[0].positions.__proto__: "__proto__" cannot be a key or an id: an id starts with a letter or a digit. Write another one.',
  ],
  [
    'a key that is __proto__ in JSON',
    '{"__proto__": {"id": 1}}',
    '1:1 error key/missing format: The key "format" is missing. Add it with square-brackets/scenario@1.',
    '1:1 error key/missing id: The key "id" is missing. Add it with an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit.',
    '1:1 error key/missing title: The key "title" is missing. Add it with a text, or texts by language such as { en: …, fr: … }.',
    '1:1 error key/missing articles: The key "articles" is missing. Add it with a list of 1 or more articles.',
    '1:1 error key/missing delegations: The key "delegations" is missing. Add it with a list of 1 or more delegations.',
    '1:1 error key/missing procedure: The key "procedure" is missing. Add it with a mapping with sittings, such as { sittings: 12 }.',
    '1:2 error id/pattern __proto__: "__proto__" cannot be a key or an id: an id starts with a letter or a digit. Write another one.',
  ],
  [
    "the Chair's id",
    edited('id: BBB', 'id: CHAIR'),
    '16:11 error id/reserved delegations[1].id: "CHAIR" is the seat of the Chair. Choose another id.',
  ],
  [
    "the Chair's id for an observer",
    extended('observers: [{ id: CHAIR }]'),
    '19:19 error id/reserved observers[0].id: "CHAIR" is the seat of the Chair. Choose another id.',
  ],
  [
    'two delegations of one id',
    edited('id: BBB', 'id: AAA'),
    '16:11 error id/duplicate delegations[1].id: The id "AAA" is already used in delegations. Choose another one.',
  ],
  [
    'two options of one id',
    edited('id: high', 'id: low'),
    '8:15 error id/duplicate articles[0].options[1].id: The id "low" is already used in options. Choose another one.',
  ],
  [
    'a bridge with the id of an option',
    edited('groups:\n', '    bridges: [{ id: low, position: 3 }]\ngroups:\n'),
    '9:21 error id/duplicate articles[0].bridges[0].id: The id "low" is already used in options. Choose another one.',
  ],
  [
    'an observer with the id of a delegation',
    extended('observers: [{ id: AAA }]'),
    '19:19 error id/duplicate observers[0].id: The id "AAA" is already used in delegations. Choose another one.',
  ],
  [
    'a group with the id of a delegation',
    edited('{ id: coast }', '{ id: coast }\n  - { id: AAA }'),
    '11:11 error id/duplicate groups[1].id: The id "AAA" is already used in delegations. Choose another one.',
  ],
  [
    'a position on no article',
    edited('      fees: {', '      fee: {'),
    '15:7 error reference/dangling delegations[0].positions.fee: No article has the id "fee". Did you mean "fees"?',
  ],
  [
    'a draft that is no option',
    edited('    options:', '    draft: lo\n    options:'),
    '6:12 error reference/dangling articles[0].draft: No option of this article has the id "lo". Did you mean "low"?',
  ],
  [
    'a draft that names an option twice',
    edited('    options:', '    draft: [low, low]\n    options:'),
    '6:18 error reference/duplicate articles[0].draft[1]: "low" is in this list twice. Delete one of them.',
  ],
  [
    'an adopted option that is none',
    edited('    options:', '    adopted: middle\n    options:'),
    '6:14 error reference/dangling articles[0].adopted: No option of this article has the id "middle". Write one of: low, high.',
  ],
  [
    'an agreed article without a text',
    edited('    options:', '    agreed: true\n    options:'),
    '6:13 error article/agreed articles[0].agreed: The article "fees" starts agreed, so its draft must be exactly one option. Name one option, or delete "agreed: true".',
  ],
  [
    'a start for no article',
    extended('starts: { other: { fes: low } }'),
    '19:20 error reference/dangling starts.other.fes: No article has the id "fes". Did you mean "fees"?',
  ],
  [
    'a start with no such option',
    extended('starts: { other: { fees: higher } }'),
    '19:26 error reference/dangling starts.other.fees: No option of this article has the id "higher". Did you mean "high"?',
  ],
  [
    'an article of no dimension',
    edited('    options:', '    dimension: money\n    options:'),
    '6:16 error reference/dangling articles[0].dimension: No dimension has the id "money". The file has none: add it, or delete this.',
  ],
  [
    'a reading of no group',
    edited('position: 0 }', 'position: 0, readings: { cost: 4 } }'),
    '7:45 error reference/dangling articles[0].options[0].readings.cost: No group has the id "cost". Did you mean "coast"?',
  ],
  [
    'a group that is none',
    edited('groups: [coast]', 'groups: [coats]'),
    '13:14 error reference/dangling delegations[0].groups[0]: No group has the id "coats". Did you mean "coast"?',
  ],
  [
    'a floor that names nobody',
    extended('floor: [AAA, CCC]'),
    '19:14 error reference/dangling floor[1]: No delegation has the id "CCC". Write one of: AAA, BBB.',
  ],
  [
    'a floor that names one twice',
    extended('floor: [AAA, AAA]'),
    '19:14 error reference/duplicate floor[1]: "AAA" is in this list twice. Delete one of them.',
  ],
  [
    'a featured seat with two goals',
    extended('featured: [{ seat: AAA, line: x, goal: deal, keep: [fees] }]'),
    '19:40 error key/one-of featured[0].goal: Write only one of goal and keep here.',
  ],
  [
    'a featured seat that is none',
    extended('featured: [{ seat: Chair, line: Lead }]'),
    '19:20 error reference/dangling featured[0].seat: No delegation, observer or Chair has the id "Chair". Did you mean "CHAIR"?',
  ],
  [
    'an alias of nobody',
    extended('aliases: { CCC: { name: Third } }'),
    '19:12 error reference/dangling aliases.CCC: No delegation or observer has the id "CCC". Write one of: AAA, BBB.',
  ],
  [
    'a delegate of nobody',
    extended('cast: { CCC: { manner: dry } }'),
    '19:9 error reference/dangling cast.CCC: No delegation has the id "CCC". Write one of: AAA, BBB.',
  ],
  [
    'a linkage of one article twice',
    edited(
      'groups: [coast]',
      'groups: [coast]\n    linkages: [{ articles: [fees, fees], value: 0.1 }]',
    ),
    '14:35 error reference/duplicate delegations[0].linkages[0].articles[1]: "fees" is in this list twice. Delete one of them.',
  ],
  [
    'a linkage with too few sides',
    edited(
      '  - { id: coast }',
      '  - id: coast\n    linkages: [{ articles: [fees, fees2], value: 0.1, when: [high, low, low] }]',
    ),
    '11:35 error reference/dangling groups[0].linkages[0].articles[1]: No article has the id "fees2". Did you mean "fees"?',
    '11:61 error linkage/sides groups[0].linkages[0].when: "when" has 3 sides for 2 articles. Write high or low once for each article, in the same order.',
  ],
  [
    'a red line that depends on no article',
    edited(
      'salience: 0.5',
      'salience: 0.5, redLine: { at: 4, unless: { article: fee, atMost: 1, then: 3 } }',
    ),
    '15:78 error reference/dangling delegations[0].positions.fees.redLine.unless.article: No article has the id "fee". Did you mean "fees"?',
  ],
  [
    'an event on no article',
    extended('events: [{ id: e, at: 1, if: { article: fee, atMost: 3 } }]'),
    '19:41 error reference/dangling events[0].if.article: No article has the id "fee". Did you mean "fees"?',
  ],
  [
    'an effect by nobody',
    extended(
      'events: [{ id: e, at: 1, effects: [{ motion: delete, by: coast, article: fees, option: lo }] }]',
    ),
    '19:58 error reference/dangling events[0].effects[0].by: No delegation has the id "coast". Write one of: AAA, BBB.',
    '19:88 error reference/dangling events[0].effects[0].option: No option of this article has the id "lo". Did you mean "low"?',
  ],
  [
    'a vote of nobody',
    extended(
      'rollCalls: [{ id: r, date: 2024-02-09, question: Adopt, votes: { CCC: yes }, source: minutes }]',
    ),
    '19:66 error reference/dangling rollCalls[0].votes.CCC: No delegation has the id "CCC". Write one of: AAA, BBB.',
  ],
];

describe('refuses a fault in ids, references and agreed texts', () => {
  testRefusals(CASES);
});
