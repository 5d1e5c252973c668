/** A class over its sockets: joining, acting, the instructor, and coming back. */
import { expect, test } from 'vitest';
import { isVouchedFor } from '../../src/cli/vouched.ts';
import { readRecord } from '../../src/conference/record/read-record.ts';
import { replay } from '../../src/conference/record/replay.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { ownId } from './client.ts';
import { connect, connectInstructor, connectPerson, makeFolder, served, SLOW } from './serve.ts';

const CLASS = ['first-brackets'];

test('people join, are dealt seats, act in rounds, and see the whole record at the end', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  const omar = await connectPerson(of, 'Omar');
  expect(ana.get('lobby')?.you.name).toBe('Ana');
  expect(await instructor.ask('start', {})).toEqual({ ok: true });
  const turn = await ana.until((one) => one.get('turn'));
  const open = ana.get('open');
  expect([turn.view.seat, turn.view.awaited, open?.seat]).toEqual([
    turn.seat,
    turn.seat,
    turn.seat,
  ]);
  const floor = open?.scenario.delegations.map(({ id }) => id) ?? [];
  const asked = floor.find((id) => id !== turn.seat && id !== omar.get('turn')?.seat) ?? '';
  const done = await ana.act({ type: 'ask', delegation: asked }, 'same');
  expect(done).toMatchObject({ type: 'done', id: 'same', sealed: true, events: [] });
  // A repeat is answered alike and done once.
  expect(await ana.act({ type: 'ask', delegation: asked }, 'same')).toEqual(done);
  await ana.until((one) => one.get('turn')?.sealed.length === 1);
  // Seats that a policy plays are not awaited by anybody, and whoever is only done has done nothing.
  const silent = (...seats: (string | undefined)[]) =>
    instructor.until((one) => one.get('board')?.tables[0]?.silent?.join() === seats.join());
  await silent(omar.get('turn')?.seat);
  expect(await ana.act({ type: 'pass' })).toMatchObject({ type: 'done', sealed: true });
  await ana.until((one) => one.get('turn')?.done);
  expect(await omar.act({ type: 'pass' })).toMatchObject({ type: 'done', sealed: true });
  const heard = await ana.until((one) =>
    one
      .get('turn')
      ?.log.find(({ happening }) => happening.type === 'asked' && happening.seat === turn.seat),
  );
  expect(heard.happening).toMatchObject({ type: 'asked', seat: turn.seat, delegation: asked });
  expect(await instructor.ask('debrief', {})).toEqual({ ok: true });
  const end = await omar.until((one) => one.get('end'));
  expect(end.record.seats.filter(({ by }) => by === 'person')).toHaveLength(2);
  expect(end.record.outcome.ending).not.toBe(null);
  const { vouched, hash } = end.record;
  expect(vouched).toEqual(end.vouched);
  expect(isVouchedFor(hash, end.vouched)).toBe(true);
  const read = readRecord(JSON.stringify(end.record));
  expect(read.ok && read.record.vouched).toEqual(end.vouched);
  const records = await instructor.ask('records', {});
  expect(records.tables).toHaveLength(1);
});

test('tables fill alike, so that nobody sits alone at the last one', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  await instructor.ask('settings', { seats: 5 });
  const names = ['Ana', 'Ben', 'Cy', 'Di', 'Eva', 'Flo'];
  const people = await Promise.all(names.map((name) => connectPerson(of, name)));
  await instructor.ask('deal', { by: 'chance' });
  const tables = await Promise.all(
    people.map((one) => one.until(() => one.get('lobby')?.you.place?.table)),
  );
  expect(tables.filter((table) => table === 1)).toHaveLength(3);
  expect(tables.filter((table) => table === 2)).toHaveLength(3);
});

test('a class served again from the same seed deals and draws alike', async () => {
  const begun = async (seed: number): Promise<unknown> => {
    const of = await served(CLASS, SLOW, makeFolder(), { seed });
    const instructor = await connectInstructor(of);
    const people = [await connectPerson(of, 'Ana'), await connectPerson(of, 'Omar')];
    await instructor.ask('deal', { by: 'chance' });
    await instructor.ask('start', {});
    return Promise.all(people.map(async (one) => (await one.until(() => one.get('turn'))).view));
  };
  const first = await begun(7);
  expect(await begun(7)).toEqual(first);
  expect(await begun(8)).not.toEqual(first);
});

