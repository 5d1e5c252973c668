/** A class server in a process of its own that is killed at random moments under scripted play. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { type Draw, drawFor } from '../../src/engine/numbers/draw.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { readFileSync } from 'node:fs';
import { mustRead } from '../fixtures/shipped.ts';
import { Client, ownId } from './client.ts';

const PLAYED = 'high-seas-class';

export type Running = {
  server: ChildProcess;
  address: string;
  code: string;
  key: string;
  /** Milliseconds of processor in which it read its journal and carried all of it out again. */
  opened: number;
};

/** @param database that keeps the class; left out: a file in the folder does */
export async function runServer(folder: string, database?: string): Promise<Running> {
  mkdirSync(join(folder, 'page'), { recursive: true });
  writeFileSync(join(folder, 'page/index.html'), '');
  const given = database === undefined ? [folder] : [folder, database];
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/class/killed.ts', ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit').then(() => {
    throw new Error('the server ended');
  });
  const said = once(createInterface({ input: server.stdout }), 'line');
  const [line] = (await Promise.race([said, ended])) as [string];
  ended.catch(() => undefined);
  return { server, ...(JSON.parse(line) as Omit<Running, 'server'>) };
}

export async function kill({ server }: Running): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

export type KillTally = {
  kills: number;
  acknowledged: number;
  /** Acknowledged acts that were not answered as done again after a restart. */
  lost: readonly string[];
  /** Milliseconds from the restart until everybody was back, the longest. */
  slowest: number;
  /** Of the record at the end. */
  status: string;
};

export type Player = { token: string; acknowledged: string[] };

export async function killServerOften(
  folder: string,
  { times, people, seed }: { times: number; people: number; seed: number },
): Promise<KillTally> {
  const scenario = readPlayed();
  const targets = scenario.delegations.map(({ id }) => id);
  let running = await runServer(folder);
  const players = await seatPlayers(running, people);
  const draw = drawFor(seed, 1);
  const lost: string[] = [];
  let slowest = 0;
  for (let round = 0; round < times; round += 1) {
    const began = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one kill after another
    const clients = await comeBack(running, players, lost);
    slowest = Math.max(slowest, performance.now() - began);
    const playing = clients.map((one, i) => playOn(one, players[i], targets, draw));
    // oxlint-disable-next-line no-await-in-loop -- a random moment
    await new Promise((resolve) => void setTimeout(resolve, draw.between(5, 300)));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await kill(running);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await Promise.all(playing);
    // oxlint-disable-next-line no-await-in-loop -- as above
    running = await runServer(folder);
  }
  const status = await verifyEnd(running, scenario);
  await kill(running);
  const acknowledged = players.flatMap((one) => one.acknowledged).length;
  return { kills: times, acknowledged, lost, slowest, status };
}

export async function seatPlayers(
  { address, code, key }: Running,
  people: number,
): Promise<Player[]> {
  const joining = Array.from({ length: people }, async (_, i) => {
    const client = new Client(address);
    const { token } = await client.ask('join', { id: ownId(), code, name: `P${i}` });
    client.close();
    return { token: String(token), acknowledged: [] };
  });
  const players = await Promise.all(joining);
  const instructor = new Client(address);
  await instructor.ask('hello', { token: key });
  await instructor.ask('start', { force: true });
  instructor.close();
  return players;
}

/** What was acknowledged before is answered as done again; it is not done anew. */
export async function comeBack({ address }: Running, players: readonly Player[], lost: string[]) {
  return Promise.all(
    players.map(async ({ token, acknowledged }) => {
      const client = new Client(address);
      await client.ask('hello', { token });
      for (const id of acknowledged.slice(-2)) {
        // oxlint-disable-next-line no-await-in-loop -- in the order in which they were given
        const again = await client.act({ type: 'pass' }, id);
        if (again.type !== 'done') lost.push(id);
      }
      return client;
    }),
  );
}

/** Acts until the server goes. What is sealed is mostly taken back, so that the conference outlasts many kills. */
export async function playOn(
  client: Client,
  player: Player | undefined,
  targets: readonly string[],
  draw: Draw,
): Promise<void> {
  while (client.socket.connected) {
    const target = targets[draw.between(0, targets.length - 1)] ?? '';
    const chance = draw.between(0, 19);
    const id = ownId();
    try {
      if (chance < 8) {
        const { table = 1, n = 0 } = client.get('turn') ?? {};
        // oxlint-disable-next-line no-await-in-loop -- one act after another
        await client.ask('unseal', { table, n, id });
        continue;
      }
      const asks = chance < 19 && client.get('turn')?.seat !== target;
      // oxlint-disable-next-line no-await-in-loop
      const answer = await client.act(
        asks ? { type: 'ask', delegation: target } : { type: 'pass' },
        id,
      );
      if (answer.type === 'done') player?.acknowledged.push(id);
    } catch {
      return;
    }
  }
}

/** Opens the debrief; whether the record of the first table verifies. */
export async function verifyEnd({ address, key }: Running, scenario: Scenario): Promise<string> {
  const instructor = new Client(address);
  await instructor.ask('hello', { token: key });
  await instructor.ask('debrief', {});
  const { tables } = await instructor.ask('records', {});
  instructor.close();
  const read = readRecord(JSON.stringify((tables as { record: unknown }[])[0]?.record));
  return read.ok ? replay(scenario, read.record).status : 'unread';
}

export function readPlayed(): Scenario {
  return mustRead(readFileSync(`scenarios/${PLAYED}.yaml`, 'utf8'));
}
