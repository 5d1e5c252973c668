import { expect, test } from 'vitest';
import { writePlaceholder, startWordings } from '../doctor/start-wordings.ts';
import { applyPatches } from '../edit/patch.ts';
import { asList, getEntry, type Plain, getValueAt } from '../edit/plain.ts';
import { parseCells } from './cells.ts';
import { makeWordingsEdit } from './wordings.ts';
import {
  readWordings,
  withUse,
  type WordingReading,
  readWordingsBySight,
} from './wordings-reading.ts';

const options = startWordings('pabs', 'PABS share');
const VALUE: Plain = {
  articles: [
    { id: 'pabs', number: '1', title: 'PABS share', options, draft: options.map(({ id }) => id) },
    {
      id: 'ip',
      number: '2',
      title: { en: 'IP peace clause', fr: 'Clause de paix' },
      options: [
        { id: 'none', position: 0, title: 'None', text: 'No clause.' },
        { id: 'waiver', position: 100, title: 'Waiver', text: 'Rights are suspended.' },
      ],
      draft: ['none', 'waiver'],
    },
  ],
};

function read(lines: readonly (readonly string[])[]): WordingReading {
  const reading = readWordings(lines, VALUE);
  if (!reading) throw new Error('not a table of wordings');
  return reading;
}

const SHEET = `Wordings for the class\t\t\t
Article\tOption\tPosition (0-100)\tText
PABS share\tNo fixed share\t0\tEach Party shall share what it can.
\tTen per cent\t40\tEach Party shall set ten per cent aside.
\tTwenty per cent\t100\tEach Party shall set twenty per cent aside.
2 IP peace clause\tPeace clause\t50\tNo Party shall be sued.
Clause de paix\tWaiver\t120\tRights are suspended for five years.
Money\tFund\t\tA fund is set up.
Money\tNo fund\t\tEach Party pays for itself.
`;

test('wordings are laid into the articles they name, and what an article was made with goes', () => {
  const lines = parseCells(SHEET);
  const reading = read(lines);
  expect(reading).toEqual({
    header: 1,
    columns: ['article', 'option', 'position', 'text'],
    axis: { low: 0, high: 100 },
  });
  const { patches, ...told } = makeWordingsEdit(lines, reading, VALUE);
  expect(told).toEqual({
    articles: 3,
    options: 7,
    fresh: ['Money'],
    spread: 3,
    refused: [{ line: 6, column: 2, text: '120' }],
  });
  const after = applyPatches(VALUE, patches);
  expect(getValueAt(after, ['articles', 0])).toEqual({
    id: 'pabs',
    number: '1',
    title: 'PABS share',
    options: [
      {
        id: 'pabs_no_fixed_share',
        position: 0,
        title: 'No fixed share',
        text: 'Each Party shall share what it can.',
      },
      {
        id: 'pabs_ten_per_cent',
        position: 40,
        title: 'Ten per cent',
        text: 'Each Party shall set ten per cent aside.',
      },
      {
        id: 'pabs_twenty_per_cent',
        position: 100,
        title: 'Twenty per cent',
        text: 'Each Party shall set twenty per cent aside.',
      },
    ],
    draft: ['pabs_no_fixed_share', 'pabs_ten_per_cent', 'pabs_twenty_per_cent'],
  });
  // What somebody wrote stays, one of the same title is written over, and all stand on the table.
  expect(getValueAt(after, ['articles', 1, 'options'])).toEqual([
    { id: 'none', position: 0, title: 'None', text: 'No clause.' },
    { id: 'waiver', position: 100, title: 'Waiver', text: 'Rights are suspended for five years.' },
    {
      id: 'ip_peace_clause',
      position: 50,
      title: 'Peace clause',
      text: 'No Party shall be sued.',
    },
  ]);
  expect(getValueAt(after, ['articles', 1, 'draft'])).toEqual([
    'none',
    'waiver',
    'ip_peace_clause',
  ]);
  expect(getValueAt(after, ['articles', 2])).toEqual({
    id: 'money',
    number: '3',
    title: 'Money',
    options: [
      { id: 'money_fund', position: 0, title: 'Fund', text: 'A fund is set up.' },
      {
        id: 'money_no_fund',
        position: 100,
        title: 'No fund',
        text: 'Each Party pays for itself.',
      },
    ],
    draft: ['money_fund', 'money_no_fund'],
  });
});

test('a table of positions is none of wordings', () => {
  expect(
    readWordings(parseCells('Country\tArticle 1\tArticle 2\nFrance\t1\t2\n'), VALUE),
  ).toBeUndefined();
});

