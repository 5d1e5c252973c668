import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from '../../../test/fixtures/storage.ts';
import { countAttempt } from './attempts.ts';
import { beginAttempt, findAttempt } from './class-host.ts';

beforeEach(() => {
  stubStorage();
  const begun = { ok: true, attempt: 'a1', seed: 7 };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(begun)));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const draw = { rules: 'abcdef012345', seat: 'BRA', seed: 7, start: '' };

test('what was begun by a short link is still to be handed in once its game has begun and the page is opened anew', async () => {
  await beginAttempt('code', { name: 'Ada', seat: 'BRA' }, () => draw);
  expect(countAttempt(draw.rules, 'BRA')).toBe(1);
  vi.resetModules();
  const anew = await import('./class-host.ts');
  expect(anew.findAttempt(draw)).toEqual({ ...draw, code: 'code', attempt: 'a1', name: 'Ada' });
  expect(countAttempt(draw.rules, 'BRA')).toBe(2);
  expect(findAttempt({ ...draw, seed: 8 })).toBeNull();
});
