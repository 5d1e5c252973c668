import { expect, test } from 'vitest';
import { BASE, edited } from '../../../test/fixtures/scenario/base.ts';
import { line } from '../../../test/fixtures/scenario/case.ts';
import { check } from '../check/check.ts';

const CAST = 'cast: { AAA: { manner: dry, name: Ms A, portrait: 2 }, BBB: { manner: warm } }\n';
const findings = (text: string): string[] =>
  check(text)
    .findings.filter(({ code }) => code.startsWith('cast/'))
    .map(line);

test('an invented conference has delegates with manners, names and faces', () => {
  expect(findings(BASE + CAST)).toEqual([]);
});

const NAME =
  'Delegates have a name only in a conference without flags, sources and roll calls, so this name is not shown. Leave it out.';
const FACE =
  'Delegates have a portrait only in a conference without flags, sources and roll calls, so this portrait is not shown. Leave it out.';

test.each([
  ['a flag', edited('id: BBB', 'id: BBB, flag: br')],
  ['a source', `${BASE}sources: [{ id: S1, title: Minutes }]\n`],
  [
    'a roll call',
    `${BASE}rollCalls: [{ id: R1, date: "1960-04-26", question: Adoption, tally: { yes: 1, no: 1, abstain: 0 }, source: S1 }]\n`,
  ],
])('where there is %s, names and faces are not shown', (_, text) => {
  const at = text.split('\n').length;
  expect(findings(text + CAST)).toEqual([
    `${at}:35 warning cast/state cast.AAA.name: ${NAME}`,
    `${at}:51 warning cast/state cast.AAA.portrait: ${FACE}`,
  ]);
});
