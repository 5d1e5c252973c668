/** Files put on the pile, those in an archive each for itself. */
import { archivedIn, isArchive } from '../../conference/record/archived.ts';
import { isWorkbookName } from '../selectors/play/table-file.ts';

/** Bytes of an archive, at most. */
const LARGEST = 64 * 1024 * 1024;
/** Documents of offices are archives too, of parts that nobody hands in. */
const OFFICE = /\.(docx|odt|pptx|pages)$/i;
/** Bytes by which an archive is known. */
const HEAD = 4;

/** The files in an archive; any other file itself, and so is an archive that does not come out whole. */
export async function unarchived(file: File): Promise<readonly File[]> {
  if (OFFICE.test(file.name) || isWorkbookName(file.name) || file.size > LARGEST) return [file];
  if (!isArchive(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()))) return [file];
  const found = archivedIn(new Uint8Array(await file.arrayBuffer())) ?? [];
  return found.length === 0
    ? [file]
    : found.map(({ name, bytes }) => new File([bytes as BlobPart], name));
}
