/** Two servers of one class over one Postgres: whoever plays a table is killed, is late, or loses the database. */
import { connect as connectTo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ClassState } from '../../src/server/class/class-state.ts';
import type { Journal } from '../../src/server/class/journal.ts';
import { openClass } from '../../src/server/class/open-class.ts';
import { openPostgresJournal } from '../../src/server/class/postgres-journal.ts';
import { createHandOut, openAttempt } from '../../src/server/class/hand-outs.ts';
import { recallNews } from '../../src/server/class/recall.ts';
import { PERSON_HANDLERS } from '../../src/server/class/acting.ts';
import { startPlay } from '../../src/server/class/starting.ts';
import { join } from '../../src/server/class/joining.ts';
import { findPostgres, TestDatabase } from './database.ts';
import {
  askHandOuts,
  beginAttempt,
  handOut,
  listAttempts,
  OF,
  playLine,
  SEAT,
} from './hand-out-play.ts';
import { balance } from './balancer.ts';
import { type Client, ownId } from './client.ts';
import {
  connect,
  connectInstructor,
  connectPerson,
  makeFolder,
  served,
  shipped,
  SLOW,
} from './serve.ts';
import { takeOverOften } from './take-over.ts';

const programs = findPostgres();
const database = programs === null ? null : new TestDatabase(programs);

beforeAll(() => database?.start());
afterAll(() => database?.remove());
afterEach(async () => {
  if (database) await (await openJournal()).purge();
});

/** A delegation that the seat may ask. */
const readOther = (client: Client): string => {
  const floor = client.get('open')?.scenario.delegations.map(({ id }) => id) ?? [];
  return floor.find((id) => id !== client.get('turn')?.seat) ?? '';
};

const NAME = 'high-seas-class';
const SMALL = ['first-brackets'];

async function openJournal(url = database?.url ?? ''): Promise<Journal> {
  const opened = await openPostgresJournal(url);
  if (!opened.ok) throw new Error(opened.code);
  return opened.journal;
}

/** A line to the database on which nothing arrives any more, in either direction, once a commit has begun. */
async function vanishInCommit(url: string): Promise<string> {
  const { port } = new URL(url);
  const lines: Socket[] = [];
  const cable = createServer((near) => {
    const far = connectTo(Number(port), '127.0.0.1');
    let cut = false;
    lines.push(near, far);
    near.on('data', (sent) => {
      if (!cut) far.write(sent);
      cut ||= sent.includes('begin');
    });
    far.on('data', (sent) => void (cut || near.write(sent)));
    for (const one of [near, far]) one.on('error', () => undefined);
  });
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    cable.close();
  });
  await new Promise<void>((resolve) => void cable.listen(0, '127.0.0.1', resolve));
  const address = cable.address();
  const through = typeof address === 'object' ? address?.port : 0;
  return url.replace(`:${port}/`, `:${through}/`);
}

function createdAt(state: ClassState): { code: string } {
  const created = createHandOut(state, OF);
  if (!created.ok) throw new Error(created.code);
  return created;
}

async function openHere() {
  const journal = await openJournal();
  const drawn = () => 5;
  const found = await openClass(journal, [shipped(NAME)], () => 0, {}, drawn);
  if (!found.ok) throw new Error(found.fault.code);
  return { journal, state: found.state };
}

