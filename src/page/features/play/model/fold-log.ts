/** The log as it is read: speeches of a general debate that told nothing else are one line. */
import type { LogLine } from '../../../session/store/game.ts';

export type FoldedLine =
  | { at: number; happening: LogLine['happening'] }
  | { at: number; spoke: readonly string[] };

/** Lines in their order; a run of speeches stands where its last one was made. */
export function foldLog(log: readonly LogLine[]): FoldedLine[] {
  const folded: FoldedLine[] = [];
  let run: LogLine[] = [];
  const close = () => {
    const [only] = run;
    const last = run.at(-1);
    if (only && only === last) folded.push(only);
    else if (last) folded.push({ at: last.at, spoke: run.flatMap(readSpeaker) });
    run = [];
  };
  for (const line of log) {
    if (readSpeaker(line).length > 0) run.push(line);
    else {
      close();
      folded.push(line);
    }
  }
  close();
  return folded;
}

/** Who spoke and put nothing in brackets; nobody for any other line. */
function readSpeaker({ happening }: LogLine): string[] {
  return happening.type === 'statement' && happening.holds.length === 0 ? [happening.seat] : [];
}
