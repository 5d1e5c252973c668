/** The tasks of a day: which conference they are from, and how they are worked out without holding up the page. */
import {
  type DailyTasks,
  type Day,
  numberDay,
  setDailyTasks,
} from '../../../../analysis/daily/daily.ts';
import { finishWith } from '../../../../conference/in-steps.ts';
import { loadShipped } from '../../../session/files/library.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

/** In turn, one a day: short ones with seats to offer. */
const CONFERENCES = [
  'high-seas-class',
  'kigali-2016-class',
  'cybercrime-class',
  'antarctica-1959-class',
] as const;

/**
 * Where the ballot is from: a conference with votes that are close, and draws in which the ballot of a seat turns one on
 * a text that is worth about as much to it as no deal: sometimes a little more, sometimes a little less.
 */
export const BALLOTS_FROM = {
  id: 'high-seas-class',
  draws: [
    { run: 319, seat: 'ANS' },
    { run: 268, seat: 'CAL' },
    { run: 106, seat: 'ELV' },
    { run: 790, seat: 'ANS' },
    { run: 2431, seat: 'ELV' },
    { run: 69, seat: 'GOL' },
    { run: 225, seat: 'ANS' },
    { run: 1392, seat: 'ELV' },
    { run: 3448, seat: 'GOL' },
    { run: 113, seat: 'CAL' },
    { run: 1873, seat: 'ANS' },
    { run: 319, seat: 'GOL' },
    { run: 363, seat: 'ANS' },
    { run: 1072, seat: 'ELV' },
    { run: 789, seat: 'ELV' },
    { run: 2478, seat: 'ANS' },
    { run: 1315, seat: 'GOL' },
  ],
} as const;

export type Today = { scenario: Scenario; ballotsFrom: Scenario; tasks: DailyTasks };

/** Of a day, as the calendar of this device has it. */
export function numberDate(date: Date): number {
  return numberDay(readDate(date));
}

/** Of the day before. */
export function numberYesterday(date: Date): number {
  return numberDate(new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1));
}

function readDate(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** Of the next conference where the first has none; null where none has; rejects where one cannot be fetched. */
export async function loadToday(date: Date): Promise<Today | null> {
  const day = readDate(date);
  const first = numberDay(day) % CONFERENCES.length;
  for (const id of [...CONFERENCES.slice(first), ...CONFERENCES.slice(0, first)]) {
    // oxlint-disable-next-line no-await-in-loop -- the next is fetched only where this one has none
    const today = await loadFrom(id, day);
    if (today) return today;
  }
  return null;
}

async function loadFrom(id: string, day: Day): Promise<Today | null> {
  const [{ scenario }, { scenario: ballotsFrom }] = await Promise.all([
    loadShipped(id),
    loadShipped(BALLOTS_FROM.id),
  ]);
  const ballots = { scenario: ballotsFrom, draws: BALLOTS_FROM.draws };
  const tasks = await finishWith(
    setDailyTasks(scenario, day, ballots),
    () => new Promise((resume) => setTimeout(resume)),
  );
  return tasks && { scenario, ballotsFrom, tasks };
}
