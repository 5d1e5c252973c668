/** Who has come to a seat: asked it what matters to it, or laid an offer before it. */
import type { Game } from '../../../session/store/store.ts';

/** Ids, each once, the latest first. */
export function listSuitors({ log, seat }: Pick<Game, 'log' | 'seat'>): string[] {
  const all = log.flatMap(({ happening }) => {
    if (happening.type === 'asked') return happening.delegation === seat ? [happening.seat] : [];
    return happening.type === 'offered' && happening.to === seat ? [happening.seat] : [];
  });
  return [...new Set(all.toReversed())];
}
