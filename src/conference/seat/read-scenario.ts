/** A scenario that a host tells a seat, read from plain JSON: what is wrong with it is an error value. */
import type {
  Article,
  Instrument,
  Option,
  Procedure,
  RollCall,
  Teaching,
  Words,
} from '../../scenario/resolved.ts';
import type {
  SeatDelegation,
  SeatScenario,
  SeatStakeholder,
} from '../../scenario/seat-scenario.ts';
import { type JsonScenario, type JsonWords, seatScenarioShape } from './scenario-shape.ts';

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
  const read = seatScenarioShape.safeParse(json);
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, fault: { code: 'seatScenario/shape', path } };
  }
  const { data } = read;
  const path = wrongLength(data);
  if (path !== null) return { ok: false, fault: { code: 'seatScenario/length', path } };
  const places = new ScenarioPlaces(data);
  const scenario = scenarioFrom(data, places);
  const { fault } = places;
  return fault ? { ok: false, fault } : { ok: true, scenario };
}

function wrongLength(json: JsonScenario): string | null {
  const { articles, delegations, nameCall, instruments, stakeholders, starts } = json;
  const isEach = ({ positions }: { positions: readonly unknown[] }) =>
    positions.length === articles.length;
  if (!delegations.every(isEach)) return 'delegations.positions';
  if (!stakeholders.every(isEach)) return 'stakeholders.positions';
  if (!starts.every(({ texts }) => texts.length === articles.length)) return 'starts.texts';
  if (nameCall.order.length !== delegations.length) return 'nameCall.order';
  if (nameCall.from.length !== delegations.length) return 'nameCall.from';
  return instruments.every(({ worth }) => worth.length === delegations.length)
    ? null
    : 'instruments.worth';
}

/** Places by id; the first fault is kept, and stands for the whole. */
class ScenarioPlaces {
  readonly articleIndex: ReadonlyMap<string, number>;
  readonly delegationIndex: ReadonlyMap<string, number>;
  readonly #options: readonly ReadonlyMap<string, number>[];
  fault: SeatScenarioFault | null = null;

  constructor({ articles, delegations }: JsonScenario) {
    this.articleIndex = this.#indexOf(articles);
    this.delegationIndex = this.#indexOf(delegations);
    this.#options = articles.map(({ options }) => this.#indexOf(options));
  }

  readonly article = (id: string): number => this.#known(this.articleIndex.get(id), id);
  readonly delegation = (id: string): number => this.#known(this.delegationIndex.get(id), id);
  readonly option = (a: number, id: string): number => this.#known(this.#options[a]?.get(id), id);

  #indexOf(list: readonly { id: string }[]): Map<string, number> {
    const index = new Map(list.map(({ id }, place) => [id, place]));
    const twice = list.find(({ id }, place) => index.get(id) !== place);
    if (twice) this.fault ??= { code: 'seatScenario/twice', id: twice.id };
    return index;
  }

  #known(place: number | undefined, id: string): number {
    if (place === undefined) this.fault ??= { code: 'seatScenario/unknown', id };
    return place ?? -1;
  }
}

function scenarioFrom(json: JsonScenario, places: ScenarioPlaces): SeatScenario {
  return {
    id: json.id,
    title: wordsFrom(json.title),
    ...present('summary', wordsOrNone(json.summary)),
    dimensions: json.dimensions.map(({ id, title, low, high }) => ({
      id,
      title: wordsFrom(title),
      ...present('low', wordsOrNone(low)),
      ...present('high', wordsOrNone(high)),
    })),
    articles: json.articles.map((article, a) => articleFrom(article, a, places)),
    articleIndex: places.articleIndex,
    starts: new Map(
      json.starts.map(({ name, texts }) => [
        name,
        texts.map((tabled, a) => tabled.map((id) => places.option(a, id))),
      ]),
    ),
    groups: json.groups.map(({ id, title, cohesion, members }) => {
      return { id, title: wordsFrom(title), cohesion, members: members.map(places.delegation) };
    }),
    delegations: json.delegations.map(delegationFrom),
    delegationIndex: places.delegationIndex,
    nameCall: { order: json.nameCall.order.map(places.delegation), from: json.nameCall.from },
    observers: json.observers.map(({ id, name, flag }) => {
      return { id, name: wordsFrom(name), ...present('flag', flag) };
    }),
    floor: json.floor.map(places.delegation),
    featured: json.featured.map(({ seat, line }) => ({ seat, line: wordsFrom(line) })),
    procedure: procedureFrom(json.procedure),
    stakeholders: json.stakeholders.map(stakeholderFrom),
    instruments: json.instruments.map((one, index) => instrumentFrom(one, index, places)),
    events: json.events.map(({ id, title, text }) => {
      return { id, title: wordsFrom(title), ...present('text', wordsOrNone(text)) };
    }),
    rollCalls: json.rollCalls.map((one) => rollCallFrom(one, places)),
    ...present('teaching', json.teaching && teachingFrom(json.teaching)),
    aliases: new Map(
      json.aliases.map(({ delegation, name, flag }) => [
        delegation,
        { name: wordsFrom(name), ...present('flag', flag) },
      ]),
    ),
    sources: json.sources.map(({ id, title, address, licence }) => ({
      id,
      title: wordsFrom(title),
      ...present('address', address),
      ...present('licence', licence),
    })),
  };
}

