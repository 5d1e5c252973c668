import { afterAll, expect, test, vi } from 'vitest';
import { openLine } from './socket.ts';

type Listener = (given?: unknown) => void;

const wire = vi.hoisted(() => ({
  connected: true,
  sent: [] as { name: string; payload: unknown }[],
  answers: [] as (() => Promise<unknown>)[],
  listeners: new Map<string, Listener>(),
  connects: 0,
  opts: {} as { query?: unknown },
}));

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

vi.mock('socket.io-client', () => ({
  io: (opts: typeof wire.opts) => {
    wire.opts = opts;
    return {
      get connected() {
        return wire.connected;
      },
      io: wire,
      on: (name: string, listener: Listener) => wire.listeners.set(name, listener),
      connect: () => (wire.connects += 1),
      disconnect: () => {
        wire.connected = false;
        wire.listeners.get('disconnect')?.();
      },
      timeout: () => ({
        emitWithAck: (name: string, payload: unknown) => {
          wire.sent.push({ name, payload });
          return wire.answers.shift()?.() ?? Promise.reject(new Error('timeout'));
        },
      }),
    };
  },
}));

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
vi.stubGlobal('document', page);
vi.stubGlobal('window', page);

const events = { here: () => {}, lost: () => {}, push: () => {} };

test('an act is sent again, with the same id, until it is answered', async () => {
  const line = openLine(events);
  wire.sent = [];
  const done = { type: 'done', n: 4, id: 'x', events: [], sealed: true };
  wire.answers = [() => Promise.reject(new Error('timeout')), () => Promise.resolve(done)];
  expect(await line.insist('act', { id: 'x' })).toEqual(done);
  expect(wire.sent).toEqual([
    { name: 'act', payload: { id: 'x' } },
    { name: 'act', payload: { id: 'x' } },
  ]);
  line.close();
});

test('what is asked without a line is refused at once, and nothing is sent', async () => {
  wire.connected = false;
  const line = openLine(events);
  wire.sent = [];
  expect(await line.ask('say', {})).toEqual({ ok: false, code: 'class/line', params: {} });
  expect(wire.sent).toEqual([]);
  line.close();
});

test('a page that comes back to sight looks for the line at once', () => {
  wire.connected = false;
  const line = openLine(events);
  wire.connects = 0;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(wire.connects).toBe(1);
  line.close();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(wire.connects).toBe(1);
});

test('the table is said to the balancer; where several serve the class, the line moves once nothing is asked', async () => {
  let lost = 0;
  wire.connected = true;
  const line = openLine({ ...events, lost: () => (lost += 1) });
  wire.connects = 0;
  // Before there is a seat all come to one process: polling cannot go between two.
  expect(wire.opts.query).toEqual({ table: '0' });
  line.sitAt(2, false);
  expect([wire.opts.query, wire.connects, wire.connected]).toEqual([{ table: '2' }, 0, true]);
  let answer: (said: unknown) => void = () => undefined;
  wire.answers = [() => new Promise((said) => void (answer = said))];
  const asked = line.ask('join', {});
  line.sitAt(3, true);
  expect([wire.opts.query, wire.connects, wire.connected]).toEqual([{ table: '3' }, 0, true]);
  answer({ ok: true });
  expect(await asked).toEqual({ ok: true });
  expect([wire.connects, wire.connected, lost]).toEqual([1, false, 0]);
  // The same again moves nobody.
  line.sitAt(3, true);
  expect(wire.connects).toBe(1);
  line.close();
});
