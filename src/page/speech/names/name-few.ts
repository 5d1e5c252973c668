import type { Speech } from '../use-game.ts';

/** The first few by name, and how many more. */
export function nameFew(ids: readonly string[], { t, names }: Speech, few: number): string {
  const shown = names
    .sorted(ids)
    .slice(0, few)
    .map((id) => names.called(id));
  return joinNames(shown, ids.length - shown.length, t);
}

/** The last of all is joined by an “and”. @param more that are not named */
export function joinNames(shown: readonly string[], more: number, t: Speech['t']): string {
  const last = more === 0 && shown.length > 1 ? shown.at(-1) : undefined;
  const list = (last === undefined ? shown : shown.slice(0, -1)).join(t('list.join'));
  return last === undefined ? t('list.andMore', { list, more }) : list + t('list.and') + last;
}
