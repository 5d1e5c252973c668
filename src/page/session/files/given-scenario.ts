/** A scenario as somebody puts it down: as it is, packed, or in a link. Read in a worker. */
import type { Finding } from '../../../scenario/finding.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { ScenarioReading } from '../../../scenario/reading.ts';
import type { Unfit } from '../store/shelf.ts';
import { openFileText } from './opened-file.ts';
import { readPackedFile } from './packed-file.ts';
import { isCells, isTableName, isWorkbookName } from './table-file.ts';

export type GivenScenario =
  | { kind: 'table' }
  | { kind: 'unfit'; what: Unfit }
  | { kind: 'read'; text: string; reading: ScenarioReading };

type Read = (source: string | Uint8Array) => Promise<ScenarioReading>;

/** @param isDraft it was read before, and its title is no name of a file */
export async function readGivenScenario(
  file: File,
  isDraft: boolean,
  read: Read,
): Promise<GivenScenario> {
  const { name } = file;
  if (!isDraft && (isTableName(name) || isWorkbookName(name))) return { kind: 'table' };
  if (!isDraft && file.size > LIMITS.bytes) return { kind: 'unfit', what: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const written = new TextDecoder().decode(bytes);
  if (!isDraft && isCells(written)) return { kind: 'table' };
  const what = isDraft ? undefined : await findUnfit(file);
  if (what) return { kind: 'unfit', what };
  const packed = readPackedFile(written);
  const text = packed?.ok ? packed.text : written;
  const reading: ScenarioReading =
    packed?.ok === false
      ? { ok: false, findings: [cut(packed.code)] }
      : await read(packed ? text : bytes);
  return { kind: 'read', text, reading };
}

const UNFIT: readonly Unfit[] = ['document', 'picture', 'archive', 'binary', 'web', 'empty'];

/** What the reader could only call broken is told by what it is. */
async function findUnfit(file: File): Promise<Unfit | undefined> {
  const opened = await openFileText(file);
  return opened.kind === 'fault' ? UNFIT.find((one) => one === opened.why) : undefined;
}

/** A packed file that does not come back whole. */
function cut(code: string): Finding {
  const message =
    code === 'packed/size'
      ? 'The packed file holds more than 4 MiB, the most a scenario may have. Ask for another.'
      : 'A part of the packed file is missing or was changed on its way. Download it again, whole.';
  return { severity: 'error', code, path: '', line: 1, column: 1, message };
}
