import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openClassSeat } from './class-seat.ts';

const sent = vi.hoisted((): { name: string; payload: { id?: string } }[] => []);
/** To requests as they come; null: it is lost. */
const answers = vi.hoisted((): (object | null)[] => []);

// Files share their modules: what others have loaded is loaded anew here, and again after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

vi.mock('socket.io-client', () => ({
  io: () => ({
    connected: true,
    io: { opts: {} },
    on: () => undefined,
    disconnect: () => undefined,
    timeout: () => ({
      emitWithAck: (name: string, payload: { id?: string }) => {
        sent.push({ name, payload });
        const answer = answers.shift() ?? null;
        return answer ? Promise.resolve(answer) : Promise.reject(new Error(name));
      },
    }),
  }),
}));

vi.stubGlobal('document', new EventTarget());
vi.stubGlobal('window', new EventTarget());
vi.stubGlobal('location', { hash: '' });

const nothing = () => undefined;
const LET_IN = { ok: true, token: 't' };
const NOT_KEPT = { ok: false, code: 'class/storage', params: {} };

beforeEach(() => void sent.splice(0));

test('whoever joins while the line breaks asks for the same again, and is there once', async () => {
  answers.push(null, LET_IN);
  const seat = openClassSeat('ABCDEF', { show: nothing, end: nothing, moved: nothing });
  expect(await seat.doings.join('Ana')).toBe(true);
  const [first, second] = sent;
  expect(first?.payload.id).toBeTruthy();
  expect(second?.payload).toEqual(first?.payload);
  expect(seat.facts.getState().joined).toBe(true);
  seat.close();
});

test('whoever was refused and tries again by the same name asks for the same, and by another not', async () => {
  answers.push(NOT_KEPT, NOT_KEPT, LET_IN);
  const seat = openClassSeat('ABCDEF', { show: nothing, end: nothing, moved: nothing });
  const joined: boolean[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after another
  for (const name of ['Ana', 'Ana', 'Ana B.']) joined.push(await seat.doings.join(name));
  expect(joined).toEqual([false, false, true]);
  const [first, second, third] = sent.map(({ payload }) => payload);
  expect(second).toEqual(first);
  expect(third?.id).not.toBe(first?.id);
  seat.close();
});
