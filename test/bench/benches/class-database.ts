/** A live class on two processes over one Postgres: how soon acts are acknowledged, and what kills and a lost database do. */
import { Client, ownId } from '../../class/client.ts';
import { findPostgres, TestDatabase, WITHOUT } from '../../class/database.ts';
import { kill, type Running, runServer } from '../../class/kill-server.ts';
import { takeOverOften } from '../../class/take-over.ts';
import type { Lab } from '../lab.ts';
import { atMost, claim, decimals, type Report } from '../report.ts';
import { actForWhile, inFolder, PER_SECOND, SEATS } from './class-server.ts';

const KILLS = 20;
const TABLES = 40;
/** Milliseconds for which the database is gone. */
const GONE = 30_000;

const TITLE = 'A live class in Postgres';

export async function classDatabase(lab: Lab): Promise<Report> {
  const programs = findPostgres();
  if (programs === null) {
    const bars = [claim('a Postgres is here', WITHOUT, false)];
    return { title: TITLE, about: 'Not measured.', tables: [], bars };
  }
  return inFolder(async (folder) => {
    const load = await withDatabase(programs, (database) => measureLoad(folder, database));
    const times = lab.runsOr(KILLS);
    const given = { times, people: 3, seed: lab.seed };
    const kills = await withDatabase(programs, ({ url }) => takeOverOften(folder, url, given));
    const gone = await withDatabase(programs, (database) => loseDatabase(folder, database));
    return writeReport({ load, kills, gone });
  });
}

type Measured = {
  load: { acts: number; p50: number; p95: number };
  kills: Awaited<ReturnType<typeof takeOverOften>>;
  gone: { refused: string; back: number; after: string; same: boolean };
};

function writeReport({ load, kills, gone }: Measured): Report {
  const taken = kills.taken.toSorted((one, other) => one - other);
  const [median = NaN, longest = NaN] = [taken[taken.length >> 1], taken.at(-1)];
  return {
    title: TITLE,
    about: `Two processes and a Postgres that syncs, on one machine; ${TABLES} tables of ${SEATS}, people of each table at both, ${PER_SECOND} acts a second. ${kills.acknowledged} acts were acknowledged between ${kills.kills} kills of the process that played the table; another took over within ${median.toFixed(0)} ms (median).`,
    tables: [
      {
        title: 'Acknowledged within, in milliseconds',
        head: ['acts', 'median', '95 in 100'],
        rows: [[load.acts, load.p50.toFixed(1), load.p95.toFixed(1)]],
      },
    ],
    bars: [
      atMost('95 in 100 acts are acknowledged within, ms', load.p95, 100, decimals(0)),
      atMost('a table is taken over within, ms', longest, 2000, decimals(0)),
      claim(
        'no kill loses what was acknowledged',
        `${kills.lost.length} lost`,
        kills.lost.length === 0,
      ),
      claim('the record verifies after them', kills.status, kills.status === 'proved'),
      claim(
        `an act is refused while the database is gone (${GONE / 1000} s)`,
        gone.refused,
        gone.refused === 'class/storage',
      ),
      atMost('play goes on after it is back within, ms', gone.back, 3000, decimals(0)),
      claim('what was acknowledged before is answered alike after it', gone.after, gone.same),
    ],
  };
}

async function withDatabase<Found>(
  programs: string,
  work: (database: TestDatabase) => Promise<Found>,
): Promise<Found> {
  const database = new TestDatabase(programs);
  await database.start([]);
  try {
    return await work(database);
  } finally {
    await database.remove();
  }
}

async function measureLoad(folder: string, { url }: TestDatabase): Promise<Measured['load']> {
  const servers = await Promise.all([runServer(folder, url), runServer(folder, url)]);
  const [first] = servers;
  const instructor = await greet(first);
  await instructor.ask('settings', { tables: TABLES });
  const clients: Client[] = [];
  for (let i = 0; i < TABLES * SEATS; i += 1) {
    const { address, code } = servers[i % 2] ?? first;
    const client = new Client(address);
    // oxlint-disable-next-line no-await-in-loop -- as people come
    await client.ask('join', { id: ownId(), code, name: `P${i}` });
    clients.push(client);
  }
  await instructor.ask('start', { force: true });
  await Promise.all(clients.map((one) => one.until((client) => client.get('turn'))));
  const taken = await actForWhile(clients);
  for (const client of [...clients, instructor]) client.close();
  for (const server of servers)
    // oxlint-disable-next-line no-await-in-loop
    await kill(server);
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Infinity;
  return { acts: taken.length, p50: at(0.5), p95: at(0.95) };
}

async function greet({ address, key }: Running): Promise<Client> {
  const instructor = new Client(address);
  await instructor.ask('hello', { token: key });
  return instructor;
}

async function loseDatabase(folder: string, database: TestDatabase): Promise<Measured['gone']> {
  const running = await runServer(folder, database.url);
  const instructor = await greet(running);
  const person = new Client(running.address);
  await person.ask('join', { id: ownId(), code: running.code, name: 'Ana' });
  await instructor.ask('start', { force: true });
  await person.until((client) => client.get('turn'));
  const before = await person.act({ type: 'pass' }, 'before');
  await database.stop();
  await person.until((client) => client.get('error')?.code === 'class/storage');
  const during = await person.act({ type: 'pass' }, 'during');
  await new Promise((resolve) => void setTimeout(resolve, GONE));
  await database.start([]);
  const began = performance.now();
  await person.until((client) => client.get('error')?.code === 'class/kept');
  const back = performance.now() - began;
  const after = await person.act({ type: 'pass' }, 'before');
  for (const client of [person, instructor]) client.close();
  await kill(running);
  return {
    refused: 'code' in during ? during.code : during.type,
    back,
    after: after.type,
    same: JSON.stringify(after) === JSON.stringify(before),
  };
}