test('a person comes back to the same seat by the token, and the other tab is told', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  const { seat } = await ana.until((one) => one.get('turn'));
  const again = connect(of);
  expect(await again.ask('hello', { token: ana.token })).toMatchObject({
    ok: true,
    role: 'person',
  });
  expect((await again.until((one) => one.get('turn'))).seat).toBe(seat);
  await ana.until((one) => one.get('replaced'));
  // A token that is renewed is void.
  const { tokens } = await instructor.ask('replace', { table: 1, seat });
  await again.until((one) => one.get('voided'));
  expect(await connect(of).ask('hello', { token: ana.token })).toMatchObject({
    code: 'class/token',
  });
  const [{ token } = { token: '' }] = tokens as { token: string }[];
  expect(await connect(of).ask('hello', { token })).toMatchObject({ ok: true, role: 'person' });
});

test('what is asked right behind the greeting waits until it is answered', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  const { table, n } = await ana.until((one) => one.get('turn'));
  const again = connect(of);
  const asked = { table, n, id: ownId(), act: { type: 'pass' } };
  const [, answer] = await Promise.all([
    again.ask('hello', { token: ana.token }),
    again.send('act', asked),
  ]);
  expect(answer).toMatchObject({ type: 'done', id: asked.id });
});

test('with a new link of the instructor whoever came by the old one is sent away', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const other = await connectInstructor(of);
  const { token } = await instructor.ask('renew', {});
  await other.until((one) => one.get('voided'));
  const asked = { talk: 60_000 };
  expect(await other.ask('settings', asked)).toMatchObject({ code: 'class/instructor' });
  expect(await instructor.ask('settings', asked)).toEqual({ ok: true });
  await instructor.until((one) => one.get('board')?.settings.talk === asked.talk);
  expect(instructor.get('voided')).toBe(undefined);
  const again = connect(of);
  expect(await again.ask('hello', { token: String(token) })).toMatchObject({ role: 'instructor' });
});

test('to join again by the same request gives the same seat, and a name is given once', async () => {
  const of = await served(CLASS);
  const asked = { id: 'own', code: of.code, name: 'Ana', wish: { table: 1 } };
  const lost = connect(of);
  const { person } = await lost.ask('join', asked);
  const ana = connect(of);
  const { ok, token, person: same } = await ana.ask('join', asked);
  expect([ok, same]).toEqual([true, person]);
  expect(ana.get('lobby')?.you).toMatchObject({ name: 'Ana', place: { table: 1 } });
  expect(await connect(of).ask('hello', { token: String(token) })).toMatchObject({ ok: true });
  expect(await connect(of).ask('join', { id: 'two', code: of.code, name: ' ANA' })).toMatchObject({
    code: 'class/name',
  });
  // Once somebody else has the seat's new link, nobody comes in by the old request.
  const instructor = await connectInstructor(of);
  await instructor.ask('start', { force: true });
  const { place } = ana.get('lobby')?.you ?? {};
  const { tokens } = await instructor.ask('replace', { table: 1, seat: place?.seat ?? '' });
  expect(await connect(of).ask('join', asked)).toMatchObject({ code: 'class/name' });
  const [renewed] = tokens as { token: string }[];
  expect(await connect(of).ask('hello', { token: renewed?.token ?? '' })).toMatchObject({
    ok: true,
  });
});

test('only another device shows that others can reach the class', async () => {
  const of = await served(CLASS, SLOW, makeFolder(), { proxies: 1 });
  const instructor = await connectInstructor(of);
  await connectPerson(of, 'Ana');
  const here = await instructor.until((one) => {
    const board = one.get('board');
    return board?.people[0]?.connected && board;
  });
  expect(here.reach.others).toBe(0);
  // Before anybody has joined from there.
  connect(of, undefined, undefined, { 'X-Forwarded-For': '203.0.113.9' });
  await instructor.until((one) => one.get('board')?.reach.others === 1);
});

