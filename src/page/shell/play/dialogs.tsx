/** Dialogs over the play screen, opened by key, icon or menu. Each comes when it is first asked for. */
import { type ReactNode, useMemo, useState } from 'react';
import type { CodexPart } from '../../features/learning/view/codex.tsx';
import { makeLazyPart } from '../../ui/lazy-part.tsx';
import { LineNotice } from '../../ui/line-notice.tsx';
import { TitledModal } from '../../ui/notices/modal.tsx';
import { useWords } from '../../speech/words.ts';
import { LazySettingsDialog } from '../settings-part.ts';
import {
  type DialogName,
  DialogsContext,
  type OpenDialog,
} from '../../session/play/play-context.tsx';

/** In the place of a dialog that cannot be fetched, and closed like it. */
function MissingDialog({ close }: { close: () => void }) {
  const t = useWords();
  return (
    <TitledModal
      title={t('line.title')}
      shut={t('dialog.close')}

      close={close}
    >
      <LineNotice />
    </TitledModal>
  );
}

const Palette = makeLazyPart(
  async () => (await import('../../features/play/view/dialogs/palette.tsx')).Palette,
  { words: ['habits'], missing: MissingDialog },
);
const LogDialog = makeLazyPart(
  async () => (await import('../../features/play/view/log/log-dialog.tsx')).LogDialog,
  { words: ['habits'], missing: MissingDialog },
);
const HelpDialog = makeLazyPart(
  async () => (await import('../../features/play/view/dialogs/help-dialog.tsx')).HelpDialog,
  { words: ['listen'], missing: MissingDialog },
);
const ShareResult = makeLazyPart(
  async () => (await import('../../features/share/view/share-result.tsx')).ShareResult,
  { missing: MissingDialog },
);
const SeatsDialog = makeLazyPart(
  async () => (await import('../../features/together/view/seats-dialog.tsx')).SeatsDialog,
  { words: ['aside'], missing: MissingDialog },
);
const CodexDialog = makeLazyPart(
  async () => (await import('../../features/learning/view/codex-dialog.tsx')).CodexDialog,
  { words: ['codex', 'lesson'], missing: MissingDialog },
);

const PARTS: ReadonlyMap<DialogName, CodexPart> = new Map([
  ['codex', 'concepts'],
  ['phrases', 'phrases'],
  ['ear', 'ear'],
]);

export function Dialogs({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Parameters<OpenDialog> | []>([]);
  const [name, at] = asked;
  // A dialog's close event comes late, when another may have been asked for already.
  const close = () => setAsked((now) => (now === asked ? [] : now));
  const open = useMemo<OpenDialog>(
    () =>
      (...wanted) =>
        setAsked(wanted),
    [],
  );
  return (
    <DialogsContext value={open}>
      {children}
      {name === 'palette' && <Palette close={close} />}
      {name === 'log' && <LogDialog close={close} />}
      {name === 'handIn' && <ShareResult close={close} />}
      {name === 'seats' && <SeatsDialog close={close} />}
      {name === 'settings' && <LazySettingsDialog close={close} />}
      {name && PARTS.has(name) && (
        <CodexDialog key={name} close={close} at={at} part={PARTS.get(name)} />
      )}
      {(name === 'help' || name === 'keys') && (
        <HelpDialog close={close} atKeys={name === 'keys'} />
      )}
    </DialogsContext>
  );
}
