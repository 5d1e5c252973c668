/** What is left to do where no trade pays: a few acts that are legal now, with what each brings or costs by the close. */
import { findPriceOfClosing } from '../../../analysis/what-if/text/price-of-closing.ts';
import type { Act } from '../../../engine/command.ts';
import { listWordings } from '../../../engine/mandate/mandate.ts';
import { forecastGain, forecastScore, type AgreedGain } from './heading.ts';
import { finishWhile } from '../in-slices.ts';
import { findRoomHelpInSteps, type RoomHelp } from './deal/room-help.ts';
import { findQuestion, type Named, type Worthwhile } from './question.ts';
import { listOwnBrackets } from './text/own-bracket.ts';
import { makeRowOfMove } from './vote/motions-sheet.ts';
import { ownWordAgainst } from './text/own-word.ts';
import { findDomain, listIds } from '../play/draft.ts';
import { foresee, readForeseen, readShownForecast } from '../play/foresee.ts';
import { priceAct } from '../play/price-act.ts';
import type { Game } from '../store/store.ts';

type Seen = Pick<Game, 'view' | 'acts'> & Partial<Pick<Game, 'log'>>;

/** `wait`: to let it run on. `credit`: what the bracket costs when this sitting closes. */
export type QuietChoice =
  | { kind: 'withdraw'; article: string; credit: number; act: Act }
  | { kind: 'closure'; again: boolean; count: ClosureCount; act: Act }
  | ({ kind: 'ask'; act: Act } & Worthwhile)
  /** Words that would bring a delegation close to leaving nearer, and points that they bring it and the seat. */
  | ({ kind: 'keep'; act: Act & { type: 'package' } } & Pick<
      RoomHelp,
      'helped' | 'theirs' | 'mine'
    >)
  | { kind: 'wait' };

/** In favour of closing the debate, by the public count; `likely`: it is enough whatever the unknown do. */
type ClosureCount = { low: number; high: number; needed: number | null; likely: boolean };

/** `gain`: points over waiting; null where none are foreseen of it. `close`: the result if the seat waits. */
export type PricedChoice = {
  choice: QuietChoice;
  gain: AgreedGain | null;
  close: { points: number; adopted: number; n: number } | null;
};

/** Points from which an act is worth more than waiting. */
const WORTH = 0.5;
/** Rank of what comes before all that is weighed by points. */
const FIRST = 1000;
const MOST = 3;

/** Those in order now, before they are priced. @param named by the capital, to be asked before others */
export function listQuietChoices(seen: Seen, named: Named | null = null): QuietChoice[] {
  const found = [findWithdrawal(seen), findClosure(seen), chooseQuestion(seen, named)];
  return [...found.flatMap((one) => one ?? []), { kind: 'wait' }];
}

function chooseQuestion(seen: Seen, named: Named | null): QuietChoice | null {
  const question = findQuestion(seen, named);
  if (!question) return null;
  const { seat, article } = question;
  const act = { type: 'ask', delegation: seat, ...(article === null ? {} : { article }) } as const;
  return { kind: 'ask', ...question, act };
}

/** The best first, and to let it run on with them; none where it is not wanted any more. */
export async function priceChoices(
  { view, acts, log }: Seen,
  isWanted: () => boolean,
  named: Named | null = null,
): Promise<PricedChoice[]> {
  const heading = await foresee(view);
  // As it is shown beside.
  const shown = heading && readShownForecast(view);
  const score = shown && forecastScore(view, shown);
  if (!heading || !score) return [];
  const n = heading.ends.length;
  const close = { points: score.mean, adopted: n - score.noDeal, n };
  const priced: PricedChoice[] = [];
  for (const choice of listQuietChoices({ view, acts }, named)) {
    const isPriced = choice.kind === 'withdraw' || choice.kind === 'closure';
    // oxlint-disable-next-line no-await-in-loop -- one after another, between frames
    const gain = isPriced ? await priceAct(view, choice.act, isWanted) : null;
    if (!isWanted()) return [];
    if (!isPriced || gain) priced.push({ choice, gain, close });
  }
  const seen = { view, acts, heading, ...(log && { log }) };
  const help = await finishWhile(isWanted, findRoomHelpInSteps(seen));
  if (!isWanted()) return [];
  if (help) priced.push({ choice: makeKeeping(help), gain: null, close });
  return rankChoices(priced);
}

function makeKeeping({ helped, changes, theirs, mine }: RoomHelp): QuietChoice {
  return { kind: 'keep', helped, theirs, mine, act: { type: 'package', changes } };
}

/** What costs comes last, and is left out first; to wait comes before all that brings no points by itself. */
export function rankChoices(priced: readonly PricedChoice[]): PricedChoice[] {
  const rank = ({ choice, gain }: PricedChoice): number => {
    if (choice.kind === 'ask') return -WORTH / 4;
    if (choice.kind === 'keep') return choice.mine > -WORTH ? WORTH : -WORTH;
    if (!gain) return 0;
    // What is likely to carry, and costs nothing, spares the turns that are left; once it was lost, before all else.
    if (choice.kind === 'closure' && choice.count.likely && Math.abs(gain.points) < WORTH)
      return choice.again ? FIRST : WORTH / 5;
    // What may nearly as well cost is no gain.
    if (gain.sure === 'yes' && gain.points >= WORTH) return gain.points;
    const saves = choice.kind === 'withdraw' && choice.credit > 0 && gain.points >= 0;
    return saves ? WORTH / 3 : Math.min(gain.points, 0) - WORTH;
  };
  return priced.toSorted((one, other) => rank(other) - rank(one)).slice(0, MOST);
}

/**
 * The best stays the best without a key: nothing that brings less takes its place, but for a question, which costs nothing
 * where it is free and may show more. @param mayWait by a key
 */
export function splitChoices(priced: readonly PricedChoice[], mayWait: boolean) {
  const isOnKey = ({ choice }: PricedChoice) => choice.kind !== 'wait' || mayWait;
  const [first] = priced;
  const asks = priced.find(({ choice }) => choice.kind === 'ask');
  const best = first && !isOnKey(first) ? (asks ?? first) : first;
  const others = priced.filter((one) => one !== best && isOnKey(one));
  return { best, hasKey: best !== undefined && isOnKey(best), others };
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

/** From half-way on, or once it has been lost and has become likely: before that there is much still to trade. */
function findClosure({ view, acts }: Seen): QuietChoice | null {
  const move = acts.find(({ type }) => type === 'move');
  const kinds = findDomain(move, 'kind')?.values ?? [];
  if (!kinds.some(({ motion }) => motion === 'closure')) return null;
  const { sheet, prospect } = makeRowOfMove(view, { motion: 'closure' });
  const likely = prospect === 'safe' || prospect === 'ahead';
  const lost = view.votes.some(({ kind, carried }) => kind === 'closure' && !carried);
  const again = lost && likely;
  if (view.sitting === view.lastSitting) return null;
  if (!again && view.sitting * 2 < view.scenario.procedure.sittings) return null;
  const { low, high } = sheet.inFavour;
  const count = { low, high, needed: sheet.needed, likely };
  return { kind: 'closure', again, count, act: { type: 'move', motion: 'closure' } };
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
export function listLocked(view: Game['view']): Locked[] {
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
