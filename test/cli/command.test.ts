/** The command as a person runs it. Few, because each starts a process. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';

// A process takes a second to start, and more on a machine that does other things.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'brackets-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { exit: number | null; out: string; err: string };

/** `npm run -s brackets -- …` from a folder. */
function brackets(from: string, ...words: readonly string[]): Ran {
  return fed('', from, ...words);
}

/** The same with something on standard input. Starts what npm would, as npm would: npm itself takes as long again. */
function fed(input: string, from: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...words],
    {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'brackets', INIT_CWD: from },
      encoding: 'utf8',
      input,
    },
  );
  return { exit: status, out: stdout, err: stderr };
}

const broken = 'format: square-brackets/scenario@1\nid: a\ntitle: A\nartikles: []\n';
writeFileSync(join(folder, 'broken.yaml'), broken);

test('paths are relative to where the person stands, and errors have their place', () => {
  const { exit, out, err } = brackets(folder, 'check', 'broken.yaml', '--json');
  const { ok, findings } = JSON.parse(out) as { ok: boolean; findings: Record<string, unknown>[] };
  expect({ exit, ok, keys: Object.keys(findings[0] ?? {}) }).toEqual({
    exit: 2,
    ok: false,
    keys: ['severity', 'code', 'path', 'line', 'column', 'message'],
  });
  const lines = err.trimEnd().split('\n');
  expect(lines.every((line) => /^broken\.yaml:\d+:\d+ [a-z]+\/[a-z-]+ \S/.test(line))).toBe(true);
  expect(lines.some((line) => line.startsWith('broken.yaml:4:1 key/unknown '))).toBe(true);
});

test.each([
  [[], /^brackets:1:1 usage\/verb Give a command: /],
  [['foretell', 'x.yaml'], /^brackets:1:1 usage\/unknown-command /],
  [['predict', 'x.yaml'], /^x\.yaml:1:1 file\/missing /],
  [['predict', 'x.yaml', '--model', 'nsh'], /^brackets:1:1 usage\/model /],
  [['backtest', 'x.yaml', '--models', 'nash,gut'], /^brackets:1:1 usage\/model /],
  [['power', 'x.yaml'], /^x\.yaml:1:1 file\/missing /],
  [['check', 'x.yaml', '--fast'], /^brackets:1:1 usage\/unknown-option /],
  [['simulate', 'x.yaml', '--runs', '0', '--seed', '1'], /^brackets:1:1 usage\/number --runs /],
  [['balance', 'x.yaml', '--runs', 'all'], /^brackets:1:1 usage\/number --runs /],
  [['compare', '-', '-'], /^brackets:1:1 usage\/input-twice /],
  [
    ['tally', '--rule', 'unanimity', '--yes', '3'],
    /^--rule:1:1 rule\/unknown .*atLeast: 100% }\.$/m,
  ],
  [['check', 'x.yaml'], /^x\.yaml:1:1 file\/missing /],
  [
    ['simulate', 'x.yaml', '--runs', '1', '--runs', '2', '--seed', '1'],
    /^brackets:1:1 usage\/option-twice --runs is given twice\. Give it once\. /,
  ],
  [
    ['compare', 'x.json', '--csv', '--json'],
    /^brackets:1:1 usage\/conflicting-option option '--csv' /,
  ],
])('%j is refused on one line', (words, line) => {
  const { exit, out, err } = brackets(folder, ...words);
  expect({ exit, out, lines: err.trimEnd().split('\n').length }).toEqual({
    exit: 2,
    out: '',
    lines: 1,
  });
  expect(err).toMatch(line);
});

