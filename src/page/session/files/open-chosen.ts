/** What somebody chose or dropped: a scenario, a record, a result; fetched with the first. */
import { isRecord, RECORD_HEAD } from '../game/record-file.ts';
import type { ShelfProof } from '../store/shelf.ts';
import type { FileSurroundings } from './files.ts';
import { openScenario } from './open-scenario.ts';

export async function openChosen(files: readonly File[], around: FileSurroundings): Promise<void> {
  const { set } = around;
  const [file, ...others] = files;
  if (!file) return set({ proof: null, misplaced: { why: 'none', files } });
  if (others.length > 0) return set({ proof: null, misplaced: { why: 'several', files } });
  const head = await file
    .slice(0, RECORD_HEAD)
    .text()
    .catch(() => undefined);
  if (head === undefined) return set({ misplaced: null, proof: makeUnreadProof(file) });
  if (!isRecord(head)) return openScenario(file, set);
  await (await import('./open-record.ts')).openRecord(file, around);
}

/** Moved, deleted or locked since it was chosen; or a folder that was chosen as a file. */
function makeUnreadProof(file: File): ShelfProof {
  const message =
    'The browser cannot read this file. Close it elsewhere, copy it, or choose it again.';
  return { status: 'unreadable', code: 'file/unread', place: file.name, message };
}
