import { describe } from 'vitest';
import { BASE, edited, extended } from '../../../test/fixtures/scenario/base.ts';
import { type Case, testRefusals } from '../../../test/fixtures/scenario/case.ts';

const CASES: Case[] = [
  [
    'a key that is a slip',
    edited('title: Harbour', 'titel: Harbour'),
    '1:1 error key/missing title: The key "title" is missing. Add it with a text, or texts by language such as { en: …, fr: … }.',
    '3:1 error key/unknown titel: Unknown key "titel". Did you mean "title"? Known keys here: format, id, title, summary, words, dimensions, articles, starts, groups, delegations, observers, floor, draw, featured, procedure, stakeholders, instruments, events, rollCalls, teaching, aliases, cast, sources.',
  ],
  [
    'a key the format does not know',
    extended('colour: blue'),
    '19:1 error key/unknown colour: Unknown key "colour". Known keys here: format, id, title, summary, words, dimensions, articles, starts, groups, delegations, observers, floor, draw, featured, procedure, stakeholders, instruments, events, rollCalls, teaching, aliases, cast, sources.',
  ],
  [
    'an unknown key of an option',
    edited('position: 0 }', 'position: 0, pos: 1 }'),
    '7:33 error key/unknown articles[0].options[0].pos: Unknown key "pos". Known keys here: id, position, title, text, readings.',
  ],
  [
    'an unknown key of a position',
    edited('salience: 0.5', 'salience: 0.5, redline: 5'),
    '15:41 error key/unknown delegations[0].positions.fees.redline: Unknown key "redline". Did you mean "redLine"? Known keys here: ideal, salience, redLine, basis, note.',
  ],
  [
    'an unknown key of a delegation that is no number',
    edited('groups: [coast]', 'group: [coast]'),
    '13:5 error key/unknown delegations[0].group: Unknown key "group". Did you mean "groups"?To be an extra weight, it needs a number from 0 to 10^15; found a list of 1.',
  ],
  [
    'no format',
    edited('format: square-brackets/scenario@1\n', ''),
    '1:1 error key/missing format: The key "format" is missing. Add it with square-brackets/scenario@1.',
  ],
  [
    'another format',
    edited('square-brackets/scenario@1', 'something-else'),
    '1:9 error format/unknown format: The format "something-else" is not known. Write format: square-brackets/scenario@1.',
  ],
  [
    'a slip in the format',
    edited('scenario@1', 'scenaro@1'),
    '1:9 error format/unknown format: The format "square-brackets/scenaro@1" is not known. Write format: square-brackets/scenario@1.',
  ],
  [
    'a newer version',
    edited('scenario@1', 'scenario@2'),
    '1:9 error format/newer format: This file has a newer version (@2) than this program reads (@1). Open it with a newer version of Square Brackets.',
  ],
  [
    'version zero',
    edited('scenario@1', 'scenario@0'),
    '1:9 error format/unknown format: The format "square-brackets/scenario@0" is not known. Write format: square-brackets/scenario@1.',
  ],
  [
    'a format that is a number',
    edited('square-brackets/scenario@1', '1'),
    '1:9 error format/unknown format: The format is not known. Write format: square-brackets/scenario@1.',
  ],
  [
    'no id',
    edited('id: harbour\n', ''),
    '1:1 error key/missing id: The key "id" is missing. Add it with an id of 1 to 64 letters, digits, "_", "." or "-" that starts with a letter or a digit.',
  ],
  [
    'no articles',
    edited(BASE.slice(BASE.indexOf('articles'), BASE.indexOf('groups')), ''),
    '1:1 error key/missing articles: The key "articles" is missing. Add it with a list of 1 or more articles.',
  ],
  [
    'no procedure',
    edited('procedure:\n  sittings: 3\n', ''),
    '1:1 error key/missing procedure: The key "procedure" is missing. Add it with a mapping with sittings, such as { sittings: 12 }.',
  ],
  [
    'no sittings',
    edited('sittings: 3', 'plates: 3'),
    '18:3 error key/missing procedure.sittings: The key "sittings" is missing. Add it with a whole number from 1 to 500.',
  ],
  [
    'a key twice',
    edited('title: Harbour', 'title: Harbour\ntitle: Port'),
    '4:1 error key/duplicate title: The key "title" is in this mapping twice. Delete one of them.',
  ],
  [
    'a key twice in a flow mapping',
    edited('ideal: 10', 'ideal: 10, ideal: 20'),
    '15:26 error key/duplicate delegations[0].positions.fees.ideal: The key "ideal" is in this mapping twice. Delete one of them.',
  ],
  [
    'a key twice in JSON',
    '{\n  "id": "a",\n  "\\u0069d": "b"\n}',
    '1:1 error key/missing format: The key "format" is missing. Add it with square-brackets/scenario@1.',
    '1:1 error key/missing title: The key "title" is missing. Add it with a text, or texts by language such as { en: …, fr: … }.',
    '1:1 error key/missing articles: The key "articles" is missing. Add it with a list of 1 or more articles.',
    '1:1 error key/missing delegations: The key "delegations" is missing. Add it with a list of 1 or more delegations.',
    '1:1 error key/missing procedure: The key "procedure" is missing. Add it with a mapping with sittings, such as { sittings: 12 }.',
    '3:3 error key/duplicate id: The key "id" is in this mapping twice. Delete one of them.',
  ],
  [
    'a position without salience',
    edited(', salience: 0.5', ''),
    '15:13 error key/missing delegations[0].positions.fees.salience: The key "salience" is missing. Add it with a number from 0 to 1.',
  ],
  [
    'a weight with a comma',
    edited('population: 4', 'population: "89,2"'),
    '16:28 error value/type delegations[1].population: Expected a number from 0 to 10^15, as a weight that rules can use, found the text "89,2". Write it with a decimal point: 89.2.',
  ],
  [
    'a second key like one that is there',
    edited('ideal: 10', 'ideal: 10, ideals: 20'),
    '15:26 error key/unknown delegations[0].positions.fees.ideals: Unknown key "ideals". Did you mean "ideal"? Known keys here: ideal, salience, redLine, basis, note.',
  ],
  [
    'a red line with both bounds',
    edited(
      'salience: 0.5',
      'salience: 0.5, redLine: { at: 4, unless: { article: fees, atMost: 1, atLeast: 2, then: 3 } }',
    ),
    '15:67 error key/one-of delegations[0].positions.fees.redLine.unless: Write exactly one of atMost and atLeast here.',
  ],
  [
    'an effect that does two things',
    extended(
      'events: [{ id: e, at: 1, effects: [{ ideal: 3, salience: 0.1, of: AAA, article: fees }] }]',
    ),
    '19:48 error key/unknown events[0].effects[0].salience: Unknown key "salience". Known keys here: ideal, of, article.',
  ],
  [
    'a roll call with neither votes nor tally',
    extended('rollCalls: [{ id: r, date: 2024-02-09, question: Adopt, source: minutes }]'),
    '19:13 error key/one-of rollCalls[0]: Write exactly one of votes and tally here.',
  ],
  [
    'a delegate with a manner of its own',
    extended('cast: { AAA: { manner: rude } }'),
    '19:24 error value/choice cast.AAA.manner: Expected one of formal, warm, dry, blunt, found the text "rude".',
  ],
  [
    'a delegate with a slip',
    extended('cast: { AAA: { maner: dry } }'),
    '19:16 error key/unknown cast.AAA.maner: Unknown key "maner". Did you mean "manner"? Known keys here: manner, name, portrait.',
  ],
  [
    'a seventh face',
    extended('cast: { AAA: { portrait: 7 } }'),
    '19:26 error value/range cast.AAA.portrait: Expected a whole number from 1 to 6, found 7.',
  ],
  [
    'a face by name',
    extended('cast: { AAA: { portrait: ada.png } }'),
    '19:26 error value/type cast.AAA.portrait: Expected a whole number from 1 to 6, found the text "ada.png".',
  ],
  [
    'a delegate who is a word',
    extended('cast: { AAA: dry }'),
    '19:14 error value/type cast.AAA: Expected a delegate: { manner, name, portrait }, found the text "dry".',
  ],
  [
    'delegates in a list',
    extended('cast: [{ manner: dry }]'),
    '19:7 error value/type cast: Expected a mapping of delegates by delegation id, found a list of 1.',
  ],
];

describe('refuses a fault in format, keys and what must be there', () => {
  testRefusals(CASES);
});
