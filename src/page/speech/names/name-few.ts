import type { Speech } from '../use-game.ts';

/** The first few by name, and how many more. */
export function nameFew(ids: readonly string[], { t, names }: Speech, few: number): string {
  const shown = names
    .sorted(ids)
    .slice(0, few)
    .map((id) => names.called(id));
  return t('list.andMore', { list: shown.join(t('list.join')), more: ids.length - shown.length });
}
