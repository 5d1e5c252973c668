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
import type { SeatDelegation, SeatScenario, SeatStakeholder } from '../../engine/seat-scenario.ts';
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
  const path = findWrongScenarioLength(data);
  if (path !== null) return { ok: false, fault: { code: 'seatScenario/length', path } };
  const places = new ScenarioPlaces(data);
  const scenario = decodeParts(data, places);
  const { fault } = places;
  return fault ? { ok: false, fault } : { ok: true, scenario };
}

function findWrongScenarioLength(json: JsonScenario): string | null {
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

function decodeParts(json: JsonScenario, places: ScenarioPlaces): SeatScenario {
  return {
    id: json.id,
    title: decodeWords(json.title),
    ...keepPresent('summary', decodeOptionalWords(json.summary)),
    ...keepPresent('words', decodeBodies(json.words)),
    dimensions: json.dimensions.map(({ id, title, low, high }) => ({
      id,
      title: decodeWords(title),
      ...keepPresent('low', decodeOptionalWords(low)),
      ...keepPresent('high', decodeOptionalWords(high)),
    })),
    articles: json.articles.map((article, a) => decodeArticle(article, a, places)),
    articleIndex: places.articleIndex,
    starts: new Map(
      json.starts.map(({ name, texts }) => [
        name,
        texts.map((tabled, a) => tabled.map((id) => places.option(a, id))),
      ]),
    ),
    groups: json.groups.map(({ id, title, cohesion, members }) => {
      return { id, title: decodeWords(title), cohesion, members: members.map(places.delegation) };
    }),
    delegations: json.delegations.map(decodeDelegation),
    delegationIndex: places.delegationIndex,
    nameCall: { order: json.nameCall.order.map(places.delegation), from: json.nameCall.from },
    observers: json.observers.map(({ id, name, flag }) => {
      return { id, name: decodeWords(name), ...keepPresent('flag', flag) };
    }),
    floor: json.floor.map(places.delegation),
    ...keepPresent('draw', json.draw === 'full' ? null : json.draw),
    featured: json.featured.map(({ seat, line }) => ({ seat, line: decodeWords(line) })),
    procedure: decodeProcedure(json.procedure),
    stakeholders: json.stakeholders.map(decodeStakeholder),
    instruments: json.instruments.map((one, index) => decodeInstrument(one, index, places)),
    events: json.events.map(({ id, title, text }) => {
      return { id, title: decodeWords(title), ...keepPresent('text', decodeOptionalWords(text)) };
    }),
    rollCalls: json.rollCalls.map((one) => rollCallFrom(one, places)),
    ...keepPresent('teaching', json.teaching && decodeTeaching(json.teaching)),
    aliases: new Map(
      json.aliases.map(({ delegation, name, flag }) => [
        delegation,
        { name: decodeWords(name), ...keepPresent('flag', flag) },
      ]),
    ),
    ...keepPresent('cast', json.cast.length === 0 ? null : decodeCast(json.cast)),
    sources: json.sources.map(({ id, title, address, licence }) => ({
      id,
      title: decodeWords(title),
      ...keepPresent('address', address),
      ...keepPresent('licence', licence),
    })),
  };
}

function decodeCast(roles: JsonScenario['cast']): NonNullable<SeatScenario['cast']> {
  return new Map(
    roles.map(({ delegation, manner, name, portrait }) => [
      delegation,
      {
        ...keepPresent('manner', manner),
        ...keepPresent('name', decodeOptionalWords(name)),
        ...keepPresent('portrait', portrait),
      },
    ]),
  );
}

/** A key that is absent where nothing stands. */
function keepPresent<Key extends string, Value>(
  key: Key,
  value: Value | null,
): { [K in Key]?: Value } {
  return value === null ? {} : ({ [key]: value } as { [K in Key]: Value });
}

function decodeWords(words: JsonWords): Words {
  if (typeof words === 'string') return words;
  return new Map(words.map(({ language, text }) => [language, text]));
}

export function decodeOptionalWords(words: JsonWords | null): Words | null {
  return words === null ? null : decodeWords(words);
}

function decodeBodies(named: JsonScenario['words']): NonNullable<SeatScenario['words']> | null {
  if (named.length === 0) return null;
  return Object.fromEntries(named.map(({ body, name }) => [body, decodeWords(name)]));
}

type JsonOption = JsonScenario['articles'][number]['options'][number];

function decodeOption({ id, position, title, text, readings }: JsonOption): Option {
  return {
    id,
    position,
    ...keepPresent('title', decodeOptionalWords(title)),
    ...keepPresent('text', decodeOptionalWords(text)),
    readings: new Map(readings.map((one) => [one.group, one.position])),
  };
}

function decodeArticle(
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
    title: decodeWords(json.title),
    ...keepPresent('dimension', json.dimension),
    ...keepPresent('low', decodeOptionalWords(json.low)),
    ...keepPresent('high', decodeOptionalWords(json.high)),
    options: json.options.map(decodeOption),
    bridges: json.bridges.map(decodeOption),
    draft: json.draft.map(optionAt),
    agreed: json.agreed,
    ...keepPresent('reference', json.reference),
    ...keepPresent(
      'adopted',
      adopted && {
        ...keepPresent('option', chosen === null || chosen === undefined ? null : optionAt(chosen)),
        position: adopted.position,
      },
    ),
  };
}

