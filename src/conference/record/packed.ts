/**
 * A text made small enough for a link or a text box: deflated, in base64 for addresses, with a check sum
 * that tells a copying mistake from a forgery. Inflating stops at a limit, so a small text cannot fill memory.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

export type PackedFault = 'packed/letters' | 'packed/checksum' | 'packed/broken' | 'packed/size';

export type Unpacked = { ok: true; text: string } | { ok: false; code: PackedFault };

/** Hex digits of the check sum. */
const DIGITS = 8;
/** What letters of base64url are. */
const ADDRESS = /^[\w-]*$/;
/** Bytes inflated between two looks at the limit. */
const SLICE = 4096;

/** @returns letters of base64url, a dot, and 8 hex digits of the packed bytes' SHA-256 */
export function pack(text: string): string {
  // The level is fixed: the same text gives the same letters everywhere.
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return `${base64urlnopad.encode(bytes)}.${checkSum(bytes)}`;
}

/** @param limit bytes of the text at most */
export function unpack(packed: string, limit: number): Unpacked {
  const [letters = '', sum = ''] = packed.split('.');
  const bytes = decodeLetters(letters);
  if (!bytes) {
    // Cut off before its end, it need not end where whole bytes do.
    const isCut = sum.length < DIGITS && ADDRESS.test(letters);
    return { ok: false, code: isCut ? 'packed/checksum' : 'packed/letters' };
  }
  if (checkSum(bytes) !== sum) return { ok: false, code: 'packed/checksum' };
  return inflateBytes(bytes, limit);
}

function decodeLetters(letters: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(letters);
  } catch {
    return undefined;
  }
}

function checkSum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, DIGITS);
}

function inflateBytes(bytes: Uint8Array, limit: number): Unpacked {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    size += part.length;
    ended ||= final;
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
      if (size > limit) return { ok: false, code: 'packed/size' };
    }
    if (!ended) return { ok: false, code: 'packed/broken' };
    return { ok: true, text: strFromU8(joinBytes(parts, size)) };
  } catch {
    return { ok: false, code: 'packed/broken' };
  }
}

function joinBytes(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
