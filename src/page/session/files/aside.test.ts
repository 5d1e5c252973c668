import type { Remote } from 'comlink';
import { expect, test, vi } from 'vitest';
import { Aside } from './aside.ts';

const bench = {
  answer: (said: string) => Promise.resolve(`${said}!`),
  hang: () => new Promise<never>(() => {}),
};

function besides() {
  const ended: number[] = [];
  let made = 0;
  const aside = new Aside<typeof bench>(() => {
    const number = (made += 1);
    return { api: bench as unknown as Remote<typeof bench>, end: () => ended.push(number) };
  });
  return { aside, ended };
}

test('what hangs is stopped at its limit, and the next work finds a new worker', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { aside, ended } = besides();
  const hangs = aside.run((api) => api.hang(), { limit: 10_000 });
  const next = aside.run((api) => api.answer('here'), { limit: 10_000 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await hangs).toEqual({ ok: false, code: 'took-too-long' });
  vi.useRealTimers();
  expect(await next).toEqual({ ok: true, value: 'here!' });
  expect(ended).toEqual([1]);
});

test('what is cancelled ends its worker once it has begun, and nothing where it has not', async () => {
  const { aside, ended } = besides();
  const [first, second] = [new AbortController(), new AbortController()];
  const hangs = aside.run(
    (api) => {
      queueMicrotask(() => first.abort());
      return api.hang();
    },
    { signal: first.signal },
  );
  const waits = aside.run((api) => api.answer('never'), { signal: second.signal });
  second.abort();
  expect(await hangs).toEqual({ ok: false, code: 'cancelled' });
  expect(await waits).toEqual({ ok: false, code: 'cancelled' });
  expect(ended).toEqual([1]);
});
