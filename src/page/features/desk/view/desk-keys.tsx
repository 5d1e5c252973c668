/** Keys of the desk in the bar: steps back and forth, files, and the game. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../speech/words.ts';
import { useDesk, useDeskActions } from './use-desk.ts';
import { useApp } from '../../../session/store/store.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { TitledModal } from '../../../ui/notices/modal.tsx';
import { useRefs } from './fields/choice-fields.tsx';
import deskBar from './desk-bar.module.css?names';
import deskStyles from './desk.module.css?names';
import deskFields from './fields/desk-fields.module.css?names';
import pageBar from '../../../ui/page/page-bar.module.css?names';
import { Button, dress, Small, Stack, Text } from '../../../ui/layout/primitives.tsx';

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
        className={pageBar['page-bar-key']}
        disabled={!canUndo}
        aria-label={t('desk.undo')}
        title={t('desk.undo')}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={`${pageBar['page-bar-key']} ${deskBar['desk-redo']}`}
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
  if (saving === null) return null;
  return (
    <Text
      size={2}
      weight={400}
      tone="marble-soft"
      padX={4}
      breaks="never"
      className={deskBar['desk-saving']}
      data-saving={saving}
      role="status"
    >
      {t(`desk.saving.${saving}`)}
    </Text>
  );
}

function ExportKey() {
  const t = useWords();
  const { exportAs, partBy } = useDeskActions();
  const separator = useDesk((state) => state.separator);
  const keys = ['yaml', 'json', 'csv'] as const;
  return (
    <details className={deskBar['desk-menu']} data-part="desk-menu">
      <summary className={pageBar['page-bar-key']}>{t('desk.export')}</summary>
      <Stack className={`${deskBar['desk-menu-list']} paper`}>
        {keys.map((kind) => (
          <button
            key={kind}
            type="button"
            className={dress({ pad: 5 })}
            onClick={({ currentTarget }) => {
              void exportAs(kind);
              currentTarget.closest('details')?.removeAttribute('open');
            }}
          >
            {t(`desk.export.${kind}`)}
          </button>
        ))}
        <Small as="label" pad={5}>
          {t('desk.export.parts')}{' '}
          <select value={separator} onChange={({ target }) => partBy(separatorIn(target.value))}>
            <option value=",">{t('desk.export.comma')}</option>
            <option value=";">{t('desk.export.semicolon')}</option>
            <option value={TAB}>{t('desk.export.tab')}</option>
          </select>
        </Small>
      </Stack>
    </details>
  );
}

const TAB = '\t';

function separatorIn(value: string): ',' | ';' | '\t' {
  return value === ';' || value === TAB ? value : ',';
}

function HandOutKey() {
  const t = useWords();
  const { handOut } = useDeskActions();
  return (
    <button type="button" className={pageBar['page-bar-key']} onClick={() => void handOut()}>
      {t('desk.handOut')}
    </button>
  );
}

function PlayKey() {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="primary"
        breaks="never"
        grow="none"
        className={deskBar['desk-play']}
        onClick={() => setOpen(true)}
      >
        {t('desk.play')}
      </Button>
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
    <TitledModal
      title={t('desk.play')}
      shut={t('desk.close')}

      close={close}
    >
      <Stack
        as="form"
        gap={5}
        pad={6}
        onSubmit={(event) => {
          event.preventDefault();
          void play(seat).then((opened) => setRefused(!opened));
        }}
      >
        <div className={deskFields['desk-field']} data-part="desk-field">
          <label htmlFor="desk-seat">{t('desk.play.seat')}</label>
          <select id="desk-seat" value={seat} onChange={({ target }) => setSeat(target.value)}>
            {seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id}
              </option>
            ))}
          </select>
        </div>
        <Small>{t('desk.play.told')}</Small>
        {refused && (
          <p role="alert" className={deskStyles['desk-fault']}>
            {t('desk.play.refused')}
          </p>
        )}
        <Button kind="primary" type="submit" disabled={opening}>
          {t('desk.play.open')}
        </Button>
      </Stack>
    </TitledModal>
  );
}
