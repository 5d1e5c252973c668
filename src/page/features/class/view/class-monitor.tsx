/** The instructor's monitor: all tables, the chosen one seat by seat, and one key for each thing that is done to all. */
import { DeskStrip } from './desk-strip.tsx';
import { useEffect, useRef, useState } from 'react';
import { useText, useWords } from '../../../speech/words.ts';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { Icon, type IconName } from '../../../ui/marks/icon.tsx';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { type ClassBoard, findParted, readDebriefIn } from '../model/board.ts';
import { formatClock } from '../model/clock.ts';
import { findLatestNews } from '../model/news.ts';
import { decodeTitle } from '../model/title.ts';
import { useBoard, useBoardRoom, useTableNames } from './board-context.tsx';
import { ClassBar } from './class-bar.tsx';
import { LineWords, RefusedWords } from './class-line.tsx';
import { QrCode } from '../../../ui/marks/qr-code.tsx';
import type { Slides } from '../model/slides.ts';
import { ClassSlides } from './class-slides.tsx';
import { DeskDebrief } from './desk-debrief.tsx';
import { DeskDialog, type DeskDialogName } from './desk-dialogs.tsx';
import { NewsLine } from './news-line.tsx';
import { MINUTE, TablePanel } from './table-panel.tsx';
import { TableTile } from './table-tile.tsx';
import { useNow } from './use-clock.ts';
import actKey from '../../../ui/acts/act-key.module.css';
import room from './class-room.module.css';
import styles from './class-monitor.module.css';

export function ClassMonitor({ board }: { board: ClassBoard }) {
  const { line, refused } = useBoard((facts) => facts);
  const [chosen, setChosen] = useState(1);
  const [dialog, setDialog] = useState<DeskDialogName | null>(null);
  const [slides, setSlides] = useState<Slides | null>(null);
  const table = board.tables.find((one) => one.table === chosen) ?? board.tables[0];
  if (slides) return <ClassSlides slides={slides} close={() => setSlides(null)} />;
  return (
    <Stack className={room['room']} data-part="class-monitor">
      <MonitorBar board={board} open={setDialog} />
      <Stack as="main" className={room['sides']} gap={5} pad={6} grow="room">
        <Stack gap={5}>
          <LineWords line={line} />
          {refused && <RefusedWords refused={refused} />}
          {board.card.stage === 'debrief' ? (
            <DeskDebrief show={setSlides} />
          ) : (
            <Course board={board} />
          )}
          <div className={dress({ gap: 5 }, room['tiles'])}>
            {board.tables.map((one) => (
              <TableTile
                key={one.table}
                table={one}
                board={board}
                chosen={one === table}
                choose={() => setChosen(one.table)}
              />
            ))}
          </div>
        </Stack>
        {table && <TablePanel key={table.table} table={table} board={board} />}
      </Stack>
      <div className={styles['monitor-foot']}>
        <NewsStrip board={board} compare={() => setDialog('texts')} />
        <Desk board={board} open={setDialog} choose={setChosen} busy={dialog !== null} />
      </div>
      {dialog && <DeskDialog name={dialog} board={board} close={() => setDialog(null)} />}
    </Stack>
  );
}

type BarProps = { board: ClassBoard; open: (name: DeskDialogName) => void };

export function MonitorBar({ board, open }: BarProps) {
  const t = useWords();
  const text = useText();
  const { key } = useBoardRoom();
  const { card, people, tables } = board;
  const connected = people.filter((one) => one.connected).length;
  return (
    <ClassBar>
      <a href="#/" className={dress({ face: 'serif', weight: 500, size: 6, leading: 'flat' })}>
        <Text as="b" tone="brass-lt" aria-hidden="true">
          [
        </Text>
        {t('name')}
        <Text as="b" tone="brass-lt" aria-hidden="true">
          ]
        </Text>
      </a>
      <div>
        <Text as="h1" weight={400} size={3} leading="snug">
          {text(decodeTitle(card.title))}
        </Text>
        <Text as="p" tone="marble-soft" face="mono" size={2} leading="snug">
          {t('class.monitor.note', { tables: tables.length || card.tables, stage: card.stage })}
        </Text>
      </div>
      <span>{t('class.monitor.connected', { n: connected, of: people.length })}</span>
      <Button as="a" href={`#/class/wall?key=${key() ?? ''}`} target="_blank" rel="noopener">
        {t('class.monitor.wall')}
      </Button>
      <Button as="a" href="#/share">
        {t('class.monitor.homework')}
      </Button>
      <Button onClick={() => open('roster')}>{t('class.monitor.roster')}</Button>
      <Button onClick={() => open('settings')}>{t('class.monitor.settings')}</Button>
    </ClassBar>
  );
}

/** Sittings done, and the time left for the debrief. */
function Course({ board }: { board: ClassBoard }) {
  const t = useWords();
  const now = useNow(true);
  const left = readDebriefIn(board, now);
  const sittings = Math.max(...board.tables.map((one) => one.sittings), 1);
  const at = Math.min(...board.tables.map((one) => Math.max(1, one.sitting)));
  return (
    <DeskStrip aria-label={t('class.monitor.course')}>
      <Text as="h2" face="serif" weight={400} size={7} leading="tight">
        {t('class.sitting', { n: at, of: sittings })}
      </Text>
      <Row as="ol" className={styles['course']} gap={1} aria-hidden="true">
        {Array.from({ length: sittings }, (_, i) => (
          <Text
            key={i}
            as="li"
            type="label"
            weight={600}
            align="center"
            padY={2}
            grow="room"
            ground={i + 1 === at ? 'wash' : 'stone'}
            data-done={i + 1 < at || undefined}
            data-now={i + 1 === at || undefined}
          >
            {i + 1}
          </Text>
        ))}
      </Row>
      <Text as="p" tone="brass" weight={600} data-part="class-debrief-in">
        {left === null
          ? t('class.monitor.noDebrief')
          : t('class.monitor.debriefIn', {
              left: formatClock(left),
              now: left === 0 ? 'yes' : 'no',
            })}
      </Text>
    </DeskStrip>
  );
}

