/** Play alone by short links, as a test asks for it. */
import type { AttemptBegun, CountedAttempt, HandOut } from '../../src/conference/class/hand-out.ts';
import type { Answered } from '../../src/conference/class/wire.ts';
import { makeScenarioCode } from '../../src/conference/invitation.ts';
import { openConference, play } from '../../src/conference/conference.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import { writeResultLine } from '../../src/conference/result/result-line.ts';
import type { ServedClass } from '../../src/server/class/serve-class.ts';
import { shipped } from './serve.ts';

const lesson = shipped('first-brackets');
export const { scenario } = lesson;
export const SEAT = scenario.delegations[0]?.id ?? '';
export const OF: HandOut = {
  scenario: { id: scenario.id, code: makeScenarioCode(scenario), text: lesson.text },
  assist: 'none',
  veil: false,
  locks: ['undo'],
};

export const readKey = ({ instructor }: ServedClass) => instructor.split('key=')[1] ?? '';

/** @param key of the instructor; null: of nobody */
export async function askHandOuts<Extra>(
  { address }: ServedClass,
  path: string,
  body?: unknown,
  key: string | null = null,
): Promise<Answered<Extra>> {
  const asked = await fetch(`${address}handouts${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: key === null ? {} : { Authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return (await asked.json()) as Answered<Extra>;
}

export async function handOut(of: ServedClass, more: Partial<HandOut> = {}): Promise<string> {
  const answer = await askHandOuts<{ code: string }>(of, '', { ...OF, ...more }, readKey(of));
  if (!answer.ok) throw new Error(answer.code);
  return answer.code;
}

export async function beginAttempt(of: ServedClass, code: string, name: string, player: string) {
  const answer = await askHandOuts<AttemptBegun>(of, `/${code}/attempts`, {
    player,
    name,
    seat: SEAT,
  });
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

/** A game of the seat: a word, and the rest by policies' leave. */
export function playLine(seed: number, by: string = SEAT): string {
  const opened = openConference(scenario, { seed, plan: [{ seat: by, by: 'person' }] });
  const played = play(opened, { seat: by, type: 'pass' });
  return writeResultLine(makeResult(makeRecord(played.ok ? played.conference : opened), 'Ana'));
}

export const listAttempts = async (of: ServedClass): Promise<readonly CountedAttempt[]> => {
  const answer = await askHandOuts<{ attempts: CountedAttempt[] }>(of, '', undefined, readKey(of));
  return answer.ok ? answer.attempts : [];
};
