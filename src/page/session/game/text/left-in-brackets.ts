import type { Game } from '../../store/store.ts';
import type { BracketLimit } from './article-now.ts';

/** Articles in brackets when the last sitting closed, where that ended the conference; else null. */
export function findLeftInBrackets({ log }: Pick<Game, 'log'>): BracketLimit | null {
  for (const { happening } of log)
    if (happening.type === 'leftInBrackets')
      return { open: happening.open.length, allowed: happening.allowed };
  return null;
}
