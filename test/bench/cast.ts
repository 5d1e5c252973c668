/** The seats and players of the benches of skill, and their games. */
import { INITIATIVES } from '../../src/delegations/bots/packager.ts';
import type { Changed, Facts } from './games.ts';
import type { Lab } from './lab.ts';
import { scenarioNamed } from './scenarios.ts';

export const FLAGSHIP = 'cybercrime-2024';
export const CLASSES = ['cybercrime-class', 'high-seas-class'] as const;
export const CLASS = CLASSES[0];

/** Runs for each player in each seat, unless the person asks for others. */
export const SEAT_RUNS = 40;

/** Large and small, on both sides and between; the last one has no weight and is not on the floor by itself. */
const FLAGSHIP_SEATS = ['USA', 'IRN', 'BRA', 'JAM', 'NGA', 'IND', 'EGY', 'LIE'] as const;

export const BOTS = [
  'passive',
  'random',
  'greedy',
  'spoiler',
  'packager-without-ask',
  'packager',
  'oracle',
] as const;

/** Acts of the packager's own initiative: what it is without each of them can be measured. */
export const PACKAGER_USES = INITIATIVES;

export function seatsOf(scenario: string): readonly string[] {
  if (scenario === FLAGSHIP) return FLAGSHIP_SEATS;
  const { delegations } = scenarioNamed(scenario);
  return delegations.filter(({ playable }) => playable).map(({ id }) => id);
}

/** One bot in one seat, measured; a passive one is also told the best it could hope for. */
export function gamesOf(
  lab: Lab,
  scenario: string,
  seat: string,
  by: string,
  runs: number,
  changed?: Changed,
): Promise<readonly Facts[]> {
  return lab.play({
    scenario,
    seating: [{ seat, by }],
    measured: [seat],
    climbed: by === 'passive',
    runs,
    ...(changed ? { changed } : {}),
  });
}

/** All seats played by default, nobody measured. */
export function allByDefault(
  lab: Lab,
  scenario: string,
  runs: number,
  changed?: Changed,
): Promise<readonly Facts[]> {
  return lab.play({ scenario, seating: [], measured: [], runs, ...(changed ? { changed } : {}) });
}
