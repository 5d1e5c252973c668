/** Dialogs over the play screen, opened by key, icon or menu. Two of them come when they are first asked for. */
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { HelpDialog } from './help-dialog.tsx';
import { habitWords, SettingsLater } from './settings-later.ts';
import { type DialogName, DialogsContext } from './use-dialogs.ts';

const Palette = lazy(async () => {
  const [{ Palette: found }] = await Promise.all([import('./palette.tsx'), habitWords()]);
  return { default: found };
});

export function Dialogs({ children }: { children: ReactNode }) {
  const [name, setName] = useState<DialogName | null>(null);
  const close = () => setName(null);
  const open = useMemo(() => (asked: DialogName) => setName(asked), []);
  return (
    <DialogsContext value={open}>
      {children}
      <Suspense>
        {name === 'palette' && <Palette close={close} />}
        {name === 'settings' && <SettingsLater close={close} />}
      </Suspense>
      {(name === 'help' || name === 'keys') && (
        <HelpDialog close={close} atKeys={name === 'keys'} />
      )}
    </DialogsContext>
  );
}
