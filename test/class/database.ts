/** A Postgres of a test's own, in a folder that goes with it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Debian keeps what it does not put on the path. */
const DEBIAN = '/usr/lib/postgresql';
/** It refuses to run as root; this user has nothing else. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Folder of its programs; null: there is none on this machine. */
export function findPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  const has = (folder: string, name: string) => existsSync(join(folder, name));
  return folders.find((folder) => has(folder, 'postgres') && has(folder, 'initdb')) ?? null;
}

export const WITHOUT = 'No Postgres on this machine: not tested with one.';

export class TestDatabase {
  readonly #programs: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'class-database-'));
  readonly #user = process.getuid?.() === 0 ? NOBODY : {};
  #server: ChildProcess | null = null;
  #port = 0;

  constructor(programs: string) {
    this.#programs = programs;
    if (process.getuid?.() === 0) chownSync(this.#folder, NOBODY.uid, NOBODY.gid);
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', this.#data, '-U', 'class', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...this.#user, cwd: this.#folder, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(made.stderr);
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  get url(): string {
    return `postgres://class@127.0.0.1:${this.#port}/postgres`;
  }

  /** @param settings such as `fsync=off`, where nobody pulls a plug */
  async start(settings: readonly string[] = ['fsync=off']): Promise<void> {
    if (this.#port === 0) this.#port = await findPort();
    const args = ['-D', this.#data, '-p', String(this.#port), '-k', this.#folder];
    const set = settings.flatMap((one) => ['-c', one]);
    const server = spawn(
      join(this.#programs, 'postgres'),
      [...args, ...set, '-c', 'listen_addresses=127.0.0.1'],
      { ...this.#user, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#server = server;
    const ready = new Promise<void>((resolve, reject) => {
      let said = '';
      server.stderr.on('data', (text: Buffer) => {
        said += String(text);
        if (said.includes('ready to accept connections')) resolve();
      });
      server.once('exit', () => reject(new Error(said)));
    });
    await ready;
  }

  /** At once: whoever is connected loses the line. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
