/** Files put on the pile, those in an archive each for itself. It is opened beside the page: a hostile one takes seconds. */
import { isArchive } from '../../../../conference/record/archived.ts';
import { isWorkbookName } from '../../../session/files/table-file.ts';
import { LONGEST_READING } from '../../../session/files/aside.ts';
import type { BenchPool } from './bench-pool.ts';

/** Bytes of an archive, at most. */
const LARGEST = 64 * 1024 * 1024;
/** Documents of offices are archives too, of parts that nobody hands in. */
const OFFICE = /\.(docx|odt|pptx|pages)$/i;
/** Bytes by which an archive is known. */
const HEAD = 4;

/** The files in an archive; any other file itself, and so is an archive that does not come out whole. */
export async function openArchive(
  file: File,
  pool: BenchPool,
  signal: AbortSignal,
): Promise<readonly File[]> {
  if (OFFICE.test(file.name) || isWorkbookName(file.name) || file.size > LARGEST) return [file];
  if (!isArchive(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()))) return [file];
  const bounds = { limit: LONGEST_READING, signal };
  const found = await pool.runWithin(bounds, (bench) => bench.unpack(file));
  return !found.ok || found.value.length === 0
    ? [file]
    : found.value.map(({ name, bytes }) => new File([bytes as BlobPart], name));
}
