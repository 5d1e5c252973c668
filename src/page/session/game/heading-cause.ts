/** What made a forecast of the score another than the one before: the article that moved it most, and what befell it. */
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { Change, Seat } from '../../../engine/command.ts';
import type { DomainEvent, TextCause } from '../../../engine/state/event.ts';
import type { View } from '../../../engine/state/view.ts';
import { listWordings, readStandingTexts } from '../../../engine/mandate/mandate.ts';
import { forecastScore, hasMoved, measureArticles } from './heading.ts';

/** `article`: by index; absent where nothing has happened but that the seat was told something, or met with a no. */
export type HeadingCause =
  | ({ article: number } & Befell)
  | { code: 'learnt'; by: Seat; article?: undefined }
  | (Met & { article?: undefined });

/** A no to a proposal, and to a package that its room agreed to. */
type Met = { code: 'refused'; by: Seat | null } | { code: 'plenary' | 'chair' };

/** `drift`: nothing has befallen the article, and it is heading elsewhere all the same. */
export type Befell =
  | { code: 'moved'; cause: TextCause }
  | Met
  | { code: 'agreed' | 'kept' | 'voted' | 'deal' | 'broken' | 'drift' };

export type Foreseen = { before: TextHeading; now: TextHeading };

/** Points by which an article has moved a forecast, by itself, and what befell it. */
export type HeadingMove = { points: number; cause: { article: number } & Befell };

/** Share of the change that an article has to make for it to be named. */
const MOST = 1 / 3;

/** What comes with an answer to an offer or a package. */
const ANSWERS: ReadonlySet<DomainEvent['type']> = new Set([
  'offered',
  'informals',
  'phase',
  'answered',
  'informalsClosed',
  'credit',
  'bracket',
]);

/**
 * Null where it is as it was, where no article makes a third of the difference or nothing but chance does, and for a
 * seat without instructions.
 * @param fresh what happened between the two
 */
export function findHeadingCause(
  view: View,
  { before, now }: Foreseen,
  fresh: readonly DomainEvent[],
): HeadingCause | null {
  const [then, next] = [before, now].map((heading) => forecastScore(view, heading)?.mean);
  if (then === undefined || next === undefined) return null;
  const by = next - then;
  const only = findOnly(view, by, fresh);
  if (only) return only;
  const gaps = measureGaps(view, { before, now }).map((points) => points * Math.sign(by));
  const most = Math.max(...gaps);
  if (most <= 0 || most < MOST * Math.abs(by)) return null;
  const article = gaps.indexOf(most);
  const gap = { article, points: most * Math.sign(by), before };
  const befell = findEvent(view, gap, fresh);
  const isChance = befell.code === 'drift' && !hasArticleMoved(view, { before, now }, article);
  return isChance ? null : { article, ...befell };
}

/** Whether the forecast of an article, by index, has moved by more than chance. */
export function hasArticleMoved(view: View, { before, now }: Foreseen, article: number): boolean {
  return hasMoved([before, now], (end) => measureArticles(view, [end])[article] ?? 0);
}

/** The articles that have moved a forecast, the most first. */
export function listHeadingMoves(
  view: View,
  foreseen: Foreseen,
  fresh: readonly DomainEvent[],
): HeadingMove[] {
  return measureGaps(view, foreseen)
    .flatMap((points, article) => {
      if (points === 0) return [];
      const gap = { article, points, before: foreseen.before };
      return [{ points, cause: { article, ...findEvent(view, gap, fresh) } }];
    })
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** By article index, points by which the forecast of it has changed, each by itself. */
function measureGaps(view: View, { before, now }: Foreseen): number[] {
  const [from, to] = [measureArticles(view, before.ends), measureArticles(view, now.ends)];
  return to.map((points, a) => points - (from[a] ?? 0));
}

/** What the seat was told, or the no that it met with and that costs it something, where nothing else has happened. */
function findOnly({ seat }: View, by: number, fresh: readonly DomainEvent[]): HeadingCause | null {
  const [first] = fresh;
  if (by === 0) return null;
  if (first?.type === 'asked' && first.seat === seat && fresh.length === 1)
    return { code: 'learnt', by: first.delegation };
  const last = fresh.findLast(({ type }) => type === 'answered' || type === 'informalsClosed');
  if (by > 0 || !fresh.every(({ type }) => ANSWERS.has(type))) return null;
  if (last?.type === 'informalsClosed' && !last.agreed) return readFailed(last);
  return last?.type === 'answered' && last.answer === 'refuse' && last.seat !== seat
    ? { code: 'refused', by: last.seat }
    : null;
}

/** The room's own no comes before what else would have stopped the package. */
function readFailed(one: Extract<DomainEvent, { type: 'informalsClosed' }>): Met {
  if (one.share > one.allowed) return { code: 'refused', by: null };
  return { code: one.blocked === undefined ? 'chair' : 'plenary' };
}

/** By how much the forecast of an article, by index, has changed by itself, and what was foreseen before. */
type Gap = { article: number; points: number; before: TextHeading };

/** What weighs most of what has happened to an article. */
function findEvent(view: View, gap: Gap, fresh: readonly DomainEvent[]): Befell {
  const article = view.scenario.articles[gap.article]?.id ?? '';
  const about = fresh.filter((one) => 'article' in one && one.article === article);
  const moved = about.findLast((one) => one.type === 'textMoved');
  if (moved?.type === 'textMoved') return { code: 'moved', cause: moved.cause };
  if (about.some((one) => one.type === 'pleasHeard' && one.kept)) return { code: 'kept' };
  if (about.some(({ type }) => type === 'voteResult')) return { code: 'voted' };
  if (about.some(({ type }) => type === 'agreed')) return { code: 'agreed' };
  const promises = about.flatMap((one) => (one.type === 'commitment' ? [one] : []));
  const given = promises.findLast(({ status }) => status === 'given');
  const since = given ? fresh.slice(fresh.indexOf(given)) : fresh;
  const refused = findRefused(view, article, since);
  if (refused) return refused;
  if (promises.some(({ status }) => status === 'broken')) return { code: 'broken' };
  if (given ? leadsTo(view, gap, given.option) : promises.length > 0) return { code: 'deal' };
  return { code: 'drift' };
}

/** Whether words promised are on the side to which the forecast has moved: else it has moved by something else. */
function leadsTo(view: View, { article, points, before }: Gap, option: string): boolean {
  const words = view.scenario.articles[article];
  const wording = words ? listWordings(words).findIndex(({ id }) => id === option) : -1;
  const texts = readStandingTexts(view).with(article, wording);
  const promised = measureArticles(view, [{ texts }])[article] ?? 0;
  return points * (promised - (measureArticles(view, before.ends)[article] ?? 0)) > 0;
}

/** A room, or whoever was asked, that would not have words on the article. */
function findRefused(
  { offers, scenario, seat }: View,
  article: string,
  fresh: readonly DomainEvent[],
): Met | null {
  const names = (changes: readonly Change[]) => changes.some((one) => one.article === article);
  for (const one of fresh.toReversed()) {
    if (one.type === 'informalsClosed' && !one.agreed) {
      const put = fresh.find((other) => other.type === 'informals' && other.offer === one.offer);
      if (put?.type === 'informals' && names(put.changes)) return readFailed(one);
    }
    if (one.type === 'answered' && one.answer === 'refuse' && one.seat !== seat) {
      const offer = offers.find(({ id }) => id === one.offer);
      const laid = offer ? [...offer.give, ...offer.want] : [];
      if (laid.some((change) => scenario.articles[change.article]?.id === article))
        return { code: 'refused', by: one.seat };
    }
  }
  return null;
}
