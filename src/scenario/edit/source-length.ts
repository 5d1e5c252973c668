import { LIMITS } from '../limits.ts';

/** Letters, of which each is a byte or more; what has more bytes than a file may have is told by the reader. */
export function isSourceTooLong(letters: number): boolean {
  return letters > LIMITS.bytes;
}
