import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { foldLog } from './fold-log.ts';

const spoke = (seat: string, holds: readonly string[] = []): DomainEvent => ({
  type: 'statement',
  seat,
  holds,
});
const opened: DomainEvent = { type: 'sitting', sitting: 1, articles: ['a1'] };
const number = (happenings: readonly DomainEvent[]) =>
  happenings.map((happening, at) => ({ at, happening }));

test('speeches in a row are one line, where the last of them was made', () => {
  const log = number([spoke('NIC'), spoke('IRN'), spoke('EGY'), opened]);
  expect(foldLog(log)).toEqual([
    { at: 2, spoke: ['NIC', 'IRN', 'EGY'] },
    { at: 3, happening: opened },
  ]);
});

test('a speech that objects to words has a line of its own, and so has one alone', () => {
  const objects = spoke('IRN', ['a1']);
  const log = number([spoke('NIC'), objects, spoke('EGY'), spoke('DEU')]);
  expect(foldLog(log)).toEqual([
    { at: 0, happening: spoke('NIC') },
    { at: 1, happening: objects },
    { at: 3, spoke: ['EGY', 'DEU'] },
  ]);
});
