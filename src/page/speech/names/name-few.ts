import type { Speech } from '../use-game.ts';

/** The first few by name, and how many more. */
export function nameFew(ids: readonly string[], speech: Speech, few: number): string {
  const { names } = speech;
  return joinFew(names.sorted(ids).map(names.called), speech, few);
}

/** The first few as they are, and how many more. */
export function joinFew(
  all: readonly string[],
  { t, figures }: Pick<Speech, 't' | 'figures'>,
  few: number,
): string {
  const more = all.length - few;
  const shown = all.slice(0, few);
  return figures.list(more > 0 ? [...shown, t('list.more', { n: more })] : shown);
}
