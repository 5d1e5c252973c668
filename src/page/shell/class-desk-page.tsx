/** The instructor's pages of a live class: lobby, monitor and debrief, and the wall in a window of its own. */
import { useState } from 'react';
import { BoardProvider, useBoard } from '../features/class/view/board-context.tsx';
import { ClassMonitor } from '../features/class/view/class-monitor.tsx';
import { ClassWall } from '../features/class/view/class-wall.tsx';
import { DeskLobby } from '../features/class/view/desk-lobby.tsx';
import { JoinFrame } from '../features/class/view/class-join.tsx';
import { LineWords } from '../features/class/view/class-line.tsx';
import { type ClassDesk, openClassDesk } from '../features/class/work/class-desk.ts';
import { type AppStore, useApp, useAppStore } from '../session/store/store.ts';
import type { PromiseSlide, Slides } from '../features/class/model/slides.ts';
import type { TableRecord } from '../features/class/work/class-slides.ts';
import { useWords } from '../speech/words.ts';
import { openClassDebrief } from './class-debrief.ts';

let desk: ClassDesk | undefined;

/** One line for the window, whatever else is looked up in it. */
function openOnce(): ClassDesk {
  desk ??= openClassDesk();
  return desk;
}

export function ClassDeskPage() {
  const wall = useApp(({ route }) => route.id === 'wall');
  const t = useWords();
  const store = useAppStore();
  const [room] = useState(() => {
    const { facts, key, ask } = openOnce();
    const records = async (): Promise<readonly TableRecord[] | null> => {
      const answer = await ask<'records', { tables: readonly TableRecord[] }>('records', {});
      return answer.ok ? answer.tables : null;
    };
    const compare = async (): Promise<void> => {
      const tables = await records();
      if (tables) await compareTables(store, tables, (table) => t('class.lobby.table', { table }));
    };
    const slides = async (): Promise<Slides | null> => {
      const tables = await records();
      return tables && (await import('../features/class/work/class-slides.ts')).makeSlides(tables);
    };
    const seePromise = async ({ table, by, at }: PromiseSlide): Promise<void> => {
      const found = (await records())?.find((one) => one.table === table);
      if (found) await openClassDebrief(store, found, by, at);
    };
    return { facts, key, ask, compare, slides, seePromise };
  });
  return (
    <BoardProvider value={room}>
      <Board wall={wall} />
    </BoardProvider>
  );
}

function Board({ wall }: { wall: boolean }) {
  const t = useWords();
  const { board, line } = useBoard((facts) => facts);
  if (line === 'gone') return <JoinFrame title={t('class.monitor.deleted')} />;
  if (line === 'voided') return <JoinFrame title={t('class.monitor.void')} />;
  if (!board)
    return (
      <JoinFrame title={t('class.monitor.loading')}>
        <LineWords line={line} />
      </JoinFrame>
    );
  if (wall) return <ClassWall board={board} />;
  return board.card.stage === 'lobby' ? (
    <DeskLobby board={board} />
  ) : (
    <ClassMonitor board={board} />
  );
}

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
