/**
 * A scenario as a file that goes beside short links: packed, so that nobody who opens it in an editor reads the briefs
 * of others by accident. Whoever unpacks it can read all of it.
 */
import { pack, unpack, type Unpacked } from '../../../conference/record/packed.ts';
import { LIMITS } from '../../../scenario/limits.ts';

const HEAD = 'square-brackets/packed@1 ';

export function packedFile(text: string): string {
  return `${HEAD}${pack(text)}\n`;
}

/** Undefined: the text is no packed file. Inflating stops at the limit of a scenario. */
export function unpackedFile(text: string): Unpacked | undefined {
  if (!text.startsWith(HEAD)) return undefined;
  return unpack(text.slice(HEAD.length).trim(), LIMITS.bytes);
}

/** Its name tells which link it belongs to. */
export function packedName(id: string, code: string): string {
  return `${id}-${code}.brackets.txt`;
}
