/** What somebody has done on a day, kept in this browser: a day is played once. */
import { type Change, type Vote, VOTES } from '../../../../engine/command.ts';
import { type PhraseCode, PHRASES } from '../../../../engine/answers/phrase.ts';
import { readKept, writeKept } from '../../../session/kept.ts';

export type DayDone = {
  phrase?: PhraseCode;
  changes?: readonly Change[];
  vote?: Vote;
};

const KEY = 'square-brackets/daily';

/** Nothing where nothing is kept, or another day is. @param day its number */
export function readDay(day: number): DayDone {
  const kept = readKept(KEY);
  return isKept(kept) && kept.day === day ? takeKnown(kept.done) : {};
}

export function keepDay(day: number, done: DayDone): void {
  writeKept(KEY, { day, done });
}

function isKept(kept: unknown): kept is { day: number; done: object } {
  if (typeof kept !== 'object' || kept === null) return false;
  const { day, done } = kept as Record<string, unknown>;
  return typeof day === 'number' && typeof done === 'object' && done !== null;
}

/** What is none of this is left out: it would close the page for the day. */
function takeKnown(done: object): DayDone {
  const kept = done as Record<string, unknown>;
  const phrase = PHRASES.find((one) => one === kept['phrase']);
  const vote = VOTES.find((one) => one === kept['vote']);
  const changes = kept['changes'];
  return {
    ...(phrase && { phrase }),
    ...(Array.isArray(changes) && changes.every(isChange) && { changes }),
    ...(vote && { vote }),
  };
}

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { article, option } = value as Record<string, unknown>;
  return typeof article === 'string' && typeof option === 'string';
}
