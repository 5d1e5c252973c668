import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { mustRead } from '../../test/fixtures/shipped.ts';
import { check } from './check/check.ts';
import { BASE, edited, extended } from '../../test/fixtures/scenario/base.ts';
import { LIMITS } from './limits.ts';
import { readScenario } from './read.ts';
import type { ScenarioReading } from './reading.ts';
import { toJson } from './to-json.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/scenario');

const fixture = (name: string): string => readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8');

function asJson(source: string): string {
  const written = toJson(source);
  return written.ok ? written.json : '';
}

function hashes(reading: ScenarioReading): string[] {
  return reading.ok ? [reading.scenario.rulesHash, reading.scenario.textHash] : [];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file with the required keys alone', () => {
  it('is completed with the defaults', () => {
    const threshold = (numerator: number, denominator: number, bound: string) => ({
      kind: 'threshold',
      threshold: { of: 'presentAndVoting', bound, amount: { share: { numerator, denominator } } },
    });
    expect(mustRead(fixture('minimal'))).toEqual({
      id: 'minimal',
      title: 'Minimal',
      dimensions: [],
      articles: [
        {
          id: 'fees',
          index: 0,
          number: '1',
          title: 'fees',
          options: [
            { id: 'low', position: 0, readings: new Map() },
            { id: 'high', position: 100, readings: new Map() },
          ],
          bridges: [],
          draft: [],
          agreed: false,
        },
      ],
      articleIndex: new Map([['fees', 0]]),
      starts: new Map(),
      groups: [],
      delegations: [
        {
          id: 'AAA',
          index: 0,
          name: 'AAA',
          groups: [],
          capability: 1,
          votes: 1,
          weights: new Map(),
          playable: true,
          positions: [undefined],
          linkages: [],
        },
      ],
      delegationIndex: new Map([['AAA', 0]]),
      nameCall: { order: [0], from: [0] },
      observers: [],
      floor: [0],
      featured: [],
      procedure: {
        sittings: 1,
        plates: 3,
        substance: threshold(2, 3, 'atLeast'),
        procedural: threshold(1, 2, 'moreThan'),
        consensusFirst: true,
        quorum: { numerator: 1, denominator: 2 },
      },
      stakeholders: [],
      instruments: [],
      events: [],
      rollCalls: [],
      aliases: new Map(),
      sources: [],
      rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe('the same file in another dress', () => {
  const plain = mustRead(BASE);

  it.each([
    ['bytes', bytes(BASE)],
    ['a byte order mark', `\ufeff${BASE}`],
    ['a byte order mark in bytes', bytes(`\ufeff${BASE}`)],
    ['CRLF', BASE.replaceAll('\n', '\r\n')],
    ['lone CR', BASE.replaceAll('\n', '\r')],
    ['no line end at the end', BASE.trimEnd()],
    ['document marks', `%YAML 1.2\n---\n${BASE}...\n`],
    ['comments', `# first\n${BASE}# last\n`],
    ['JSON', asJson(BASE)],
    ['JSON with tabs', JSON.stringify(JSON.parse(asJson(BASE)), null, '\t')],
    ['JSON after a byte order mark and blanks', `\ufeff\r\n  ${asJson(BASE)}\r\n`],
    [
      'other numerals',
      edited('sittings: 3', 'sittings: 0x3').replace('position: 0 ', 'position: -0.0 '),
    ],
  ])('%s: reads to the same scenario', (_name, source) => {
    expect(mustRead(source)).toEqual(plain);
  });

  it('places the findings of CRLF, JSON and marked files where an editor shows them', () => {
    const broken = edited('position: 100', 'position: 101');
    const json = JSON.stringify(JSON.parse(asJson(BASE)), null, 2).replace(': 100', ': 101');
    const places = [broken, broken.replaceAll('\n', '\r\n'), `\ufeff${broken}`, json].map(
      (source) => readScenario(source).findings.map(({ line, column }) => [line, column]),
    );
    expect(places).toEqual([[[8, 31]], [[8, 31]], [[8, 31]], [[15, 23]]]);
  });
});

describe('anchors and aliases', () => {
  it('stand for the value they repeat', () => {
    const written = edited('{ id: BBB,', '{ id: BBB, groups: [coast],');
    const repeated = edited('groups: [coast]', 'groups: &shared [coast]').replace(
      '{ id: BBB,',
      '{ id: BBB, groups: *shared,',
    );
    expect(mustRead(repeated)).toEqual(mustRead(written));
  });
});

describe('texts', () => {
  it('may be of any script and hold marks of direction', () => {
    const title = 'ميثاق\u200f المرفأ 港口公約 \u{1f6a2}';
    expect(mustRead(edited('title: Harbour', `title: ${title}`)).title).toBe(title);
  });

  it('keep the order of languages', () => {
    const titled = mustRead(edited('title: Harbour', 'title: { fr: Port, en: Harbour }'));
    expect([...(titled.title as ReadonlyMap<string, string>)]).toEqual([
      ['fr', 'Port'],
      ['en', 'Harbour'],
    ]);
  });
});

vi.setConfig({ testTimeout: 60_000 });

describe('shipped scenarios', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  it.each(files)('%s has no error and no warning, and reads alike from JSON', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const reading = check(source);
    const serious = reading.findings.filter(({ severity }) => severity !== 'info');
    expect(serious).toEqual([]);
    expect(hashes(readScenario(asJson(source)))).toEqual(hashes(reading));
  });
});

describe('at the limits', () => {
  const articles = Array.from({ length: 200 }, (_, i) => ({
    id: `a${i}`,
    options: Array.from({ length: i === 0 ? 64 : 2 }, (__, j) => ({ id: `o${j}`, position: j })),
  }));
  const delegations = Array.from({ length: 1000 }, (_, i) => ({ id: `d${i}` }));
  const procedure = { sittings: 500 };
  const format = 'square-brackets/scenario@1';

  it('200 articles, 64 options, 1,000 delegations and 500 sittings are read', () => {
    const large = { format, id: 'large', title: 'Large', articles, delegations, procedure };
    const { articles: read, delegations: seats } = mustRead(JSON.stringify(large));
    expect([read.length, read[0]?.options.length, seats.length]).toEqual([200, 64, 1000]);
  });

  it('4 MiB are read, and 20 levels', () => {
    const room = LIMITS.bytes - BASE.length;
    expect(mustRead(`${BASE}${'#'.repeat(room)}`).id).toBe('harbour');
    const codes = (levels: number) =>
      readScenario(extended(`deep: ${'['.repeat(levels)}${']'.repeat(levels)}`)).findings.map(
        ({ code }) => code,
      );
    expect([codes(19), codes(20)]).toEqual([['key/unknown'], ['yaml/depth']]);
  });
});

describe('too much of anything', () => {
  it('ends the list of findings and counts the rest', () => {
    const floor = Array.from({ length: 1500 }, (_, i) => `X${i}`).join(', ');
    const { findings } = readScenario(`${BASE}floor: [${floor}]\n`);
    expect(findings).toHaveLength(1001);
    expect(findings[1000]).toEqual({
      severity: 'error',
      code: 'file/more',
      path: '',
      line: 1,
      column: 1,
      message: '500 more findings are not listed. Fix those above and read the file again.',
    });
  });
});
