import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeGatherer } from './gatherer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const STEP = { step: 'article' } as const;

test('what comes of one act is said in one piece, the answer first', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  say('Your points: 50.');
  say('Merrow agrees.', { first: true });
  say('Your points: 50.');
  vi.runAllTimers();
  expect(said).toEqual(['Merrow agrees. Your points: 50.']);
});

test('what is asked comes after all that came of an act, and a lesson after what is asked', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  say('Press K.', { last: true });
  say('Your first win.');
  say('Merrow agrees.', { first: true, step: 'act', asks: 'Your turn.' });
  vi.runAllTimers();
  expect(said).toEqual(['Merrow agrees. Your first win. Your turn. Press K.']);
});

test('a show that comes up at once is said in place of what came and of what is asked', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  say('Carried.', { step: 'act', asks: 'How do you vote?' });
  say('Names are being called.', { step: 'act', asks: '' });
  vi.runAllTimers();
  expect(said).toEqual(['Names are being called.']);
});

test('where nothing else came of an act, what is asked last is said', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  say('', { step: 'act', asks: 'Your turn.' });
  say('', { step: 'act', asks: 'Egypt offers a deal.' });
  vi.runAllTimers();
  expect(said).toEqual(['Egypt offers a deal.']);
});

test('of articles that a held key passes by, the last is said, with what else waits', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  say('Your turn.');
  for (const n of [1, 2, 3, 2]) {
    say(`Article ${n}.`, STEP);
    vi.advanceTimersByTime(30);
  }
  say('At sitting 3.', { step: 'moment' });
  vi.runAllTimers();
  expect(said).toEqual(['Your turn. Article 2. At sitting 3.']);
});

test('the same words said again are told again', () => {
  const said: string[] = [];
  const { say } = makeGatherer((text) => said.push(text));
  for (let i = 0; i < 2; i += 1) {
    say('Not now.');
    vi.runAllTimers();
  }
  expect(said).toEqual(['Not now.', 'Not now.']);
});

test('nothing is said once it has stopped', () => {
  const said: string[] = [];
  const { say, stop } = makeGatherer((text) => said.push(text));
  say('Not now.');
  stop();
  vi.runAllTimers();
  expect(said).toEqual([]);
});
