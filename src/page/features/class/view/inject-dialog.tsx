/** Events of the scenario that can still be brought: chosen, then brought, which cannot be undone. */
import { type FormEvent, useState } from 'react';
import { useText, useWords, markText } from '../../../speech/words.ts';
import { Button, dress } from '../../../ui/layout/primitives.tsx';
import { makeRandomId } from '../../../session/random-id.ts';
import type { ClassBoard } from '../model/board.ts';
import { decodeTitle } from '../model/title.ts';
import { useBoardRoom } from './board-context.tsx';
import { Frame, TableChoice } from './desk-dialog-parts.tsx';
import room from './class-room.module.css?names';

export function InjectDialog({ board, close }: { board: ClassBoard; close: () => void }) {
  const t = useWords();
  const text = useText();
  const { ask } = useBoardRoom();
  const [event, setEvent] = useState('');
  const [table, setTable] = useState<number | null>(null);
  const canBring = board.events.some(({ id, open }) => id === event && isOpen(open, table));
  const bring = (submit: FormEvent): void => {
    submit.preventDefault();
    if (!canBring) return;
    void ask('inject', { id: makeRandomId(8), event, ...(table === null ? {} : { table }) });
    close();
  };
  return (
    <Frame title={t('class.do.inject')} close={close}>
      {board.events.length === 0 ? (
        <p>{t('class.event.none')}</p>
      ) : (
        <form className={dress({ top: 5 }, room['form'])} onSubmit={bring}>
          {board.events.map(({ id, title, tables, open }) => (
            <label key={id}>
              <input
                type="radio"
                name="event"
                checked={event === id}
                disabled={!isOpen(open, table)}
                onChange={() => setEvent(id)}
              />
              <span>
                <b {...markText(text(decodeTitle(title)))} />{' '}
                <small>
                  {t('class.event.state', {
                    brought: tables.length === 0 ? 'no' : tables.join(', '),
                    open: isOpen(open, table) ? 'yes' : 'no',
                  })}
                </small>
              </span>
            </label>
          ))}
          <TableChoice board={board} table={table} choose={setTable} />
          <p>{t('class.event.how')}</p>
          <Button kind="primary" type="submit" aria-disabled={!canBring}>
            {t('class.event.bring')}
          </Button>
        </form>
      )}
    </Frame>
  );
}

function isOpen(open: readonly number[], table: number | null): boolean {
  return table === null ? open.length > 0 : open.includes(table);
}
