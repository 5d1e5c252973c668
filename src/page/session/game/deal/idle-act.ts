/** What is not worth advising: it breaks a promise, or would probably be refused by what the seat's own forms show. */
import type { Act, Change } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { isFollowed } from '../first-turn/followed.ts';
import { heedAnswered } from './answered.ts';
import { estimateDeal, judgeOutlook } from './trade.ts';
import { ownWordAgainst } from '../text/own-word.ts';
import { isVain } from './vain-package.ts';

type Heard = Pick<Game, 'view'> & Partial<Pick<Game, 'log'>>;

export function isIdleAct({ view, log = [] }: Heard, act: Act): boolean {
  if (ownWordAgainst(view, listPut(act)).length > 0) return true;
  if (act.type === 'package') return isVain(view, act.changes, { log });
  if (act.type === 'amend') return !isFollowed(view, act);
  if (act.type !== 'offer') return false;
  const { to: delegation, give, want, condition = null, side = [] } = act;
  const terms = { delegation, give, want, condition, side };
  const outlook = heedAnswered({ view, log }, terms, estimateDeal(view, terms));
  return !outlook || ['no', 'unlikely'].includes(judgeOutlook(outlook));
}

/** Words that an act would bring in. */
export function listPut(act: Act): readonly Change[] {
  if (act.type === 'package') return act.changes;
  if (act.type === 'amend') return [act];
  return act.type === 'offer' ? [...act.give, ...act.want] : [];
}
