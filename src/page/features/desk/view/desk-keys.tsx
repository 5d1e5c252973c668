/** Keys of the desk in the bar: steps back and forth, files, and the game. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../speech/use-words.ts';
import { useDesk, useDeskActions } from '../../../session/store/desk-state.ts';
import { useApp } from '../../../session/store/store.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import { useRefs } from './fields/choice-fields.tsx';

export function DeskKeys() {
  const t = useWords();
  const { undo, redo } = useDeskActions();
  const canUndo = useDesk((state) => state.canUndo);
  const canRedo = useDesk((state) => state.canRedo);
  return (
    <>
      <Saved />
      <button
        type="button"
        className="desk-key"
        disabled={!canUndo}
        aria-label={t('desk.undo')}
        title={t('desk.undo')}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="desk-key desk-redo"
        disabled={!canRedo}
        aria-label={t('desk.redo')}
        title={t('desk.redo')}
        onClick={redo}
      >
        <Icon name="undo" />
      </button>
      <ExportKey />
      <HandOutKey />
      <PlayKey />
    </>
  );
}

function Saved() {
  const t = useWords();
  const saving = useDesk((state) => state.saving);
  return (
    <span className="desk-saving" data-saving={saving} role="status">
      {t(`desk.saving.${saving}`)}
    </span>
  );
}

function ExportKey() {
  const t = useWords();
  const exportAs = useDesk((state) => state.exportAs);
  const keys = ['yaml', 'json', 'csv'] as const;
  return (
    <details className="desk-menu" data-part="desk-menu">
      <summary className="desk-key">{t('desk.export')}</summary>
      <div className="desk-menu-list paper">
        {keys.map((kind) => (
          <button
            key={kind}
            type="button"
            onClick={({ currentTarget }) => {
              void exportAs(kind);
              currentTarget.closest('details')?.removeAttribute('open');
            }}
          >
            {t(`desk.export.${kind}`)}
          </button>
        ))}
      </div>
    </details>
  );
}

function HandOutKey() {
  const t = useWords();
  const { handOut } = useDeskActions();
  return (
    <button type="button" className="desk-key desk-handout" onClick={() => void handOut()}>
      {t('desk.handOut')}
    </button>
  );
}

function PlayKey() {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button primary desk-play" onClick={() => setOpen(true)}>
        {t('desk.play')}
      </button>
      {open && <PlayDialog close={() => setOpen(false)} />}
    </>
  );
}

function PlayDialog({ close }: { close: () => void }): ReactNode {
  const t = useWords();
  const play = useDesk((state) => state.play);
  const opening = useApp((state) => state.opening);
  const seats = useRefs('seats', []);
  const [seat, setSeat] = useState(seats[0]?.id ?? '');
  const [refused, setRefused] = useState(false);
  return (
    <TitledModal title={t('desk.play')} shut={t('desk.close')} className="log-dialog" close={close}>
      <form
        className="desk-play-form"
        onSubmit={(event) => {
          event.preventDefault();
          void play(seat).then((opened) => setRefused(!opened));
        }}
      >
        <div className="desk-field" data-part="desk-field">
          <label htmlFor="desk-seat">{t('desk.play.seat')}</label>
          <select id="desk-seat" value={seat} onChange={({ target }) => setSeat(target.value)}>
            {seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
          </select>
        </div>
        <p className="small">{t('desk.play.told')}</p>
        {refused && (
          <p role="alert" className="desk-fault">
            {t('desk.play.refused')}
          </p>
        )}
        <button type="submit" className="button primary" disabled={opening}>
          {t('desk.play.open')}
        </button>
      </form>
    </TitledModal>
  );
}
