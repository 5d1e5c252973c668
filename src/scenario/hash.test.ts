import { describe, expect, it } from 'vitest';
import { BASE, edited, extended } from '../../test/fixtures/scenario/base.ts';
import { readScenario } from './read.ts';
import { toJson } from './to-json.ts';

/** Which of the two hashes differ from those of the base file. */
function changed(source: string, from = BASE): string[] {
  const [before, after] = [readScenario(from), readScenario(source)];
  if (!before.ok || !after.ok) return after.findings.map(({ message }) => message);
  const kinds = ['rulesHash', 'textHash'] as const;
  return kinds.filter((kind) => before.scenario[kind] !== after.scenario[kind]);
}

/** The same JSON with every mapping's keys turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, child]) => [key, turned(child)]));
}

const rich = extended(
  '  substance: { of: members, atLeast: 2/3 }',
  'starts: { b: { fees: low }, a: { fees: high } }',
  'aliases: { BBB: { name: Second }, AAA: { name: First } }',
).replace('title: Harbour', 'title: { fr: Port, en: Harbour }');

describe('both hashes', () => {
  it('do not depend on the order of keys, on YAML or JSON, on comments or on the way a number is written', () => {
    const written = toJson(rich);
    const json = written.ok ? written.json : '';
    expect(changed(json, rich)).toEqual([]);
    expect(changed(JSON.stringify(turned(JSON.parse(json))), rich)).toEqual([]);
    expect(changed(`# new\n${edited('salience: 0.5', 'salience: 5e-1')}`)).toEqual([]);
    expect(changed(extended('  substance: { of: presentAndVoting, atLeast: 4/6 }'))).toEqual([]);
    expect(changed(extended('  plates: 3', '  quorum: 50%'))).toEqual([]);
  });

  it('are these for the base file', () => {
    const reading = readScenario(BASE);
    const hashes = reading.ok && [reading.scenario.rulesHash, reading.scenario.textHash];
    expect(hashes).toMatchInlineSnapshot(`
      [
        "776e8201c91a93ab051cf6964a2f04d60d9513b372ecc660a2759712d98d58b8",
        "0eb583808eb148c7db5241a8e53518280c89d3c96a103c3fecbd87a9e60605f9",
      ]
    `);
  });
});

describe('a change of words', () => {
  it.each([
    ['the title', edited('title: Harbour', 'title: Harbor')],
    ['a text of an option', edited('position: 0 }', 'position: 0, text: None. }')],
    ['a name', edited('id: BBB,', 'id: BBB, name: Bee,')],
    ['a flag', edited('id: BBB,', 'id: BBB, flag: bb,')],
    ['a note', edited('salience: 0.5', 'salience: 0.5, note: Guessed.')],
    ['a basis', edited('salience: 0.5', 'salience: 0.5, basis: recalled')],
    ['the number of an article', edited('- id: fees', '- id: fees\n    number: "7"')],
    ['a source', extended('sources: [{ id: s }]')],
    ['a featured seat', extended('featured: [{ seat: AAA, line: Try }]')],
    ['a neutral name', extended('aliases: { AAA: { name: First } }')],
    ['a delegate', extended('cast: { AAA: { manner: dry, name: Ms A, portrait: 2 } }')],
    ['a name of a body', extended('words: { chair: President }')],
    ['who holds the chair', extended('  chair: BBB')],
    ['a lesson', extended('teaching: { plans: [{ minutes: 5, title: Short }] }')],
  ])('%s: leaves the rules hash', (_name, source) => {
    expect(changed(source)).toEqual(['textHash']);
  });
});

it('covers the order in which names are called, since the roll depends on it', () => {
  expect(changed(edited('id: BBB,', 'id: BBB, name: Åland,'))).toEqual(['rulesHash', 'textHash']);
  expect(changed(edited('id: BBB,', 'id: BBB, name: Bårland,'))).toEqual(['textHash']);
});

describe('a change of numbers, ids or procedure', () => {
  it.each([
    ['a position', edited('position: 0', 'position: 1')],
    ['an ideal', edited('ideal: 10', 'ideal: 11')],
    ['a salience', edited('salience: 0.5', 'salience: 0.50001')],
    ['a red line', edited('salience: 0.5', 'salience: 0.5, redLine: 20')],
    ['a weight', edited('population: 4', 'population: 5')],
    ['votes', edited('population: 4', 'population: 4, votes: 2')],
    ['the sittings', edited('sittings: 3', 'sittings: 4')],
    ['the rule', extended('  substance: { of: presentAndVoting, moreThan: 2/3 }')],
    ['a draft', edited('- id: fees', '- id: fees\n    draft: low')],
    ['a start', extended('starts: { a: { fees: low } }')],
    ['what history decided', edited('- id: fees', '- id: fees\n    adopted: 40')],
    ['the floor', extended('floor: [BBB]')],
    ['objections that stop the vote', extended('  objections: { stopVoteAt: 12%, of: votes }')],
    ['a closed text', extended('  text: closed')],
    ['a motion to adjourn', extended('  adjourn: true')],
    ['votes clause by clause', extended('  clauseVotes: true')],
    ['a vote that is final', extended('  voteIsFinal: true')],
    ['full attendance', extended('  fullAttendance: true')],
    ['a text that binds all', extended('  bindsAll: true')],
    ['exit', extended('  exit: true')],
    ['signatories', extended('  signatories: 2')],
    ['joining later', edited('population: 4', 'population: 4, joins: 2')],
    ['no draw', extended('draw: none')],
    ['a small draw', extended('draw: small')],
    ['a reading', edited('position: 0 }', 'position: 0, readings: { coast: 4 } }')],
  ])('%s: leaves the text hash', (_name, source) => {
    expect(changed(source)).toEqual(['rulesHash']);
  });
});

describe('a key at its default', () => {
  it.each([
    ['draw', extended('draw: full')],
    ['objections', extended('  objections: none')],
    ['words', extended('words: {}')],
    ['adjourn', extended('  adjourn: false')],
    ['text', extended('  text: open')],
    ['clauseVotes', extended('  clauseVotes: false')],
    ['voteIsFinal', extended('  voteIsFinal: false')],
    ['fullAttendance', extended('  fullAttendance: false')],
    ['bindsAll', extended('  bindsAll: false')],
    ['exit', extended('  exit: false')],
  ])('%s: changes neither hash', (_key, source) => {
    expect(changed(source)).toEqual([]);
  });
});
