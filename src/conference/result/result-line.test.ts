import { expect, test } from 'vitest';
import { pack, unpack } from '../record/packed.ts';
import { LINE_PREFIX, splitHandedIn } from './result-line.ts';

const line = `${LINE_PREFIX}${pack('what somebody played '.repeat(40))}`;
const other = `${LINE_PREFIX}${pack('what another played')}`;

test.each<[string, string, string[]]>([
  ['alone', line, [line]],
  ['in a mail', `Dear Prof,\n\n${line}\n\nBest, Anna`, [line]],
  ['behind words', `my result: ${line}.`, [line]],
  ['in quotation marks', `"${line}"`, [line]],
  ['quoted and broken', `> ${line.slice(0, 20)}\r\n> ${line.slice(20)}\r\n> Best`, [line]],
  ['two, one below the other', `${line}\n${other}`, [line, other]],
  ['a damaged one before another', `${line.slice(0, -4)} \n${other}`, [line.slice(0, -4), other]],
  ['of another version', `see SB2.${line.slice(4)} thanks`, [`SB2.${line.slice(4)}`]],
  ['no line', 'on USB3.0 or SB2.0 sticks', ['on USB3.0 or SB2.0 sticks']],
  ['none', 'my result is attached', ['my result is attached']],
  ['a file whose label has one', `{"label": "${line}"}`, [`{"label": "${line}"}`]],
])('handed in: %s', (_, text, found) => {
  expect(splitHandedIn(text)).toEqual({ pieces: found, left: 0 });
});

test('what is found unpacks', () => {
  const [found = ''] = splitHandedIn(`Hello\n${other}\nBye`).pieces;
  expect(unpack(found.slice(LINE_PREFIX.length), 4096)).toEqual({
    ok: true,
    text: 'what another played',
  });
});

test('of very many lines the first are read, and the others counted', () => {
  const text = 'SB1.a '.repeat(170_000);
  expect(splitHandedIn(text, 3)).toEqual({ pieces: ['SB1.a', 'SB1.a', 'SB1.a'], left: 169_997 });
  expect(splitHandedIn(`${line}\n${other}`, 2)).toEqual({ pieces: [line, other], left: 0 });
});