const MARKS = `Article\tWording\tWhere on the line (0-10)\tText
1\tNone\t0\tNo share.
1\tTen\t4,5\tEach Party shall set ten per cent aside.
1\tTwenty\t10\tEach Party shall set twenty per cent aside.
`;

test('marks out of 10 are laid out over the axis, until a person says otherwise', () => {
  const lines = parseCells(MARKS);
  const reading = read(lines);
  expect(reading.axis).toEqual({ low: 0, high: 10 });
  const positions = (asked: WordingReading): unknown[] => {
    const after = applyPatches(VALUE, makeWordingsEdit(lines, asked, VALUE).patches);
    return [0, 1, 2].map((at) => getValueAt(after, ['articles', 0, 'options', at, 'position']));
  };
  expect(positions(reading)).toEqual([0, 45, 100]);
  const chosen = { ...reading, axis: { low: 0, high: 100 } };
  expect(positions(chosen)).toEqual([0, 4.5, 10]);
  expect(withUse(lines, chosen, 1, 'none').axis).toEqual({ low: 0, high: 100 });
});

test.each([
  ['Disposition', 'Variante', 'Degré', 'Libellé'],
  ['Artículo', 'Opción', 'Posición (0-10)', 'Texto'],
  ['Artikel', 'Variante', 'Stufe', 'Wortlaut'],
  ['Artigo', 'Opção', 'Posição', 'Redação'],
  ['Статья', 'Вариант', 'Позиция', 'Текст'],
  ['المادة', 'الخيار', 'الموقف', 'النص'],
  ['条款', '选项', '位置', '案文'],
])('a table headed %s, %s, %s, %s is one of wordings', (...heads) => {
  const lines = parseCells(`${heads.join(';')}\nPABS share;None;0,5;No share is set.\n`);
  expect(readWordings(lines, {})).toMatchObject({
    header: 0,
    columns: ['article', 'option', 'position', 'text'],
  });
});

const STRANGE = `Koht;Nimi;Arv;Sisu
PABS share;None;0;Each Party shall share what it can.
PABS share;Ten;4,5;Each Party shall set ten per cent aside.
IP peace clause;Peace;10;No Party shall be sued.
`;

test('headings in no known language: the articles that are named tell, or a person does', () => {
  const lines = parseCells(STRANGE);
  const seen = ['article', 'option', 'position', 'text'];
  expect(readWordings(lines, VALUE)?.columns).toEqual(seen);
  expect(readWordings(lines, {})).toBeUndefined();
  expect(readWordingsBySight(lines).columns).toEqual(seen);
});

test('words that keep a place between two others give way, and what somebody wrote stays', () => {
  const before: Plain = {
    articles: [
      {
        id: 'fee',
        number: '1',
        title: 'Fee',
        options: [
          { id: 'no', position: 0, title: 'None', text: 'No fee.' },
          { id: 'between', position: 50, title: 'Between', text: writePlaceholder('Between') },
          { id: 'full', position: 100, title: 'Full', text: 'A full fee.' },
        ],
        draft: ['no', 'between', 'full'],
      },
    ],
  };
  const lines = parseCells('Article\tOption\tPosition\tText\n1\tHalf\t50\tHalf a fee.\n');
  const after = applyPatches(before, makeWordingsEdit(lines, read(lines), before).patches);
  expect(getValueAt(after, ['articles', 0, 'options'])).toEqual([
    { id: 'no', position: 0, title: 'None', text: 'No fee.' },
    { id: 'full', position: 100, title: 'Full', text: 'A full fee.' },
    { id: 'fee_half', position: 50, title: 'Half', text: 'Half a fee.' },
  ]);
  expect(getValueAt(after, ['articles', 0, 'draft'])).toEqual(['no', 'full', 'fee_half']);
});

test('what the table has made is found by its whole title alone: neither by a short one, nor by the number it was given', () => {
  const lines = parseCells(`Article\tOption\tText
Financing of health systems\tFund\tA fund is set up.
Financing\tLoans\tLoans are given.
1. Financing\tGrants\tGrants are given.
F\tFees\tFees are set.
Art. 1\tNone\tNobody pays.
`);
  const reading = read(lines);
  const { fresh, patches } = makeWordingsEdit(lines, reading, {});
  const after = applyPatches({}, patches);
  expect(fresh).toEqual(['Financing of health systems', 'Financing', 'F', 'Art. 1']);
  const laid = [0, 1, 2, 3].map((at) =>
    asList(getValueAt(after, ['articles', at, 'options'])).map((option) =>
      getEntry(option, 'title'),
    ),
  );
  expect(laid).toEqual([['Fund'], ['Loans', 'Grants'], ['Fees'], ['None']]);
});
