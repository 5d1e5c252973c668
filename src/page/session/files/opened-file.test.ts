import { expect, test } from 'vitest';
import { openFileText } from './opened-file.ts';

const open = (name: string, ...parts: BlobPart[]) => openFileText(new File(parts, name));
const cell = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('an empty file is told as such, whatever it is called', async () => {
  const empty = { kind: 'fault', why: 'empty' };
  expect(await open('sheet.csv', '')).toEqual(empty);
  expect(await open('sheet.csv', cell('\xef\xbb\xbf\r\n'))).toEqual(empty);
  expect(await open('draft.yaml', ' \n')).toEqual(empty);
});

test('tables come in the letters that spreadsheets save them in', async () => {
  const table = { kind: 'table', text: 'Country;Fee\nCôte;5\n' };
  expect(await open('sheet.csv', '\ufeffCountry;Fee\nCôte;5\n')).toEqual(table);
  expect(await open('sheet.csv', cell('Country;Fee\nC\xf4te;5\n'))).toEqual(table);
  const wide = Uint16Array.from(`\ufeff${table.text}`, (letter) => letter.charCodeAt(0));
  expect(await open('sheet.csv', wide)).toEqual(table);
});
