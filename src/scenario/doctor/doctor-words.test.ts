import { expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { edited } from '../../../test/fixtures/scenario/base.ts';
import { line } from '../../../test/fixtures/scenario/case.ts';

const said = (text: string): string[] =>
  check(text)
    .findings.filter(({ code }) => /^(translation|source|text)\//.test(code))
    .map(line);

const NAMED = ['title: Harbour', 'title: { en: Harbour, fr: Port, pt-BR: Porto }'] as const;

it('a language is missing where some texts have it, whatever the case of its tag', () => {
  const text = edited(...NAMED).replace('- id: AAA', '- id: AAA\n    name: { EN: Ash, fr: Frêne }');
  expect(said(text)).toEqual([
    '13:11 info translation/missing delegations[0].name: "pt-BR" is missing from 1 of 2 translated texts, first here. Readers of that language see another one there.',
  ]);
});

it('texts that are given once are for all languages', () => {
  expect(said(edited(...NAMED))).toEqual([]);
});

it('a sourced position wants a source, in a note or in the list', () => {
  const sourced = edited('salience: 0.5 }', 'salience: 0.5, basis: sourced }');
  expect(said(sourced)).toEqual([
    '12:5 info source/missing delegations[0]: 1 of 2 delegations have positions marked as sourced, but no source is named. List it under sources, or give it in a note.',
  ]);
  expect(said(sourced.replace('sourced }', 'sourced, note: Own words. }'))).toEqual([]);
  expect(said(`${sourced}sources: [{ id: book, title: A book }]\n`)).toEqual([]);
});

it('words that nobody has written are told, each article once, at the first of them', () => {
  const text = edited('position: 100 }', 'position: 100, text: "Between: words to be written." }');
  expect(said(text)).toEqual([
    '8:42 info text/start articles[0].options[1].text: 1 of 1 articles still have placeholder wordings, such as "Between: words to be written." Write what is proposed, or paste a table of article, option, position and text.',
  ]);
});
