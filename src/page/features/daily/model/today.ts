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
const CONFERENCES = ['high-seas-class', 'cybercrime-class'] as const;

export type Today = { scenario: Scenario; tasks: DailyTasks };

/** Of a day, as the calendar of this device has it. */
export function numberDate(date: Date): number {
  return numberDay(readDate(date));
}

function readDate(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** Null where the day has no tasks; rejects where its conference cannot be fetched. */
export async function loadToday(date: Date): Promise<Today | null> {
  const day = readDate(date);
  const id = CONFERENCES[numberDay(day) % CONFERENCES.length] ?? CONFERENCES[0];
  const { scenario } = await loadShipped(id);
  const tasks = await finishWith(
    setDailyTasks(scenario, day),
    () => new Promise((resume) => setTimeout(resume)),
  );
  return tasks && { scenario, tasks };
}
