/** Moments of the persons at a table, while it is played: each command is carried out again once for all of them. */
import type { Seat } from '../engine/command.ts';
import type { Conference } from './conference.ts';
import { listMoments, type Moment } from './moments.ts';
import { listSteps, type StepPoint } from './steps.ts';

export class MomentTrail {
  readonly #moments = new Map<Seat, Moment[]>();
  #from: StepPoint | undefined;

  /** @param conference the same one each time, further on */
  follow(conference: Conference, seat: Seat): readonly Moment[] {
    if (this.#from === undefined)
      for (const one of conference.plan) this.#moments.set(one.seat, []);
    const known = this.#moments.get(seat) ?? this.#begin(conference, seat);
    for (const step of listSteps(conference, this.#from)) {
      const { at, command, before, told, after, happenings } = step;
      this.#moments.get(command.seat)?.push({ commands: at, happenings: told, state: before });
      this.#from = { at: at + 1, state: after, told: told + happenings.length };
    }
    return known;
  }

  /** A seat that nobody had at the opening. */
  #begin(conference: Conference, seat: Seat): Moment[] {
    const { at = 0 } = this.#from ?? {};
    const moments = listMoments(conference, seat).filter(({ commands }) => commands < at);
    this.#moments.set(seat, moments);
    return moments;
  }
}
