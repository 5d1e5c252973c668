/** Conferences one after the other in this thread. */
import { setImmediate } from 'node:timers/promises';

/** Runs `from` to `to`, without the last. */
type Range = { from: number; to: number };

/** With signals in between: with a trading player a conference may take a second. @returns those played before `stop` */
export async function playInTurn<Task extends Range, Run>(
  play: (task: Task) => readonly Run[],
  task: Task,
  stop: AbortSignal,
): Promise<Run[]> {
  const played: Run[] = [];
  for (let from = task.from; from < task.to && !stop.aborted; from += 1) {
    played.push(...play({ ...task, from, to: from + 1 }));
    await setImmediate();
  }
  return played;
}
