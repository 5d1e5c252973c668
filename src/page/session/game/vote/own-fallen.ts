import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Motion } from '../../../../engine/state/state.ts';
import type { Game } from '../../store/store.ts';

export type Fallen = { motion: Motion; happening: Extract<DomainEvent, { type: 'motionFell' }> };

/** Motions of the seat's own that fell without a vote, with why. @param from number of the first line of the log to read */
export function ownFallen({ log, seat, view }: Pick<Game, 'log' | 'seat' | 'view'>, from = 0) {
  return log.slice(from).flatMap(({ happening }): Fallen[] => {
    if (happening.type !== 'motionFell') return [];
    const motion = view.motions.find(({ id }) => id === happening.motion);
    return motion?.by === seat ? [{ motion, happening }] : [];
  });
}

export type Moot = { motion: Motion; yours: boolean };

/** Motions of others that lapsed as the text reads so already; `yours`: by a package of the seat's. */
export function listMoot({ log, seat, view }: Pick<Game, 'log' | 'seat' | 'view'>): Moot[] {
  const { articles } = view.scenario;
  return log.flatMap(({ happening }): Moot[] => {
    if (happening.type !== 'motionFell' || happening.because !== 'readsSo') return [];
    const motion = view.motions.find(({ id }) => id === happening.motion);
    if (!motion || motion.by === seat) return [];
    const id = articles[motion.article]?.id;
    const last = log.findLast(
      ({ happening: one }) => one.type === 'textMoved' && one.article === id,
    )?.happening;
    const byPackage = last?.type === 'textMoved' && last.cause === 'informals';
    return [{ motion, yours: byPackage && last.by === seat }];
  });
}