test('a line that is dead without a word is given up within fifteen seconds', async () => {
  const { address } = await served(CLASS);
  const opened = await (await fetch(`${address}socket.io/?EIO=4&transport=polling`)).text();
  const told = JSON.parse(opened.slice(1)) as { pingInterval: number; pingTimeout: number };
  expect(told.pingInterval + told.pingTimeout).toBeLessThanOrEqual(15_000);
});

test('a late-comer is the capital of a seat that a policy plays, until the instructor hands it over', async () => {
  const of = await served(CLASS, { ...SLOW, seats: 2 });
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  const { seat: first } = await ana.until((one) => one.get('turn'));
  const late = await connectPerson(of, 'Late');
  const { seat, role } = await late.until((one) => one.get('open'));
  expect(role).toBe('capital');
  expect(seat).not.toBe(first);
  await late.until((one) => one.get('turn'));
  expect(await late.act({ type: 'pass' })).toMatchObject({ code: 'class/capital' });
  const third = await connectPerson(of, 'Third', { table: 1, seat });
  expect((await third.until((one) => one.get('open'))).role).toBe('capital');
  const hand = (by: 'policy' | 'person') => instructor.ask('hand', { table: 1, seat, by });
  expect(await hand('person')).toEqual({ ok: true });
  await late.until((one) => one.get('open')?.role === 'delegate');
  // Whether the policy has had its turn is drawn.
  const takes = async () => {
    const passed = await late.act({ type: 'pass' });
    expect(passed.type === 'done' || passed.code === 'act/notYourTurn').toBe(true);
  };
  await takes();
  expect(await third.act({ type: 'pass' })).toMatchObject({ code: 'class/capital' });
  expect(await hand('policy')).toEqual({ ok: true });
  expect(await late.act({ type: 'pass' })).toMatchObject({ code: 'class/notYours' });
  expect(await hand('person')).toEqual({ ok: true });
  await takes();
});

test('a late-comer is never sent to a table that was not opened', async () => {
  const of = await served(CLASS, { ...SLOW, tables: 2, seats: 2 });
  const instructor = await connectInstructor(of);
  await connectPerson(of, 'Ana', { table: 1 });
  await instructor.ask('start', {});
  const late = await connectPerson(of, 'Late');
  expect((await late.until((one) => one.get('open'))).table).toBe(1);
  const wished = await connectPerson(of, 'Third', { table: 2 });
  expect((await wished.until((one) => one.get('lobby'))).you.place).toMatchObject({
    role: 'observer',
  });
});

test('clocks pause, are extended, and at zero policies act, which the record says', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  await ana.until((one) => one.get('turn'));
  await instructor.ask('pause', { on: true });
  await ana.until((one) => one.get('round')?.paused);
  expect(await ana.act({ type: 'pass' })).toMatchObject({ code: 'class/paused' });
  await instructor.ask('pause', { on: false });
  const before = ana.get('round')?.endsIn ?? 0;
  await instructor.ask('extend', { ms: 60_000 });
  await ana.until((one) => (one.get('round')?.endsIn ?? 0) > before);
  await instructor.ask('endStage', {});
  await ana.until((one) => one.get('round')?.stage === 'acts');
  await instructor.ask('endSitting', {});
  await ana.until((one) => one.get('round')?.sitting !== 1);
  await instructor.ask('debrief', {});
  const { record } = await ana.until((one) => one.get('end'));
  expect(record.handovers?.map(({ by }) => by).slice(0, 2)).toEqual(['delegation', 'person']);
});

test('a class may play fewer sittings than its file has, after a restart too, and its records verify', async () => {
  const folder = makeFolder();
  const of = await served(CLASS, SLOW, folder);
  const instructor = await connectInstructor(of);
  await instructor.ask('settings', { sittings: 2 });
  const { token } = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  await of.close();
  const again = await served(CLASS, SLOW, folder);
  const ana = connect(again);
  await ana.ask('hello', { token });
  expect((await ana.until((one) => one.get('round'))).sittings).toBe(2);
  await (await connectInstructor(again)).ask('debrief', {});
  const { record, scenario: text } = await ana.until((one) => one.get('end'));
  const reading = readScenario(text);
  expect(reading.ok && reading.scenario.procedure.sittings).toBe(2);
  expect(reading.ok && replay(reading.scenario, record).status).toBe('proved');
});

