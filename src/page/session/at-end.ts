/** A game that is over may be known as a whole. */
import { RULES } from '../../engine/rules-version.ts';
import { type SealedParts, unseal } from './sealed.ts';
import type { Game } from './store/store.ts';

/** The gavel has fallen, or nobody plays it on: it came from a file, or was begun under other rules. */
export function mayUnseal(game: Pick<Game, 'view' | 'rules' | 'filed' | 'afar'>): boolean {
  const { view, rules, filed, afar } = game;
  if (afar) return false;
  return view.phase === 'closed' || filed === true || isOlder({ rules });
}

/** Begun under other rules: these do not play it on. */
export function isOlder({ rules }: Pick<Game, 'rules'>): boolean {
  return rules !== RULES;
}

/** The conference with everybody's instructions; null before the end. */
export function unsealAtEnd(game: Game): SealedParts | null {
  return mayUnseal(game) ? unseal(game) : null;
}
