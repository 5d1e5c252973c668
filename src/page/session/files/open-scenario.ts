/** A scenario somebody opens: fetched with the first, as the first screen needs nothing that unpacks and reads. */
import type { Finding } from '../../../scenario/finding.ts';
import type { Reading } from '../../../scenario/reading.ts';
import { openedFile } from './opened-file.ts';
import { unpackedFile } from './packed-file.ts';
import { isCells, isTableName, isWorkbookName } from './table-file.ts';
import type { Unfit } from '../store/shelf.ts';
import type { SetState } from '../store/store.ts';
import { reader } from './reader.ts';

export async function openScenario(file: File, set: SetState, draft?: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const written = new TextDecoder().decode(bytes);
  const { name } = file;
  if (draft === undefined && (isTableName(name) || isWorkbookName(name) || isCells(written)))
    return set({ proof: null, misplaced: { why: 'table', files: [file] } });
  // A draft was read before; its title is no name of a file.
  const what = draft === undefined ? await unfitFor(file) : undefined;
  if (what) return set({ proof: null, misplaced: { why: 'unfit', what, files: [file] } });
  const packed = unpackedFile(written);
  const text = packed?.ok ? packed.text : written;
  const reading: Reading =
    packed?.ok === false
      ? { ok: false, findings: [cut(packed.code)] }
      : await reader().scenario(packed ? text : bytes);
  const { findings } = reading;
  const from = draft === undefined ? {} : { draft };
  const opened = { file: file.name, text, findings, ...from };
  set({
    proof: null,
    misplaced: null,
    opened: reading.ok
      ? { ...opened, kind: 'scenario', scenario: reading.scenario }
      : { ...opened, kind: 'refused' },
  });
}

const UNFIT: readonly Unfit[] = ['document', 'picture', 'archive', 'binary', 'web', 'empty'];

/** What the reader could only call broken is told by what it is. */
async function unfitFor(file: File): Promise<Unfit | undefined> {
  const opened = await openedFile(file);
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
