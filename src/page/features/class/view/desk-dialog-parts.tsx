/** What dialogs of the monitor share. */
import type { ReactNode } from 'react';
import { useWords } from '../../../speech/words.ts';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import type { ClassBoard } from '../model/board.ts';

export function Frame({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <TitledModal
      title={title}
      shut={t('dialog.close')}

      close={close}
    >
      {children}
    </TitledModal>
  );
}

/** All tables, or one. */
export function TableChoice({
  board,
  table,
  choose,
}: {
  board: ClassBoard;
  table: number | null;
  choose: (table: number | null) => void;
}) {
  const t = useWords();
  return (
    <label>
      {t('class.dialog.where')}
      <select
        value={table ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{t('class.dialog.all')}</option>
        {board.tables.map((one) => (
          <option key={one.table} value={one.table}>
            {t('class.lobby.table', { table: one.table })}
          </option>
        ))}
      </select>
    </label>
  );
}
