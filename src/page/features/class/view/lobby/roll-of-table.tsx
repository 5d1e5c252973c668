/** Who sits at a table and who has no seat yet, a line for each person. */
import { markText, useWords } from '../../../../speech/words.ts';
import { dress, Eyebrow, Text } from '../../../../ui/layout/primitives.tsx';
import { type ClassBoard, listRoll, type RollLine, type SeatedTable } from '../../model/board.ts';
import { useTableNames } from '../board-context.tsx';
import styles from '../desk-lobby.module.css';

export function TableList({ table, board }: { table: SeatedTable; board: ClassBoard }) {
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
export function Unseated({ board }: { board: ClassBoard }) {
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
              <RollSign column={column} />
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

export const ROLL_SIGNS = {
  connected: 'M2 7a10 10 0 0 1 14 0M5 10a6 6 0 0 1 8 0M9 14h.1',
  brief: 'M4 2h10v14H4zM7 6h4M7 9h4',
  plan: 'M3 15l1-4 8-8 3 3-8 8zM10 5l3 3',
  act: 'M2 8h14v8H2zM6 8l3 3 5-7',
} as const;

export function RollSign({ column }: { column: keyof typeof ROLL_SIGNS }) {
  return (
    <svg
      width="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={ROLL_SIGNS[column]} />
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
