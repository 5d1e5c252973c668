/** The debrief of a class's table: its record is opened as a file of it would be, from this person's seat. */
import type { EndPush } from '../../conference/class/wire.ts';
import type { AppStore } from '../session/store/store.ts';

export async function openClassDebrief(
  store: AppStore,
  { record, scenario }: Pick<EndPush, 'record' | 'scenario'>,
  seat: string | null,
): Promise<void> {
  const { openScenarioFile, openFiles } = store.getState();
  await openScenarioFile(new File([scenario], `${record.scenario.id}.yaml`));
  await openFiles([new File([JSON.stringify(record)], 'class.record.json')]);
  const { game, sitAs } = store.getState();
  if (seat !== null && game?.filed && game.seats.includes(seat)) sitAs(seat);
}
