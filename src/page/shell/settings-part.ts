import { lazyPart } from '../ui/lazy-part.tsx';

export const SettingsDialog = lazyPart(
  async () => (await import('../features/settings/view/settings-dialog.tsx')).SettingsDialog,
  { words: ['habits'] },
);
