/** A live class on one process: how soon acts are acknowledged, what it weighs, and what a kill loses. */
import {
  mkdtempSync,
  openSync,
  closeSync,
  fsyncSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, ownId } from '../../class/client.ts';
import { kill, killServerOften, type Running, runServer } from '../../class/kill-server.ts';
import { sendHostile } from '../../class/send-hostile.ts';
import type { Lab } from '../lab.ts';
import { atMost, claim, type Report } from '../report.ts';

const KILLS = 300;
/** Of strangers, to a class that plays. */
const HOSTILE = 10_000;
export const SEATS = 5;
/** Of a whole class, and what it is compared with. */
const TABLES = [10, 20, 40];
/** Acts a second of the whole class: ten times what people do. */
export const PER_SECOND = 12;
/** Milliseconds of play that are measured. */
const LASTS = 20_000;

type Load = {
  tables: number;
  p50: number;
  p95: number;
  acts: number;
  /** Milliseconds of the server's processor an act, which other work on the machine changes less. */
  worked: number;
  memory: number;
  folded: number;
};

export async function classServer(lab: Lab): Promise<Report> {
  const loads: Load[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one class at a time
  for (const tables of TABLES) loads.push(await inFolder((folder) => measureLoad(folder, tables)));
  const times = lab.runsOr(KILLS);
  const killed = await inFolder((folder) =>
    killServerOften(folder, { times, people: 3, seed: lab.seed }),
  );
  const hostile = await inFolder((folder) => beHostile(folder, lab.seed));
  const whole = loads.at(-1);
  return {
    title: 'A live class',
    about: `${SEATS} sockets a table, ${PER_SECOND} acts a second in all, over ${LASTS / 1000} seconds. One write with its sync takes this disk ${measureSync().toFixed(1)} ms (median). ${killed.acknowledged} acts were acknowledged between ${killed.kills} kills.`,
    tables: [
      {
        title: 'Acknowledged within, in milliseconds',
        head: [
          'tables',
          'acts',
          'median',
          '95 in 100',
          'processor time an act',
          'memory, MB',
          'folded again, s',
        ],
        rows: loads.map(({ tables, acts, p50, p95, worked, memory, folded }) => [
          tables,
          acts,
          p50.toFixed(1),
          p95.toFixed(1),
          worked.toFixed(1),
          memory.toFixed(0),
          (folded / 1000).toFixed(1),
        ]),
      },
      {
        title: 'Answers to hostile messages',
        head: ['code', 'messages'],
        rows: [...hostile.codes].map(([code, n]) => [code, n]),
      },
    ],
    bars: [
      atMost(
        '95 in 100 acts of 40 tables are acknowledged within, ms',
        whole?.p95 ?? Infinity,
        100,
      ),
      atMost('memory of 40 tables, MB', whole?.memory ?? Infinity, 300),
      claim(
        'no kill loses what was acknowledged',
        `${killed.lost.length} lost`,
        killed.lost.length === 0,
      ),
      claim(
        `none of ${HOSTILE} hostile messages is granted or left without an answer`,
        `${(hostile.codes.get('done') ?? 0) + (hostile.codes.get('none') ?? 0)} were`,
        !hostile.codes.has('done') && !hostile.codes.has('none'),
      ),
      claim('play goes on after them', hostile.after, hostile.after === 'done'),
      claim('the record verifies after them', killed.status, killed.status === 'proved'),
      atMost('everybody is back within, ms', killed.slowest, 3000),
    ],
  };
}

export async function inFolder<Found>(work: (folder: string) => Promise<Found>): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'class-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers to strangers, and what an act of somebody at the table is answered with after them. */
async function beHostile(folder: string, seed: number) {
  const running = await runServer(folder);
  const instructor = new Client(running.address);
  await instructor.ask('hello', { token: running.key });
  const person = new Client(running.address);
  await person.ask('join', { id: ownId(), code: running.code, name: 'Ana' });
  await instructor.ask('start', {});
  const codes = await sendHostile(running.address, { messages: HOSTILE, seed });
  const { type: after } = await person.act({ type: 'pass' });
  for (const client of [person, instructor]) client.close();
  await kill(running);
  return { codes, after };
}

async function measureLoad(folder: string, tables: number): Promise<Load> {
  const running = await runServer(folder);
  const clients: Client[] = [];
  const instructor = new Client(running.address);
  await instructor.ask('hello', { token: running.key });
  await instructor.ask('settings', { tables });
  for (let i = 0; i < tables * SEATS; i += 1) {
    const client = new Client(running.address);
    // oxlint-disable-next-line no-await-in-loop -- as people come
    await client.ask('join', { id: ownId(), code: running.code, name: `P${i}` });
    clients.push(client);
  }
  await instructor.ask('start', { force: true });
  const before = readWork(running);
  const taken = await actForWhile(clients);
  const worked = (readWork(running) - before) / taken.length;
  const memory = readMemory(running);
  for (const client of [...clients, instructor]) client.close();
  await kill(running);
  const began = performance.now();
  const again = await runServer(folder);
  const folded = performance.now() - began;
  await kill(again);
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Infinity;
  const [p50, p95] = [at(0.5), at(0.95)];
  return { tables, acts: taken.length, worked, p50, p95, memory, folded };
}

/** Milliseconds until each act was answered. */
export async function actForWhile(clients: readonly Client[]): Promise<number[]> {
  const taken: number[] = [];
  const asked: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; performance.now() - began < LASTS; i += 1) {
    const client = clients[i % clients.length];
    if (client) asked.push(measureOne(client, i, taken));
    // oxlint-disable-next-line no-await-in-loop -- so many a second
    await new Promise((resolve) => void setTimeout(resolve, 1000 / PER_SECOND));
  }
  await Promise.all(asked);
  return taken;
}

async function measureOne(client: Client, i: number, taken: number[]): Promise<void> {
  const delegations = client.get('open')?.scenario.delegations ?? [];
  const delegation = delegations[i % delegations.length]?.id ?? '';
  const asks = i % 3 !== 0 && delegation !== client.get('turn')?.seat;
  const began = performance.now();
  await client.act(asks ? { type: 'ask', delegation } : { type: 'pass' });
  taken.push(performance.now() - began);
}

/** Milliseconds that the process has worked: its ticks of 10 ms, of its own and for it in the system. */
function readWork({ server }: Running): number {
  const [, after = ''] = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Megabytes that the process holds. */
function readMemory({ server }: Running): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Milliseconds a write takes until it is on the disk, the median of some. */
function measureSync(): number {
  const path = join(mkdtempSync(join(tmpdir(), 'class-sync-')), 'file');
  const file = openSync(path, 'w');
  const taken = Array.from({ length: 50 }, () => {
    const began = performance.now();
    writeSync(file, 'x'.repeat(400));
    fsyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(path);
  return taken.toSorted((one, other) => one - other)[25] ?? NaN;
}
