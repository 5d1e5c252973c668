import { deflateSync } from 'fflate';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

const LIMIT = 4 * 1024 * 1024;

function packedBytes(bytes: Uint8Array): string {
  return `${base64urlnopad.encode(bytes)}.${bytesToHex(sha256(bytes)).slice(0, 8)}`;
}

test('what is packed comes out again, in letters an address may carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const packed = pack(text);
      expect(packed).toMatch(/^[A-Za-z0-9_-]*\.[0-9a-f]{8}$/);
      expect(unpack(packed, LIMIT)).toEqual({ ok: true, text });
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('the same text gives the same letters, wherever it is packed', () => {
  expect(pack('[suppression][restriction]')).toBe('iy4uLSgoSi0uzszPi40GMkqKMpNLQBwA.a939d966');
});

test.each([
  ['letters of no address', '***.00000000', 'packed/letters'],
  ['letters of no address, no sum', '***', 'packed/letters'],
  ['a letter changed', `A${pack('words').slice(1)}`, 'packed/checksum'],
  ['no check sum', pack('words').split('.')[0] ?? '', 'packed/checksum'],
  ['cut off between two bytes', pack('words').slice(0, 9), 'packed/checksum'],
  ['the end cut off', packedBytes(deflateSync(new Uint8Array(900)).slice(0, 4)), 'packed/broken'],
  ['no deflated text', packedBytes(new Uint8Array([7, 7, 7])), 'packed/broken'],
  ['a text that would fill memory', packedBytes(deflateSync(new Uint8Array(64e6))), 'packed/size'],
])('%s is refused', (_, packed, code) => {
  expect(unpack(packed, LIMIT)).toEqual({ ok: false, code });
});
