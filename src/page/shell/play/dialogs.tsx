/** Dialogs over the play screen, opened by key, icon or menu. Each comes when it is first asked for. */
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { CodexPart } from '../../features/learning/view/codex.tsx';
import { CodexLater } from '../../features/learning/view/coach-later.ts';
import { habitWords, SettingsLater } from '../../features/settings/view/settings-later.ts';
import { type DialogName, DialogsContext, type OpenDialog } from '../../session/play/use-dialogs.ts';

const Palette = lazy(async () => {
  const [{ Palette: found }] = await Promise.all([import('../../features/play/view/dialogs/palette.tsx'), habitWords()]);
  return { default: found };
});

const LogLater = lazy(async () => ({
  default: (await import('../../features/play/view/log/log-dialog.tsx')).LogDialog,
}));

const HelpLater = lazy(async () => ({
  default: (await import('../../features/play/view/dialogs/help-dialog.tsx')).HelpDialog,
}));

const ShareResult = lazy(async () => ({
  default: (await import('../../features/share/view/share-result.tsx')).ShareResult,
}));

const SeatsLater = lazy(async () => ({
  default: (await import('../../features/together/view/seats-dialog.tsx')).SeatsDialog,
}));

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
      <Suspense>
        {name === 'palette' && <Palette close={close} />}
        {name === 'log' && <LogLater close={close} />}
        {name === 'handIn' && <ShareResult close={close} />}
        {name === 'seats' && <SeatsLater close={close} />}
        {name === 'settings' && <SettingsLater close={close} />}
        {name && PARTS.has(name) && (
          <CodexLater key={name} close={close} at={at} part={PARTS.get(name)} />
        )}
        {(name === 'help' || name === 'keys') && (
          <HelpLater close={close} atKeys={name === 'keys'} />
        )}
      </Suspense>
    </DialogsContext>
  );
}
