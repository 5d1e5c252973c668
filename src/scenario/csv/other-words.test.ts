import { expect, test } from 'vitest';
import { applyPatches } from '../edit/patch.ts';
import { getValueAt } from '../edit/plain.ts';
import { parseCells } from './cells.ts';
import { splitStem } from './headings.ts';
import { findLayout } from './layout.ts';
import { findRepeated } from './line-uses.ts';
import { readTable } from './table-reading.ts';
import { makeTableEdit } from './table-edit.ts';

const OTTAWA = `Délégation;Groupe;Poids;Portée de l'interdiction;Exception Corée;Délai;Importance portée;Importance Corée;Importance délai;Remarques
Canada;Noyau;1,0;9,0;9,5;7,5;9;7;5;Hôte du processus, qui tient à ce que beaucoup signent vite
États-Unis;Alliés;2,0;3,5;0,5;1,5;9;10;8;Exigent une exception pour la Corée et les mines mixtes
Afrique du Sud;Afrique;1,0;10;10;6,0;9;9;6;Parle pour le groupe africain, préside la conférence
Canada;Noyau;1,0;9,0;9,0;7,5;9;7;5;Ligne copiée deux fois par mégarde, à enlever plus tard
Moyenne;;1,3;7,5;6,7;5,0;9;8,7;6,3;
`;

test('French headings: who, group and weight are told from articles, remarks and a mean are nobody’s', () => {
  const lines = parseCells(OTTAWA);
  const reading = readTable(lines, {});
  const fresh = (title: string, held: string) => ({ use: 'newArticle', title, held });
  const titles = ["Portée de l'interdiction", 'Exception Corée', 'Délai'];
  expect(reading.columns).toEqual([
    { use: 'who' },
    { use: 'trait', trait: 'groups' },
    { use: 'trait', trait: 'capability' },
    ...titles.map((title) => fresh(title, 'ideal')),
    ...titles.map((title) => fresh(title, 'salience')),
    { use: 'none' },
  ]);
  expect(reading.lines).toEqual(['new', 'new', 'new', undefined, undefined]);
  expect(findRepeated(lines, reading)).toEqual([{ name: 'Canada', line: 4, differs: [4] }]);
  const { made, cells, traits, patches } = makeTableEdit(lines, reading, {});
  expect(made).toEqual({ delegations: 3, articles: 3, groups: 3, assumed: 3 });
  expect([cells, traits]).toEqual([18, 6]);
  const value = applyPatches({}, patches);
  expect(getValueAt(value, ['delegations', 1, 'capability'])).toBe(2);
  expect(getValueAt(value, ['delegations', 1, 'brief'])).toBeUndefined();
});

test.each([
  ['País', 'Grupo', 'Peso', 'Importancia'],
  ['Staat', 'Gruppe', 'Gewicht', 'Wichtigkeit'],
  ['Delegação', 'Bloco', 'Peso', 'Importância'],
  ['Страна', 'Группа', 'Вес', 'Важность'],
  ['الدولة', 'المجموعة', 'الوزن', 'الأهمية'],
  ['国家', '集团', '权重', '重要性'],
  ['Country', 'Bloc', 'Weight', 'Importance'],
])(
  '%s, %s and %s are of the delegation, %s of the article on its left',
  (who, group, weight, how) => {
    const lines = parseCells(
      `${who};${group};${weight};Alfa;${how};Beta;${how}\nA;G;1;10;0,5;90;0,2\nB;H;2;40;0,7;0;0,9\n`,
    );
    const fresh = (title: string, held: string) => ({ use: 'newArticle', title, held });
    expect(readTable(lines, {}).columns).toEqual([
      { use: 'who' },
      { use: 'trait', trait: 'groups' },
      { use: 'trait', trait: 'capability' },
      fresh('Alfa', 'ideal'),
      fresh('Alfa', 'salience'),
      fresh('Beta', 'ideal'),
      fresh('Beta', 'salience'),
    ]);
  },
);

test.each([
  ['Poids de la portée', 'portée', 'salience'],
  ['Umfang: Gewichtung', 'Umfang', 'salience'],
  ['Línea roja del alcance', 'alcance', 'redLine'],
  ['Важность сферы', 'сферы', 'salience'],
  ['أهمية النطاق', 'النطاق', 'salience'],
  ['范围重要性', '范围', 'salience'],
  ['Posición', 'Posición', 'ideal'],
  ['Délai de destruction', 'Délai de destruction', 'ideal'],
  ["Limite d'émission", "Limite d'émission", 'ideal'],
])('%s is about %s', (head, stem, held) => {
  expect(splitStem(head)).toEqual({ stem, held });
});

test('articles in lines and pairs are told in other languages as well', () => {
  expect(findLayout(parseCells('Enjeu;Canada;Japon\nPortée;9;5\n'))).toBe('columns');
  expect(findLayout(parseCells('Land;Artikel;Position\nJapan;Umfang;5\n'))).toBe('pairs');
});

const ODD = `Pays;Habitants;Année;Alfa;Beta;Gamma
A;38,1;1997;9,0;5,0;1,0
B;125,4;1997;3,0;8,0;7,5
C;8,1;1997;4,0;2,0;10
`;

test('numbers that fit no axis, or are all alike, are asked about and make no article', () => {
  const lines = parseCells(ODD);
  const reading = readTable(lines, {});
  expect(reading.columns.slice(1, 3)).toEqual([
    { use: 'asked', title: 'Habitants' },
    { use: 'asked', title: 'Année' },
  ]);
  expect(reading.axis).toEqual({ low: 0, high: 10 });
  expect(makeTableEdit(lines, reading, {}).made.articles).toBe(3);
});

test('of a table thousands of columns wide only the first become articles', () => {
  const heads = Array.from({ length: 3000 }, (_, n) => `A${n + 1}`);
  const numbers = heads.map((_, n) => String((n * 7) % 11));
  const lines = [
    ['Pays', ...heads],
    ['X', ...numbers],
    ['Y', ...numbers.toReversed()],
  ];
  const uses = readTable(lines, {}).columns.map(({ use }) => use);
  expect(uses.filter((use) => use === 'newArticle')).toHaveLength(239);
  expect(new Set(uses.slice(240))).toEqual(new Set(['none']));
});
