/** A deal that turns should not be ended past: the adviser sees it, its room may agree, and it pays by the close. */
import type { DealInReach } from '../game/concern.ts';
import { isVain } from '../game/deal/vain-package.ts';
import type { Game } from '../store/store.ts';
import { isGamble } from '../game/heading.ts';
import { foresee, foreseeAgreed } from './foresee.ts';

/** Points from which a deal is worth stopping for. */
const WORTH = 1;

/** Sooner what the ladder of advice tells by itself than what whoever asks nothing first would submit. */
const ADVISERS = ['sighted', 'packager'] as const;

type Seen = Pick<Game, 'host' | 'view' | 'assist' | 'own' | 'log'>;

/** With the points that the trading table shows; null for whoever plays without an adviser. */
export async function findDealInReach(game: Seen): Promise<DealInReach | null> {
  const { host, view, assist } = game;
  if (assist !== 'adviser' || !view.mandate) return null;
  for (const by of ADVISERS) {
    // oxlint-disable-next-line no-await-in-loop -- the second is asked where the first has none
    const reply = await host.ask('advice', { by });
    const act = reply.ok ? reply.answer : null;
    if (act?.type !== 'package' || isPut(game, act)) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const heading = await foresee(view);
    if (isVain(view, act.changes, { log: game.log, heading })) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const agreed = await foreseeAgreed(view, act.changes, 'endTurn');
    const points = agreed && !isGamble(agreed) ? Math.round(agreed.points) : 0;
    if (points >= WORTH) return { changes: act.changes, points };
  }
  return null;
}

/** Whether half of its words or more were in one package that the seat has put already: the room has had its say. */
function isPut({ own }: Seen, { changes }: Pick<DealInReach, 'changes'>): boolean {
  return own.some(({ command }) => {
    if (command.type !== 'package') return false;
    const before = new Set(command.changes.map(({ article, option }) => `${article} ${option}`));
    const again = changes.filter(({ article, option }) => before.has(`${article} ${option}`));
    return again.length * 2 >= changes.length;
  });
}
