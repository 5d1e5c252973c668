/** Where a delegation stands against the text, by the end of the article’s axis to which it leans. */
import type { Words } from '../../scenario/resolved.ts';
import type { Stance } from '../session/game/hall-model.ts';
import type { Speech } from './use-game.ts';

type Ends = { readonly low?: Words | undefined; readonly high?: Words | undefined };

/** What an axis runs from and to. */
export function formatEnds(
  { low, high }: Ends,
  { t, names }: Pick<Speech, 't' | 'names'>,
): { low: string; high: string } {
  return { low: names.text(low) || t('axis.low'), high: names.text(high) || t('axis.high') };
}

/** "firm, towards Few grounds" */
export function formatStance(
  stance: Stance,
  article: Ends | undefined,
  speech: Pick<Speech, 't' | 'names'>,
): string {
  const { low, high } = formatEnds(article ?? {}, speech);
  return speech.t(`hall.stance.${stance}`, { end: stance.startsWith('b') ? high : low });
}
