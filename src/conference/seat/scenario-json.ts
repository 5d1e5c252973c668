/**
 * A scenario as a seat may read it, as plain JSON: the `scenario` of the opening message of square-brackets/seat@1.
 * Articles, options and delegations go by id, what is absent is null. A later version may add keys, and takes none away:
 * what is not known is passed over.
 */
import * as z from 'zod/mini';
import {
  type Article,
  BASES,
  BODIES,
  type Body,
  DRAWS,
  type Dimension,
  FACES,
  type Featured,
  type Group,
  type Instrument,
  MANNERS,
  type NameCall,
  type Option,
  ROLL_CALL_VOTES,
  type Role,
  type RollCall,
  SEAT_GOALS,
  type Source,
  type Teaching,
} from '../../scenario/resolved.ts';
import { NOTHING } from '../../engine/mandate/mandate.ts';
import type {
  SeatDelegation,
  SeatEvent,
  SeatObserver,
  SeatScenario,
  SeatStakeholder,
  StatedPosition,
} from '../../engine/seat-scenario.ts';
import {
  type Codec,
  type JsonOf,
  later,
  listOf,
  mapBy,
  merge,
  numbered,
  makePart,
  orEmpty,
  orNone,
  part,
  same,
  under,
} from './codec.ts';
import { Ids, IndexFinders } from './ids.ts';
import {
  byArticle,
  plainCount,
  byDelegations,
  plainFlag,
  plainId,
  plainNumber,
  plainText,
  plainWords,
} from './plain-parts.ts';
import { rulesOfProcedure } from './procedure-json.ts';
import { type JsonWords, decodeWords, encodeWords } from './words-json.ts';

const ids = listOf(plainId);
const wordsOrNone = orNone(plainWords);
const basis = orNone(same(z.enum(BASES)));
const goal = orNone(same(z.enum(SEAT_GOALS)));

const option = part<Option>()({
  id: plainId,
  position: plainNumber,
  title: wordsOrNone,
  text: wordsOrNone,
  readings: mapBy('group', under('position', plainNumber)),
});

/** Options go by the ids that they have in their own article. */
type ByOption = Pick<Article, 'id' | 'index' | 'draft' | 'adopted'>;
type JsonByOption = {
  id: string;
  draft: string[];
  adopted: { option: string | null; position: number } | null;
};
const byOption = makePart<ByOption, JsonByOption>(
  {
    id: plainId.shape,
    draft: ids.shape,
    adopted: z.nullable(
      z.object({ option: z.nullable(plainId.shape), position: plainNumber.shape }),
    ),
  },
  ({ id: own, index, draft, adopted }, { option: optionId }) => ({
    id: own,
    draft: draft.map((wording) => optionId(index, wording) ?? ''),
    adopted: adopted
      ? {
          option: optionId(index, adopted.option ?? NOTHING),
          position: adopted.position,
        }
      : null,
  }),
  ({ id: own, draft, adopted }, finders) => {
    const index = finders.article(own);
    const read = { id: own, index, draft: draft.map((of) => finders.wording(index, of)) };
    if (adopted === null) return read;
    const { option: chosen, position } = adopted;
    return {
      ...read,
      adopted: {
        position,
        ...(chosen === null ? {} : { option: finders.wording(index, chosen) }),
      },
    };
  },
);

const wholeArticle = merge(
  byOption,
  part<Omit<Article, keyof ByOption>>()({
    number: plainText,
    title: plainWords,
    dimension: orNone(plainId),
    low: wordsOrNone,
    high: wordsOrNone,
    options: listOf(option),
    bridges: listOf(option),
    agreed: plainFlag,
    reference: orNone(plainNumber),
  }),
);

const seated = part<Omit<SeatDelegation, 'index'>>()({
  id: plainId,
  name: plainWords,
  flag: orNone(plainText),
  groups: ids,
  capability: plainNumber,
  votes: plainNumber,
  weights: mapBy('name', under('value', plainNumber)),
  joins: later(orNone(plainCount), null),
  playable: plainFlag,
  positions: listOf(orNone(part<StatedPosition>()({ ideal: plainNumber, basis }))),
});

