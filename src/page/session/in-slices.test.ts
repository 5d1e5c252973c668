import { expect, test } from 'vitest';
import { followWork } from './in-slices.ts';

const settle = () => new Promise((done) => void setImmediate(done));

test('of work that is followed what it comes to is told, or that it has failed', async () => {
  const told: string[] = [];
  const tell = (found: string) => void told.push(found);
  followWork(async () => 'found', tell);
  followWork<string>(
    () => Promise.reject(new Error('gone')),
    tell,
    () => tell('failed'),
  );
  followWork<string>(() => Promise.reject(new Error('gone')), tell);
  await settle();
  expect(told).toEqual(['found', 'failed']);
});

test('of work that is left off nothing is told, and it can ask whether it is wanted', async () => {
  const told: string[] = [];
  const wanted: boolean[] = [];
  const tell = (found: string) => void told.push(found);
  const leave = followWork(async (isWanted) => {
    wanted.push(isWanted());
    await settle();
    wanted.push(isWanted());
    return 'late';
  }, tell);
  const leaveFailing = followWork<string>(
    async () => Promise.reject(new Error('gone')),
    tell,
    () => tell('failed'),
  );
  leave();
  leaveFailing();
  await settle();
  await settle();
  expect([told, wanted]).toEqual([[], [true, false]]);
});