/** A key that is absent where nothing stands. */
function present<Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } {
  return value === null ? {} : ({ [key]: value } as { [K in Key]: Value });
}

function wordsFrom(words: JsonWords): Words {
  if (typeof words === 'string') return words;
  return new Map(words.map(({ language, text }) => [language, text]));
}

function wordsOrNone(words: JsonWords | null): Words | null {
  return words === null ? null : wordsFrom(words);
}

type JsonOption = JsonScenario['articles'][number]['options'][number];

function optionFrom({ id, position, title, text, readings }: JsonOption): Option {
  return {
    id,
    position,
    ...present('title', wordsOrNone(title)),
    ...present('text', wordsOrNone(text)),
    readings: new Map(readings.map((one) => [one.group, one.position])),
  };
}

function articleFrom(
  json: JsonScenario['articles'][number],
  index: number,
  places: ScenarioPlaces,
): Article {
  const { adopted } = json;
  const optionAt = (id: string): number => places.option(index, id);
  const chosen = adopted?.option;
  return {
    id: json.id,
    index,
    number: json.number,
    title: wordsFrom(json.title),
    ...present('dimension', json.dimension),
    ...present('low', wordsOrNone(json.low)),
    ...present('high', wordsOrNone(json.high)),
    options: json.options.map(optionFrom),
    bridges: json.bridges.map(optionFrom),
    draft: json.draft.map(optionAt),
    agreed: json.agreed,
    ...present('reference', json.reference),
    ...present(
      'adopted',
      adopted && {
        ...present('option', chosen === null || chosen === undefined ? null : optionAt(chosen)),
        position: adopted.position,
      },
    ),
  };
}

function delegationFrom(json: JsonScenario['delegations'][number], index: number): SeatDelegation {
  const { id, name, flag, groups, capability, votes, weights, playable, positions } = json;
  return {
    id,
    index,
    name: wordsFrom(name),
    ...present('flag', flag),
    groups,
    capability,
    votes,
    weights: new Map(weights.map((one) => [one.name, one.value])),
    playable,
    positions: positions.map((position) =>
      position ? { ideal: position.ideal, ...present('basis', position.basis) } : undefined,
    ),
  };
}

function procedureFrom(json: JsonScenario['procedure']): Procedure {
  const { adjourn, ratifications, ...rest } = json;
  return {
    ...rest,
    ...present('adjourn', adjourn ? (true as const) : null),
    ...present('ratifications', ratifications),
  };
}

function stakeholderFrom(json: JsonScenario['stakeholders'][number]): SeatStakeholder {
  const { id, title, influence, positions } = json;
  return {
    id,
    title: wordsFrom(title),
    influence,
    positions: positions.map((position) =>
      position
        ? {
            ideal: position.ideal,
            salience: position.salience,
            ...present('basis', position.basis),
            ...present('note', wordsOrNone(position.note)),
          }
        : undefined,
    ),
  };
}

function instrumentFrom(
  json: JsonScenario['instruments'][number],
  index: number,
  places: ScenarioPlaces,
): Instrument {
  const { id, title, text, givers, takers, cost, worth, once, basis, note } = json;
  return {
    id,
    index,
    title: wordsFrom(title),
    ...present('text', wordsOrNone(text)),
    givers: givers.map(places.delegation),
    takers: takers.map(places.delegation),
    cost,
    worth,
    once,
    ...present('basis', basis),
    ...present('note', wordsOrNone(note)),
  };
}

function rollCallFrom(json: JsonScenario['rollCalls'][number], places: ScenarioPlaces): RollCall {
  const { id, date, question, article, votes, tally, source } = json;
  return {
    id,
    date,
    question: wordsFrom(question),
    ...present('article', article === null ? null : places.article(article)),
    ...present('votes', votes && new Map(votes.map((one) => [one.delegation, one.vote]))),
    tally,
    source,
  };
}

function teachingFrom(json: NonNullable<JsonScenario['teaching']>): Teaching {
  const list = (texts: readonly JsonWords[]): Words[] => texts.map(wordsFrom);
  return {
    aims: list(json.aims),
    questions: list(json.questions),
    check: list(json.check),
    leavesOut: list(json.leavesOut),
    plans: json.plans.map(({ minutes, title, steps }) => {
      return { minutes, title: wordsFrom(title), steps: list(steps) };
    }),
  };
}
