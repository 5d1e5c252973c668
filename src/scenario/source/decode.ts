import { LIMITS } from '../limits.ts';
import { makePlaceFinder } from './lines.ts';
import type { Problems } from '../problem.ts';
import { decodeUtf8 } from './utf8.ts';

const BYTE_ORDER_MARK = 0xfeff;
const MEBIBYTE = 1024 * 1024;

function countUtf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

function refuseSize(problems: Problems): undefined {
  const message =
    `The file is larger than ${LIMITS.bytes / MEBIBYTE} MiB. ` +
    'Shorten its texts, or let groups carry the positions that many delegations share.';
  problems.error('file/too-large', [], message);
  return undefined;
}

function decodeBytes(bytes: Uint8Array, problems: Problems): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    problems.error('encoding/utf-16', [], 'The file is UTF-16. Save it as UTF-8.');
    return undefined;
  }
  const { text, invalidAt } = decodeUtf8(bytes);
  if (invalidAt === undefined) return text;
  const before = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  const message = `Byte ${invalidAt + 1} of the file is not valid UTF-8. Save the file as UTF-8.`;
  const lines = before.replace(/\r\n?/g, '\n');
  problems.error('encoding/utf-8', [], message, 'value', makePlaceFinder(lines)(lines.length));
  return undefined;
}

function refuseCharacters(text: string, problems: Problems): void {
  const zero = text.indexOf('\0');
  if (zero !== -1) {
    const message = 'The file contains a NUL character. Delete it, or save the file as UTF-8 text.';
    problems.error('encoding/nul', [], message, 'value', makePlaceFinder(text)(zero));
  }
  const surrogate = text.search(/\p{Surrogate}/u);
  if (surrogate !== -1) {
    const message = 'Only half of a character is here. Delete it and type the character again.';
    problems.error('encoding/utf-8', [], message, 'value', makePlaceFinder(text)(surrogate));
  }
}

/**
 * The text of a source, without byte order mark and with `\n` for every line end.
 * Undefined when it is over 4 MiB of UTF-8, no UTF-8, or holds a NUL; why is added to the problems.
 */
export function decode(source: string | Uint8Array, problems: Problems): string | undefined {
  if (source.length > LIMITS.bytes) return refuseSize(problems);
  if (typeof source === 'string' && countUtf8Bytes(source) > LIMITS.bytes)
    return refuseSize(problems);
  const decoded = typeof source === 'string' ? source : decodeBytes(source, problems);
  if (decoded === undefined) return undefined;
  const unmarked = decoded.charCodeAt(0) === BYTE_ORDER_MARK ? decoded.slice(1) : decoded;
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  refuseCharacters(text, problems);
  return problems.refuses ? undefined : text;
}
