/** How often what an ablation takes away is used in a game, by the name it has there. */
import type { DomainEvent } from '../../src/engine/state/event.ts';
import type { Seating } from './play.ts';

export type Uses = Readonly<Record<string, number>>;

/** By whoever sits in a named seat, or by all where nobody does. */
export function countUses(happenings: readonly DomainEvent[], seating: Seating): Uses {
  const uses: Record<string, number> = {};
  for (const happening of happenings) {
    const name = nameUse(happening);
    if (name === null) continue;
    const own = 'seat' in happening && seating.some(({ seat }) => seat === happening.seat);
    if (seating.length === 0 || own) uses[name] = (uses[name] ?? 0) + 1;
  }
  return uses;
}

function nameUse(happening: DomainEvent): string | null {
  switch (happening.type) {
    case 'listed':
      return 'act: agenda';
    case 'withdrawn':
      return 'act: withdraw';
    case 'moved':
      return `motion: ${happening.kind}`;
    case 'whipped':
      return `whip: ${happening.how}`;
    case 'credit':
      return `credit: ${happening.because}`;
    case 'position':
      return happening.kind;
    default:
      return null;
  }
}
