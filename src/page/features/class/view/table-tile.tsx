/** One table on the monitor: where it is, for whom it waits, who is gone, what it has agreed. */
import { useWords, markText } from '../../../speech/words.ts';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import {
  type ClassBoard,
  type BoardSeat,
  type BoardTable,
  chooseHeadline,
  countSealed,
  findAway,
  findLongest,
  needsLook,
  readSeatState,
  readSilence,
} from '../model/board.ts';
import { formatClock } from '../model/clock.ts';
import { useTableNames } from './board-context.tsx';
import { ClockFigures } from './class-clock.tsx';
import { useClock } from './use-clock.ts';
import parts from '../../../ui/parts.module.css?names';
import room from './class-room.module.css?names';
import styles from './class-monitor.module.css?names';

type Props = { table: BoardTable; board: ClassBoard; chosen: boolean; choose: () => void };

export function TableTile({ table, board, chosen, choose }: Props) {
  const t = useWords();
  const left = useClock({ endsIn: table.endsIn, paused: table.paused, since: board.since });
  const names = useTableNames(table.scenario);
  const headline = chooseHeadline(table);
  const about = table.motion?.article;
  const { sealed, of } = countSealed(table);
  const { table: number, stage, sitting, sittings, brackets, promises } = table;
  return (
    <Stack
      as="article"
      className={`${styles['tile']} paper`}
      gap={4}
      padY={5}
      padX={6}
      data-part="class-tile"
      data-chosen={chosen || undefined}
      data-look={needsLook(table) || undefined}
    >
      <header className={room['mast']}>
        <h2>
          <button
            type="button"
            className={dress(
              { face: 'mono', weight: 500, size: 2 },
              `${parts['eyebrow']} ${parts['card-key']}`,
            )}
            aria-pressed={chosen}
            onClick={choose}
          >
            {t('class.lobby.table', { table: number })}
          </button>
        </h2>
        <span
          className={`${parts['chip']} ${parts[`chip-${CHIPS[table.paused ? 'paused' : stage]}`]}`}
        >
          {t('class.stage', { stage: table.paused ? 'paused' : stage })}
        </span>
      </header>
      <Row gap={5} items="start" justify="between">
        <div>
          <Text as="p" type="head">
            {t('class.tile', {
              headline,
              article: about && names ? names.articleTitle(about) : 'none',
            })}
          </Text>
          <Text as="p" size={2} tone="soft">
            {t('class.sitting', { n: Math.max(1, sitting), of: sittings })}
          </Text>
        </div>
        <ClockFigures left={left} className={dress({ size: 7 })} />
      </Row>
      <Chairs table={table} />
      <Waiting table={table} />
      <Silence table={table} />
      <Row as="p" wrap gap={5} justify="between" size={2}>
        <span>{t('class.tile.sealed', { sealed, of })}</span>
        <Text as="b" tone="brass">
          {t('class.tile.brackets', { n: brackets.open })}
        </Text>
      </Row>
      <Meter open={brackets.articles.map((one) => one.open)} />
      <Row as="p" wrap gap={5} justify="between" size={2}>
        <Text
          tone={promises.broken > 0 ? 'red' : undefined}
          weight={promises.broken > 0 ? 600 : undefined}
        >
          {t('class.tile.broken', { n: promises.broken })}
        </Text>
        <span>{t('class.tile.points')}</span>
      </Row>
    </Stack>
  );
}

/** Colours of a stage. */
const CHIPS = {
  lobby: 'R',
  talk: 'C',
  acts: 'N',
  answers: 'O',
  returned: 'O',
  paused: 'R',
  waiting: 'R',
  over: 'R',
} as const;

function Chairs({ table }: { table: BoardTable }) {
  const t = useWords();
  return (
    <Row
      as="ul"
      className={styles['tile-chairs']}
      justify="between"
      gap={2}
      padY={4}
      padX={7}
      aria-label={t('class.tile.seats')}
    >
      {table.seats.map((seat) => (
        <Chair key={seat.seat} seat={seat} table={table} />
      ))}
    </Row>
  );
}

function Chair({ seat, table }: { seat: BoardSeat; table: BoardTable }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const state = readSeatState(seat, table.awaited);
  const name = names ? names.seat(seat.seat) : seat.seat;
  const { mark, seat: fill, line } = CHAIRS[state];
  return (
    <Stack as="li" type="tag" items="center" tone={state === 'away' ? 'red' : undefined}>
      <svg
        width="26"
        viewBox="0 0 24 28"
        stroke="currentcolor"
        strokeDasharray={state === 'away' ? '3 2' : undefined}
        aria-hidden="true"
      >
        {!isEmpty(state) && <circle cx="12" cy="5" r="4" fill="currentcolor" stroke="none" />}
        <rect x="2" y="10" width="20" height="17" rx="3" fill={fill} />
        <path d={mark} fill="none" stroke={line} strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      <span title={name} {...markText(shortenName(name).slice(0, 3).toUpperCase())} />
      <span className="visually-hidden">{t('class.seatState', { state })}</span>
    </Stack>
  );
}

/** No person sits there. */
function isEmpty(state: keyof typeof CHAIRS): boolean {
  return state === 'away' || state === 'policy';
}

const DOTS = 'M7 19h.1M12 19h.1M17 19h.1';

/** What a chair is filled with, and the mark on it. */
const CHAIRS = {
  sealed: { seat: 'var(--ok)', mark: 'M7 18l3.5 4L17 15', line: 'var(--white)' },
  thinking: { seat: 'var(--c0)', mark: DOTS, line: undefined },
  here: { seat: 'var(--c0)', mark: DOTS, line: undefined },
  late: { seat: 'var(--b1)', mark: 'M12 14v5l3 2', line: undefined },
  away: { seat: 'none', mark: '', line: undefined },
  policy: { seat: 'var(--stone-100)', mark: 'M7 16h10M7 19h10M7 22h6', line: undefined },
} as const;

function Waiting({ table }: { table: BoardTable }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const waits = findLongest(table);
  const away = findAway(table);
  const name = (seat: string): string => (names ? names.called(seat) : seat);
  return (
    <Row as="p" wrap gap={5} justify="between" size={2}>
      <span>
        {waits
          ? t('class.tile.waits', { seat: name(waits.seat), since: formatClock(waits.for) })
          : t('class.tile.nobody')}
      </span>
      {away && (
        <Text as="b" tone="red">
          {t('class.tile.away', { seat: name(away.seat), since: formatClock(away.awayFor) })}
        </Text>
      )}
    </Row>
  );
}

function Silence({ table }: { table: BoardTable }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const silence = readSilence(table);
  if (!silence) return null;
  const seats = (table.silent ?? []).map((seat) => (names ? names.seat(seat) : seat));
  return (
    <Text as="p" size={2} tone="soft">
      {t('class.tile.silent', { silence, n: seats.length, seats: seats.join(t('list.join')) })}
    </Text>
  );
}

/** A closed line is agreed, a bracket open. */
function Meter({ open }: { open: readonly boolean[] }) {
  return (
    <svg
      height="16"
      fill="none"
      strokeWidth="2.4"
      viewBox={`0 0 ${open.length * 22} 16`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {open.map((one, at) => (
        <path
          // oxlint-disable-next-line react/no-array-index-key -- one for each article, in their order
          key={at}
          stroke={one ? 'var(--bracket)' : 'var(--ink)'}
          vectorEffect="non-scaling-stroke"
          d={one ? `M${at * 22 + 6} 2h-4v12h4M${at * 22 + 12} 2h4v12h-4` : `M${at * 22 + 1} 8h18`}
        />
      ))}
    </svg>
  );
}