const asked = part<NonNullable<SeatStakeholder['positions'][number]>>()({
  ideal: plainNumber,
  salience: plainNumber,
  basis,
  note: wordsOrNone,
});

const sideInstrument = part<Omit<Instrument, 'index'>>()({
  id: plainId,
  title: plainWords,
  text: wordsOrNone,
  givers: byDelegations,
  takers: byDelegations,
  cost: plainNumber,
  /** By delegation. */
  worth: listOf(plainNumber),
  once: plainFlag,
  basis,
  note: wordsOrNone,
});

const rollCall = part<RollCall>()({
  id: plainId,
  date: plainText,
  question: plainWords,
  article: orNone(byArticle),
  votes: orNone(mapBy('delegation', under('vote', same(z.enum(ROLL_CALL_VOTES))))),
  tally: same(z.object({ yes: plainCount.shape, no: plainCount.shape, abstain: plainCount.shape })),
  source: plainText,
});

const teaching = part<Teaching>()({
  aims: listOf(plainWords),
  questions: listOf(plainWords),
  check: listOf(plainWords),
  leavesOut: listOf(plainWords),
  plans: listOf(
    part<Teaching['plans'][number]>()({
      minutes: plainNumber,
      title: plainWords,
      steps: listOf(plainWords),
    }),
  ),
});

/** Other starting texts: the options on the table, article by article. */
const startTexts: Codec<readonly (readonly number[])[], string[][]> = {
  shape: z.array(ids.shape),
  write: (texts, { option: optionId }) =>
    texts.map((tabled, a) => tabled.map((wording) => optionId(a, wording) ?? '')),
  read: (texts, { wording }) => texts.map((tabled, a) => tabled.map((of) => wording(a, of))),
};

const names: Codec<NonNullable<SeatScenario['words']>, { body: Body; name: JsonWords }[]> = {
  shape: z.array(z.object({ body: z.enum(BODIES), name: plainWords.shape })),
  write: (named) =>
    BODIES.flatMap((body) => {
      const name = named[body];
      return name === undefined ? [] : [{ body, name: encodeWords(name) }];
    }),
  read: (named) => Object.fromEntries(named.map(({ body, name }) => [body, decodeWords(name)])),
};

const draw: Codec<SeatScenario['draw'], (typeof DRAWS)[number]> = {
  shape: z.enum(DRAWS),
  write: (size) => size ?? 'full',
  read: (size) => (size === 'full' ? undefined : size),
};

const whole = part<Omit<SeatScenario, 'articleIndex' | 'delegationIndex'>>()({
  id: plainId,
  title: plainWords,
  summary: wordsOrNone,
  words: later(orEmpty(names), []),
  dimensions: listOf(
    part<Dimension>()({ id: plainId, title: plainWords, low: wordsOrNone, high: wordsOrNone }),
  ),
  articles: listOf(wholeArticle),
  starts: mapBy('name', under('texts', startTexts)),
  groups: listOf(
    part<Group>()({
      id: plainId,
      title: plainWords,
      cohesion: plainNumber,
      members: byDelegations,
    }),
  ),
  delegations: numbered(seated),
  /** In which names are called; `from`: by delegation, the place of the first name with its letter. */
  nameCall: part<NameCall>()({ order: byDelegations, from: listOf(plainCount) }),
  observers: listOf(
    part<SeatObserver>()({ id: plainId, name: plainWords, flag: orNone(plainText) }),
  ),
  floor: byDelegations,
  draw: later(draw, 'full'),
  featured: listOf(
    part<Featured>()({
      seat: plainId,
      line: plainWords,
      goal: later(goal, null),
      keep: later(orNone(listOf(plainId)), null),
    }),
  ),
  procedure: rulesOfProcedure,
  stakeholders: listOf(
    part<SeatStakeholder>()({
      id: plainId,
      title: plainWords,
      influence: plainNumber,
      positions: listOf(orNone(asked)),
    }),
  ),
  instruments: numbered(sideInstrument),
  events: listOf(part<SeatEvent>()({ id: plainId, title: plainWords, text: wordsOrNone })),
  rollCalls: listOf(rollCall),
  teaching: orNone(teaching),
  aliases: mapBy(
    'delegation',
    part<Pick<SeatObserver, 'name' | 'flag'>>()({ name: plainWords, flag: orNone(plainText) }),
  ),
  cast: later(
    orEmpty(
      mapBy(
        'delegation',
        part<Role>()({
          manner: orNone(same(z.enum(MANNERS))),
          name: wordsOrNone,
          portrait: orNone(same(z.int().check(z.gte(1), z.lte(FACES)))),
        }),
      ),
    ),
    [],
  ),
  sources: listOf(
    part<Source>()({
      id: plainId,
      title: plainWords,
      address: orNone(plainText),
      licence: orNone(plainText),
    }),
  ),
});

