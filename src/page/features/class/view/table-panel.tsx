/** The chosen table, seat by seat: who sits there, for how long it is waited for, and what an instructor may do. */
import { DeskTitle } from './desk-title.tsx';
import { useState } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { type ClassBoard, type BoardSeat, type BoardTable, readSeatState } from '../model/board.ts';
import { formatClock } from '../model/clock.ts';
import { useBoardRoom, useTableNames } from './board-context.tsx';
import styles from './class-monitor.module.css?names';

/** Milliseconds that one press adds. */
export const MINUTE = 60_000;

type Props = { table: BoardTable; board: ClassBoard };

export function TablePanel({ table, board }: Props) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { table: number, paused, stage } = table;
  return (
    <section
      className={dress({ pad: 6 }, `${styles['monitor-panel']} paper`)}
      aria-labelledby="class-panel"
    >
      <DeskTitle id="class-panel">
        {t('class.panel.title', { table: number, sitting: Math.max(1, table.sitting) })}
      </DeskTitle>
      {stage !== 'over' && (
        <Text as="p" padY={4} tone="soft">
          {t('class.panel.zero')}
        </Text>
      )}
      <ul>
        {table.seats.map((seat) => (
          <SeatLine key={seat.seat} seat={seat} table={table} board={board} />
        ))}
      </ul>
      <Drafts table={table} />
      {stage !== 'over' && (
        <Row wrap gap={4} padY={5} rule="top">
          <Button onClick={() => void ask('pause', { table: number, on: !paused })}>
            {t('class.do.pauseOne', { paused: paused ? 'yes' : 'no' })}
          </Button>
          <Button onClick={() => void ask('extend', { table: number, ms: MINUTE })}>
            {t('class.do.minuteOne')}
          </Button>
          <Button onClick={() => void ask('endSitting', { table: number })}>
            {t('class.do.endOne')}
          </Button>
        </Row>
      )}
    </section>
  );
}

/** Words that wait for marks; those that are on the table stand in its text. */
function Drafts({ table: { table, scenario, drafts } }: Pick<Props, 'table'>) {
  const t = useWords();
  const names = useTableNames(scenario);
  const { ask } = useBoardRoom();
  const open = drafts.filter((one) => one.open);
  if (open.length === 0 || !names) return null;
  return (
    <ul aria-label={t('class.panel.drafts')}>
      {open.map(({ id, article, by, text }) => (
        <Text key={id} as="li" padY={4} rule="top">
          <p>
            {t('class.panel.draft', { seat: names.seat(by), article: names.articleBrief(article) })}{' '}
            <q {...markText(text)} />
          </p>
          <Button kind="small" top={3} onClick={() => void ask('ruleOut', { table, draft: id })}>
            {t('class.do.ruleOut')}
          </Button>
        </Text>
      ))}
    </ul>
  );
}

function SeatLine({ seat, table, board }: Props & { seat: BoardSeat }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const { ask } = useBoardRoom();
  const [links, setLinks] = useState<readonly string[]>([]);
  const state = readSeatState(seat, table.awaited);
  const waits = table.awaited.find((one) => one.seat === seat.seat)?.for ?? 0;
  const since = formatClock(state === 'away' ? seat.awayFor : waits);
  const over = table.stage === 'over';
  const where = { table: table.table, seat: seat.seat };
  const who = board.people.filter(({ person }) => seat.people.includes(person));
  const replace = async (): Promise<void> => {
    const answer = await ask<'replace', { tokens: readonly { token: string }[] }>('replace', where);
    if (!answer.ok) return;
    const [address = `${location.origin}/`] = board.addresses;
    setLinks(answer.tokens.map(({ token }) => `${address}#/class/seat?token=${token}`));
  };
  return (
    <Stack as="li" gap={3} padY={4} rule="top" data-state={state}>
      <Row gap={4} items="center" justify="between">
        <Stack>
          <b {...markText(names ? names.seat(seat.seat) : seat.seat)} />
          <span>
            {who.length === 0
              ? t('class.panel.nobody')
              : who
                  .map(({ name, place }) =>
                    t('class.panel.person', { name, role: place?.role ?? 'delegate' }),
                  )
                  .join(t('list.join'))}
          </span>
          {table.silent?.includes(seat.seat) && <Text tone="soft">{t('class.panel.silent')}</Text>}
        </Stack>
        {!over && (
          <Text
            type="label"
            weight={600}
            tone={
              state === 'sealed'
                ? 'ok'
                : state === 'late'
                  ? 'warn'
                  : state === 'away'
                    ? 'red'
                    : undefined
            }
          >
            {t('class.panel.state', { state, since })}
          </Text>
        )}
      </Row>
      <Row wrap gap={4}>
        {(state === 'away' || state === 'late' || state === 'thinking') && (
          <Button kind="small" onClick={() => void ask('hand', { ...where, by: 'policy' })}>
            {t('class.do.toPolicy')}
          </Button>
        )}
        {state === 'policy' && who.length > 0 && !over && (
          <Button kind="small" onClick={() => void ask('hand', { ...where, by: 'person' })}>
            {t('class.do.toPerson')}
          </Button>
        )}
        {who.length > 0 && (
          <Button kind="small" onClick={() => void replace()}>
            {t('class.do.replace')}
          </Button>
        )}
      </Row>
      {links.map((link) => (
        <Text key={link} as="p" face="mono" size={2} breaks="any" role="status">
          {t('class.panel.link')} <a href={link}>{link}</a>
        </Text>
      ))}
    </Stack>
  );
}
