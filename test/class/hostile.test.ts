/** What strangers, students and programs may send: each is refused with a code, and the class goes on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTRUCTOR_REQUESTS, PERSON_REQUESTS } from '../../src/conference/class/requests.ts';
import { connect, connectInstructor, connectPerson, served } from './serve.ts';

const CLASS = ['first-brackets'];

const LONG = 'x'.repeat(17_000);
const DEEP = `${'['.repeat(4000)}${']'.repeat(4000)}`;

/** Name, what is sent, and the code it is refused with, by a stranger. */
const STRANGERS: readonly (readonly [string, unknown, string])[] = [
  ['nonsense', {}, 'class/unknown'],
  ['constructor', {}, 'class/unknown'],
  ['__proto__', {}, 'class/unknown'],
  ['hello', {}, 'class/code'],
  ['hello', null, 'class/shape'],
  ['hello', { code: 'ABCDEF' }, 'class/code'],
  ['hello', { token: 'guess' }, 'class/token'],
  ['hello', { token: '' }, 'class/shape'],
  ['hello', { token: 'x'.repeat(65) }, 'class/shape'],
  ['hello', { code: 'A', more: 1 }, 'class/shape'],
  ['join', { id: 'a', code: 'ABCDEF', name: 'N' }, 'class/code'],
  ['join', { id: 'a', code: 'ABCDEF', name: '' }, 'class/shape'],
  ['act', { table: 1, n: 0, id: 'a', act: { type: 'pass' } }, 'class/token'],
  ['say', { id: 'a', to: 'all', strength: 'said', text: 'hi' }, 'class/token'],
  ...Object.keys(INSTRUCTOR_REQUESTS).map((name) => [name, {}, 'class/instructor'] as const),
];

test('a stranger is refused everything', async () => {
  const of = await served(CLASS);
  for (const [name, asked, code] of STRANGERS) {
    const client = connect(of);
    expect([name, await client.send(name, asked)]).toMatchObject([name, { ok: false, code }]);
    client.close();
  }
});

test('a name of which nothing is seen is refused as such, and not as one that is taken', async () => {
  const of = await served(CLASS);
  const asked = { id: 'unseen', code: of.code, name: ' \u200B\u0007 ' };
  expect(await connect(of).ask('join', asked)).toMatchObject({ code: 'class/noName' });
  await connectPerson(of, 'Ana');
  const again = { id: 'another', code: of.code, name: ' ANA' };
  expect(await connect(of).ask('join', again)).toMatchObject({ code: 'class/name' });
});

test('a person cannot act for another seat, out of turn, twice, late, malformed or after the close', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  const omar = await connectPerson(of, 'Omar');
  await instructor.ask('start', {});
  const { seat } = await ana.until((one) => one.get('turn'));
  const other = (await omar.until((one) => one.get('turn'))).seat;
  let id = 0;
  // Each from a socket of its own, so that none of them is too quick after another.
  const send = async (act: unknown, over: object = {}) => {
    id += 1;
    const tab = connect(of);
    await tab.ask('hello', { token: ana.token });
    const { n } = await tab.until((one) => one.get('turn'));
    const answer = await tab.send('act', { table: 1, n, id: `h${id}`, act, ...over });
    tab.close();
    return answer;
  };
  const cases: readonly (readonly [unknown, object, string])[] = [
    [{ type: 'pass', seat: other }, {}, 'class/notYours'],
    [{ type: 'ask', delegation: seat }, {}, 'delegation/self'],
    [{ type: 'ask', delegation: 'NOWHERE' }, {}, 'delegation/unknown'],
    [{ type: 'ballot', vote: 'yes' }, {}, 'act/notNow'],
    [{ type: 'gavel' }, {}, 'act/notNow'],
    [{ type: 'constructor' }, {}, 'class/shape'],
    [{ type: 'ask', delegation: ['x'] }, {}, 'class/shape'],
    [{ type: 'ask', delegation: other, more: 1 }, {}, 'class/shape'],
    [{ type: 'ask', delegation: 'x'.repeat(65) }, {}, 'class/shape'],
    [{ type: 'pass' }, { table: 2 }, 'class/notYours'],
    [{ type: 'pass' }, { n: 10_000 }, 'class/late'],
    [{ type: 'pass' }, { n: -1 }, 'class/shape'],
    [{ type: 'pass' }, { n: 1.5 }, 'class/shape'],
    [{ type: 'pass' }, { id: '' }, 'class/shape'],
    ['pass', {}, 'class/shape'],
    [{ type: 'ask', delegation: LONG }, {}, 'class/tooLong'],
  ];
  for (const [act, over, code] of cases)
    expect([act, await send(act, over)]).toMatchObject([act, { code }]);
  expect(await send({ type: 'pass' })).toMatchObject({ type: 'done' });
  expect(await send({ type: 'ask', delegation: other })).toMatchObject({ code: 'class/sealed' });
  await instructor.ask('debrief', {});
  expect(await send({ type: 'pass' })).toMatchObject({ code: 'class/closed' });
  expect(await ana.ask('pause', { on: true })).toMatchObject({ code: 'class/instructor' });
}, 30_000);

test('thousands of messages of any shape change nothing and end nothing', async () => {
  const of = await served(CLASS);
  const instructor = await connectInstructor(of);
  const ana = await connectPerson(of, 'Ana');
  await instructor.ask('start', {});
  const before = await ana.until((one) => one.get('round'));
  const names = [...Object.keys(PERSON_REQUESTS), ...Object.keys(INSTRUCTOR_REQUESTS)];
  const samples = fc.sample(fc.tuple(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 })), {
    numRuns: 2000,
    seed: 4,
  });
  const hostile = connect(of);
  for (const [name, asked] of samples) hostile.socket.emit(name, asked);
  hostile.socket.emit('hello', DEEP);
  hostile.socket.emit('hello', ...Array.from({ length: 100 }, () => ({})));
  const flooded = await Promise.all(
    Array.from({ length: 60 }, () => ana.send('ask', { question: 'judge', of: { type: 'pass' } })),
  );
  expect(
    flooded.filter((one) => (one as { code?: string }).code === 'class/tooFast').length,
  ).toBeGreaterThan(30);
  const board = await instructor.ask('warmup', { open: true });
  expect(board).toMatchObject({ code: 'class/late' });
  expect(ana.get('round')).toMatchObject({
    n: before.n,
    sitting: before.sitting,
    stage: before.stage,
  });
}, 30_000);
