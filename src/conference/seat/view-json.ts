/**
 * A view as plain JSON, the `view` of square-brackets/seat@1. Articles, options, delegations and groups go by id;
 * what is absent is null. A later version may add keys, and takes none away: what is not known is passed over.
 * The scenario and the numbers of the rules go apart, once, at the opening.
 */
import * as z from 'zod/mini';
import type { ArticleId, SeatIndex } from '../../scenario/resolved.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { Values } from '../../engine/numbers/values.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';
import { readStatedPositions } from '../../engine/setup/setup.ts';
import { TEMPERS } from '../../engine/setup/temper.ts';
import { ENDINGS } from '../../engine/state/event.ts';
import { PHASES } from '../../engine/state/phase.ts';
import type { ArticleState, Line, Spoken } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type Codec, type JsonOf, later, listOf, merge, orNull, part, same } from './codec.ts';
import { type Deals, deals } from './deals-json.ts';
import { Ids, IndexFinders } from './ids.ts';
import { learnt, mandate, told } from './learnt-json.ts';
import {
  byArticles,
  byArticle,
  change,
  plainCount,
  byDelegation,
  byDelegations,
  plainFlag,
  byGroup,
  plainId,
  plainNumber,
  option,
  byStakeholder,
  textMove,
} from './plain-parts.ts';
import { type Votes, votes } from './votes-json.ts';

const standing = part<Omit<ArticleState, 'text' | 'tabled'>>()({
  status: same(z.enum(['open', 'adRef', 'closed'])),
  stable: plainCount,
  taken: plainCount,
  firm: plainNumber,
  assent: byDelegations,
  holders: byDelegations,
});

type JsonArticle = JsonOf<typeof standing> & {
  article: string;
  text: string | null;
  tabled: string[];
};

/** Every article, in the order of the scenario. */
const articleStates: Codec<readonly ArticleState[], JsonArticle[]> = {
  shape: z.array(
    z.object({
      ...standing.keys,
      article: plainId.shape,
      text: option,
      tabled: z.array(plainId.shape),
    }),
  ) as unknown as z.ZodMiniType<JsonArticle[]>,
  write: (states, ids) =>
    states.map((state, a) => ({
      ...standing.write(state, ids),
      article: ids.article(a),
      text: ids.option(a, state.text),
      tabled: state.tabled.map((wording) => ids.option(a, wording) ?? ''),
    })),
  read: (states, finders) =>
    states.map((state, a) => ({
      ...standing.read(state, finders),
      text: finders.wording(a, state.text),
      tabled: state.tabled.map((of) => finders.wording(a, of)),
    })),
};

const line = merge(
  change,
  part<Omit<Line, keyof TextChange>>()({ group: byGroup, by: byDelegation, joined: byDelegations }),
);

const spokenFor = merge(change, part<{ by: SeatIndex }>()({ by: byDelegation }));

/** What reads the same whoever looks at it: all but what is told by delegation, or by the seat's own number. */
type Plain = Omit<
  View,
  | keyof Deals
  | keyof Votes
  | 'scenario'
  | 'values'
  | 'delegation'
  | 'stated'
  | 'floor'
  | 'followers'
  | 'floorWeight'
  | 'fullWeight'
  | 'credits'
  | 'present'
  | 'disclosed'
  | 'notes'
  | 'soundings'
  | 'heard'
>;

const plain = part<Plain>()({
  seat: plainId,
  phase: same(z.enum(PHASES)),
  sitting: plainCount,
  awaited: orNull(plainId),
  isAsked: plainFlag,
  plates: plainCount,
  freeAsk: plainFlag,
  credit: plainNumber,
  articles: articleStates,
  agenda: byArticles,
  requested: byArticles,
  /** Seats still to act in this phase. */
  queue: listOf(plainId),
  stances: listOf(spokenFor),
  amendments: later(listOf(spokenFor), []),
  mandate: orNull(mandate),
  lines: listOf(line),
  spoken: listOf(
    part<Spoken>()({ stakeholder: byStakeholder, article: byArticle, sitting: plainCount }),
  ),
  cabled: byArticles,
  cabledOnce: byArticles,
  lastSitting: plainCount,
  resumed: plainFlag,
  revised: plainFlag,
  temper: same(z.enum(TEMPERS)),
  blocked: listOf(merge(change, part<{ sitting: number }>()({ sitting: plainCount }))),
  textMoves: listOf(textMove),
  packaged: listOf(part<View['packaged'][number]>()({ by: byDelegation, sitting: plainCount })),
  exhausted: plainFlag,
  ending: orNull(same(z.enum(ENDINGS))),
});

type Speaker = {
  delegation: SeatIndex;
  weight: number;
  /** What it would weigh with all its credit. */
  full: number;
  followers: readonly SeatIndex[];
};

/** What is told of some delegations alone. */
type OfSome = {
  /** In the order in which they take the floor. */
  floor: readonly Speaker[];
  /** Of those who have not all of it. */
  credits: readonly { delegation: SeatIndex; left: number }[];
  /** Delegations that are not in the room for votes. */
  absent: readonly SeatIndex[];
};

