/** The first win of a game that stays. */
import { type Change, locateArticle } from '../../../../engine/command.ts';
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { findOwnPart, type OwnPart } from '../../../session/game/text/own-part.ts';
import type { Game } from '../../../session/store/store.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';

type Moved = Extract<DomainEvent, { type: 'textMoved' }>;
type Heard = Extract<DomainEvent, { type: 'pleasHeard' }>;

/** Words of an article that the seat got into the text, or kept there by its plea, or that another brought in for it. */
export type FirstWin = Change & { way: 'moved' | 'kept' | OwnPart };

/** Points from which words are a win. */
const WON = 0.1;

type Ends = { ends: readonly Pick<TextHeading['ends'][number], 'texts'>[] };

type Played = Pick<Game, 'view' | 'log' | 'unread' | 'seat'>;

/** Share of the trial runs in which words are there at the close from which they will probably stay. */
const STAYS = 0.5;

/**
 * Since the seat's last act, and for the first time: of several, the one that brought most; null where one came earlier.
 * @param heading where the text is heading, once that is foreseen: words that it will lose again are no win
 */
export function findFirstWin(
  { view, log, unread, seat }: Played,
  heading: Ends | null = null,
): FirstWin | null {
  let first: { win: FirstWin; points: number } | null = null;
  for (const [at, { happening }] of log.entries()) {
    const win = readWin(happening, { view, log: log.slice(0, at), seat });
    if (!win) continue;
    if (at < unread) return null;
    const points = happening.type === 'textMoved' ? readGain(happening, view) : 0;
    if (stays(win, view) && isLasting(win, view, heading) && points > (first?.points ?? -1))
      first = { win, points };
  }
  return first?.win ?? null;
}

/** @param seen with the log as it was before */
function readWin(one: DomainEvent, seen: Pick<Played, 'view' | 'log' | 'seat'>): FirstWin | null {
  const { view, seat } = seen;
  if (one.type === 'pleasHeard' && isKept(one, seat))
    return { article: one.article, option: one.option, way: 'kept' };
  if (one.type !== 'textMoved' || one.to === null) return null;
  const way = one.by === seat ? 'moved' : findOwnPart(seen, one.article, one.to);
  return way && isGain(one, view) ? { article: one.article, option: one.to, way } : null;
}

const isKept = ({ kept, keep }: Heard, seat: string): boolean => kept && keep.includes(seat);

const isGain = (one: Moved, view: Game['view']): boolean =>
  one.from === null || readGain(one, view) >= WON;

/** Points by the seat's instructions over the words before; over those of today, where there were none. */
function readGain({ article, from, to }: Moved, view: Game['view']): number {
  const worth = (option: string) => computeChangeWorth(view, [{ article, option }])?.net ?? 0;
  return worth(to ?? '') - (from === null ? 0 : worth(from));
}

/** The words stand, and are agreed or a room's word. */
function stays({ article, option }: FirstWin, { scenario, articles }: Game['view']): boolean {
  const a = locateArticle(scenario, article);
  const [found, now] = [scenario.articles[a], articles[a]];
  if (!found || !now || listWordings(found)[now.text]?.id !== option) return false;
  return now.status !== 'open' || now.assent.length > 0;
}

function isLasting(
  { article }: FirstWin,
  { scenario, articles }: Game['view'],
  heading: Ends | null,
): boolean {
  if (!heading) return true;
  const a = locateArticle(scenario, article);
  const { ends } = heading;
  return ends.filter(({ texts }) => texts[a] === articles[a]?.text).length > STAYS * ends.length;
}
