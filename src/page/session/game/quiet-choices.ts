/** What is left to do where no trade pays: a few acts that are legal now, with what each brings or costs by the close. */
import { findPriceOfClosing } from '../../../analysis/what-if/text/price-of-closing.ts';
import type { Act } from '../../../engine/command.ts';
import { listWordings } from '../../../engine/mandate/mandate.ts';
import { forecastGain, forecastScore, type AgreedGain } from './heading.ts';
import { listOwnBrackets } from './text/own-bracket.ts';
import { ownWordAgainst } from './text/own-word.ts';
import { findDomain, listIds } from '../play/draft.ts';
import { foresee, readForeseen } from '../play/foresee.ts';
import { priceAct } from '../play/price-act.ts';
import type { Game } from '../store/store.ts';

type View = Game['view'];
type Seen = Pick<Game, 'view' | 'acts'>;

/** `wait`: to let it run on. `credit`: what the bracket costs when this sitting closes. */
export type QuietChoice =
  | { kind: 'withdraw'; article: string; credit: number; act: Act }
  | { kind: 'closure'; act: Act }
  | { kind: 'ask'; seat: string; article: string; act: Act }
  | { kind: 'wait' };

/** `gain`: points over waiting; null where none are foreseen of it. `close`: the result if the seat waits. */
export type PricedChoice = {
  choice: QuietChoice;
  gain: AgreedGain | null;
  close: { points: number; adopted: number; n: number } | null;
};

/** Points from which an act is worth more than waiting. */
const WORTH = 0.5;
const MOST = 3;

/** Those in order now, before they are priced. */
export function listQuietChoices(seen: Seen): QuietChoice[] {
  const found = [findWithdrawal(seen), findClosure(seen), findQuestion(seen)];
  return [...found.flatMap((one) => one ?? []), { kind: 'wait' }];
}

/** The best first, and to let it run on with them; none where it is not wanted any more. */
export async function priceChoices(
  { view, acts }: Seen,
  isWanted: () => boolean,
): Promise<PricedChoice[]> {
  const heading = await foresee(view);
  const score = heading && forecastScore(view, heading);
  if (!heading || !score) return [];
  const n = heading.ends.length;
  const close = { points: score.mean, adopted: n - score.noDeal, n };
  const priced: PricedChoice[] = [];
  for (const choice of listQuietChoices({ view, acts })) {
    const isPriced = choice.kind === 'withdraw' || choice.kind === 'closure';
    // oxlint-disable-next-line no-await-in-loop -- one after another, between frames
    const gain = isPriced ? await priceAct(view, choice.act, isWanted) : null;
    if (!isWanted()) return [];
    if (!isPriced || gain) priced.push({ choice, gain, close });
  }
  return rankChoices(priced, view.freeAsk);
}

/** What costs comes last, and is left out first; a question that is free comes before all, as it spends nothing. */
export function rankChoices(priced: readonly PricedChoice[], freeAsk: boolean): PricedChoice[] {
  const rank = ({ choice, gain }: PricedChoice): number => {
    if (!gain && choice.kind === 'ask') return freeAsk ? Infinity : WORTH / 2;
    if (!gain) return 0;
    // What may nearly as well cost is no gain.
    if (gain.sure === 'yes' && gain.points >= WORTH) return gain.points;
    const saves = choice.kind === 'withdraw' && choice.credit > 0 && gain.points >= 0;
    return saves ? WORTH / 3 : Math.min(gain.points, 0) - WORTH;
  };
  return priced.toSorted((one, other) => rank(other) - rank(one)).slice(0, MOST);
}

/** Of one's own brackets the one that keeps an article open alone, sooner than others; none that a red line holds. */
function findWithdrawal({ view, acts }: Seen): QuietChoice | null {
  const may = listIds(
    acts.find(({ type }) => type === 'withdraw'),
    'article',
  );
  const [own] = listOwnBrackets(view)
    .filter(({ article, line }) => !line && may.includes(article))
    .toSorted((one, other) => one.others.length - other.others.length);
  if (!own) return null;
  const { article, credit } = own;
  return { kind: 'withdraw', article, credit, act: { type: 'withdraw', article } };
}

/** From half-way on: before that there is much still to trade. */
function findClosure({ view, acts }: Seen): QuietChoice | null {
  if (view.sitting * 2 < view.scenario.procedure.sittings) return null;
  const move = acts.find(({ type }) => type === 'move');
  const kinds = findDomain(move, 'kind')?.values ?? [];
  return kinds.some(({ motion }) => motion === 'closure')
    ? { kind: 'closure', act: { type: 'move', motion: 'closure' } }
    : null;
}

/** Whoever keeps an article open with the fewest others, if it has not said what it minds there. */
function findQuestion({ view, acts }: Seen): QuietChoice | null {
  const may = acts.find(({ type, unavailable }) => type === 'ask' && unavailable === null);
  const asked = listIds(may, 'delegation');
  const { delegations } = view.scenario;
  const held = view.scenario.articles
    .map(({ id, index }) => ({ article: id, index, holders: view.articles[index]?.holders ?? [] }))
    .toSorted((one, other) => one.holders.length - other.holders.length);
  for (const { article, index, holders } of held)
    for (const d of holders) {
      const seat = delegations[d]?.id ?? '';
      const isTold = view.notes.some((note) => note.of === d && note.article === index);
      if (d === view.delegation || isTold || !asked.includes(seat)) continue;
      return { kind: 'ask', seat, article, act: { type: 'ask', delegation: seat, article } };
    }
  return null;
}

/**
 * An article in brackets: who holds it beside the seat, and words that would probably close it and break no promise of
 * the seat's, with the points that they bring it by the close where that is foreseen.
 */
export type Locked = {
  article: string;
  seats: readonly string[];
  takes: { option: string; points: number | null } | null;
  /** Who has not told what it minds there, where no words are known to do. */
  ask: string | null;
};

/** Those that the fewest others hold first. */
export function listLocked(view: View): Locked[] {
  const heading = readForeseen(view);
  const { articles, delegations } = view.scenario;
  const name = (d: number) => delegations[d]?.id ?? '';
  return articles
    .flatMap((article): Locked[] => {
      const price = findPriceOfClosing(view, article.index);
      const others = (price?.holders ?? [])
        .map(({ delegation }) => delegation)
        .filter((d) => d !== view.delegation);
      if (others.length === 0) return [];
      const bid = price?.bid?.enough ? listWordings(article)[price.bid.wording] : undefined;
      const put = bid ? [{ article: article.id, option: bid.id }] : [];
      const takes =
        bid && ownWordAgainst(view, put).length === 0
          ? { option: bid.id, points: heading && forecastGain(view, heading, put) }
          : null;
      const silent = others.find(
        (d) => !view.notes.some((note) => note.of === d && note.article === article.index),
      );
      const ask = takes || silent === undefined ? null : name(silent);
      return [{ article: article.id, seats: others.map(name), takes, ask }];
    })
    .toSorted((one, other) => one.seats.length - other.seats.length)
    .slice(0, MOST);
}
