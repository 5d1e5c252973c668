/** What leaves the desk: files, and a game. */
import type { Seat } from '../../../../engine/command.ts';
import { asText, getEntry } from '../../../../scenario/edit/plain.ts';
import { download } from '../../../session/files/download.ts';
import type { DeskFacts, Exported } from '../model/desk-state.ts';
import type { AppStore } from '../../../session/store/store.ts';
import { OPENED_FILE } from '../../../session/store/game.ts';

export async function exportDraft(
  kind: Exported,
  { value, separator }: Pick<DeskFacts, 'value' | 'separator'>,
  text: string,
): Promise<void> {
  const name = asText(getEntry(value, 'id')) || 'scenario';
  if (kind === 'yaml') return download(`${name}.yaml`, text);
  if (kind === 'json') return download(`${name}.json`, `${JSON.stringify(value, null, 2)}\n`);
  const { writePositionsCsv: positionsCsv } =
    await import('../../../../scenario/csv/write-positions.ts');
  download(`${name}-positions.csv`, positionsCsv(value, separator));
}

/** Opens the page that hands seats out, with the draft as it stands. */
export async function handOutDraft(
  app: AppStore,
  draft: string,
  title: string,
  text: string,
): Promise<void> {
  const { openScenarioFile, go } = app.getState();
  await openScenarioFile(new File([text], title), draft);
  go({ page: 'share', id: draft });
}

export async function playDraft(
  app: AppStore,
  draft: string,
  title: string,
  text: string,
  seat: Seat,
): Promise<boolean> {
  const { openScenarioFile, start } = app.getState();
  await openScenarioFile(new File([text], title), draft);
  const { opened } = app.getState();
  // What lay open before is another conference.
  if (opened?.kind !== 'scenario' || opened.draft !== draft) return false;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  await start({ scenarioId: OPENED_FILE, seat, seed, assist: 'hints', veil: false });
  return true;
}
