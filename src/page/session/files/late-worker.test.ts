import { afterEach, expect, test, vi } from 'vitest';
import { readTrouble, tryAgain } from '../line/line.ts';
import { startWorker } from './late-worker.ts';

class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = [];
  readonly said: unknown[] = [];
  ended = false;

  constructor(readonly url: string) {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(message: unknown): void {
    this.said.push(message);
  }

  terminate(): void {
    this.ended = true;
  }
}

function lay(online: () => boolean): void {
  FakeWorker.started.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', () =>
    online() ? Promise.resolve(new Response('')) : Promise.reject(new TypeError('no line')),
  );
}

afterEach(() => vi.unstubAllGlobals());

const started = () => vi.waitUntil(() => FakeWorker.started[0]);

test('what is said before the script is there reaches the worker in order, and answers come back', async () => {
  lay(() => true);
  const worker = startWorker('work.js');
  const heard: unknown[] = [];
  worker.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  worker.postMessage('one', []);
  worker.postMessage('two', []);
  const made = await started();
  worker.postMessage('three', []);
  made.dispatchEvent(new MessageEvent('message', { data: 'answer' }));
  expect([made.url, made.said, heard]).toEqual(['work.js', ['one', 'two', 'three'], ['answer']]);
  worker.terminate();
  expect(made.ended).toBe(true);
});

test('a script that cannot be fetched is told of, and fetched again', async () => {
  let online = false;
  lay(() => online);
  const worker = startWorker('work.js');
  worker.postMessage('one', []);
  await vi.waitUntil(() => readTrouble() === 'line');
  expect(FakeWorker.started).toEqual([]);
  online = true;
  tryAgain();
  expect((await started()).said).toEqual(['one']);
  expect(readTrouble()).toBe('none');
});

test('a worker starts when what it imports is there too', async () => {
  let online = false;
  lay(() => true);
  vi.stubGlobal('fetch', (url: string) =>
    online || url === 'work.js'
      ? Promise.resolve(new Response(''))
      : Promise.reject(new TypeError('no line')),
  );
  startWorker('work.js', 'engine.js');
  await vi.waitUntil(() => readTrouble() === 'line');
  expect(FakeWorker.started).toEqual([]);
  online = true;
  tryAgain();
  expect((await started()).url).toBe('work.js');
});

test('work that is stopped waits for no line', async () => {
  lay(() => false);
  const worker = startWorker('work.js');
  await vi.waitUntil(() => readTrouble() === 'line');
  worker.terminate();
  tryAgain();
  await vi.waitUntil(() => readTrouble() === 'none');
  expect(FakeWorker.started).toEqual([]);
});
