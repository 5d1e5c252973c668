/** Ids for the places by which a view counts articles, wordings, delegations and the rest, and back. */
import { NOTHING, wordingsOf } from '../../engine/mandate/mandate.ts';
import { seatNumbered, seatNumber } from '../../engine/setup/observers.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../../scenario/seat-scenario.ts';

type Listed = readonly { id: string }[];

export class Ids {
  readonly #scenario: SeatScenario;

  constructor(scenario: SeatScenario) {
    this.#scenario = scenario;
  }

  readonly article = (a: number): string => idIn(this.#scenario.articles, a);
  readonly delegation = (d: number): string => idIn(this.#scenario.delegations, d);
  readonly group = (g: number): string => idIn(this.#scenario.groups, g);
  readonly instrument = (i: number): string => idIn(this.#scenario.instruments, i);
  readonly stakeholder = (s: number): string => idIn(this.#scenario.stakeholders, s);

  /** Of a delegation, an observer or the Chair. */
  readonly seat = (number: number): string =>
    number === -1 ? CHAIR : seatNumbered(this.#scenario, number);

  readonly option = (a: number, wording: number): string | null => {
    const article = this.#scenario.articles[a];
    return article && wording !== NOTHING ? idIn(wordingsOf(article), wording) : null;
  };
}

function idIn(list: Listed, index: number): string {
  return list[index]?.id ?? '';
}

/** Places by id; the first id there is none for is kept, and stands for a fault of the whole. */
export class Places {
  readonly #scenario: SeatScenario;
  unknown: string | null = null;

  constructor(scenario: SeatScenario) {
    this.#scenario = scenario;
  }

  readonly article = (id: string): number => this.#known(this.#scenario.articleIndex.get(id), id);
  readonly delegation = (id: string): number =>
    this.#known(this.#scenario.delegationIndex.get(id), id);
  readonly group = (id: string): number => this.#placeIn(this.#scenario.groups, id);
  readonly instrument = (id: string): number => this.#placeIn(this.#scenario.instruments, id);
  readonly stakeholder = (id: string): number => this.#placeIn(this.#scenario.stakeholders, id);

  readonly seat = (id: string): number => {
    const number = seatNumber(this.#scenario, id);
    return number === -1 && id !== CHAIR ? this.#known(undefined, id) : number;
  };

  readonly wording = (a: number, option: string | null): number => {
    const article = this.#scenario.articles[a];
    if (option === null) return NOTHING;
    return article ? this.#placeIn(wordingsOf(article), option) : this.#known(undefined, option);
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
