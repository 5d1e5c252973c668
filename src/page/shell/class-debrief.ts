/** The debrief of a class's table: its record is opened as a file of it would be, from this person's seat. */
import type { EndPush } from '../../conference/class/wire.ts';
import type { AppStore } from '../session/store/store.ts';

/** @param at number of a command: the game is shown as the seat saw it next */
export async function openClassDebrief(
  store: AppStore,
  { record, scenario }: Pick<EndPush, 'record' | 'scenario'>,
  seat: string | null,
  at: number | null = null,
): Promise<void> {
  const { openScenarioFile, openFiles } = store.getState();
  await openScenarioFile(new File([scenario], `${record.scenario.id}.yaml`));
  await openFiles([new File([JSON.stringify(record)], 'class.record.json')]);
  const { game, sitAs, proof, closeFile } = store.getState();
  // Its own class has told the page what it is: whoever has just played wants the debrief, and no report of a file.
  if (proof?.status === 'proved') closeFile();
  if (seat === null || !game?.filed || !game.seats.includes(seat)) return;
  sitAs(seat);
  if (at !== null) showPlace(store, at);
}

function showPlace(store: AppStore, at: number): void {
  const { game, lookBack, go } = store.getState();
  const moment = game?.moments.findIndex(({ commands }) => commands > at) ?? -1;
  if (moment < 0) return;
  lookBack(moment);
  go({ page: 'play' });
}