function decodeDelegation(
  json: JsonScenario['delegations'][number],
  index: number,
): SeatDelegation {
  const { id, name, flag, groups, capability, votes, weights, joins, playable, positions } = json;
  return {
    id,
    index,
    name: decodeWords(name),
    ...keepPresent('flag', flag),
    ...keepPresent('joins', joins),
    groups,
    capability,
    votes,
    weights: new Map(weights.map((one) => [one.name, one.value])),
    playable,
    positions: positions.map((position) =>
      position ? { ideal: position.ideal, ...keepPresent('basis', position.basis) } : undefined,
    ),
  };
}

function decodeProcedure(json: JsonScenario['procedure']): Procedure {
  const {
    objections,
    adjourn,
    textClosed,
    clauseVotes,
    voteIsFinal,
    fullAttendance,
    bindsAll,
    exit,
    chair,
    signatories,
    ratifications,
    ...rest
  } = json;
  return {
    ...rest,
    ...keepPresent('objections', objections),
    ...keepPresent('adjourn', adjourn ? (true as const) : null),
    ...keepPresent('textClosed', textClosed ? (true as const) : null),
    ...keepPresent('clauseVotes', clauseVotes ? (true as const) : null),
    ...keepPresent('voteIsFinal', voteIsFinal ? (true as const) : null),
    ...keepPresent('fullAttendance', fullAttendance ? (true as const) : null),
    ...keepPresent('bindsAll', bindsAll ? (true as const) : null),
    ...keepPresent('exit', exit ? (true as const) : null),
    ...keepPresent('chair', chair),
    ...keepPresent('signatories', signatories),
    ...keepPresent('ratifications', ratifications),
  };
}

function decodeStakeholder(json: JsonScenario['stakeholders'][number]): SeatStakeholder {
  const { id, title, influence, positions } = json;
  return {
    id,
    title: decodeWords(title),
    influence,
    positions: positions.map((position) =>
      position
        ? {
            ideal: position.ideal,
            salience: position.salience,
            ...keepPresent('basis', position.basis),
            ...keepPresent('note', decodeOptionalWords(position.note)),
          }
        : undefined,
    ),
  };
}

function decodeInstrument(
  json: JsonScenario['instruments'][number],
  index: number,
  places: ScenarioPlaces,
): Instrument {
  const { id, title, text, givers, takers, cost, worth, once, basis, note } = json;
  return {
    id,
    index,
    title: decodeWords(title),
    ...keepPresent('text', decodeOptionalWords(text)),
    givers: givers.map(places.delegation),
    takers: takers.map(places.delegation),
    cost,
    worth,
    once,
    ...keepPresent('basis', basis),
    ...keepPresent('note', decodeOptionalWords(note)),
  };
}

function rollCallFrom(json: JsonScenario['rollCalls'][number], places: ScenarioPlaces): RollCall {
  const { id, date, question, article, votes, tally, source } = json;
  return {
    id,
    date,
    question: decodeWords(question),
    ...keepPresent('article', article === null ? null : places.article(article)),
    ...keepPresent('votes', votes && new Map(votes.map((one) => [one.delegation, one.vote]))),
    tally,
    source,
  };
}

function decodeTeaching(json: NonNullable<JsonScenario['teaching']>): Teaching {
  const list = (texts: readonly JsonWords[]): Words[] => texts.map(decodeWords);
  return {
    aims: list(json.aims),
    questions: list(json.questions),
    check: list(json.check),
    leavesOut: list(json.leavesOut),
    plans: json.plans.map(({ minutes, title, steps }) => {
      return { minutes, title: decodeWords(title), steps: list(steps) };
    }),
  };
}