const ofSome = part<OfSome>()({
  floor: listOf(
    part<Speaker>()({
      delegation: byDelegation,
      weight: plainNumber,
      full: plainNumber,
      followers: byDelegations,
    }),
  ),
  credits: listOf(
    part<OfSome['credits'][number]>()({ delegation: byDelegation, left: plainNumber }),
  ),
  absent: byDelegations,
});

const whole = merge(merge(merge(plain, deals), merge(votes, ofSome)), merge(told, learnt));

export type JsonView = JsonOf<typeof whole>;

export function encodeView(view: View): JsonView {
  const ids = new Ids(view.scenario);
  return {
    ...plain.write(view, ids),
    ...deals.write(view, ids),
    ...votes.write(view, ids),
    ...ofSome.write(tellOfSome(view), ids),
    ...told.write(view, ids),
    ...learnt.write(view, ids),
  };
}

function tellOfSome(view: View): OfSome {
  return {
    floor: view.floor.map((d) => ({
      delegation: d,
      weight: view.floorWeight[d] ?? 0,
      full: view.fullWeight[d] ?? 0,
      followers: view.followers.get(d) ?? [],
    })),
    credits: view.credits.flatMap((left, d) =>
      left === view.values.credit ? [] : [{ delegation: d, left }],
    ),
    absent: view.present.flatMap((here, d) => (here === 1 ? [] : [d])),
  };
}

/** What a seat is given once, when it opens. */
export type Given = { scenario: SeatScenario; values: Values };

export type ViewFault =
  /** `path`: keys joined by dots; empty: the whole. */
  | { code: 'view/shape'; path: string }
  /** An id that the scenario does not have. */
  | { code: 'view/unknown'; id: string }
  /** A list that must have as many parts as the scenario has articles or delegations. */
  | { code: 'view/length'; path: string };

export type ViewReading = { ok: true; view: View } | { ok: false; fault: ViewFault };

/** @param json parsed; whoever parses limits its bytes first */
export function decodeView(json: unknown, given: Given): ViewReading {
  const checked = whole.shape.safeParse(json);
  if (!checked.success) {
    const path = checked.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, fault: { code: 'view/shape', path } };
  }
  const short = findWrongLength(checked.data, given.scenario);
  if (short !== null) return { ok: false, fault: { code: 'view/length', path: short } };
  const finders = new IndexFinders(given.scenario);
  const view = viewFrom(checked.data, given, finders);
  const { unknown } = finders;
  return unknown === null
    ? { ok: true, view }
    : { ok: false, fault: { code: 'view/unknown', id: unknown } };
}

/** Path of a list that is not as long as what it goes through, or stands in another order; null: none. */
function findWrongLength(json: JsonView, scenario: SeatScenario): string | null {
  const isEach = (parts: readonly { article: ArticleId }[]) =>
    parts.length === scenario.articles.length &&
    parts.every((one, a) => one.article === scenario.articles[a]?.id);
  if (!isEach(json.articles)) return 'articles';
  if (json.mandate && !isEach(json.mandate.articles)) return 'mandate.articles';
  if (json.soundings.some(({ texts }) => texts.length !== scenario.articles.length))
    return 'soundings';
  const isRoll = ({ roll }: { roll: string }) => roll.length === scenario.delegations.length;
  if (!json.votes.every(isRoll)) return 'votes';
  if (json.voting && !isRoll(json.voting)) return 'voting.roll';
  if (json.gavel && !isRoll(json.gavel)) return 'gavel.roll';
  const named = json.disclosed.flatMap(({ linkages }) => linkages);
  return named.every((place) => place < json.linkages.length) ? null : 'disclosed';
}

function viewFrom(json: JsonView, { scenario, values }: Given, finders: IndexFinders): View {
  const by = finders.seat(json.seat);
  const { notes, soundings, heard } = learnt.read(json, finders);
  const { floor, credits, absent } = ofSome.read(json, finders);
  const size = scenario.delegations.length;
  const [floorWeight, fullWeight] = [new Float64Array(size), new Float64Array(size)];
  for (const one of floor) {
    floorWeight[one.delegation] = one.weight;
    fullWeight[one.delegation] = one.full;
  }
  const left = new Map(credits.map((one) => [one.delegation, one.left]));
  return {
    ...plain.read(json, finders),
    ...deals.read(json, finders),
    ...votes.read(json, finders),
    ...told.read(json, finders),
    scenario,
    values,
    delegation: Math.max(by, -1),
    stated: readStatedPositions(scenario),
    floor: floor.map((one) => one.delegation),
    followers: new Map(floor.map((one) => [one.delegation, one.followers])),
    floorWeight,
    fullWeight,
    credits: scenario.delegations.map((_, d) => left.get(d) ?? values.credit),
    present: scenario.delegations.map((_, d) => (absent.includes(d) ? 0 : 1)),
    notes: notes.map((note) => ({ ...note, by })),
    soundings: soundings.map((sounding) => ({ ...sounding, by })),
    heard: heard.map((one) => ({ ...one, by: Math.max(by, -1) })),
  };
}
