import { Suspense, useState } from 'react';
import { useWords } from '../../../speech/use-words.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { SettingsLater } from './settings-later.ts';

/** Opens the settings from a page outside the hall. */
export function SettingsButton({ className }: { className: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={t('bar.settings')}
        title={t('bar.settings')}
        onClick={() => setOpen(true)}
      >
        <Icon name="settings" />
      </button>
      <Suspense>{open && <SettingsLater close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