test('one worker or two, the answer is the same', () => {
  const simulate = (seed: string, workers: string): Record<string, unknown> => {
    const words = ['first-brackets.yaml', '--runs', '6', '--seed', seed, '--workers', workers];
    const { exit, out, err } = brackets(join(root, 'scenarios'), 'simulate', ...words, '--json');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    return JSON.parse(out) as Record<string, unknown>;
  };
  const { perSecond, ...one } = simulate('1', '1');
  const { perSecond: faster, ...two } = simulate('1', '2');
  expect([typeof perSecond, typeof faster]).toEqual(['number', 'number']);
  expect(two).toEqual(one);
  expect(Object.keys(one)).toEqual([
    'runs',
    'adopted',
    'articles',
    'seats',
    'joint',
    'chair',
    'hash',
  ]);
  expect(simulate('2', '1')['hash']).not.toBe(one['hash']);
});

test('balance is the same over one thread and two, and says what of', () => {
  const balance = (workers: string): Ran => {
    const words = ['first-brackets.yaml', '--runs', '6', '--workers', workers, '--json'];
    return brackets(join(root, 'scenarios'), 'balance', ...words);
  };
  const [one, two] = [balance('1'), balance('2')];
  expect([one.exit, one.err, two]).toEqual([0, '', one]);
  const { runs, seatRuns, seed } = JSON.parse(one.out) as Record<string, unknown>;
  expect({ runs, seatRuns, seed }).toEqual({ runs: 6, seatRuns: 2, seed: 1 });
});

test('what play records, replay proves and compare lays out', () => {
  const scenario = join(root, 'scenarios/first-brackets.yaml');
  const words = ['play', scenario, '--seat', 'TER=packager', '--seed', '2', '--record', 'r.json'];
  expect(brackets(folder, ...words)).toMatchObject({ exit: 0, err: '' });
  const { exit, out } = brackets(folder, 'replay', 'r.json', '--json');
  expect([exit, (JSON.parse(out) as { ok: boolean }).ok]).toEqual([0, true]);
  const table = brackets(folder, 'compare', 'r.json', '--csv');
  expect([table.exit, table.out.split('\n')[0]?.split(',').slice(0, 3)]).toEqual([
    0,
    ['simulated', 'run', 'file'],
  ]);
});

test('who stops reading does not turn an error into an answer', async () => {
  const words = ['check', 'broken.yaml', '--json'];
  const npm = ['--prefix', root, 'run', '-s', 'brackets', '--', ...words];
  const child = spawn('npm', npm, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([2, null]);
});

test('a file called - is standard input, and --version is the one of the package', () => {
  const scenario = readFileSync(join(root, 'scenarios/first-brackets.yaml'), 'utf8');
  const played = fed(scenario, folder, 'play', '-', '--record', 'fed.json');
  expect([played.exit, played.err]).toEqual([0, '']);
  const record = readFileSync(join(folder, 'fed.json'), 'utf8');
  expect(fed(record, folder, 'replay', '-').out.startsWith('-: ')).toBe(true);
  const members = ['--rule', '{ of: members, atLeast: 100% }', '--members', '-', '--yes', '3'];
  expect(fed(scenario, folder, 'tally', ...members).out.startsWith('adopted ')).toBe(true);
  expect(brackets(folder, '--version')).toEqual({ exit: 0, out: '0.1.0\n', err: '' });
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'npm hands %s on, and nothing is left running',
  async (signal) => {
    const words = ['--prefix', root, 'run', '-s', 'brackets', '--', 'check', '-'];
    const child = spawn('npm', words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => undefined);
    // More than a pipe holds, so that it has gone once the command reads. It then waits for the rest.
    await new Promise((read) => child.stdin.write(' '.repeat(1_000_000), read));
    const [closed, out] = [once(child, 'close'), text(child.stdout)];
    child.kill(signal);
    await closed;
    expect(await out).toBe('');
  },
);

test.skipIf(process.platform !== 'linux')('a full device is told on one line', () => {
  const npm = ['--prefix', root, 'run', '-s', 'brackets', '--', 'tally', '--rule'];
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(
    'npm',
    [...npm, '{ of: members, atLeast: 1/2 }', '--yes', '3'],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
  );
  closeSync(full);
  expect([status, stderr]).toEqual([
    2,
    'stdout:1:1 file/no-space There is no space left to write this. Free some, or choose another place.\n',
  ]);
});