test('what was said goes to whom it is said, and to nobody else', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  const omar = await connectPerson(of, 'Omar');
  const ines = await connectPerson(of, 'Ines');
  await instructor.ask('settings', { chat: 'free' });
  await instructor.ask('start', {});
  const { seat } = await omar.until((one) => one.get('turn'));
  const text = 'between the two of us';
  await ana.ask('say', { id: 's1', to: seat, strength: 'said', text });
  await omar.until((one) => one.get('said')?.lines.some((line) => line.text === text));
  expect(ines.bytes.join('')).not.toContain(text);
  expect(await ana.ask('say', { id: 's1', to: seat, strength: 'said', text })).toEqual({
    ok: true,
  });
  expect(omar.get('said')?.lines).toHaveLength(1);
});

test('what is said to a group reaches its members at the table, and nobody else', async () => {
  const of = await served(['high-seas-class']);
  const instructor = await connectInstructor(of);
  const [ans, elv, bre] = await Promise.all(
    ['ANS', 'ELV', 'BRE'].map((seat) => connectPerson(of, seat, { table: 1, seat })),
  );
  await instructor.ask('settings', { chat: 'free' });
  await instructor.ask('start', {});
  for (const one of [ans, elv, bre]) await one?.until((it) => it.get('turn'));
  const text = 'friends, hold together';
  const said = { strength: 'said' as const, text };
  expect(await ans?.ask('say', { id: 's1', to: '@friends_group', ...said })).toEqual({ ok: true });
  await elv?.until((one) => one.get('said')?.lines.some((line) => line.text === text));
  expect(bre?.bytes.join('')).not.toContain(text);
  // Nobody speaks to a group from outside.
  expect(await bre?.ask('say', { id: 's2', to: '@friends_group', ...said })).toMatchObject({
    code: 'class/noSeat',
  });
});

test('what one delegation promises another is an offer at once, and binds when that is accepted', async () => {
  // Nobody makes ANS an offer first, which it would have to answer.
  const of = await served(['high-seas-class'], undefined, undefined, { seed: 2 });
  const instructor = await connectInstructor(of);
  const [ans, bre] = await Promise.all(
    ['ANS', 'BRE'].map((seat) => connectPerson(of, seat, { table: 1, seat })),
  );
  if (!ans || !bre) throw new Error('nobody joined');
  await instructor.ask('start', {});
  for (const one of [ans, bre]) await one.until((it) => it.get('turn'));
  const article = ans.get('open')?.scenario.articles[0];
  const params = { article: article?.id ?? '', option: article?.options[0]?.id ?? '' };
  const promise = (to: string, phrase: { id: string; params?: Record<string, string> }) =>
    ans.ask('say', { id: ownId(), to, strength: 'promised', phrase });
  // Nothing else is called a promise.
  for (const asked of [
    promise('BRE', { id: 'abstain', params }),
    promise('BRE', { id: 'vote', params: { article: params.article } }),
    ans.ask('say', { id: 'own', to: 'BRE', strength: 'promised' }),
  ])
    expect(await asked).toMatchObject({ ok: false });
  for (const to of ['all', 'CHAIR', '@friends_group'])
    expect(await promise(to, { id: 'vote', params })).toMatchObject({ code: 'class/notBinding' });
  expect(ans.get('said')?.lines ?? []).toEqual([]);
  const said = { id: 'once', to: 'BRE', strength: 'promised' as const };
  expect(await ans.ask('say', { ...said, phrase: { id: 'vote', params } })).toEqual({ ok: true });
  expect(await ans.ask('say', { ...said, phrase: { id: 'vote', params } })).toEqual({ ok: true });
  // Nor does a second message lay the same words before the same seat.
  expect(await promise('BRE', { id: 'support', params })).toMatchObject({
    code: 'class/promisedTwice',
  });
  const [line] = await bre.until((one) => {
    const lines = one.get('said')?.lines ?? [];
    return lines.length === 1 && lines;
  });
  const { offer } = (await bre.until((one) => {
    const heard = one.get('turn')?.log.map(({ happening }) => happening) ?? [];
    return heard.find((it) => it.type === 'offered' && it.seat === 'ANS');
  })) as { offer: string };
  expect(line?.offer).toBe(offer);
  expect(await bre.act({ type: 'accept', offer })).toMatchObject({ type: 'done' });
  const given = await ans.until((one) =>
    one.get('turn')?.log.find(({ happening }) => happening.type === 'commitment'),
  );
  expect(given.happening).toMatchObject({ by: 'ANS', to: 'BRE', status: 'given', ...params });
  await instructor.ask('debrief', {});
  const { record } = await bre.until((one) => one.get('end'));
  expect(record.commands).toContainEqual(
    expect.objectContaining({ seat: 'ANS', type: 'offer', to: 'BRE', give: [params], want: [] }),
  );
});

