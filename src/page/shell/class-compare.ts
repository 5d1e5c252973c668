/** All tables of a class on the page of comparison, as if each had been handed in. */
import type { TableRecord } from '../features/class/work/class-slides.ts';
import type { AppStore } from '../session/store/store.ts';

/** @param nameTable what a table is called among the runs */
export async function compareTables(
  store: AppStore,
  tables: readonly TableRecord[],
  nameTable: (table: number) => string,
): Promise<void> {
  const { openScenarioFile, go } = store.getState();
  const { pileOfTab } = await import('./compare-runs.ts');
  const pile = pileOfTab().getState();
  for (const text of new Set(tables.map(({ scenario }) => scenario))) {
    // oxlint-disable-next-line no-await-in-loop -- each is opened where the one before stood
    await openScenarioFile(new File([text], 'class.yaml'));
    const { opened } = store.getState();
    if (opened?.kind === 'scenario') pile.know(opened.scenario, opened.text);
  }
  store.getState().closeFile();
  // What the page would bring back when it opens is brought back before: nothing is there twice.
  await pile.restore();
  await pile.add(
    tables.map(
      ({ table, record }) => new File([JSON.stringify(record)], `${nameTable(table)}.record.json`),
    ),
  );
  go({ page: 'compare' });
}
