/** Whether what a seat puts forward would carry the text past a red line of its own. */
import { asksForWords } from '../../../../engine/motions/motion-rules.ts';
import type { Act, Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { computeChangeWorth } from '../worth.ts';

/** Articles whose red line of the seat's own the words it puts forward would cross anew. */
export function listLinesPassed(view: View, act: Act): readonly string[] {
  return computeChangeWorth(view, listPutForward(act))?.crossed ?? [];
}

/** Answers, ballots and voices of a group put nothing forward. */
export function listPutForward(act: Act): readonly Change[] {
  switch (act.type) {
    case 'amend':
      return [act];
    case 'offer':
    case 'counter':
      return [...act.give, ...act.want];
    case 'package':
      return act.changes;
    case 'move': {
      const { motion, article, option } = act;
      return asksForWords(motion) && article && option ? [{ article, option }] : [];
    }
    default:
      return [];
  }
}
