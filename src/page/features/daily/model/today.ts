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

/** Where the ballot is from: a conference with votes that are close, and draws in which one ballot of a seat turns one. */
export const BALLOTS_FROM = {
  id: 'high-seas-class',
  runs: [8, 46, 69, 106, 113, 145, 225, 245, 268, 319, 363, 789, 790, 802],
} as const;

export type Today = { scenario: Scenario; ballotsFrom: Scenario; tasks: DailyTasks };

/** Of a day, as the calendar of this device has it. */
export function numberDate(date: Date): number {
  return numberDay(readDate(date));
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
  const ballots = { scenario: ballotsFrom, runs: BALLOTS_FROM.runs };
  const tasks = await finishWith(
    setDailyTasks(scenario, day, ballots),
    () => new Promise((resume) => setTimeout(resume)),
  );
  return tasks && { scenario, ballotsFrom, tasks };
}
