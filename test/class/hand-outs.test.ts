/** Play alone by short links of a class server: what is handed out, attempts and time counted, what is handed in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type {
  AttemptBegun,
  CountedAttempt,
  TakenResult,
  HandOut,
} from '../../src/conference/class/hand-out.ts';
import type { Answered } from '../../src/conference/class/wire.ts';
import { makeScenarioCode } from '../../src/conference/invitation.ts';
import { openConference, play } from '../../src/conference/conference.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { makeResult } from '../../src/conference/result/result.ts';
import { writeResultLine } from '../../src/conference/result/result-line.ts';
import type { ServedClass } from '../../src/server/class/serve-class.ts';
import { makeFolder, served, shipped, SLOW } from './serve.ts';

const { scenario, text } = shipped('first-brackets');
const SEAT = scenario.delegations[0]?.id ?? '';
const OF: HandOut = {
  scenario: { id: scenario.id, code: makeScenarioCode(scenario), text },
  assist: 'none',
  veil: false,
  locks: ['undo'],
};

const readKey = ({ instructor }: ServedClass) => instructor.split('key=')[1] ?? '';

/** @param key of the instructor; null: of nobody */
async function ask<Extra>(
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

async function handOut(of: ServedClass, more: Partial<HandOut> = {}): Promise<string> {
  const answer = await ask<{ code: string }>(of, '', { ...OF, ...more }, readKey(of));
  if (!answer.ok) throw new Error(answer.code);
  return answer.code;
}

async function begin(of: ServedClass, code: string, name: string, player: string) {
  const answer = await ask<AttemptBegun>(of, `/${code}/attempts`, { player, name, seat: SEAT });
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

/** A game of the seat: a word, and the rest by policies' leave. */
function playLine(seed: number, by: string = SEAT): string {
  const opened = openConference(scenario, { seed, plan: [{ seat: by, by: 'person' }] });
  const played = play(opened, { seat: by, type: 'pass' });
  return writeResultLine(makeResult(makeRecord(played.ok ? played.conference : opened), 'Ana'));
}

const list = async (of: ServedClass): Promise<readonly CountedAttempt[]> => {
  const answer = await ask<{ attempts: CountedAttempt[] }>(of, '', undefined, readKey(of));
  return answer.ok ? answer.attempts : [];
};

test('a short link gives the invitation; attempts and time are counted, over a restart too', async () => {
  const folder = makeFolder();
  const of = await served(['first-brackets'], SLOW, folder);
  const code = await handOut(of);
  expect(code).toMatch(/^[A-HJ-KM-NP-RT-Z]{6}$/);
  // The same again: links that were made before stay good.
  expect(await handOut(of)).toBe(code);
  expect(await handOut(of, { veil: true })).not.toBe(code);
  expect(await ask(of, `/${code.toLowerCase()}`)).toEqual({ ok: true, handOut: OF });

  const first = await begin(of, code, 'Ana', 'device-of-ana');
  const second = await begin(of, code, ' ana ', 'another-device');
  const other = await begin(of, code, 'Omar', 'device-of-omar');
  expect([first.number, second.number, other.number]).toEqual([1, 2, 1]);
  // Nobody has tried the conference before: the server draws it.
  expect(first.seed).not.toBe(second.seed);

  const line = playLine(second.seed);
  const given = { attempt: second.attempt, line };
  const handed = await ask<TakenResult>(of, `/${code}/results`, given);
  expect(handed).toEqual({ ok: true, number: 2, took: expect.any(Number) as number });
  expect(await ask(of, `/${code}/results`, given)).toEqual(handed);
  await of.close();

  const again = await served(['first-brackets'], SLOW, folder);
  const counted = await list(again);
  expect(counted.filter(({ name }) => name !== 'Omar')).toMatchObject([
    { code, name: 'Ana', seat: SEAT, number: 1, of: 2, took: null, line: null },
    { name: 'ana', number: 2, of: 2, took: handed.ok && handed.took, line },
  ]);
  expect(counted.filter(({ name }) => name === 'Omar')).toMatchObject([{ number: 1, of: 1 }]);
});

test('a result of another game, seat or conference is not taken for the attempt', async () => {
  const of = await served(['first-brackets']);
  const code = await handOut(of, { seed: 5 });
  const { attempt, seed } = await begin(of, code, 'Ana', 'device-of-ana');
  expect(seed).toBe(5);
  const refused = async (line: string, by = attempt) => {
    const answer = await ask(of, `/${code}/results`, { attempt: by, line });
    return answer.ok ? 'taken' : answer.code;
  };
  expect(await refused(playLine(6))).toBe('class/otherGame');
  expect(await refused(playLine(5, scenario.delegations[1]?.id))).toBe('class/otherGame');
  expect(await refused(`${playLine(5)}0`)).toBe('class/result');
  expect(await refused(playLine(5), 'somebody-else')).toBe('class/token');
  expect(await refused(playLine(5))).toBe('taken');
});

test('strangers hand out nothing, read no list, and guess no code', async () => {
  const of = await served(['first-brackets']);
  const code = await handOut(of);
  const refused = async (
    ...asked: Parameters<typeof ask> extends [unknown, ...infer R] ? R : []
  ) => {
    const answer = await ask(of, ...asked);
    return answer.ok ? 'taken' : answer.code;
  };
  expect(await refused('', OF)).toBe('class/instructor');
  expect(await refused('', undefined, 'guess')).toBe('class/instructor');
  expect(await refused('/ABCDEF')).toBe('class/code');
  expect(await refused(`/${code}/attempts`, '{')).toBe('class/shape');
  expect(await refused(`/${code}/attempts`, 'x'.repeat(300_000))).toBe('class/tooLong');
  const asked = { player: 'device-of-ana', name: 'Ana', seat: SEAT };
  expect(await refused(`/${code}/attempts`, { ...asked, more: 1 })).toBe('class/shape');
  expect(await refused(`/${code}/attempts`, { ...asked, seat: 'NOBODY' })).toBe('class/noSeat');
  expect(await refused(`/${code}/attempts`, { ...asked, name: '\u200B' })).toBe('class/name');
  expect(await refused(`/${code}/constructor`, asked)).toBe('class/unknown');
  const other = { ...OF, scenario: { ...OF.scenario, code: '0000-0000' } };
  expect(await refused('', other, readKey(of))).toBe('class/scenario');
  const codes = await Promise.all(Array.from({ length: 60 }, () => refused('/ABCDEF')));
  expect(codes).toContain('class/tooFast');
  // What is in order goes on.
  expect(await refused(`/${code}`)).toBe('taken');
});

test('a scenario too large for a link is handed out whole', async () => {
  const of = await served(['first-brackets']);
  const large = readFileSync('scenarios/cybercrime-2024.yaml', 'utf8');
  const { scenario: found } = shipped('cybercrime-2024');
  const asked = { id: found.id, code: makeScenarioCode(found), text: large };
  const code = await handOut(of, { scenario: asked });
  const answer = await ask<{ handOut: HandOut }>(of, `/${code}`);
  expect(answer.ok && answer.handOut.scenario).toEqual(asked);
});
