import { expect, test } from 'vitest';
import type { Invitation } from '../../../conference/invitation.ts';
import { makeLink } from '../../features/share/model/invitation.ts';
import { writePackedFile, readPackedFile } from './packed-file.ts';
import { namePackedFile } from '../../features/share/model/packed-name.ts';

const handed = (scenario: Invitation['scenario']): string =>
  makeLink(
    { scenario, seat: 'PORT', assist: 'hints', veil: false, locks: [] },
    'https://example.org/game/#/share/1',
  );

const TEXT = 'id: pier\ntitle: Jetée\nbrief: Nobody else reads this.\n';

test('a packed file comes back letter by letter, and its words are not to be read in it', () => {
  const packed = writePackedFile(TEXT);
  expect(readPackedFile(packed)).toEqual({ ok: true, text: TEXT });
  expect(packed).not.toMatch(/Nobody|Jet|pier/);
  expect(namePackedFile('pier', 'a10e-d048')).toBe('pier-a10e-d048.brackets.txt');
});

test('what was cut, and what is none, is told apart', () => {
  expect(readPackedFile(writePackedFile(TEXT).slice(0, -4))).toEqual({
    ok: false,
    code: 'packed/checksum',
  });
  expect(readPackedFile(TEXT)).toBeUndefined();
});

test('a link to a seat is read for the scenario in it; one without says nothing, one cut short is told', () => {
  const whole = handed({ id: 'pier', code: 'a10e-d048', text: TEXT });
  expect(readPackedFile(whole)).toEqual({ ok: true, text: TEXT });
  expect(readPackedFile(`Port of call\t${whole}\nOther seat\t${whole}\n`)).toEqual({
    ok: true,
    text: TEXT,
  });
  expect(readPackedFile(handed({ id: 'pier', code: 'a10e-d048' }))).toBeUndefined();
  expect(readPackedFile(whole.slice(0, -4))).toEqual({ ok: false, code: 'packed/checksum' });
});
