/** A scenario somebody opens: fetched with the first, as the first screen needs nothing that unpacks and reads. */
import type { Misplaced } from '../store/shelf.ts';
import type { SetState } from '../store/store.ts';
import { readGiven } from './given.ts';
import type { GivenScenario } from './given-scenario.ts';

const TOO_SLOW: GivenScenario = { kind: 'unfit', what: 'slow' };

export async function openScenario(file: File, set: SetState, draft?: string): Promise<void> {
  const tried = await readGiven(set, file.name, async (reader): Promise<GivenScenario> =>
    reader.given(file, draft !== undefined),
  );
  if (!tried.ok && tried.code === 'cancelled') return;
  const given = tried.ok ? tried.value : TOO_SLOW;
  if (given.kind !== 'read') {
    const misplaced: Misplaced =
      given.kind === 'table'
        ? { why: 'table', files: [file] }
        : { why: 'unfit', what: given.what, files: [file] };
    return set({ proof: null, misplaced });
  }
  const { reading, text } = given;
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
