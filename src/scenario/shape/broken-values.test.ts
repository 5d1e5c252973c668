import { describe } from 'vitest';
import { BASE, edited, extended } from '../../../test/fixtures/scenario/base.ts';
import { type Case, testRefusals } from '../../../test/fixtures/scenario/case.ts';

const json = (more: object) => ({
  format: 'square-brackets/scenario@1',
  id: 'harbour',
  title: 'Harbour',
  articles: [article('fees')],
  delegations: [{ id: 'AAA' }],
  procedure: { sittings: 3 },
  ...more,
});

const article = (id: string) => ({
  id,
  options: [
    { id: 'low', position: 0 },
    { id: 'high', position: 100 },
  ],
});

const withArticles = (length: number) =>
  json({ articles: Array.from({ length }, (_, i) => article(`a${i}`)) });

const withDelegations = (length: number) =>
  json({ delegations: Array.from({ length }, (_, i) => ({ id: `d${i}` })) });

const CASES: Case[] = [
  [
    'an empty list of articles',
    edited(BASE.slice(BASE.indexOf('articles'), BASE.indexOf('groups')), 'articles: []\n'),
    '4:11 error list/short articles: Expected a list of 1 or more articles, found an empty list.',
  ],
  [
    'an empty list of delegations',
    edited(BASE.slice(BASE.indexOf('delegations'), BASE.indexOf('procedure')), 'delegations: []\n'),
    '11:14 error list/short delegations: Expected a list of 1 or more delegations, found an empty list.',
  ],
  [
    'articles that are a mapping',
    edited('articles:\n  - id: fees\n    options:', 'articles:\n    id: fees\n    options:'),
    '5:5 error value/type articles: Expected a list of 1 or more articles, found a mapping.',
  ],
  [
    'one option',
    edited('      - { id: high, position: 100 }\n', ''),
    '7:7 error list/short articles[0].options: Expected a list of 2 or more options, found a list of 1.',
  ],
  [
    'too many options',
    edited(
      '      - { id: high, position: 100 }\n',
      Array.from({ length: 64 }, (_, i) => `      - { id: o${i}, position: 1 }\n`).join(''),
    ),
    '7:7 error list/long articles[0].options: Expected at most 64 options, found a list of 65.',
  ],
  [
    'too many articles',
    JSON.stringify(withArticles(201)),
    '1:84 error list/long articles: Expected at most 200 articles, found a list of 201.',
  ],
  [
    'too many delegations',
    JSON.stringify(withDelegations(1001)),
    '1:181 error list/long delegations: Expected at most 1000 delegations, found a list of 1001.',
  ],
  [
    'an empty title',
    edited('title: Harbour', 'title: " "'),
    '3:8 error value/format title: Expected a text that is not empty, found the text " ".',
  ],
  [
    'a title that is a number',
    edited('title: Harbour', 'title: 2024'),
    '3:8 error value/type title: Expected a text, or texts by language such as { en: …, fr: … }, found 2024. Put it in quotes: "2024".',
  ],
  [
    'a title in no language',
    edited('title: Harbour', 'title: {}'),
    '3:8 error value/type title: Expected a text, or texts by language such as { en: …, fr: … }, found a mapping.',
  ],
  [
    'a title by language that is a list',
    edited('title: Harbour', 'title: { en: [Harbour] }'),
    '3:14 error value/type title.en: Expected a text that is not empty, found a list of 1.',
  ],
  [
    'an id that is a number',
    edited('id: harbour', 'id: 2024'),
    '2:5 error value/type id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found 2024. Put it in quotes: "2024".',
  ],
  [
    'an id that is true',
    edited('id: BBB', 'id: true'),
    '16:11 error value/type delegations[1].id: Expected an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit, found true. Put it in quotes: "true".',
  ],
  [
    'a position below 0',
    edited('position: 0 }', 'position: -1 }'),
    '7:30 error value/range articles[0].options[0].position: Expected a number from 0 to 100, found -1.',
  ],
  [
    'a position above 100',
    edited('position: 100 }', 'position: 101 }'),
    '8:31 error value/range articles[0].options[1].position: Expected a number from 0 to 100, found 101.',
  ],
  [
    'a position in quotes',
    edited('position: 0 }', 'position: "0" }'),
    '7:30 error value/type articles[0].options[0].position: Expected a number from 0 to 100, found the text "0". Write it without quotes: 0.',
  ],
  [
    'an ideal above 100',
    edited('ideal: 10', 'ideal: 100.5'),
    '15:22 error value/range delegations[0].positions.fees.ideal: Expected a number from 0 to 100, found 100.5.',
  ],
  [
    'a salience above 1',
    edited('salience: 0.5', 'salience: 50'),
    '15:36 error value/range delegations[0].positions.fees.salience: Expected a number from 0 to 1, found 50.',
  ],
  [
    'a salience as a percentage',
    edited('salience: 0.5', 'salience: 50%'),
    '15:36 error value/type delegations[0].positions.fees.salience: Expected a number from 0 to 1, found the text "50%". Write 0.5.',
  ],
  [
    'an infinite number',
    edited('ideal: 10', 'ideal: .inf'),
    '15:22 error number/finite delegations[0].positions.fees.ideal: Expected a number from 0 to 100, found Infinity. Write a finite number.',
  ],
  [
    'not a number',
    edited('ideal: 10', 'ideal: .nan'),
    '15:22 error number/finite delegations[0].positions.fees.ideal: Expected a number from 0 to 100, found NaN. Write a finite number.',
  ],
  [
    'a number beyond the finite',
    edited('population: 4', 'population: 1e999'),
    '16:28 error number/finite delegations[1].population: Expected a number from 0 to 10^15, as a weight that rules can use, found Infinity. Write a finite number.',
  ],
  [
    'a number beyond the finite in JSON',
    '{"format": "square-brackets/scenario@1", "id": "x", "title": "t", "articles": [], "delegations": [{"id": "A", "votes": 1e999}], "procedure": {"sittings": 1}}',
    '1:79 error list/short articles: Expected a list of 1 or more articles, found an empty list.',
    '1:120 error number/finite delegations[0].votes: Expected a number from 0 to 10^15, found Infinity. Write a finite number.',
  ],
  [
    'a negative weight',
    edited('population: 4', 'population: -4'),
    '16:28 error value/range delegations[1].population: Expected a number from 0 to 10^15, as a weight that rules can use, found -4.',
  ],
  [
    'a weight beyond any that is real',
    edited('population: 4', 'population: 1.7e308'),
    '16:28 error value/range delegations[1].population: Expected a number from 0 to 10^15, as a weight that rules can use, found 1.7e+308. Count it in a larger unit, such as millions.',
  ],
  [
    'a capability beyond any that is real',
    edited('id: AAA', 'id: AAA\n    capability: 1000000000000001'),
    '13:17 error value/range delegations[0].capability: Expected a number from 0 to 10^15, found 1000000000000001. Count it in a larger unit, such as millions.',
  ],
  [
    'a weight in quotes',
    edited('population: 4', 'population: "4"'),
    '16:28 error value/type delegations[1].population: Expected a number from 0 to 10^15, as a weight that rules can use, found the text "4". Write it without quotes: 4.',
  ],
  [
    'a negative capability',
    edited('id: AAA', 'id: AAA\n    capability: -1'),
    '13:17 error value/range delegations[0].capability: Expected a number from 0 to 10^15, found -1.',
  ],
  [
    'an empty value',
    edited('ideal: 10', 'ideal:'),
    '15:21 error value/type delegations[0].positions.fees.ideal: Expected a number from 0 to 100, found nothing (an empty value). Give it a value, or leave the key out if it is optional.',
  ],
  [
    'yes for true',
    edited('id: AAA', 'id: AAA\n    playable: yes'),
    '13:15 error value/type delegations[0].playable: Expected true or false, found the text "yes". Write true.',
  ],
  [
    'no sitting at all',
    edited('sittings: 3', 'sittings: 0'),
    '18:13 error value/range procedure.sittings: Expected a whole number from 1 to 500, found 0.',
  ],
  [
    'too many sittings',
    edited('sittings: 3', 'sittings: 501'),
    '18:13 error value/range procedure.sittings: Expected a whole number from 1 to 500, found 501.',
  ],
  [
    'half a sitting',
    edited('sittings: 3', 'sittings: 2.5'),
    '18:13 error value/type procedure.sittings: Expected a whole number from 1 to 500, found 2.5.',
  ],
  [
    'a basis nobody knows',
    edited('salience: 0.5', 'salience: 0.5, basis: source'),
    '15:48 error value/choice delegations[0].positions.fees.basis: Expected one of sourced, recalled, estimate, found the text "source". Did you mean "sourced"?',
  ],
  [
    'a linkage of one article',
    edited('groups: [coast]', 'groups: [coast]\n    linkages: [{ articles: [fees], value: 0.1 }]'),
    '14:28 error list/short delegations[0].linkages[0].articles: Expected a list of 2 or more ids of articles, found a list of 1.',
  ],
  [
    'a red line that is a text',
    edited('salience: 0.5', 'salience: 0.5, redLine: none'),
    '15:50 error value/type delegations[0].positions.fees.redLine: Expected a number from 0 to 100, or { at: 40, unless: { article: id, atMost: 30, then: 70 } }, found the text "none".',
  ],
  [
    'an event at no time',
    extended('events: [{ id: e, at: dawn }]'),
    '19:23 error value/choice events[0].at: Expected a sitting from 1 to 500, or one of opening, decision, adoption, found the text "dawn".',
  ],
  [
    'a roll call on no day',
    extended(
      'rollCalls: [{ id: r, date: 9 February, question: Adopt, tally: { yes: 1, no: 0, abstain: 0 }, source: minutes }]',
    ),
    '19:28 error value/format rollCalls[0].date: Expected a date such as 2024-08-08, 2024-08 or 2024, found the text "9 February".',
  ],
  [
    'a vote nobody knows',
    extended(
      'rollCalls: [{ id: r, date: 2024-02-09, question: Adopt, votes: { AAA: maybe }, source: minutes }]',
    ),
    '19:71 error value/choice rollCalls[0].votes.AAA: Expected one of yes, no, abstain, absent, found the text "maybe".',
  ],
  [
    'an address that runs a script',
    extended('sources: [{ id: s, address: "javascript:alert(1)" }]'),
    '19:29 error value/format sources[0].address: Expected a web address that starts with https:// or http://, found the text "javascript:alert(1)".',
  ],
];

describe('refuses a fault in what a key may hold', () => {
  testRefusals(CASES);
});
