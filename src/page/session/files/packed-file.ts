/**
 * A scenario as a file that goes beside short links: packed, so that nobody who opens it in an editor reads the briefs
 * of others by accident. Whoever unpacks it can read all of it.
 */
import { pack, unpack, type Unpacked } from '../../../conference/record/packed.ts';
import { LONGEST_LINK, readInvitation } from '../../../conference/invitation.ts';
import { LIMITS } from '../../../scenario/limits.ts';

const HEAD = 'square-brackets/packed@1 ';

export function writePackedFile(text: string): string {
  return `${HEAD}${pack(text)}\n`;
}

/** Undefined: the text is no packed file, and no link with a scenario in it. Inflating stops at the limit of a scenario. */
export function readPackedFile(text: string): Unpacked | undefined {
  if (!text.startsWith(HEAD)) return inLink(text);
  return unpack(text.slice(HEAD.length).trim(), LIMITS.bytes);
}

/** A link to a seat, alone or after the seat's name, as the page that hands them out copies them. */
const LINK = /^(?:[^\n\t]{1,200}\t)?https?:\/\/[^\s#]{1,2000}#\/s\/([\w.-]+)/u;
/** Characters in which a link stands, the seat's name and the page's address with it. */
const HEAD_OF_LINK = LONGEST_LINK + 2400;

/** Whoever has a link to a seat has its scenario. */
function inLink(text: string): Unpacked | undefined {
  const packed = LINK.exec(text.trimStart().slice(0, HEAD_OF_LINK))?.[1];
  if (packed === undefined) return undefined;
  const reading = readInvitation(packed);
  if (!reading.ok) return { ok: false, code: 'packed/checksum' };
  const { scenario } = reading.invitation;
  return scenario.text === undefined ? undefined : { ok: true, text: scenario.text };
}
