import { expect, test } from 'vitest';
import type { Invitation } from '../../../conference/invitation.ts';
import { linkTo } from '../../features/share/model/invitation.ts';
import { packedFile, packedName, unpackedFile } from './packed-file.ts';

const handed = (scenario: Invitation['scenario']): string =>
  linkTo(
    { scenario, seat: 'PORT', assist: 'hints', veil: false, locks: [] },
    'https://example.org/game/#/share/1',
  );

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

test('a link to a seat is read for the scenario in it; one without says nothing, one cut short is told', () => {
  const whole = handed({ id: 'pier', code: 'a10e-d048', text: TEXT });
  expect(unpackedFile(whole)).toEqual({ ok: true, text: TEXT });
  expect(unpackedFile(`Port of call\t${whole}\nOther seat\t${whole}\n`)).toEqual({
    ok: true,
    text: TEXT,
  });
  expect(unpackedFile(handed({ id: 'pier', code: 'a10e-d048' }))).toBeUndefined();
  expect(unpackedFile(whole.slice(0, -4))).toEqual({ ok: false, code: 'packed/checksum' });
});
