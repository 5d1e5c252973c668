/** Hashes of plain data, the same bytes in every engine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { State } from './state.ts';

/** 64 hex digits of a text. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * 64 hex digits of a state. Every state descends from the opening one by replacing fields, so its keys stand
 * in the order of `openingState` wherever it was made.
 */
export function hashState(state: State): string {
  return hashOf(JSON.stringify(state));
}
