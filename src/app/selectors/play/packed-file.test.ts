import { expect, test } from 'vitest';
import { packedFile, packedName, unpackedFile } from './packed-file.ts';

const TEXT = 'id: pier\ntitle: Jetée\nbrief: Nobody else reads this.\n';

test('a packed file comes back letter by letter, and its words are not to be read in it', () => {
  const packed = packedFile(TEXT);
  expect(unpackedFile(packed)).toEqual({ ok: true, text: TEXT });
  expect(packed).not.toMatch(/Nobody|Jet|pier/);
  expect(packedName('pier', 'a10e-d048')).toBe('pier-a10e-d048.brackets.txt');
});

test('what was cut, and what is none, is told apart', () => {
  expect(unpackedFile(packedFile(TEXT).slice(0, -4))).toEqual({
    ok: false,
    code: 'packed/checksum',
  });
  expect(unpackedFile(TEXT)).toBeUndefined();
});
