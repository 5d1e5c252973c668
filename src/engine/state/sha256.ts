/**
 * SHA-256 of text. A library works it out in every engine; whoever has a faster one of its own may put it in its place,
 * as the bytes are the same.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A hash of all text so far. */
export type Hashing = {
  /** @param text without half a character at either end */
  add(text: string): Hashing;
  /** One to go on from, while this one stays. */
  copy(): Hashing;
  /** 64 hex digits, once. */
  finish(): string;
};

export function makeLibraryHashing(hash = sha256.create()): Hashing {
  return {
    add(text) {
      hash.update(encodeBytes(text));
      return this;
    },
    copy: () => makeLibraryHashing(hash.clone()),
    finish: () => bytesToHex(hash.digest()),
  };
}

let start: () => Hashing = makeLibraryHashing;

export function startHashing(): Hashing {
  return start();
}

export function hashBy(own: () => Hashing): void {
  start = own;
}

/** Every engine has one; the pure rooms know no types of the page or of Node. */
declare const TextEncoder: new () => {
  encodeInto(text: string, room: Uint8Array): { read: number; written: number };
};

const encoder = new TextEncoder();

/** Letters that are hashed at once: all of most texts. */
const LONGEST = 16_384;

/** A letter takes 3 bytes at the most. Written anew for each text, as what is hashed is read at once. */
const room = new Uint8Array(3 * LONGEST);

/** UTF-8; holds until the next text. A kept encoder and room take a tenth of the time of new ones. */
function encodeBytes(text: string): Uint8Array {
  if (text.length > LONGEST) return utf8ToBytes(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
