/** The conferences in which it is measured what acting is worth, as they are offered to people. */
import { CHAIR } from '../../src/scenario/resolved.ts';
import { PLACES } from '../../src/page/build/places.ts';
import { CLASSES, FLAGSHIP } from './cast.ts';
import type { Lab } from './lab.ts';
import { scenarioNamed } from './scenarios.ts';

export type MeasuredConference = {
  scenario: string;
  /** Mandate points over waiting that a person who plays by the trading table is to earn. */
  wanted: number;
  /**
   * Mandate points under rules version 9 with all seats played by default, from which waiting is to fall by little: mean
   * of the featured seats, 40 runs, seed 5. A seat that waits itself has 75.7, 71.1 and 70.8 but for the flagship.
   */
  usual: number;
};

export const MEASURED: readonly MeasuredConference[] = [
  { scenario: CLASSES[0], wanted: 6, usual: 76 },
  { scenario: CLASSES[1], wanted: 8, usual: 72.7 },
  { scenario: FLAGSHIP, wanted: 4, usual: 79 },
  { scenario: 'cybercrime-last-day', wanted: 4, usual: 71.1 },
];

/** Those that the person asked for. */
export function listMeasured({ conferences }: Lab): readonly MeasuredConference[] {
  if (conferences.length === 0) return MEASURED;
  return MEASURED.filter(({ scenario }) => conferences.includes(scenario));
}

/** The same, and cuts and chapters where they are asked for by name. */
export function listAsked({ conferences }: Lab): readonly string[] {
  return conferences.length > 0 ? conferences : MEASURED.map(({ scenario }) => scenario);
}

/** Seats put before people first, but the Chair, which has no instructions. */
export function listFeaturedSeats(scenario: string): readonly string[] {
  return scenarioNamed(scenario)
    .featured.map(({ seat }) => seat)
    .filter((seat) => seat !== CHAIR);
}

/** The starting text a conference is offered with, and numbers changed: for a question put to the lab. */
export function makeGround({ values }: Lab, scenario: string) {
  const start = PLACES.get(scenario)?.start;
  return {
    scenario,
    ...(start === undefined ? {} : { start }),
    ...(Object.keys(values).length === 0 ? {} : { changed: { values } }),
  };
}
