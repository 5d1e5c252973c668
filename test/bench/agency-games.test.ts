import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type AgencyGame, openArchive } from './agency-games.ts';
import { openLab } from './lab.ts';

const out = mkdtempSync(join(tmpdir(), 'agency-'));
afterAll(() => rmSync(out, { recursive: true }));

const openPart = (part: number) =>
  openArchive(
    openLab({
      seed: 1,
      runs: null,
      values: {},
      conferences: [],
      search: { players: [], budget: 24, shard: { part, parts: 2 }, out },
    }),
  );

const games = ['waiting', 'searcher', 'packager'].map((player) => {
  return { scenario: 'first-brackets', seat: 'TER', player, run: 0 } as AgencyGame;
});

test('shards share the games out, and what one has played none plays again', () => {
  const left: number[] = [];
  openPart(1).play(games, (count) => left.push(count));
  expect(left).toEqual([1, 0]);
  // Broken off as it was written.
  appendFileSync(join(out, 'agency-1-of-2.jsonl'), '{"key":"[1');
  const second = openPart(2);
  expect(games.map((game) => second.find(game) !== undefined)).toEqual([true, false, true]);
  second.play(games, (count) => left.push(count));
  openPart(1).play(games, () => left.push(-1));
  expect(left).toEqual([1, 0, 0]);
  expect(games.map((game) => openPart(1).find(game)?.best === null)).toEqual([false, true, true]);
  expect(readdirSync(out).toSorted()).toEqual(['agency-1-of-2.jsonl', 'agency-2-of-2.jsonl']);
  expect(readFileSync(join(out, 'agency-2-of-2.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
});
