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
import { NOTHING, listWordings } from '../../engine/mandate/mandate.ts';
import { seatNumbered, seatNumber } from '../../engine/setup/observers.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';

type Listed = readonly { id: string }[];

export class Ids {
  readonly #scenario: SeatScenario;

  constructor(scenario: SeatScenario) {
    this.#scenario = scenario;
  }

  readonly article = (a: ArticleIndex): ArticleId => getId(this.#scenario.articles, a);
  readonly delegation = (d: SeatIndex): SeatId => getId(this.#scenario.delegations, d);
  readonly group = (g: GroupIndex): GroupId => getId(this.#scenario.groups, g);
  readonly instrument = (i: InstrumentIndex): InstrumentId => getId(this.#scenario.instruments, i);
  readonly stakeholder = (s: StakeholderIndex): StakeholderId =>
    getId(this.#scenario.stakeholders, s);

  /** Of a delegation, an observer or the Chair. */
  readonly seat = (number: SeatNumber): SeatId =>
    number === -1 ? CHAIR : seatNumbered(this.#scenario, number);

  readonly option = (a: ArticleIndex, wording: WordingIndex): OptionId | null => {
    const article = this.#scenario.articles[a];
    return article && wording !== NOTHING ? getId(listWordings(article), wording) : null;
  };
}

function getId(list: Listed, index: number): string {
  return list[index]?.id ?? '';
}

/** Places by id; the first id there is none for is kept, and stands for a fault of the whole. */
export class IndexFinders {
  readonly #scenario: SeatScenario;
  unknown: string | null = null;

  constructor(scenario: SeatScenario) {
    this.#scenario = scenario;
  }

  readonly article = (id: ArticleId): ArticleIndex =>
    this.#known(this.#scenario.articleIndex.get(id), id);
  readonly delegation = (id: SeatId): SeatIndex =>
    this.#known(this.#scenario.delegationIndex.get(id), id);
  readonly group = (id: GroupId): GroupIndex => this.#placeIn(this.#scenario.groups, id);
  readonly instrument = (id: InstrumentId): InstrumentIndex =>
    this.#placeIn(this.#scenario.instruments, id);
  readonly stakeholder = (id: StakeholderId): StakeholderIndex =>
    this.#placeIn(this.#scenario.stakeholders, id);

  readonly seat = (id: SeatId): SeatNumber => {
    const number = seatNumber(this.#scenario, id);
    return number === -1 && id !== CHAIR ? this.#known(undefined, id) : number;
  };

  readonly wording = (a: ArticleIndex, option: OptionId | null): number => {
    const article = this.#scenario.articles[a];
    if (option === null) return NOTHING;
    return article ? this.#placeIn(listWordings(article), option) : this.#known(undefined, option);
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
