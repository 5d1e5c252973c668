/** How the talks ended, and what the seat leaves them with. */
import { type Change, locateArticle } from '../../../../engine/command.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { countBracketsLeft } from '../../../session/game/text/article-now.ts';
import { listRegrets } from '../../../session/game/text/ends-talks.ts';
import type { Game } from '../../../session/store/store.ts';

export type TalksEnd = {
  /** Sittings that were not needed, where no bracket is left; null: time was up, or the debate was closed. */
  spare: number | null;
  /** Of the last article agreed, and who let go of it the last, or blocked it to the end; null: nobody. */
  last: (Change & { gaveWay: string | null; overruled: string | null }) | null;
  /** Of the articles agreed as the seat wants them, the one it cares for most. */
  got: Change | null;
  /** The wording it would have wanted most, where it has another. */
  lost: Change | null;
};

/** Null but for a seat that may still move motions. */
export function findTalksOver(game: Game): TalksEnd | null {
  const { view, seat, moment, readOnly, guided, log } = game;
  const asked = view.phase === 'decision.motions' && view.awaited === seat;
  if (!asked || view.delegation < 0 || moment !== null || readOnly || guided) return null;
  const events = log.map(({ happening }) => happening);
  const at = events.findLastIndex(({ type }) => type === 'agreed' || type === 'voteResult');
  // Where the debate was closed by a vote no bracket was the last to close.
  const isVoted = events[at]?.type === 'voteResult';
  const isDone = view.sitting > 0 && !isVoted && countBracketsLeft(view) === 0;
  const regrets = listRegrets(view);
  return {
    spare: isDone ? Math.max(0, view.lastSitting - view.sitting) : null,
    last: isDone ? findLastAgreed(events, seat) : null,
    got: findDearestGot(view, regrets),
    lost: regrets[0] ?? null,
  };
}

function findLastAgreed(events: readonly DomainEvent[], seat: string): TalksEnd['last'] {
  const at = events.findLastIndex((_, i) => wasOpen(events, i));
  const agreed = events[at];
  if (agreed?.type !== 'agreed' || agreed.option === null) return null;
  const { article, option } = agreed;
  const holding = new Set<string>();
  let gaveWay: string | null = null;
  const going = findGo(events, at);
  for (const [i, one] of events.slice(0, at).entries()) {
    if (!('article' in one) || one.article !== article) continue;
    // Whoever blocks what was agreed and is open again is told of anew; nobody has blocked words that came with a package.
    if (one.type === 'agreed' || one.type === 'reopened' || (one.type === 'textMoved' && i > going))
      holding.clear();
    if (one.type !== 'bracket') continue;
    if (one.held) holding.add(one.seat);
    else {
      holding.delete(one.seat);
      gaveWay = one.seat;
    }
  }
  const overruled = holding.has(seat) ? seat : ([...holding][0] ?? null);
  return { article, option, gaveWay: overruled === null ? gaveWay : null, overruled };
}

/** Not what a package reopens and agrees in one go: no bracket was left on it. */
function wasOpen(events: readonly DomainEvent[], at: number): boolean {
  const agreed = events[at];
  if (agreed?.type !== 'agreed') return false;
  const inOneGo = events.slice(findGo(events, at) + 1, at);
  return !inOneGo.some((one) => one.type === 'reopened' && one.article === agreed.article);
}

/** Where what was done in one go with an event begins. */
function findGo(events: readonly DomainEvent[], at: number): number {
  return events.slice(0, at).findLastIndex(({ type }) => type === 'phase');
}

function findDearestGot(view: Game['view'], regrets: readonly Change[]): Change | null {
  const { mandate, scenario, articles } = view;
  if (!mandate) return null;
  const weigh = (article: string): number =>
    mandate.saliences[locateArticle(scenario, article)] ?? 0;
  const got = scenario.articles.flatMap((one): Change[] => {
    const option = listWordings(one)[articles[one.index]?.text ?? -1]?.id;
    const isRegretted = regrets.some(({ article }) => article === one.id);
    return option === undefined || isRegretted || weigh(one.id) === 0
      ? []
      : [{ article: one.id, option }];
  });
  return got.toSorted((one, other) => weigh(other.article) - weigh(one.article))[0] ?? null;
}
