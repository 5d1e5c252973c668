/** A class served in this process, on a port of its own, with its journal in a folder that goes afterwards. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import type { Journal } from '../../src/server/class/journal.ts';
import { type ServedClass, serveClass } from '../../src/server/class/serve-class.ts';
import type { LoadedScenario } from '../../src/server/class/class-state.ts';
import type { ClassSettings } from '../../src/conference/class/wire.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { Client, ownId } from './client.ts';

/** Nothing runs out while a test looks. */
export const SLOW: Partial<ClassSettings> = {
  talk: 3_000_000,
  acts: 3_000_000,
  answers: 3_000_000,
};

export function shipped(name: string): LoadedScenario {
  const text = readFileSync(`scenarios/${name}.yaml`, 'utf8');
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return { scenario: reading.scenario, text };
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'class-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function served(
  names: readonly string[],
  settings: Partial<ClassSettings> = SLOW,
  folder = makeFolder(),
  more: { seed?: number; address?: string; journal?: Journal; proxies?: number } = {},
): Promise<ServedClass> {
  const scenarios = names.map(shipped);
  const journal = more.journal ?? openFileJournal(folder);
  const options = { scenarios, page: folder, port: 4400, settings, ...more, journal };
  const serving = await serveClass(options);
  if (!serving.ok) throw new Error(JSON.stringify(serving.fault));
  onTestFinished(() => serving.served.close());
  return serving.served;
}

/** @param table that a balancer goes by */
export function connect(
  { address }: Pick<ServedClass, 'address'>,
  transports?: readonly string[],
  table?: number,
  headers?: Record<string, string>,
): Client {
  const client = new Client(address, transports, table, headers);
  onTestFinished(() => client.close());
  return client;
}

function readKey({ instructor }: ServedClass): string {
  return new URLSearchParams(instructor.split('?')[1]).get('key') ?? '';
}

export async function connectInstructor(of: ServedClass): Promise<Client> {
  const client = connect(of);
  await client.ask('hello', { token: readKey(of) });
  return client;
}

export type Joined = Client & { token: string; person: string };

export async function connectPerson(
  of: ServedClass,
  name: string,
  wish?: { table?: number; seat?: string },
): Promise<Joined> {
  const client = connect(of);
  const asked = { id: ownId(), code: of.code, name, ...(wish ? { wish } : {}) };
  const { token, person } = await client.ask('join', asked);
  return Object.assign(client, { token: String(token), person: String(person) });
}
