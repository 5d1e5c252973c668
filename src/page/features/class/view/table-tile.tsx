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
} from '../model/board.ts';
import { formatClock } from '../model/clock.ts';
import { useTableNames } from './board-context.tsx';
import { ClockFigures } from './class-clock.tsx';
import { useClock } from './use-clock.ts';
import parts from '../../../ui/parts.module.css?names';
import room from './class-room.module.css?names';
import styles from './table-tile.module.css';

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
      <ul className={styles['tile-chairs']} aria-label={t('class.tile.seats')}>
        {table.seats.map((seat) => (
          <Chair key={seat.seat} seat={seat} table={table} />
        ))}
      </ul>
      <Waiting table={table} />
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

function Chair({ seat, table }: { seat: BoardSeat; table: BoardTable }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const state = readSeatState(seat, table.awaited);
  const name = names ? names.seat(seat.seat) : seat.seat;
  return (
    <Stack as="li" type="tag" items="center" data-state={state}>
      <svg viewBox="0 0 24 28" aria-hidden="true">
        <circle cx="12" cy="5" r="4" />
        <rect x="2" y="10" width="20" height="17" rx="3" />
        <path d={MARKS[state]} fill="none" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      <abbr title={name} {...markText(shortenName(name).slice(0, 3).toUpperCase())} />
      <span className="visually-hidden">{t('class.seatState', { state })}</span>
    </Stack>
  );
}

const MARKS = {
  sealed: 'M7 18l3.5 4L17 15',
  thinking: 'M7 19h.1M12 19h.1M17 19h.1',
  here: 'M7 19h.1M12 19h.1M17 19h.1',
  late: 'M12 14v5l3 2',
  away: '',
  policy: 'M7 16h10M7 19h10M7 22h6',
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

/** A closed line is agreed, a bracket open. */
function Meter({ open }: { open: readonly boolean[] }) {
  return (
    <svg
      height="16"
      strokeWidth="2.4"
      viewBox={`0 0 ${open.length * 22} 16`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {open.map((one, at) => (
        <path
          // oxlint-disable-next-line react/no-array-index-key -- one for each article, in their order
          key={at}
          className={one ? room['bracket'] : room['agreed']}
          d={one ? `M${at * 22 + 6} 2h-4v12h4M${at * 22 + 12} 2h4v12h-4` : `M${at * 22 + 1} 8h18`}
        />
      ))}
    </svg>
  );
}
