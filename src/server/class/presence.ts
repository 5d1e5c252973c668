/** Who is connected, to this process and to others that share the class. */
import type { ClassState } from './class-state.ts';

/** Milliseconds for which another process counts that has not said anything. */
const SILENT = 8000;

export type PresenceList = readonly (readonly [person: string, sockets: number])[];

export class PresenceBook {
  readonly #state: ClassState;
  readonly #own = new Map<string, number>();
  readonly #others = new Map<string, { at: number; people: Map<string, number> }>();

  constructor(state: ClassState) {
    this.#state = state;
  }

  isHere(person: string): boolean {
    return (this.#own.get(person) ?? 0) > 0;
  }

  list(): PresenceList {
    return [...this.#own].filter(([, sockets]) => sockets > 0);
  }

  setOwn(person: string, sockets: number): void {
    this.#own.set(person, sockets);
    this.#count(person);
  }

  /** @param whole all that are connected there; else what has changed */
  hear(process: string, people: PresenceList, whole: boolean): void {
    const known = this.#others.get(process)?.people ?? new Map<string, number>();
    const now = whole ? new Map(people) : new Map([...known, ...people]);
    this.#others.set(process, { at: this.#state.now(), people: now });
    for (const person of new Set([...known.keys(), ...now.keys()])) this.#count(person);
  }

  forgetSilent(): void {
    for (const [process, { at, people }] of this.#others) {
      if (this.#state.now() - at < SILENT) continue;
      this.#others.delete(process);
      for (const person of people.keys()) this.#count(person);
    }
  }

  #count(person: string): void {
    const { presence, people, changed, now, document } = this.#state;
    const elsewhere = [...this.#others.values()].map((one) => one.people.get(person) ?? 0);
    const sockets = elsewhere.reduce((sum, one) => sum + one, this.#own.get(person) ?? 0);
    if (presence.get(person)?.sockets === sockets) return;
    presence.set(person, { sockets, since: now() });
    const place = people.get(person)?.place;
    if (place) changed.tables.add(place.table);
    if (document.stage === 'lobby') changed.lobby = true;
  }
}
