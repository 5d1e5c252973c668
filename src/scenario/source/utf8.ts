/**
 * Strict UTF-8. Platforms have a decoder, but it does not say where a bad byte stands, and the rooms
 * that must run everywhere have no type for it.
 */
const CHUNK = 8192;

/** Smallest code point that may take 2, 3 or 4 bytes: a longer form of a smaller one is invalid. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function readLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** The code point that starts at `index` and takes `length` bytes; -1 when they do not encode one. */
function readCodePoint(bytes: Uint8Array, index: number, length: number): number {
  const lead = bytes[index] ?? 0;
  if (length === 1) return lead;
  let point = lead & (0x7f >> length);
  for (let offset = 1; offset < length; offset += 1) {
    const byte = bytes[index + offset];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return -1;
    point = point * 64 + (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return surrogate || point > 0x10ffff || point < (LEAST[length] ?? 0) ? -1 : point;
}

/** The text, up to the first invalid byte when there is one. */
export function decodeUtf8(bytes: Uint8Array): { text: string; invalidAt?: number } {
  const parts: string[] = [];
  let points: number[] = [];
  let index = 0;
  let invalid = false;
  while (index < bytes.length && !invalid) {
    const length = readLength(bytes[index] ?? 0);
    const point = length === 0 ? -1 : readCodePoint(bytes, index, length);
    invalid = point === -1;
    if (invalid) break;
    points.push(point);
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
    index += length;
  }
  const text = parts.join('') + String.fromCodePoint(...points);
  return invalid ? { text, invalidAt: index } : { text };
}
