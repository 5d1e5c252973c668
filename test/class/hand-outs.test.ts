/** Play alone by short links of a class server: what is handed out, attempts and time counted, what is handed in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { HandOut, TakenResult } from '../../src/conference/class/hand-out.ts';
import { makeScenarioCode } from '../../src/conference/invitation.ts';
import {
  askHandOuts,
  beginAttempt,
  handOut,
  listAttempts,
  OF,
  playLine,
  readKey,
  scenario,
  SEAT,
} from './hand-out-play.ts';
import { makeFolder, served, shipped, SLOW } from './serve.ts';

test('a short link gives the invitation; attempts and time are counted, over a restart too', async () => {
  const folder = makeFolder();
  const of = await served(['first-brackets'], SLOW, folder);
  const code = await handOut(of);
  expect(code).toMatch(/^[A-HJ-KM-NP-RT-Z]{6}$/);
  // The same again: links that were made before stay good.
  expect(await handOut(of)).toBe(code);
  expect(await handOut(of, { veil: true })).not.toBe(code);
  expect(await askHandOuts(of, `/${code.toLowerCase()}`)).toEqual({ ok: true, handOut: OF });

  const first = await beginAttempt(of, code, 'Ana', 'device-of-ana');
  const second = await beginAttempt(of, code, ' ana ', 'another-device');
  const other = await beginAttempt(of, code, 'Omar', 'device-of-omar');
  expect([first.number, second.number, other.number]).toEqual([1, 2, 1]);
  // Nobody has tried the conference before: the server draws it.
  expect(first.seed).not.toBe(second.seed);

  const line = playLine(second.seed);
  const given = { attempt: second.attempt, line };
  const handed = await askHandOuts<TakenResult>(of, `/${code}/results`, given);
  expect(handed).toEqual({ ok: true, number: 2, took: expect.any(Number) as number });
  expect(await askHandOuts(of, `/${code}/results`, given)).toEqual(handed);
  await of.close();

  const again = await served(['first-brackets'], SLOW, folder);
  const counted = await listAttempts(again);
  expect(counted.filter(({ name }) => name !== 'Omar')).toMatchObject([
    { code, name: 'Ana', seat: SEAT, number: 1, of: 2, took: null, line: null },
    { name: 'ana', number: 2, of: 2, took: handed.ok && handed.took, line },
  ]);
  expect(counted.filter(({ name }) => name === 'Omar')).toMatchObject([{ number: 1, of: 1 }]);
});

test('a result of another game, seat or conference is not taken for the attempt', async () => {
  const of = await served(['first-brackets']);
  const code = await handOut(of, { seed: 5 });
  const { attempt, seed } = await beginAttempt(of, code, 'Ana', 'device-of-ana');
  expect(seed).toBe(5);
  const refused = async (line: string, by = attempt) => {
    const answer = await askHandOuts(of, `/${code}/results`, { attempt: by, line });
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
    ...asked: Parameters<typeof askHandOuts> extends [unknown, ...infer R] ? R : []
  ) => {
    const answer = await askHandOuts(of, ...asked);
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
  expect(await refused(`/${code}/attempts`, { ...asked, name: '\u200B' })).toBe('class/noName');
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
  const answer = await askHandOuts<{ handOut: HandOut }>(of, `/${code}`);
  expect(answer.ok && answer.handOut.scenario).toEqual(asked);
});

test('behind a proxy that is trusted each sender has guesses of its own', async () => {
  const of = await served(['first-brackets'], SLOW, makeFolder(), { proxies: 1 });
  const guess = async (from: string): Promise<number> =>
    (await fetch(`${of.address}handouts/WRXYZQ`, { headers: { 'X-Forwarded-For': from } })).status;
  const many = await Promise.all(Array.from({ length: 40 }, () => guess('203.0.113.9')));
  expect(many.filter((status) => status === 429).length).toBeGreaterThan(5);
  expect(await guess('203.0.113.10')).toBe(404);
  // What the sender itself wrote before it counts for nothing.
  expect(await guess('203.0.113.11, 203.0.113.9')).toBe(429);
});