describe.skipIf(!database)('two servers of one class', () => {
  test('an owner that is late is refused, and goes on from what the other has kept', async () => {
    const one = await openHere();
    const { code } = one.state.document;
    for (const name of ['Ana', 'Omar'])
      join(one.state, { id: name, code, name, wish: { table: 1 } });
    startPlay(one.state, { force: true });
    expect(await one.state.keeper.settled()).toBe('kept');
    const other = await openHere();
    expect(other.state.document).toEqual(one.state.document);
    const pass = ({ people }: ClassState, name: string) => {
      const person = [...people.values()].find((found) => found.name === name);
      return (state: ClassState) => {
        const n = state.tables.get(1)?.live.conference.commands.length ?? 0;
        const asked = { table: 1, n, id: 'x', act: { type: 'pass' } };
        return person && PERSON_HANDLERS.act(state, person, asked);
      };
    };
    const [ana, omar] = [pass(one.state, 'Ana'), pass(other.state, 'Omar')];
    expect(ana(one.state)).toMatchObject({ type: 'done' });
    expect(await one.state.keeper.settled()).toBe('kept');
    // The other has not heard of it: what it does is in order there, and its place in the journal is taken.
    expect(omar(other.state)).toMatchObject({ type: 'done' });
    expect(await other.state.keeper.settled()).toBe('again');
    expect(other.state.tables.get(1)?.live).toEqual(one.state.tables.get(1)?.live);
    expect(omar(other.state)).toMatchObject({ type: 'done' });
    expect(await other.state.keeper.settled()).toBe('kept');
    const news = await one.journal.shared?.readNews();
    if (!news || news === 'purged') throw new Error('no news');
    expect(recallNews(one.state, news)).toBe(null);
    expect(one.state.tables.get(1)?.live).toEqual(other.state.tables.get(1)?.live);
    expect([one, other].map(({ state }) => state.tables.get(1)?.inputs)).toEqual([2, 2]);
    await one.journal.purge();
    expect(await other.journal.shared?.readNews()).toBe('purged');
    await other.journal.close();
  });

  test('a machine that vanishes in the middle of a commit loses its tables', async () => {
    const gone = await openJournal(await vanishInCommit(database?.url ?? ''));
    expect(await gone.shared?.take([1])).toEqual(new Set([1]));
    void gone.commit({ id: 'never', documents: new Map(), inputs: [] });
    const other = await openJournal();
    let held: ReadonlySet<number> | null | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop -- until the lock is free
      held = await other.shared?.take([1]);
    } while (!held?.has(1));
    await other.close();
  }, 20_000);

  test('attempts begun at the same instant at both are counted one after the other', async () => {
    const one = await openHere();
    const { code } = createdAt(one.state);
    expect(await one.state.keeper.settled()).toBe('kept');
    const other = await openHere();
    const begin = ({ state }: typeof one, player: string, name: string) => {
      const found = state.handOuts.get(code);
      if (!found) throw new Error('not handed out');
      const begun = openAttempt(state, found, { player, name, seat: SEAT }, 0);
      return begun.ok && begun.number;
    };
    expect([begin(one, 'phone', 'Ana'), begin(one, 'laptop', 'Omar')]).toEqual([1, 1]);
    // Neither has heard of the other: by the device, and by the name, they count the same person.
    expect([begin(other, 'laptop', 'Kofi'), begin(other, 'tablet', ' ana ')]).toEqual([1, 1]);
    const settled = await Promise.all([one, other].map(({ state }) => state.keeper.settled()));
    expect(settled.toSorted()).toEqual(['again', 'kept']);
    const late = settled[0] === 'again' ? one : other;
    expect([begin(late, 'laptop', 'Kofi'), begin(late, 'tablet', 'ANA')]).toEqual([2, 2]);
    expect(await late.state.keeper.settled()).toBe('kept');
    // Whom the other does not count is nobody's concern.
    expect(begin(one, 'watch', 'Mei')).toBe(1);
    expect(begin(other, 'radio', 'Yuki')).toBe(1);
    const both = await Promise.all([one, other].map(({ state }) => state.keeper.settled()));
    expect(both).toEqual(['kept', 'kept']);
    await one.journal.purge();
    await other.journal.close();
  });

  test('a table whose owner is killed goes on with the other server, and nothing acknowledged is lost', async () => {
    const times = 1;
    const given = { times, people: 3, seed: 7 };
    const tally = await takeOverOften(makeFolder(), database?.url ?? '', given);
    const { acknowledged, taken, ...rest } = tally;
    expect(rest).toEqual({ kills: times, lost: [], status: 'proved' });
    expect(taken).toHaveLength(times);
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);

  test('people at two servers are one class', async () => {
    const one = await served(SMALL, SLOW, makeFolder(), {
      seed: 5,
      journal: await openJournal(),
    });
    const other = await served(SMALL, SLOW, makeFolder(), {
      seed: 5,
      journal: await openJournal(),
    });
    expect([other.code, other.signedWith]).toEqual([one.code, one.signedWith]);
    const instructor = await connectInstructor(other);
    await instructor.ask('settings', { tables: 2 });
    const ana = await connectPerson(one, 'Ana', { table: 1 });
    const omar = await connectPerson(other, 'Omar', { table: 2 });
    for (const person of [ana, omar])
      await person.until((client) => client.get('lobby')?.connected === 2);
    expect(await instructor.ask('start', {})).toEqual({ ok: true });
    for (const person of [ana, omar]) {
      await person.until((client) => client.get('turn'));
      expect(await person.act({ type: 'pass' })).toMatchObject({ type: 'done' });
      await person.until(
        (client) => client.get('round')?.people.filter(({ here }) => here).length === 1,
      );
    }
    await instructor.ask('pause', { on: true });
    await ana.until((client) => client.get('round')?.paused);
    await instructor.ask('broadcast', { id: 'b', text: 'Two minutes left.' });
    await ana.until((client) => client.get('broadcast')?.text === 'Two minutes left.');
    expect(await instructor.ask('debrief', {})).toEqual({ ok: true });
    for (const person of [ana, omar]) await person.until((client) => client.get('end'));
    const records = await instructor.ask('records', {});
    expect(records['tables']).toHaveLength(2);
    const phone = connect(other);
    expect(await phone.ask('hello', { token: ana.token })).toMatchObject({ role: 'person' });
    await ana.until((client) => client.get('replaced'));
    const seat = phone.get('turn')?.seat ?? '';
    expect(await connect(one).ask('hello', { token: ana.token })).toMatchObject({ ok: true });
    expect(await instructor.ask('replace', { table: 1, seat })).toMatchObject({ ok: true });
    await ana.until((client) => client.get('voided'));
    expect(await connect(one).ask('hello', { token: ana.token })).toMatchObject({
      code: 'class/token',
    });
    expect(await instructor.ask('purge', { code: one.code })).toEqual({ ok: true });
    await Promise.all([one.ended, other.ended]);
  }, 20_000);

  test('short links lead to either process: attempts are counted together, and results are taken by both', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () =>
        served(SMALL, SLOW, makeFolder(), { seed: 5, journal: await openJournal() }),
      ),
    );
    if (!one || !other) throw new Error('no servers');
    const code = await handOut(one);
    expect(await handOut(other)).toBe(code);
    const first = await beginAttempt(other, code, 'Ana', 'device-of-ana');
    const second = await beginAttempt(one, code, 'Ana', 'device-of-ana');
    expect([first.number, second.number]).toEqual([1, 2]);
    const atOnce = [one, other, one, other].map((of) =>
      beginAttempt(of, code, 'Omar', 'device-of-omar'),
    );
    const numbers = (await Promise.all(atOnce)).map(({ number }) => number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    // Begun at one process and handed in at the other.
    for (const [of, { attempt, seed }] of [[one, first] as const, [other, second] as const])
      expect(
        await askHandOuts(of, `/${code}/results`, { attempt, line: playLine(seed) }),
      ).toMatchObject({ ok: true });
    for (const of of [one, other])
      expect((await listAttempts(of)).filter(({ name }) => name === 'Ana')).toMatchObject([
        { number: 1, of: 2, line: playLine(first.seed) },
        { number: 2, of: 2, line: playLine(second.seed) },
      ]);
  }, 20_000);

  test('behind a balancer a table is at one process, over WebSockets and by polling, and moves when that ends', async () => {
    const both = await Promise.all(
      [1, 2].map(async () =>
        served(SMALL, SLOW, makeFolder(), { seed: 5, journal: await openJournal() }),
      ),
    );
    const ports = both.map(({ address }) => Number(new URL(address).port));
    const down = new Set<number>();
    const balancer = await balance(ports, (port) => !down.has(port));
    onTestFinished(() => balancer.close());
    const [one] = both;
    if (!one) throw new Error('no server');
    const instructor = await connectInstructor({ ...one, address: balancer.address });
    await instructor.ask('settings', { tables: 2 });
    const seated = await Promise.all(
      [1, 2, 1, 2].map(async (table) => {
        const asked = { id: ownId(), code: one.code, name: `P${ownId()}`, wish: { table } };
        const phone = connect(balancer, ['polling']);
        const { token } = await phone.ask('join', asked);
        phone.close();
        return { table, token: String(token) };
      }),
    );
    const sit = ({ table, token }: (typeof seated)[number], i: number) => {
      const client = connect(balancer, [i < 2 ? 'websocket' : 'polling'], table);
      return client.ask('hello', { token }).then(() => client);
    };
    const people = await Promise.all(seated.map(sit));
    expect(await instructor.ask('start', { force: true })).toEqual({ ok: true });
    for (const person of people) {
      await person.until((client) => client.get('turn'));
      expect(await person.act({ type: 'ask', delegation: readOther(person) })).toMatchObject({
        type: 'done',
      });
    }
    const [first = 0, second = 0] = ports;
    expect([balancer.served.get('1'), balancer.served.get('2')]).toEqual([
      new Set([second]),
      new Set([first]),
    ]);
    down.add(second);
    await both[1]?.close();
    const back = await Promise.all(seated.map(sit));
    for (const person of back) {
      const { sealed } = await person.until((client) => client.get('turn'));
      expect(sealed).toHaveLength(1);
      expect(await person.act({ type: 'pass' })).toMatchObject({ type: 'done' });
    }
    expect(balancer.served.get('1')).toEqual(new Set([second, first]));
  }, 20_000);

  test('while the database is gone nothing is taken and everybody is told; all goes on when it is back', async () => {
    const of = await served([NAME], SLOW, makeFolder(), {
      seed: 5,
      journal: await openJournal(),
    });
    const instructor = await connectInstructor(of);
    const ana = await connectPerson(of, 'Ana');
    await instructor.ask('start', {});
    await ana.until((one) => one.get('turn'));
    const told = (client: Client, code: string) =>
      client.until((one) => one.get('error')?.code === code);
    await database?.stop();
    await Promise.all([ana, instructor].map((one) => told(one, 'class/storage')));
    expect(await ana.act({ type: 'pass' }, 'mine')).toMatchObject({ code: 'class/storage' });
    const again = connect(of);
    expect(await again.ask('hello', { token: ana.token })).toMatchObject({ ok: true });
    await told(again, 'class/storage');
    await database?.start();
    await Promise.all([again, instructor].map((one) => told(one, 'class/kept')));
    await again.until((one) => one.get('turn'));
    const done = await again.act({ type: 'pass' }, 'mine');
    expect(done).toMatchObject({ type: 'done' });
    expect(await again.act({ type: 'pass' }, 'mine')).toEqual(done);
    expect(await instructor.ask('purge', { code: of.code })).toEqual({ ok: true });
    await of.ended;
  }, 20_000);
});
