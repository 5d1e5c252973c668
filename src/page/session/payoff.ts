/** What the end is worth to the seat; null before it, and without instructions. Asked once the gavel has fallen. */
import { type Headline, makeHeadline } from './game/headline.ts';
import { unseal } from './sealed.ts';
import type { Game } from './store/store.ts';

export function readPayoffAtEnd(game: Pick<Game, 'view' | 'sealed' | 'afar'>): Headline | null {
  const { view, afar } = game;
  return view.phase === 'closed' && !afar
    ? makeHeadline({ conference: unseal(game).conference, view })
    : null;
}
