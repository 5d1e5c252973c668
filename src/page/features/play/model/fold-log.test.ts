import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { findPart, foldLog } from './fold-log.ts';

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

const blocks = (seat: string, article: string, held = true): DomainEvent => ({
  type: 'bracket',
  seat,
  article,
  held,
  reason: { code: 'minds' } as never,
});

test('those who put an article in brackets one after the other are one line for each article', () => {
  const alone = blocks('DEU', 'a2');
  const log = number([blocks('IRN', 'a1'), alone, blocks('EGY', 'a1'), opened]);
  expect(foldLog(log)).toEqual([
    { at: 1, happening: alone },
    { at: 2, article: 'a1', held: true, seats: ['IRN', 'EGY'] },
    { at: 3, happening: opened },
  ]);
});

test('of the log a seat finds what it did, and what was done to it or to its offers', () => {
  const part = (happening: unknown, offers: readonly string[] = []) =>
    findPart({ at: 0, happening: happening as DomainEvent }, 'IRN', new Set(offers));
  expect(part({ type: 'asked', seat: 'IRN', delegation: 'EGY' })).toBe('own');
  expect(part({ type: 'asked', seat: 'EGY', delegation: 'IRN' })).toBe('concerns');
  expect(part({ type: 'answered', seat: 'EGY', offer: 'o1' }, ['o1'])).toBe('concerns');
  expect(part({ type: 'answered', seat: 'EGY', offer: 'o1' })).toBe(null);
});