export type JsonScenario = JsonOf<typeof whole>;

export function encodeScenario(scenario: SeatScenario): JsonScenario {
  return whole.write(scenario, new Ids(scenario));
}

/** First line of a seat over lines. */
export type OpenMessage = {
  type: 'open';
  format: 'square-brackets/seat@1';
  scenario: JsonScenario;
  seat: string;
};

export function openMessage(scenario: SeatScenario, seat: string): OpenMessage {
  return {
    type: 'open',
    format: 'square-brackets/seat@1',
    scenario: encodeScenario(scenario),
    seat,
  };
}

export type SeatScenarioFault =
  /** `path`: keys joined by dots; empty: the whole. */
  | { code: 'seatScenario/shape'; path: string }
  /** An id that stands twice, or that nothing has. */
  | { code: 'seatScenario/twice' | 'seatScenario/unknown'; id: string }
  /** A list that must have as many parts as there are articles or delegations. */
  | { code: 'seatScenario/length'; path: string };

export type SeatScenarioReading =
  | { ok: true; scenario: SeatScenario }
  | { ok: false; fault: SeatScenarioFault };

/** @param json parsed; whoever parses limits its bytes first */
export function decodeScenario(json: unknown): SeatScenarioReading {
  const checked = whole.shape.safeParse(json);
  if (!checked.success) {
    const path = checked.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, fault: { code: 'seatScenario/shape', path } };
  }
  const { data } = checked;
  const path = findWrongScenarioLength(data);
  if (path !== null) return { ok: false, fault: { code: 'seatScenario/length', path } };
  const twice = [data.articles, data.delegations, ...data.articles.map(({ options }) => options)]
    .map(findTwice)
    .find((found) => found !== undefined);
  if (twice !== undefined) return { ok: false, fault: { code: 'seatScenario/twice', id: twice } };
  const finders = new IndexFinders(data);
  const { articleIndex, delegationIndex } = finders;
  const scenario = { ...whole.read(data, finders), articleIndex, delegationIndex };
  const { unknown } = finders;
  return unknown === null
    ? { ok: true, scenario }
    : { ok: false, fault: { code: 'seatScenario/unknown', id: unknown } };
}

function findWrongScenarioLength(json: JsonScenario): string | null {
  const { articles, delegations: all, nameCall, instruments, stakeholders, starts } = json;
  const isEach = ({ positions }: { positions: readonly unknown[] }) =>
    positions.length === articles.length;
  if (!all.every(isEach)) return 'delegations.positions';
  if (!stakeholders.every(isEach)) return 'stakeholders.positions';
  if (!starts.every(({ texts }) => texts.length === articles.length)) return 'starts.texts';
  if (nameCall.order.length !== all.length) return 'nameCall.order';
  if (nameCall.from.length !== all.length) return 'nameCall.from';
  return instruments.every(({ worth }) => worth.length === all.length) ? null : 'instruments.worth';
}

function findTwice(all: readonly { id: string }[]): string | undefined {
  const seen = new Set<string>();
  return all.find(({ id: own }) => seen.size === seen.add(own).size)?.id;
}
