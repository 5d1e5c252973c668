/** Before the start, for the instructor's machine and the projector: the code, who is here, the warm-up, Start. */
import { useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { type ClassBoard, listSeated, readReady } from '../model/board.ts';
import { useBoard } from './board-context.tsx';
import { LineWords, RefusedWords } from './class-line.tsx';
import { MonitorBar } from './class-monitor.tsx';
import { DeskDialog, type DeskDialogName } from './desk-dialogs.tsx';
import { JoinBand } from './lobby/join-band.tsx';
import { RollSign, type ROLL_SIGNS, TableList, Unseated } from './lobby/roll-of-table.tsx';
import { StartPane, WarmupPane } from './lobby/start-panes.tsx';
import room from './class-room.module.css';

export function DeskLobby({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { line, refused } = useBoard((facts) => facts);
  const [dialog, setDialog] = useState<DeskDialogName | null>(null);
  const ready = readReady(board);
  return (
    <Stack className={room['room']} data-part="desk-lobby">
      <MonitorBar board={board} open={setDialog} />
      <JoinBand board={board} empty={ready.empty} />
      <Stack as="main" className={room['sides']} gap={5} pad={6} grow="room">
        <Stack as="section" gap={5} aria-labelledby="desk-who">
          <LineWords line={line} />
          {refused && <RefusedWords refused={refused} />}
          <Text as="h2" id="desk-who" face="serif" weight={400} size={7} leading="tight">
            {t('class.desk.who')}
          </Text>
          <Stack className={`${room['frame']} on-dark`} gap={5} pad={6} tone="board">
            <div className={dress({ gap: 7 }, room['tiles'])}>
              <Unseated board={board} />
              {listSeated(board).map((table) => (
                <TableList key={table.table} table={table} board={board} />
              ))}
            </div>
            {board.people.length === 0 && <p>{t('class.desk.nobody')}</p>}
          </Stack>
          <Row as="ul" wrap gap={5}>
            <Count
              sign="connected"
              n={ready.connected}
              of={t('class.desk.connected', { of: ready.persons })}
            />
            <Count sign="brief" n={ready.briefs} of={t('class.desk.briefs')} />
            <Count sign="plan" n={ready.plans} of={t('class.desk.plans')} />
            <Count sign="act" n={ready.votes} of={t('class.desk.acts')} />
          </Row>
        </Stack>
        <Stack gap={5}>
          <WarmupPane board={board} />
          <StartPane board={board} />
        </Stack>
      </Stack>
      {dialog && <DeskDialog name={dialog} board={board} close={() => setDialog(null)} />}
    </Stack>
  );
}

function Count({ sign, n, of }: { sign: keyof typeof ROLL_SIGNS; n: number; of: string }) {
  return (
    <Text as="li" className="paper" grow="room" padY={4} padX={5}>
      <Text as="b" weight={500} size={8} leading="tight">
        {n}
      </Text>{' '}
      <RollSign column={sign} /> {of}
    </Text>
  );
}
