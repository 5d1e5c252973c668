/** Who is here, and where: people are moved and muted, and seats are dealt to those of a list. */
import { useState } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import { Button, DataTable, dress } from '../../../ui/layout/primitives.tsx';
import { type ClassBoard, listSeated } from '../model/board.ts';
import { listPlaces, readRoster, writePlace } from '../model/roster.ts';
import { useBoardRoom, useTableNames } from './board-context.tsx';
import { Frame } from './desk-dialog-parts.tsx';
import room from './class-room.module.css';
import styles from './class-monitor.module.css?names';

export function RosterDialog({ board, close }: { board: ClassBoard; close: () => void }) {
  const t = useWords();
  return (
    <Frame title={t('class.monitor.roster')} close={close}>
      <DataTable>
        <thead>
          <tr>
            <th scope="col">{t('class.roster.name')}</th>
            <th scope="col">{t('class.roster.seat')}</th>
            <th scope="col">{t('class.roster.line')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {board.people.map((one) => (
            <PersonRow key={one.person} one={one} board={board} />
          ))}
        </tbody>
      </DataTable>
      {board.card.stage === 'lobby' && <DealByList board={board} />}
    </Frame>
  );
}

/** The list of a class, pasted: whoever has joined under a name on it gets that seat. */
function DealByList({ board }: { board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const tables = listSeated(board);
  const names = useTableNames(tables[0]?.scenario ?? '');
  const [text, setText] = useState('');
  const [seated, setSeated] = useState<number | null>(null);
  const { roster, wrong } = readRoster(text, tables, (seat) => names?.seat(seat) ?? seat);
  const deal = async (): Promise<void> => {
    if (roster.length === 0) return;
    const answer = await ask<'deal', { seated: number }>('deal', { by: 'roster', roster });
    if (answer.ok) setSeated(answer.seated);
  };
  return (
    <div className={dress({ top: 6 }, room['form'])}>
      <label>
        {t('class.roster.list')}
        <textarea rows={4} value={text} onChange={({ target }) => setText(target.value)} />
        <small>{t('class.roster.listHow')}</small>
      </label>
      {wrong.length > 0 && (
        <p role="alert">
          {t('class.roster.listWrong', { n: wrong.length, lines: wrong.join(t('list.join')) })}
        </p>
      )}
      <Button aria-disabled={roster.length === 0} onClick={() => void deal()}>
        {t('class.roster.deal', { n: roster.length })}
      </Button>
      {seated !== null && <p role="status">{t('class.roster.seated', { n: seated })}</p>}
    </div>
  );
}

function PersonRow({ one, board }: { one: ClassBoard['people'][number]; board: ClassBoard }) {
  const t = useWords();
  const { ask } = useBoardRoom();
  const tables = listSeated(board);
  const names = useTableNames(tables[0]?.scenario ?? '');
  const { person, name, place, connected, muted } = one;
  const move = (value: string): void => {
    const [to] = listPlaces(tables).filter((at) => writePlace(at) === value);
    void ask('move', { person, to: to ? { ...to, seat: to.seat || to.role } : null });
  };
  return (
    <tr>
      <th scope="row" {...markText(name)} />
      <td>
        <select
          className={styles['seat-choice']}
          aria-label={t('class.roster.move', { name })}
          value={place ? writePlace(place) : ''}
          onChange={({ target }) => move(target.value)}
        >
          <option value="">{t('class.roster.none')}</option>
          {listPlaces(tables).map((at) => (
            <option key={writePlace(at)} value={writePlace(at)}>
              {t('class.roster.place', {
                table: at.table,
                seat: names && at.seat !== '' ? names.seat(at.seat) : at.seat,
                role: at.role,
              })}
            </option>
          ))}
        </select>
      </td>
      <td>{t('class.roster.here', { connected: connected ? 'yes' : 'no' })}</td>
      <td>
        <Button
          kind="small"
          aria-pressed={muted}
          onClick={() => void ask('mute', { person, on: !muted })}
        >
          {t('class.roster.mute', { muted: muted ? 'yes' : 'no', name })}
        </Button>
      </td>
    </tr>
  );
}
