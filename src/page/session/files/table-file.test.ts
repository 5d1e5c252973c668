import { expect, test } from 'vitest';
import { isCells, isDocument } from './table-file.ts';

test('cells are told by their tabs, under a title too; scenarios and their JSON are not', () => {
  expect([
    isCells('Country\tScope\tMoney\nNorland\t1\t2\n'),
    isCells('Northern lights treaty\n\nCountry\tTech: weight\tMoney\n'),
    isCells('# a\tcomment\there\nformat: square-brackets/scenario@1\n'),
    isCells('{\n\t\t"format": "square-brackets/scenario@1"\n}'),
    isCells('title: One\nid: two\n'),
  ]).toEqual([true, true, false, false, false]);
});

test('a conference is told from cells by its braces or its format, read or not', () => {
  expect([
    isDocument('Country\tScope\tMoney\nNorland\t1\t2\n'),
    isDocument('Country;Scope\nNorland;1\n'),
    isDocument('# a comment\nformat: square-brackets/scenario@1\nid: one\n'),
    isDocument('{ "id": "cut'),
  ]).toEqual([false, false, true, true]);
});
