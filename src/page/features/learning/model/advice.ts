/** What the adviser has in mind: it knows what the person knows and no more, and looks ahead from there. */
import type { AnswerWait } from '../../../../conference/seat/seat-game.ts';
import type { Act, Change, Command } from '../../../../engine/command.ts';
import type { Reason } from '../../../../engine/answers/reason.ts';
import type { DealInReach } from '../../../session/game/concern.ts';
import type { Game } from '../../../session/store/store.ts';
import { estimateGainOf } from '../../../session/game/deal/trade.ts';
import { chooseWordsToPropose, makeChange } from '../../../session/game/deal/deal-words.ts';
import { followWork } from '../../../session/in-slices.ts';
import { findOfferToAnswer } from '../../../session/game/deal/offer-to-answer.ts';
import { isIdleAct, listPut } from '../../../session/game/deal/idle-act.ts';
import {
  type AgreedGain,
  forecastGain,
  guessGain,
  isCloseCall,
  roundOutward,
} from '../../../session/game/heading.ts';
import { type GainAhead, readDealt, servesAhead } from '../../../session/game/serves-ahead.ts';
import { ownWordAgainst } from '../../../session/game/text/own-word.ts';
import { computeChangeWorth, computeSidesWorth } from '../../../session/game/worth.ts';
import { lightenPackage } from '../../../session/game/deal/lighter-package.ts';
import { keepsDreaded } from '../../../session/game/first-turn/dread.ts';
import { foresee, foreseeAgreed, readForeseen } from '../../../session/play/foresee.ts';
import { priceDeal } from '../../../session/play/price-act.ts';

type View = Game['view'];

/** Points from which words are worth a question. */
const WORTH = 0.5;

type Advised = Pick<Game, 'host' | 'seat' | 'view' | 'acts' | 'assist'> &
  Partial<Pick<Game, 'log'>>;

/**
 * `trade`: a package; `deal`: an offer to one delegation; `ask`: a question; `answer`: to what is put to the seat;
 * `words`: before the floor, those of a deal.
 */
export type Advice = {
  kind: 'trade' | 'deal' | 'ask' | 'answer' | 'words';
  act: Act;
  reasons: readonly Reason[];
  /** What the seat wants most of it, or where whoever is asked could stop it; null: nothing in the text. */
  about: string | null;
  /** Whom to turn to, and on what; null: nobody, nothing. */
  seat: string | null;
  on: string | null;
  /** It has told what that is worth to it: there is nothing left to ask. */
  told: boolean;
  /** An answer that may as well cost points as bring some: the range, in whole points. */
  closeCall?: Pick<AgreedGain, 'low' | 'high'>;
};

/** Null where the person is not awaited, has no instructions, plays without an adviser, or nothing is worth an act. */
export async function askAdvice(
  game: Advised,
  { isWanted = () => true, hear }: AnswerWait<Advice> = {},
): Promise<Advice | null> {
  const { seat, view, assist } = game;
  if (assist !== 'adviser' || view.awaited !== seat || !view.mandate) return null;
  if (view.informals) return adviseInRoom(view, view.informals);
  const write = (command: Command): Advice | null => {
    const thought = readThought(command);
    return thought && !isIdleAct(game, thought.act) ? adviseAct(view, thought) : null;
  };
  const hearFirst = (command: Command): void => {
    const first = write(command);
    if (first && !answers(first)) hear?.(first);
  };
  const isIdle = (act: Act) => isIdleAct(game, act) || losesByDeal(view, act);
  const reply = await game.host.ask(
    'advice',
    { by: 'sighted' },
    {
      isWanted,
      isIdle,
      isDear: (act) => keepsDreaded(view, act),
      ...(hear && { hear: hearFirst }),
    },
  );
  // What could not be worked out is not told as nothing.
  if (!reply.ok) throw new Error(reply.fault.code);
  // What a question is about goes by where the text is heading.
  await foresee(view);
  const written = write(reply.answer);
  const advice = written && (await holdToTable(view, await lighten(game, written, isWanted)));
  if (advice && !answers(advice)) return advice;
  const offer = findOfferToAnswer(game);
  if (offer) return adviseAnswer(game, offer, isWanted);
  return advice ?? adviseWords(game);
}

/** An offer is not answered by what the host sees of its words alone. */
const answers = ({ act: { type } }: Advice) => type === 'accept' || type === 'refuse';

/** `first`: of a short look; `broken`: it could not be worked out. */
export type Looked = 'first' | 'all' | 'broken';

/**
 * Tells what is advised, a first answer of a short look before; nothing is sought where the adviser is not open.
 * @returns leaves it off, as for a state that has passed
 */
export function followAdvice(
  game: Advised,
  isOpen: boolean,
  tell: (advice: Advice | null, looked: Looked) => void,
): () => void {
  if (!isOpen) return () => {};
  return followWork(
    (isWanted) => askAdvice(game, { isWanted, hear: (first) => tell(first, 'first') }),
    (advice) => tell(advice, 'all'),
    () => tell(null, 'broken'),
  );
}

