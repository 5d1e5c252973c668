/** Ids for the places by which a view counts articles, wordings, delegations and the rest, and back. */
import {
  type ArticleId,
  type ArticleIndex,
  CHAIR,
  type GroupId,
  type GroupIndex,
  type InstrumentId,
  type InstrumentIndex,
  type OptionId,
  type SeatId,
  type SeatIndex,
  type SeatNumber,
  type StakeholderId,
  type StakeholderIndex,
  type WordingIndex,
} from '../../scenario/resolved.ts';
import { NOTHING } from '../../engine/mandate/mandate.ts';
import { seatNumber } from '../../engine/setup/observers.ts';

type Listed = readonly { id: string }[];

/** What goes by id: of a scenario, or of its JSON. */
export type Identified = {
  articles: readonly { id: ArticleId; options: Listed; bridges: Listed }[];
  delegations: Listed;
  observers: Listed;
  groups: Listed;
  instruments: Listed;
  stakeholders: Listed;
};

export class Ids {
  readonly #scenario: Identified;

  constructor(scenario: Identified) {
    this.#scenario = scenario;
  }

  readonly article = (a: ArticleIndex): ArticleId => getId(this.#scenario.articles, a);
  readonly delegation = (d: SeatIndex): SeatId => getId(this.#scenario.delegations, d);
  readonly group = (g: GroupIndex): GroupId => getId(this.#scenario.groups, g);
  readonly instrument = (i: InstrumentIndex): InstrumentId => getId(this.#scenario.instruments, i);
  readonly stakeholder = (s: StakeholderIndex): StakeholderId =>
    getId(this.#scenario.stakeholders, s);

  readonly option = (a: ArticleIndex, wording: WordingIndex): OptionId | null => {
    const article = this.#scenario.articles[a];
    if (!article || wording === NOTHING) return null;
    const { options, bridges } = article;
    return options[wording]?.id ?? getId(bridges, wording - options.length);
  };
}

function getId(list: Listed, index: number): string {
  return list[index]?.id ?? '';
}

/** Places by id; the first id there is none for is kept, and stands for a fault of the whole. */
export class IndexFinders {
  readonly #scenario: Identified;
  readonly articleIndex: ReadonlyMap<ArticleId, ArticleIndex>;
  readonly delegationIndex: ReadonlyMap<SeatId, SeatIndex>;
  unknown: string | null = null;

  constructor(scenario: Identified) {
    this.#scenario = scenario;
    this.articleIndex = new Map(scenario.articles.map(({ id }, a) => [id, a]));
    this.delegationIndex = new Map(scenario.delegations.map(({ id }, d) => [id, d]));
  }

  readonly article = (id: ArticleId): ArticleIndex => this.#known(this.articleIndex.get(id), id);
  readonly delegation = (id: SeatId): SeatIndex => this.#known(this.delegationIndex.get(id), id);
  readonly group = (id: GroupId): GroupIndex => this.#placeIn(this.#scenario.groups, id);
  readonly instrument = (id: InstrumentId): InstrumentIndex =>
    this.#placeIn(this.#scenario.instruments, id);
  readonly stakeholder = (id: StakeholderId): StakeholderIndex =>
    this.#placeIn(this.#scenario.stakeholders, id);

  readonly seat = (id: SeatId): SeatNumber => {
    const { delegationIndex } = this;
    const number = seatNumber({ delegationIndex, observers: this.#scenario.observers }, id);
    return number === -1 && id !== CHAIR ? this.#known(undefined, id) : number;
  };

  readonly wording = (a: ArticleIndex, option: OptionId | null): number => {
    if (option === null) return NOTHING;
    const article = this.#scenario.articles[a];
    return this.#placeIn(article ? [...article.options, ...article.bridges] : [], option);
  };

  #placeIn(list: Listed, id: string): number {
    return this.#known(
      list.findIndex((one) => one.id === id),
      id,
    );
  }

  #known(place: number | undefined, id: string): number {
    if (place !== undefined && place >= 0) return place;
    this.unknown ??= id;
    return -1;
  }
}
