import { readKept, writeKept } from '../../../session/kept.ts';

/** The line of the last day that was done, how many days in a row that makes, and the line before it. */
export type KeptLine = { day: number; line: string; streak: number; before: string | null };

const KEY = 'square-brackets/daily-line';

/** Null where none is kept. */
export function readLine(): KeptLine | null {
  const kept = readKept(KEY);
  return isLine(kept) ? kept : null;
}

/** As it is to be kept; of a day that is kept already, as it is. @param yesterday number of the day before */
export function makeDayLine(day: number, yesterday: number, line: string): KeptLine {
  const last = readLine();
  if (last?.day === day) return last;
  const follows = last?.day === yesterday;
  return {
    day,
    line,
    streak: follows ? last.streak + 1 : 1,
    before: follows ? last.line : null,
  };
}

export function keepDayLine(line: KeptLine): void {
  writeKept(KEY, line);
}

function isLine(kept: unknown): kept is KeptLine {
  if (typeof kept !== 'object' || kept === null) return false;
  const { day, line, streak, before } = kept as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === 'string';
  return (
    Number.isInteger(day) &&
    isText(line) &&
    Number.isInteger(streak) &&
    (before === null || isText(before))
  );
}
