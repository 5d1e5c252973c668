/** How a lesson is divided, and how far a conference comes in the time left to play. */

export const LENGTHS = [30, 60, 90] as const;
export type Length = (typeof LENGTHS)[number];

/** `screens`: one person at each. `tables`: five persons at one, twelve times. */
export const FORMATS = ['screens', 'tables'] as const;
export type Format = (typeof FORMATS)[number];

export const STEPS = ['open', 'plan', 'play', 'handIn', 'debrief'] as const;
export type PlanStep = (typeof STEPS)[number];

/** Minutes of each step; a debrief is never less than a quarter of the lesson. */
const MINUTES: Readonly<Record<Length, Readonly<Record<PlanStep, number>>>> = {
  30: { open: 3, plan: 3, play: 14, handIn: 2, debrief: 8 },
  60: { open: 5, plan: 6, play: 30, handIn: 3, debrief: 16 },
  90: { open: 8, plan: 10, play: 45, handIn: 3, debrief: 24 },
};
/** Persons of a table, each of whom reads and acts in turn. */
export const AT_TABLE = 5;
/** A sitting at a table takes longer than at a screen by about this factor: four seats more are read and passed. */
const SLOWER = 3;

export type PlannedLesson = {
  steps: readonly { step: PlanStep; minutes: number }[];
  /** Sittings to play at least 1; all of them where there is time. */
  sittings: number;
  /** There is time for the whole conference. */
  whole: boolean;
  /** There is time to play it a second time. */
  twice: boolean;
};

/** @param minutes of play of the whole conference by one person, about; null where nobody has measured it */
export function planLesson(
  length: Length,
  format: Format,
  { minutes, sittings }: { minutes: number | null; sittings: number },
): PlannedLesson {
  const times = MINUTES[length];
  // Shipped conferences take two minutes a sitting, of those who know the game; a class that does not reads longer.
  const whole = (minutes ?? sittings * 3) * (format === 'tables' ? SLOWER : 1);
  const reached = Math.max(1, Math.min(sittings, Math.floor((sittings * times.play) / whole)));
  return {
    steps: STEPS.map((step) => ({ step, minutes: times[step] })),
    sittings: reached,
    whole: reached === sittings,
    twice: whole * 2 <= times.play,
  };
}
