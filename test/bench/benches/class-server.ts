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
import type { BoardTable } from '../../../src/conference/class/wire.ts';
import { Client, ownId } from '../../class/client.ts';
import { kill, killServerOften, type Running, runServer } from '../../class/kill-server.ts';
import { sendHostile } from '../../class/send-hostile.ts';
import type { Lab } from '../lab.ts';
import { atMost, claim, decimals, type Report } from '../report.ts';

const KILLS = 300;
/** Of strangers, to a class that plays. */
const HOSTILE = 10_000;
export const SEATS = 5;
/** Of a whole class, and what it is compared with. */
const TABLES = [10, 20, 40];
/** Acts a second of the whole class: ten times what people do. */
export const PER_SECOND = 12;
/** Of eight: the last ones may end early. */
const SITTINGS = 6;
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
  /** Milliseconds of processor in which a new process carries out what the journal has of tables near their end. */
  folded: number;
  /** Milliseconds from the kill until it serves, by the clock. */
  back: number;
  /** Commands of all tables. */
  commands: number;
};

export async function classServer(lab: Lab): Promise<Report> {
  const loads: Load[] = [];
  for (const tables of TABLES) {
    console.error(`${tables} tables`);
    // oxlint-disable-next-line no-await-in-loop -- one class at a time
    loads.push(await inFolder((folder) => measureLoad(folder, tables)));
  }
  console.error('kills');
  const times = lab.runsOr(KILLS);
  const killed = await inFolder((folder) =>
    killServerOften(folder, { times, people: 3, seed: lab.seed }),
  );
  console.error('hostile messages');
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
          'commands',
          'folded again, s of processor',
          'served again, s',
        ],
        rows: loads.map(({ tables, acts, p50, p95, worked, memory, commands, folded, back }) => [
          tables,
          acts,
          p50.toFixed(1),
          p95.toFixed(1),
          worked.toFixed(1),
          memory.toFixed(0),
          commands,
          (folded / 1000).toFixed(1),
          (back / 1000).toFixed(1),
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
        decimals(1),
      ),
      atMost('memory of 40 tables, MB', whole?.memory ?? Infinity, 300, decimals(0)),
      atMost(
        '40 tables are folded again within, ms of processor',
        whole?.folded ?? Infinity,
        3000,
        decimals(0),
      ),
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
      atMost('everybody is back within, ms', killed.slowest, 3000, decimals(0)),
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
  const commands = await playAhead(instructor);
  for (const client of [...clients, instructor]) client.close();
  await kill(running);
  const began = performance.now();
  const again = await runServer(folder);
  const back = performance.now() - began;
  const folded = again.opened;
  await kill(again);
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Infinity;
  const [p50, p95] = [at(0.5), at(0.95)];
  return { tables, acts: taken.length, worked, p50, p95, memory, folded, back, commands };
}

/** Sittings that are ended at all tables, so that a journal is as long as it becomes. @returns commands of all tables */
async function playAhead(instructor: Client): Promise<number> {
  for (;;) {
    const { tables } = await instructor.until((one) => one.get('board'));
    if (tables.every(isFar)) return tables.reduce((sum, { n }) => sum + n, 0);
    await instructor.ask('endSitting', {});
    // oxlint-disable-next-line no-await-in-loop -- one sitting after another
    await instructor.until((one) =>
      one
        .get('board')
        ?.tables.every((now, i) => isFar(now) || now.sitting > (tables[i]?.sitting ?? 0)),
    );
  }
}

function isFar({ sitting, stage }: BoardTable): boolean {
  return sitting >= SITTINGS || stage === 'over';
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
