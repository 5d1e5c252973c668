import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

it('agrees with the platform on any bytes', () => {
  const lead = fc.constantFrom(
    0x41,
    0x80,
    0xbf,
    0xc1,
    0xc2,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
    0xff,
  );
  const bytes = fc.array(fc.oneof(lead, fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
  fc.assert(
    fc.property(bytes, (list) => {
      const source = Uint8Array.from(list);
      const { text, invalidAt } = decodeUtf8(source);
      const valid = invalidAt ?? source.length;
      expect(text).toBe(platform.decode(source.subarray(0, valid)));
      if (invalidAt !== undefined) expect(() => platform.decode(source)).toThrow(TypeError);
    }),
    { numRuns: 2000 },
  );
});

it('reads back any text, in pieces of any length', () => {
  const text = 'a\u00e9\u6e2f\u{1f6a2}'.repeat(5000);
  expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text });
});
