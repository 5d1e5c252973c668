/** The ladder of advice: which rungs there are, how often they are asked for, and what is left of them. */
import { NO_RUNGS, type PlayNotes, type Rung } from '../../../../conference/play-notes.ts';
import { noteProposed } from '../../../session/game/proposed.ts';
import type { Advice } from './advice.ts';

export type { Rung };

/** How often in a conference a trade is told, and how often laid on the table. */
const LIMIT = 3;
const LIMITED: ReadonlySet<Rung> = new Set(['trade', 'lay']);

/** What an answer would bring and cost stands beside it: no question is left to think about. */
const RUNGS_OF = {
  trade: ['question', 'partner', 'trade', 'lay'],
  deal: ['question', 'partner', 'trade', 'lay'],
  ask: ['question', 'partner', 'lay'],
  answer: ['trade'],
  words: ['trade', 'lay'],
} as const satisfies Record<Advice['kind'], readonly Rung[]>;

/** @param isFirst a first answer: what is told of it may still change, so no trade is told */
export function listRungs(kind: Advice['kind'], isFirst: boolean): readonly Rung[] {
  return RUNGS_OF[kind].filter((rung) => !isFirst || !LIMITED.has(rung));
}

const isTrade = (kind: Advice['kind']): boolean => kind === 'trade' || kind === 'deal';

/** Of a question or an answer, to be told what to do gives no trade away. */
export function countRung(notes: PlayNotes, { kind, act }: Advice, rung: Rung): PlayNotes {
  const said = LIMITED.has(rung) ? noteProposed(notes, act) : notes;
  if (!isTrade(kind) && LIMITED.has(rung)) return said;
  const { rungs = NO_RUNGS } = notes;
  return { ...said, rungs: { ...rungs, [rung]: rungs[rung] + 1 } };
}

/** How often it may still be asked for; null: as often as one likes. */
export function countLeft({ rungs = NO_RUNGS }: PlayNotes, { kind }: Advice, rung: Rung) {
  return isTrade(kind) && LIMITED.has(rung) ? Math.max(0, LIMIT - rungs[rung]) : null;
}
