/** What a file that somebody puts on the desk is: a scenario as text, a table, or something no desk has use for. */
import { LIMITS } from '../../../scenario/limits.ts';
import { readPackedFile } from './packed-file.ts';
import { isRecord, RECORD_HEAD } from '../game/record-file.ts';
import { isCells, isTableName, isWorkbookName } from './table-file.ts';

/** A file that is no scenario and no table. */
export type DeskFileFault =
  | 'workbook'
  | 'picture'
  | 'document'
  | 'archive'
  | 'binary'
  | 'record'
  | 'web'
  | 'letters'
  | 'cut'
  | 'empty'
  | 'fileLarge'
  | 'slow';

export type OpenedFile =
  /** `old`: it was no UTF-8, and was taken for the letters of the old Windows. */
  | { kind: 'text'; text: string; old?: true }
  | { kind: 'table'; text: string }
  | { kind: 'fault'; why: DeskFileFault };

const DOCUMENT = /\.(docx?|odt|rtf|pdf|pages|pptx?)$/i;

/** First bytes of files that are no text. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
] as const;

const WEB = /^\s*<(!doctype\s+html|html)\b/i;

/** The first bytes of a zip. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04] as const;

export async function openFileText(file: File): Promise<OpenedFile> {
  if (isWorkbookName(file.name)) return { kind: 'fault', why: 'workbook' };
  if (DOCUMENT.test(file.name)) return { kind: 'fault', why: 'document' };
  if (file.size > LIMITS.bytes) return { kind: 'fault', why: 'fileLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (PICTURES.some((first) => first.every((byte, at) => bytes[at] === byte)))
    return { kind: 'fault', why: 'picture' };
  if (ARCHIVE.every((byte, at) => bytes[at] === byte)) return { kind: 'fault', why: 'archive' };
  const wide = decodeWideText(bytes);
  if (wide === undefined && bytes.includes(0)) return { kind: 'fault', why: 'binary' };
  const text = wide ?? decodeTableText(bytes);
  if (text.trim() === '') return { kind: 'fault', why: 'empty' };
  if (isTableName(file.name) || isCells(text)) return { kind: 'table', text };
  const said = wide ?? new TextDecoder().decode(bytes);
  if (isRecord(said.slice(0, RECORD_HEAD))) return { kind: 'fault', why: 'record' };
  const packed = readPackedFile(said);
  if (packed) {
    if (packed.ok) return { kind: 'text', text: packed.text };
    return { kind: 'fault', why: packed.code === 'packed/size' ? 'fileLarge' : 'cut' };
  }
  if (WEB.test(said)) return { kind: 'fault', why: 'web' };
  // What is no UTF-8 has signs that stand for letters it has lost.
  return text === said ? { kind: 'text', text } : { kind: 'text', text, old: true };
}

/** Text of two bytes a letter, which says so at its beginning. */
function decodeWideText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Excel still writes CSV in the letters of the old Windows; what is no UTF-8 is that. */
function decodeTableText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
