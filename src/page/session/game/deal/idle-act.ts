/** What is not worth advising: by what the seat's own table shows, it would probably be refused. */
import type { Act } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { heedAnswered } from './answered.ts';
import { estimateDeal, judgeOutlook } from './trade.ts';
import { isVain } from './vain-package.ts';

type Heard = Pick<Game, 'view'> & Partial<Pick<Game, 'log'>>;

export function isIdleAct({ view, log = [] }: Heard, act: Act): boolean {
  if (act.type === 'package') return isVain(view, act.changes, { log });
  if (act.type !== 'offer') return false;
  const { to: delegation, give, want, condition = null, side = [] } = act;
  const terms = { delegation, give, want, condition, side };
  const outlook = heedAnswered({ view, log }, terms, estimateDeal(view, terms));
  return !outlook || ['no', 'unlikely'].includes(judgeOutlook(outlook));
}
