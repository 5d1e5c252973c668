import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  fetchWhole,
  LineError,
  persist,
  placeNotice,
  readPlaced,
  readTrouble,
  tryAgain,
  watchTrouble,
} from './line.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Fails so many times. */
function failing(times: number, gone = false) {
  let left = times;
  return vi.fn<() => Promise<string>>(() => {
    left -= 1;
    return left < 0 ? Promise.resolve('here') : Promise.reject(new LineError('part.js', gone));
  });
}

test('what cannot be fetched is tried again after waits twice as long each time', async () => {
  const attempt = failing(7);
  const came = persist(attempt);
  const tries: number[] = [];
  for (const wait of [0, 1, 2, 4, 8, 16, 30, 30]) {
    await vi.advanceTimersByTimeAsync(wait * 1000);
    tries.push(attempt.mock.calls.length);
  }
  expect(tries).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await came).toBe('here');
});

test('a person, or the browser being online again, ends the wait', async () => {
  const online = new EventTarget();
  vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
  vi.stubGlobal('removeEventListener', online.removeEventListener.bind(online));
  const attempt = failing(2);
  const came = persist(attempt);
  await vi.advanceTimersByTimeAsync(0);
  tryAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(attempt).toHaveBeenCalledTimes(2);
  online.dispatchEvent(new Event('online'));
  expect(await came).toBe('here');
});

test('the trouble is told from the first failure until it has come', async () => {
  const told: string[] = [];
  const stop = watchTrouble(() => told.push(readTrouble()));
  const lost = persist(failing(2));
  const renewed = persist(failing(1, true));
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['line', 'gone']);
  await vi.advanceTimersByTimeAsync(3000);
  await Promise.all([lost, renewed]);
  stop();
  expect(told.at(-1)).toBe('none');
  expect(told.slice(0, -1)).not.toContain('none');
});

test('what is not the fault of the line is not tried again', async () => {
  const fault = new Error('a fault in the part');
  const attempt = vi.fn<() => Promise<never>>(() => Promise.reject(fault));
  await expect(persist(attempt)).rejects.toBe(fault);
  expect([attempt.mock.calls.length, readTrouble()]).toEqual([1, 'none']);
});

test('notices in their places are counted', () => {
  const [first, second] = [placeNotice(), placeNotice()];
  first();
  expect(readPlaced()).toBe(true);
  second();
  expect(readPlaced()).toBe(false);
});

test.each([
  ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), false],
  ['404', () => Promise.resolve(new Response('', { status: 404 })), true],
  ['503', () => Promise.resolve(new Response('', { status: 503 })), false],
  ['half of it', () => Promise.resolve(new Response(brokenOff())), false],
])('a server that answers with %s', async (_, answer, gone) => {
  vi.stubGlobal('fetch', answer);
  const error = await fetchWhole('/part.js').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LineError);
  expect(error).toMatchObject({ gone, message: '/part.js could not be fetched' });
});

function brokenOff(): ReadableStream {
  return new ReadableStream({ start: (into) => into.error(new TypeError('network error')) });
}