test('before the start the board tells what fewer sittings leave out', async () => {
  const of = await served(['kigali-2016-class', 'whaling-1982-class']);
  const instructor = await connectInstructor(of);
  const missedWith = async (sittings: number | null) => {
    await instructor.ask('settings', { tables: 2, sittings });
    const board = await instructor.until((one) => {
      const now = one.get('board');
      return now?.dealt.length === 2 && now.settings.sittings === sittings && now;
    });
    return board.dealt.map(({ missed }) => missed);
  };
  const nothing = { events: [], seats: [] };
  expect(await missedWith(null)).toEqual([nothing, nothing]);
  const [kigali, whaling] = await missedWith(2);
  expect(kigali).toEqual({ events: ['minister', 'night'], seats: [] });
  expect(whaling?.seats).toEqual(['ATG']);
  expect((await missedWith(7))[0]?.events).toEqual(['night']);
});

test('a class that is purged leaves nothing', async () => {
  const { readdirSync } = await import('node:fs');
  const folder = makeFolder();
  const of = await served(CLASS, SLOW, folder);
  const instructor = await connectInstructor(of);
  await connectPerson(of, 'Ana');
  expect(await instructor.ask('purge', { code: 'WRONG' })).toMatchObject({ code: 'class/code' });
  expect(await instructor.ask('purge', { code: of.code })).toEqual({ ok: true });
  await of.ended;
  expect(readdirSync(folder)).toEqual([]);
});

test('behind a proxy links lead to the address people open, and where others are is said after it', async () => {
  const address = 'https://class.example.edu/';
  const of = await served(CLASS, SLOW, makeFolder(), { address });
  expect(of.addresses[0]).toBe(address);
  expect(of.addresses.at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(of.join).toBe(`${address}#/class/${of.code}`);
  expect(of.instructor.startsWith(`${address}#/class/instructor?key=`)).toBe(true);
  const own = of.addresses.at(-1) ?? '';
  const headers = async (at: string) => (await fetch(at)).headers;
  expect((await headers(own)).get('cross-origin-opener-policy')).toBe('same-origin');
  const plain = await served(CLASS);
  const near = plain.addresses.at(-1) ?? '';
  expect((await headers(near)).get('cross-origin-opener-policy')).toBe(null);
});

test('the instructor brings an event: the table hears of it once, the board says where, the record keeps it', async () => {
  const of = await served(['high-seas-class']);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  await ana.until((one) => one.get('turn'));
  const board = await instructor.until((one) => {
    const latest = one.get('board');
    return latest && latest.tables.length > 0 ? latest : null;
  });
  const [event] = board.events;
  if (!event) throw new Error('the scenario has no event');
  expect(event).toMatchObject({ tables: [], open: [1] });
  const asked = { id: 'e1', event: event.id };
  expect(await ana.send('inject', asked)).toMatchObject({ code: 'class/instructor' });
  expect(await instructor.ask('inject', { ...asked, table: 1 })).toEqual({ ok: true });
  expect(await instructor.ask('inject', asked)).toMatchObject({ code: 'class/noEvents' });
  await ana.until((one) => one.get('event')?.id === event.id);
  const { log } = await ana.until((one) => one.get('turn'));
  expect(log.filter(({ happening }) => happening.type === 'scheduled')).toHaveLength(1);
  expect(ana.pushes.filter(({ type }) => type === 'event')).toHaveLength(1);
  await instructor.until((one) => one.get('board')?.events[0]?.tables.includes(1));
  await instructor.ask('debrief', {});
  const { record } = await ana.until((one) => one.get('end'));
  expect(record.injected).toEqual([{ at: expect.any(Number) as number, event: event.id }]);
});