function NewsStrip({ board, compare }: { board: ClassBoard; compare: () => void }) {
  const t = useWords();
  const latest = findLatestNews(board.news);
  const parted = findParted(board.tables);
  const names = useTableNames(board.tables[0]?.scenario ?? '');
  return (
    <Row
      as="section"
      className={styles['monitor-news']}
      wrap
      gap={7}
      lineGap={2}
      justify="between"
      padY={4}
      padX={6}
      weight={600}
      ground="paper-2"
      tone="ink"
      aria-label={t('class.monitor.news')}
    >
      <p role="status">{latest && <NewsLine news={latest} tables={board.tables} />}</p>
      {parted && names && (
        <p>
          {t('class.monitor.parted', {
            article: names.articleTitle(parted.article),
            texts: parted.texts,
          })}{' '}
          <Button kind="link" onClick={compare}>
            {t('class.monitor.texts')}
          </Button>
        </p>
      )}
    </Row>
  );
}

type DeskKey = { name: string; icon: IconName; letter: string; press: () => void; hint: string };

type DeskProps = {
  board: ClassBoard;
  open: (name: DeskDialogName) => void;
  choose: (table: number) => void;
  /** A dialog is open, and has the keyboard. */
  busy: boolean;
};

function Desk({ board, open, choose, busy }: DeskProps) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const { tables, card } = board;
  const running = tables.filter(({ stage }) => stage !== 'over');
  const paused = running.length > 0 && running.every((one) => one.paused);
  const all: DeskKey[] = [
    {
      name: t('class.do.pause', { paused: paused ? 'yes' : 'no' }),
      icon: paused ? 'play' : 'pause',
      letter: 'p',
      press: () => void ask('pause', { on: !paused }),
      hint: t('class.hint.pause'),
    },
    {
      name: t('class.do.minute'),
      icon: 'plus',
      letter: '+',
      press: () => void ask('extend', { ms: MINUTE }),
      hint: t('class.hint.minute'),
    },
    {
      name: t('class.do.end'),
      icon: 'skip',
      letter: 'e',
      press: () => open('end'),
      hint: t('class.hint.end'),
    },
    {
      name: t('class.do.broadcast'),
      icon: 'voice',
      letter: 'b',
      press: () => open('broadcast'),
      hint: t('class.hint.broadcast'),
    },
    {
      name: t('class.do.inject'),
      icon: 'cable',
      letter: 'i',
      press: () => open('inject'),
      hint: t('class.hint.inject'),
    },
    {
      name: t('class.do.debrief'),
      icon: 'next',
      letter: 'd',
      press: () => open('debrief'),
      hint: t('class.hint.debrief'),
    },
  ];
  // Once play is over everywhere, nothing is left but to tell.
  const over = card.stage === 'debrief';
  const keys = over ? all.filter(({ letter }) => letter === 'b') : all;
  useDeskKeys(keys, tables.length, choose, busy);
  return (
    <Row
      as="footer"
      className={`${room['rail']} on-dark`}
      wrap
      gap={7}
      lineGap={5}
      padY={5}
      padX={6}
      tone="marble"
    >
      <div
        className={dress({ gap: 4 }, styles['monitor-keys'])}
        role="group"
        aria-label={t('class.monitor.keys')}
      >
        {keys.map((key) => (
          <DeskButton key={key.letter} {...key} />
        ))}
      </div>
      {!over && <JoinHere board={board} />}
    </Row>
  );
}

/** For late-comers. */
function JoinHere({ board }: { board: ClassBoard }) {
  const t = useWords();
  const [address = ''] = board.addresses;
  return (
    <Row gap={5} items="center">
      <Stack size={2} face="mono">
        <span>{t('class.monitor.join')}</span>
        <Text as="b" className={room['code']} weight={500} size={8} leading="tight">
          {board.card.code}
        </Text>
        <span>{address.replace(/^http:\/\//, '').replace(/\/$/, '')}</span>
      </Stack>
      <QrCode text={board.join} label={t('class.monitor.qr')} width={88} />
    </Row>
  );
}

function DeskButton({ name, icon, letter, press, hint }: DeskKey) {
  const keyed = useKeyed();
  return (
    <button type="button" className={actKey['key']} {...keyed(letter)} onClick={press}>
      <span className={actKey['key-row']}>
        <Icon name={icon} />
        <kbd>{letter.toUpperCase()}</kbd>
      </span>
      <b>{name}</b>
      <small>{hint}</small>
    </button>
  );
}

/** Letters press the keys of the desk, digits choose a table. */
function useDeskKeys(
  keys: readonly DeskKey[],
  tables: number,
  choose: (table: number) => void,
  busy: boolean,
): void {
  const latest = useRef({ keys, tables, choose, busy });
  useEffect(() => {
    latest.current = { keys, tables, choose, busy };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { current: now } = latest;
      const { target, key, ctrlKey, metaKey, altKey } = event;
      const typing = target instanceof Element && target.closest('input, select, textarea, dialog');
      if (now.busy || typing || ctrlKey || metaKey || altKey) return;
      const digit = Number(key);
      if (digit >= 1 && digit <= now.tables) return now.choose(digit);
      const found = now.keys.find(({ letter }) => letter === key.toLowerCase());
      if (!found) return;
      event.preventDefault();
      found.press();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
