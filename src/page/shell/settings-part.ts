import { makeLazyPart } from '../ui/lazy-part.tsx';

export const LazySettingsDialog = makeLazyPart(
  async () => (await import('../features/settings/view/settings-dialog.tsx')).SettingsDialog,
  { words: ['habits'], missing: null },
);
