/** One table on the monitor: where it is, for whom it waits, who is gone, what it has agreed. */
import { useWords, markText } from '../../../speech/words.ts';
import { shortenName } from '../../../speech/names/short-name.ts';
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
    <article
      className={`${styles['tile']} paper`}
      data-part="class-tile"
      data-chosen={chosen || undefined}
      data-look={needsLook(table) || undefined}
    >
      <header className={styles['tile-head']}>
        <h2>
          <button type="button" aria-pressed={chosen} onClick={choose}>
            {t('class.lobby.table', { table: number })}
          </button>
        </h2>
        <span className={styles['tile-chip']} data-stage={table.paused ? 'paused' : stage}>
          {t('class.stage', { stage: table.paused ? 'paused' : stage })}
        </span>
      </header>
      <div className={styles['tile-now']}>
        <div>
          <p className={styles['tile-headline']}>
            {t('class.tile', {
              headline,
              article: about && names ? names.articleTitle(about) : 'none',
            })}
          </p>
          <p className={styles['tile-sitting']}>
            {t('class.sitting', { n: Math.max(1, sitting), of: sittings })}
          </p>
        </div>
        <ClockFigures left={left} className={styles['tile-clock']} />
      </div>
      <ul className={styles['tile-chairs']} aria-label={t('class.tile.seats')}>
        {table.seats.map((seat) => (
          <Chair key={seat.seat} seat={seat} table={table} />
        ))}
      </ul>
      <Waiting table={table} />
      <p className={styles['tile-pair']}>
        <span>{t('class.tile.sealed', { sealed, of })}</span>
        <b>{t('class.tile.brackets', { n: brackets.open })}</b>
      </p>
      <Meter open={brackets.articles.map((one) => one.open)} />
      <p className={styles['tile-pair']} data-broken={promises.broken > 0 || undefined}>
        <span>{t('class.tile.broken', { n: promises.broken })}</span>
        <span>{t('class.tile.points')}</span>
      </p>
    </article>
  );
}

function Chair({ seat, table }: { seat: BoardSeat; table: BoardTable }) {
  const t = useWords();
  const names = useTableNames(table.scenario);
  const state = readSeatState(seat, table.awaited);
  const name = names ? names.seat(seat.seat) : seat.seat;
  return (
    <li data-state={state}>
      <svg viewBox="0 0 24 28" aria-hidden="true">
        <circle cx="12" cy="5" r="4" />
        <rect x="2" y="10" width="20" height="17" rx="3" />
        <path d={MARKS[state]} />
      </svg>
      <abbr title={name} {...markText(shortenName(name).slice(0, 3).toUpperCase())} />
      <span className="visually-hidden">{t('class.seatState', { state })}</span>
    </li>
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
    <p className={styles['tile-waits']}>
      <span>
        {waits
          ? t('class.tile.waits', { seat: name(waits.seat), since: formatClock(waits.for) })
          : t('class.tile.nobody')}
      </span>
      {away && (
        <b>{t('class.tile.away', { seat: name(away.seat), since: formatClock(away.awayFor) })}</b>
      )}
    </p>
  );
}

/** A closed line is agreed, a bracket open. */
function Meter({ open }: { open: readonly boolean[] }) {
  return (
    <svg
      className={styles['tile-meter']}
      viewBox={`0 0 ${open.length * 22} 16`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {open.map((one, at) => (
        <path
          // oxlint-disable-next-line react/no-array-index-key -- one for each article, in their order
          key={at}
          data-open={one || undefined}
          d={one ? `M${at * 22 + 6} 2h-4v12h4M${at * 22 + 12} 2h4v12h-4` : `M${at * 22 + 1} 8h18`}
        />
      ))}
    </svg>
  );
}