type OfferMade = NonNullable<ReturnType<typeof findOfferToAnswer>>;

/** An offer is answered by what comes of the deal, side instruments with it: nothing else is worth an act while it waits. */
async function adviseAnswer(
  { view, acts }: Advised,
  offer: OfferMade,
  isWanted: () => boolean,
): Promise<Advice> {
  const { id, give, want } = offer;
  const changes = [...give, ...want].flatMap((one) => makeChange(view, one) ?? []);
  const side = computeSidesWorth(view, offer);
  const heading = await foresee(view);
  const close = heading && forecastGain(view, heading, changes);
  const deal = await priceDeal(view, { type: 'accept', offer: id }, isWanted);
  const dealt = readDealt(deal);
  const may = acts.some(({ type, unavailable }) => type === 'accept' && unavailable === null);
  const ahead = dealt ?? (close === null ? null : makeAhead(close));
  const advice = answerBy(view, { id, changes, side, may }, ahead);
  // What its words would bring, by which it is answered, is no number of a deal that is as much as waiting.
  return dealt || !deal || deal.sure === 'few' ? advice : { ...advice, reasons: [] };
}

/** A room is answered by what its package brings if it agrees, as the question says it. */
async function adviseInRoom(
  view: View,
  { id, changes: put }: NonNullable<View['informals']>,
): Promise<Advice> {
  const changes = put.flatMap((one) => makeChange(view, one) ?? []);
  const ahead = await lookAhead(view, changes, 'table');
  return answerBy(view, { id, changes, side: 0, may: true }, ahead);
}

/** What the table says of it: of a package as its room agrees. */
async function lookAhead(
  view: View,
  changes: readonly Change[],
  asker: 'table' | 'advice' | null,
): Promise<GainAhead | null> {
  const agreed = asker && (await foreseeAgreed(view, changes, asker));
  const heading = await foresee(view);
  const close = heading && forecastGain(view, heading, changes);
  if (agreed) return { points: agreed.points, agreed };
  return close === null ? null : makeAhead(close);
}

/** A package without what brings next to nothing and costs agreement. */
async function lighten(game: Advised, advice: Advice, isWanted: () => boolean): Promise<Advice> {
  const { act } = advice;
  if (act.type !== 'package') return advice;
  const changes = await lightenPackage(game, act.changes, isWanted);
  return changes === act.changes
    ? advice
    : adviseAct(game.view, { act: { ...act, changes }, reasons: [] });
}

/** A trade, or words, that should gain by its form too, with the number that stands there; null where it should not. */
async function holdToTable(view: View, advice: Advice): Promise<Advice | null> {
  const { act } = advice;
  const changes = listPut(act);
  if (changes.length === 0) return advice;
  const ahead = await lookAhead(view, changes, act.type === 'package' ? 'advice' : null);
  const even = ahead?.agreed ? isCloseCall(ahead.agreed) : false;
  if (even || !servesAhead(computeChangeWorth(view, changes), ahead)) return null;
  const told = ahead && ahead.agreed?.sure !== 'few';
  return { ...advice, reasons: told ? [{ code: 'net', value: ahead.points / 100 }] : [] };
}

/** A deal that costs more than it brings beside where the text is heading, as far as that is foreseen. */
function losesByDeal(view: View, act: Act): boolean {
  const heading = act.type === 'offer' ? readForeseen(view) : null;
  if (act.type !== 'offer' || !heading) return false;
  return (forecastGain(view, heading, [...act.give, ...act.want]) ?? 0) < 0;
}

const makeAhead = (points: number): GainAhead => ({ points, agreed: null });

type Asked = { id: string; changes: readonly Change[]; side: number; may: boolean };

function answerBy(view: View, { id, changes, side, may }: Asked, ahead: GainAhead | null): Advice {
  const worth = computeChangeWorth(view, changes);
  const known = ahead?.agreed?.sure === 'few' ? null : ahead;
  const points = (known?.points ?? worth?.net ?? 0) + side;
  const type = may && points !== 0 && servesAhead(worth, known, side) ? 'accept' : 'refuse';
  const net = { code: 'net', value: points / 100 } as const;
  // What it would gain is no reason to refuse; what it asks for is said of today's draft alone.
  const reasons: Reason[] =
    type === 'refuse' && points > 0 ? [] : [known ? net : { ...net, needed: 0 }];
  const agreed = known?.agreed;
  const closeCall =
    may && agreed && isCloseCall(agreed) && !worth?.crossed.length ? roundOutward(agreed) : null;
  return {
    ...UNSAID,
    kind: 'answer',
    act: { type, offer: id },
    reasons,
    ...(closeCall && { closeCall }),
  };
}

/** A deal binds two: its words enter the text only once somebody proposes them. */
function adviseWords(game: Advised): Advice | null {
  const words = chooseWordsToPropose(game);
  return words && { ...UNSAID, kind: 'words', act: { type: 'amend', ...words } };
}

