/** Advice as the host of a seat gives it, late, or not at all. */
import { expect, test, vi } from 'vitest';
import { advisedLesson } from '../../../../../test/fixtures/advised-lesson.ts';
import type { HostFault } from '../../../../conference/seat/seat-game.ts';
import type { Game } from '../../../session/store/store.ts';
import { askAdvice, followAdvice } from './advice.ts';

test('a host that does not answer is not told as one that sees nothing', async () => {
  const fault: HostFault = { code: 'host/silent' };
  const ask = async () => ({ ok: false as const, fault });
  const { host } = advisedLesson('adviser');
  const advice = askAdvice({ ...advisedLesson('adviser'), host: { ...host, ask } });
  await expect(advice).rejects.toThrow(fault.code);
});

test('nothing is sought where the adviser is closed, nor told of a state that has passed', async () => {
  const shown = advisedLesson('adviser');
  const asked: unknown[] = [];
  const host: Game['host'] = {
    ...shown.host,
    ask: (...question) => {
      asked.push(question[0]);
      return shown.host.ask(...question);
    },
  };
  const told: (string | undefined)[] = [];
  const follow = (isOpen: boolean) =>
    followAdvice({ ...shown, host }, isOpen, (advice) => told.push(advice?.act.type));
  follow(false)();
  expect(asked).toEqual([]);
  follow(true)();
  expect(asked).toEqual(['advice']);
  follow(true);
  await vi.waitFor(() => expect(told).toEqual(['ask']));
});

test('advice that cannot be worked out is told to be so, unless it was left off before', async () => {
  const shown = advisedLesson('adviser');
  const ask = () => Promise.reject(new Error('no more'));
  const told: unknown[] = [];
  const follow = () =>
    followAdvice({ ...shown, host: { ...shown.host, ask } }, true, (...said) => told.push(said));
  follow()();
  follow();
  await vi.waitFor(() => expect(told).toEqual([[null, 'broken']]));
});
