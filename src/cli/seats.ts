/** `--seat ID`, `--seat ID=BOT`: who sits where. */
import {
  COMPUTER_NAMES,
  type ComputerPlayer,
  isComputer,
  isSearching,
  type SearchTerms,
  type SeatPlan,
} from '../conference/plan.ts';
import { suggestNear } from '../scenario/shape/near.ts';
import { CHAIR, type Scenario } from '../scenario/resolved.ts';
import { listSome } from '../scenario/problem.ts';
import { reportMisuse, type Tried, succeed } from './answer.ts';
import { parseWholeNumber } from './whole-number.ts';

/** `by` is null where no bot is named. */
export type SeatEntry = { seat: string; by: ComputerPlayer | null };

/** Bots that know what to do in the Chair, which has no instructions. */
const FOR_THE_CHAIR: readonly ComputerPlayer[] = ['chair', 'passive', 'random'];

export function parseSeats(scenario: Scenario, written: readonly string[]): Tried<SeatEntry[]> {
  const seating: SeatEntry[] = [];
  for (const entry of written) {
    const one = parseSeat(scenario, entry);
    if (!one.ok) return one;
    if (seating.some(({ seat }) => seat === one.value.seat)) {
      return reportMisuse('seat', `The seat "${one.value.seat}" is given twice. Give it once.`);
    }
    seating.push(one.value);
  }
  return succeed(seating);
}

function parseSeat(scenario: Scenario, entry: string): Tried<SeatEntry> {
  const cut = entry.indexOf('=');
  const seat = cut < 0 ? entry : entry.slice(0, cut);
  const known = checkSeat(scenario, seat);
  if (!known.ok) return known;
  if (cut < 0) return succeed({ seat, by: null });
  const bot = entry.slice(cut + 1);
  if (!isComputer(bot)) {
    const message = `There is no bot "${bot.slice(0, 40)}".${suggestNear(bot, COMPUTER_NAMES)} Bots: ${COMPUTER_NAMES.join(', ')}.`;
    return reportMisuse('bot', message);
  }
  if (seat === CHAIR && !FOR_THE_CHAIR.includes(bot)) {
    return reportMisuse('bot', `The Chair can be played by: ${FOR_THE_CHAIR.join(', ')}.`);
  }
  if (seat !== CHAIR && bot === 'chair') {
    return reportMisuse('bot', `"chair" plays the Chair only: --seat ${CHAIR}=chair.`);
  }
  return succeed({ seat, by: bot });
}

/** Conferences that a seat plays on for one decision, unless the person asks for others. */
const BUDGET = 370;
const MOST_BUDGET = 1_000_000;

export type SearchOptions = { budget?: string; barRefused?: boolean };

/** `--budget N`, `--bar-refused`: how the seats search that do. */
export function parseSearch({ budget, barRefused }: SearchOptions): Tried<SearchTerms> {
  const barred = barRefused === true ? { barsRefused: true } : {};
  if (budget === undefined) return succeed({ budget: BUDGET, ...barred });
  const conferences = parseWholeNumber('--budget', budget, 1, MOST_BUDGET);
  return conferences.ok ? succeed({ budget: conferences.value, ...barred }) : conferences;
}

/** Where a seat searches, with the terms it does so by. */
export function planSeat(seat: string, by: SeatPlan[number]['by'], search: SearchTerms) {
  return isSearching(by) ? { seat, by, search } : { seat, by };
}

function checkSeat(scenario: Scenario, seat: string): Tried<null> {
  const observes = scenario.observers.some(({ id }) => id === seat);
  if (seat === CHAIR || scenario.delegationIndex.has(seat) || observes) return succeed(null);
  const ids = [...scenario.delegationIndex.keys()];
  const near = suggestNear(seat, [...ids, CHAIR]);
  const advice = near || ` Give ${CHAIR} or a delegation: ${listSome(ids)}.`;
  return reportMisuse('seat', `There is no seat "${seat.slice(0, 80)}".${advice}`);
}
