import { afterAll, expect, test, vi } from 'vitest';
import { openClassSeat } from './class-seat.ts';

const sent = vi.hoisted((): { name: string; payload: { id?: string } }[] => []);

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

/** A line on which the first answer to each request is lost. */
vi.mock('socket.io-client', () => ({
  io: () => ({
    connected: true,
    io: { opts: {} },
    on: () => undefined,
    disconnect: () => undefined,
    timeout: () => ({
      emitWithAck: (name: string, payload: { id?: string }) => {
        const again = sent.some((one) => one.name === name);
        sent.push({ name, payload });
        return again ? Promise.resolve({ ok: true, token: 't' }) : Promise.reject(new Error(name));
      },
    }),
  }),
}));

vi.stubGlobal('document', new EventTarget());
vi.stubGlobal('window', new EventTarget());
vi.stubGlobal('location', { hash: '' });

test('whoever joins while the line breaks asks for the same again, and is there once', async () => {
  const nothing = () => undefined;
  const seat = openClassSeat('ABCDEF', { show: nothing, end: nothing, moved: nothing });
  expect(await seat.doings.join('Ana')).toBe(true);
  const [first, second] = sent.filter(({ name }) => name === 'join');
  expect(first?.payload.id).toBeTruthy();
  expect(second?.payload).toEqual(first?.payload);
  expect(seat.facts.getState().joined).toBe(true);
  seat.close();
});
