/** How long a class plays by its clocks, and how many sittings fit before the debrief. */
import type { ClassBoard } from './board.ts';

const MINUTE = 60_000;

export type PlayLength = {
  /** Of the conference that has most, as it is written. */
  written: number;
  sittings: number;
  minutes: number;
  /** Null: no time is set for the debrief. */
  debrief: number | null;
  /** Sittings before the debrief; null: all of them fit. */
  fit: number | null;
};

export function readPlayLength(
  { settings, dealt }: Pick<ClassBoard, 'settings' | 'dealt'>,
  scenarios: ReadonlyMap<string, { procedure: { sittings: number } }>,
): PlayLength {
  const { talk, acts, answers, debriefAt } = settings;
  // Rooms and acts that came back are answered after each round.
  const each = talk + acts + answers;
  const own = dealt.map(({ scenario }) => scenarios.get(scenario)?.procedure.sittings ?? 1);
  const written = Math.max(1, ...own);
  const sittings = Math.min(written, settings.sittings ?? written);
  const fit = debriefAt === null ? sittings : Math.max(1, Math.floor(debriefAt / each));
  return {
    written,
    sittings,
    minutes: Math.round((sittings * each) / MINUTE),
    debrief: debriefAt === null ? null : Math.round(debriefAt / MINUTE),
    fit: fit < sittings ? fit : null,
  };
}