const UNSAID = { reasons: [], about: null, seat: null, on: null, told: false } as const;

type Thought = { act: Act; reasons: readonly Reason[] };

/** Null: it would end its turn. */
function readThought(command: Command): Thought | null {
  const { seat: _, reasons = [], ...act } = command;
  return act.type === 'pass' ? null : { act, reasons };
}

function adviseAct(view: View, { act, reasons }: Thought): Advice {
  if (act.type === 'package') return { ...adviseTrade(view, act, act.changes), reasons };
  if (act.type === 'offer') return { ...adviseOffer(view, act), reasons };
  if (act.type === 'amend') return { ...UNSAID, kind: 'words', act, reasons };
  if (act.type !== 'ask') return { ...UNSAID, kind: 'answer', act, reasons };
  const { delegation, article = null } = act;
  const about = article ?? findContested(view, delegation);
  return { kind: 'ask', act, reasons, about, seat: delegation, on: article, told: false };
}

function adviseOffer(view: View, act: Extract<Act, { type: 'offer' }>): Advice {
  const { to, give, want } = act;
  const about = findBest(want, (change) => computeChangeWorth(view, [change])?.net ?? 0);
  const given = findBest(give, (change) => estimateGainOf(view, to, change) ?? 0);
  const on = (given ?? about)?.article ?? null;
  const told = on !== null && hasTold(view, to, on);
  return { kind: 'deal', act, reasons: [], about: about?.article ?? null, seat: to, on, told };
}

/** What makes whoever is named worth turning to, as far as the seat knows. */
export type PartnerCause = 'blocks' | 'gains' | 'loses' | 'unknown';

export function findPartnerCause(view: View, { kind, seat, about, on }: Advice): PartnerCause {
  const d = view.scenario.delegationIndex.get(seat ?? '');
  const a = view.scenario.articleIndex.get(about ?? '');
  if (kind === 'deal' && on !== about) return 'gains';
  if (a === undefined || d === undefined) return 'unknown';
  const { status, holders = [] } = view.articles[a] ?? {};
  if (status !== 'open') return 'loses';
  // Who is blocking the article as well knows who keeps it in brackets.
  return holders.includes(d) && !holders.includes(view.delegation) ? 'blocks' : 'loses';
}

/**
 * Where whoever is asked could stop the seat: of the words that it would lose by, and that break no promise, those worth
 * most by the close. What comes without a trade is not to be paid for.
 */
function findContested(view: View, asked: string): string | null {
  const heading = readForeseen(view);
  const mine = (change: Change) => guessGain(view, heading, [change]);
  const words = view.scenario.articles.flatMap(({ id, index, options }) =>
    view.articles[index]?.status === 'open'
      ? options.map((option) => ({ article: id, option: option.id }))
      : [],
  );
  const against = words.filter(
    (change) =>
      mine(change) >= WORTH &&
      (estimateGainOf(view, asked, change) ?? 0) < 0 &&
      ownWordAgainst(view, [change]).length === 0,
  );
  return findBest(against, mine)?.article ?? null;
}

/** The deal at which a jump ended: it is told by rungs like any other. */
export function adviseDeal(view: View, { changes, points }: DealInReach): Advice {
  const reasons = [{ code: 'net', value: points / 100 }] as const;
  return { ...adviseTrade(view, { type: 'package', changes }, changes), reasons };
}

function adviseTrade(view: View, act: Act, changes: readonly Change[]): Advice {
  const wanted = findBest(changes, (change) => computeChangeWorth(view, [change])?.net ?? 0);
  const seat = wanted && findLoser(view, wanted);
  const given = seat && findBest(changes, (change) => estimateGainOf(view, seat, change) ?? 0);
  const on = (given || wanted)?.article ?? null;
  const told = seat !== null && on !== null && hasTold(view, seat, on);
  return { kind: 'trade', act, reasons: [], about: wanted?.article ?? null, seat, on, told };
}

function hasTold({ scenario, notes }: View, seat: string, article: string): boolean {
  const [d, a] = [scenario.delegationIndex.get(seat), scenario.articleIndex.get(article)];
  return notes.some((note) => note.of === d && note.article === a);
}

/** Who on the floor should lose most by these words; null: nobody that is known of. */
function findLoser(view: View, change: Change): string | null {
  const { scenario, floor, delegation } = view;
  const lost = (id: string) => -(estimateGainOf(view, id, change) ?? 0);
  const others = floor
    .filter((d) => d !== delegation)
    .map((d) => scenario.delegations[d]?.id ?? '');
  const loser = findBest(others, lost);
  return loser !== null && lost(loser) > 0 ? loser : null;
}

function findBest<One>(all: readonly One[], rate: (one: One) => number): One | null {
  return all.reduce<One | null>(
    (best, one) => (best === null || rate(one) > rate(best) ? one : best),
    null,
  );
}
