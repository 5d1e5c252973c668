/** Changes to a text, as a slip of the hand or somebody's malice makes them. */
import fc from 'fast-check';

const SIGNS = [
  '[ ] { } : , - ? | > # % @ ` ~ &a *a ! !!int "'.split(' '),
  ["'", ': ', '- ', '? ', ' #', '\n', '\r', '\r\n', '\t', ' ', '---\n', '...\n', '<<: *a\n'],
  ['\0', '\u202e', '\u200e', '\ufeff', '\ud800', '__proto__', 'constructor', '1e999', '.nan'],
].flat();

const spot = fc.double({ min: 0, max: 1, noNaN: true });
const splice = fc.record({
  spot,
  cut: fc.nat(30),
  put: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 6 })),
});
type Splice = typeof splice extends fc.Arbitrary<infer T> ? T : never;

/** One to `most` splices, for `spliceText`. */
export const splices = (most = 4) => fc.array(splice, { minLength: 1, maxLength: most });

export function spliceText(from: string, edits: readonly Splice[]): string {
  return edits.reduce((current, { spot: share, cut, put }) => {
    const start = Math.floor(share * current.length);
    return current.slice(0, start) + put + current.slice(start + cut);
  }, from);
}

const byte = fc.tuple(spot, fc.integer({ min: 0, max: 255 }));

/** One to three bytes written over, for `spliceBytes`. */
export const bytes = fc.array(byte, { minLength: 1, maxLength: 3 });

export function spliceBytes(
  from: string,
  edits: readonly (readonly [number, number])[],
): Uint8Array {
  const all = new TextEncoder().encode(from);
  for (const [share, to] of edits) all[Math.floor(share * (all.length - 1))] = to;
  return all;
}
