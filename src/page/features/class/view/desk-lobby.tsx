/** Before the start, for the instructor's machine and the projector: the code, who is here, the warm-up, Start. */
import { DeskTitle } from './desk-title.tsx';
import { useState } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { Button, dress, Eyebrow, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import {
  type ClassBoard,
  ENOUGH,
  listReachable,
  listRoll,
  listSeated,
  readReady,
  type RollLine,
  type SeatedTable,
} from '../model/board.ts';
import { readPlayLength } from '../model/play-length.ts';
import { useBoard, useBoardRoom, useTableNames } from './board-context.tsx';
import { LineWords, RefusedWords } from './class-line.tsx';
import { MonitorBar } from './class-monitor.tsx';
import { QrCode } from '../../../ui/marks/qr-code.tsx';
import { DeskDialog, type DeskDialogName } from './desk-dialogs.tsx';
import { readWarmupStage, WarmupCount, WarmupText } from './class-warmup.tsx';
import room from './class-room.module.css';
import styles from './desk-lobby.module.css';

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

function Count({ sign, n, of }: { sign: keyof typeof SIGNS; n: number; of: string }) {
  return (
    <Text as="li" className="paper" grow="room" padY={4} padX={5}>
      <Text as="b" weight={500} size={8} leading="tight">
        {n}
      </Text>{' '}
      <Sign column={sign} /> {of}
    </Text>
  );
}

type Empty = ReturnType<typeof readReady>['empty'];

function JoinBand({ board, empty }: { board: ClassBoard; empty: Empty }) {
  const t = useWords();
  const names = useTableNames(board.dealt[0]?.scenario ?? '');
  const { others } = board.reach;
  const [first] = empty;
  return (
    <Row
      as="section"
      className={`${room['rail']} on-dark`}
      wrap
      gap={8}
      lineGap={6}
      items="center"
      pad={6}
      tone="marble"
      aria-label={t('class.monitor.join')}
    >
      <QrCode text={board.join} label={t('class.monitor.qr')} width={128} />
      <Stack>
        <Text as="p" face="serif" size={6} leading="tight">
          {t('class.monitor.join')}
        </Text>
        <Text
          as="b"
          className={`${room['code']} ${styles['desk-code']}`}
          face="mono"
          weight={500}
          leading="tight"
        >
          {board.card.code}
        </Text>
        {listReachable(board).map((address) => (
          <Text key={address} face="mono" size={5}>
            {address.replace(/\/$/, '')}
          </Text>
        ))}
      </Stack>
      <Stack className={styles['desk-reach']} grow="end" gap={3}>
        <Text as="h2" face="serif" weight={500} size={6}>
          {t('class.reach.title')}
        </Text>
        <Text as="p" edge={others > 0 ? 'ok' : 'brass'} padX={5}>
          {t('class.reach.others', { n: others })}
        </Text>
        {others === 0 && (
          <Text as="p" edge="brass" padX={5}>
            {t('class.reach.isolated')}
          </Text>
        )}
        {first && names && (
          <Text as="p" edge="brass" padX={5}>
            {t('class.reach.empty', {
              n: empty.length,
              table: first.table,
              seat: names.seat(first.seat),
            })}
          </Text>
        )}
      </Stack>
    </Row>
  );
}

function TableList({ table, board }: { table: SeatedTable; board: ClassBoard }) {
  const t = useWords();
  return (
    <Roll
      title={t('class.lobby.table', { table: table.table })}
      scenario={table.scenario}
      lines={listRoll(board, table)}
    />
  );
}

/** Those who have come in and have no seat yet, in lists as long as those of tables. */
function Unseated({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { seats } = board.settings;
  const waiting = board.people.filter(({ place }) => place === null);
  const lines = waiting.map((person) => ({ seat: null, person }));
  return Array.from({ length: Math.ceil(lines.length / seats) }, (_, i) => (
    <Roll
      key={lines[i * seats]?.person.person}
      title={t('class.desk.unseated')}
      scenario=""
      lines={lines.slice(i * seats, (i + 1) * seats)}
    />
  ));
}

type RollProps = { title: string; scenario: string; lines: readonly RollLine[] };

/** A line for each person. */
function Roll({ title, scenario, lines }: RollProps) {
  const t = useWords();
  const names = useTableNames(scenario);
  return (
    <table className={dress({ face: 'cond', size: 3, leading: 'snug' }, styles['desk-table'])}>
      <thead>
        <tr>
          <Eyebrow as="th" scope="col" tone="brass-lt">
            {title}
          </Eyebrow>
          {(['connected', 'brief', 'plan', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              <Sign column={column} />
              <span className="visually-hidden">{t('class.desk.column', { column })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ seat, person }) => (
          <tr key={person?.person ?? seat}>
            <Text as="th" scope="row" weight={400}>
              <b
                className={dress({ tone: person ? undefined : 'brass-lt' })}
                {...markText(person ? person.name : t('class.desk.empty'))}
              />{' '}
              <span
                className={dress({ tone: 'board-soft' })}
                {...markText(
                  seat !== null
                    ? (names?.seat(seat) ?? seat)
                    : person?.place
                      ? t('class.desk.observer')
                      : '',
                )}
              />
            </Text>
            <Tick yes={person?.connected === true} />
            <Tick yes={person?.briefOpened === true} />
            <Tick yes={person?.planned === true} />
            <Tick yes={person !== null && person.vote !== null} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIGNS = {
  connected: 'M2 7a10 10 0 0 1 14 0M5 10a6 6 0 0 1 8 0M9 14h.1',
  brief: 'M4 2h10v14H4zM7 6h4M7 9h4',
  plan: 'M3 15l1-4 8-8 3 3-8 8zM10 5l3 3',
  act: 'M2 8h14v8H2zM6 8l3 3 5-7',
} as const;

function Sign({ column }: { column: keyof typeof SIGNS }) {
  return (
    <svg
      width="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={SIGNS[column]} />
    </svg>
  );
}

function Tick({ yes }: { yes: boolean }) {
  const t = useWords();
  return (
    <td>
      <svg width="18" viewBox="0 0 18 18" fill="none" strokeWidth="1.6" aria-hidden="true">
        {yes ? (
          <circle cx="9" cy="9" r="8.3" fill="var(--lamp-yes)" />
        ) : (
          <circle cx="9" cy="9" r="7.5" stroke="var(--lamp-absent)" />
        )}
        {yes && <path d="M5.5 9.5l2.5 2.5 4.5-5" stroke="var(--on-lamp-yes)" />}
      </svg>
      <span className="visually-hidden">{t('class.desk.tick', { yes: yes ? 'yes' : 'no' })}</span>
    </td>
  );
}

function WarmupPane({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { open, counts } = board.warmup;
  const stage = readWarmupStage(board.warmup);
  const voted = board.people.filter(({ vote }) => vote !== null).length;
  return (
    <Stack as="section" className="paper" gap={4} pad={6} aria-labelledby="desk-warmup">
      <DeskTitle id="desk-warmup">{t('class.warmup.title', { open: stage })}</DeskTitle>
      <Text as="p" face="serif" size={6}>
        <WarmupText />
      </Text>
      {open && <p>{t('class.warmup.voted', { n: voted, of: board.people.length })}</p>}
      {stage === 'closed' && counts && <WarmupCount {...counts} />}
      <Button onClick={() => void ask('warmup', { open: !open })}>
        {t('class.do.warmup', { open: open ? 'yes' : 'no' })}
      </Button>
    </Stack>
  );
}

/** How long it takes, and how to end in time for the debrief. */
function PlayTime({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const scenarios = useBoard((facts) => facts.scenarios);
  const { written, sittings, minutes, debrief, fit } = readPlayLength(board, scenarios);
  const other = fit ?? (sittings < written ? written : null);
  return (
    <Row wrap gap={4} items="center" justify="between">
      <Text tone={fit === null ? undefined : 'warn'}>
        {t('class.desk.length', { sittings, minutes, debrief: debrief ?? 'none' })}
      </Text>
      {other !== null && (
        <Button
          kind="small"
          onClick={() => void ask('settings', { sittings: other === written ? null : other })}
        >
          {t('class.do.sittings', { n: other })}
        </Button>
      )}
    </Row>
  );
}

type MissedProps = Pick<ClassBoard['dealt'][number], 'scenario' | 'missed'>;

/** What is set for sittings that are not played. */
function MissedWords({ scenario, missed }: MissedProps) {
  const t = useWords();
  const names = useTableNames(scenario);
  const events = useBoard((facts) => facts.scenarios.get(scenario)?.events);
  if (!names || missed.events.length + missed.seats.length === 0) return null;
  const titles = missed.events.map((id) => names.text(events?.find((one) => one.id === id)?.title));
  const all = [...titles, ...missed.seats.map((seat) => names.seat(seat))];
  return (
    <Text as="p" data-part="desk-missed">
      {t('class.desk.missed', { n: all.length, names: all.join(t('list.join')) })}
    </Text>
  );
}

function StartPane({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { ready, seats, share } = readReady(board);
  const enough = share >= ENOUGH;
  const percent = Math.round(share * 100);
  return (
    <Stack as="section" className="paper" gap={4} pad={6} aria-labelledby="desk-ready">
      <DeskTitle id="desk-ready">{t('class.desk.ready', { percent })}</DeskTitle>
      <svg width="100%" height="28" aria-hidden="true">
        <rect y="4" width="100%" height="20" fill="var(--stone-200)" />
        <rect y="4" width={`${percent}%`} height="20" fill="var(--marble-700)" />
        <rect x={`${ENOUGH * 100}%`} width="3" height="28" fill="var(--bracket)" />
      </svg>
      <p>{t('class.desk.readyOf', { ready, of: seats })}</p>
      <p>{t('class.desk.policies')}</p>
      <PlayTime board={board} />
      {board.dealt
        .filter(({ scenario }, i, all) => i === all.findIndex((one) => one.scenario === scenario))
        .map(({ scenario, missed }) => (
          <MissedWords key={scenario} scenario={scenario} missed={missed} />
        ))}
      <Row gap={4}>
        <Button grow="room" padY={6} onClick={() => void ask('deal', { by: 'wish' })}>
          {t('class.do.deal')}
        </Button>
        <Button
          kind="primary"
          grow="room"
          padY={6}
          onClick={() => void ask('start', enough ? {} : { force: true })}
        >
          {t('class.do.start', { enough: enough ? 'yes' : 'no' })}
        </Button>
      </Row>
    </Stack>
  );
}
