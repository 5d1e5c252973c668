import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../../test/fixtures/speech.ts';
import { loadWords } from '../../../speech/words.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Game } from '../../../session/store/store.ts';
import { isByPlenary, describeRefusal, findLastWord } from './first-came.ts';

beforeAll(async () => {
  const files = ['app', 'hall', 'panels', 'lesson'] as const;
  await Promise.all(files.map((file) => loadWords('en', file)));
});

const no: DomainEvent = {
  type: 'answered',
  seat: 'EGY',
  offer: 'p1',
  answer: 'refuse',
  reasons: [],
};
const log = [{ at: 1, happening: no }];
const closing = { type: 'informalsClosed', offer: 'p1', refusing: 1, allowed: 0.5 } as const;

test.each([
  ['agreed to', { agreed: true, share: 0.3 }, []],
  ['agreed to, and the plenary did not', { agreed: false, share: 0.3, blocked: '6' }, []],
  ['refused', { agreed: false, share: 0.6 }, ['Egypt']],
  ['refused as the plenary did', { agreed: false, share: 0.6, blocked: '6' }, ['Egypt']],
])('who is to be won over for a package that the room %s', (_, part, named) => {
  const told = describeRefusal({ ...closing, ...part }, log, speech);
  expect(told.map((sentence) => sentence.split(' ')[0])).toEqual(named);
});

test('only what the room alone agreed to is stopped by the plenary', () => {
  const stopped = [
    { agreed: false, share: 0.3, blocked: '6' },
    { agreed: false, share: 0.6, blocked: '6' },
    { agreed: true, share: 0.3 },
  ].map((part) => isByPlenary({ ...closing, ...part }));
  expect(stopped).toEqual([true, false, false]);
});

test('what the seat refused itself is not what came of its last act', () => {
  const offers = [
    { id: 'o1', by: 4, to: 0 },
    { id: 'o2', by: 0, to: 4 },
  ];
  const answered = (seat: string, offer: string): DomainEvent => ({ ...no, seat, offer });
  const lines = [answered('EGY', 'o2'), answered('BRA', 'o1')];
  const game = {
    seat: 'BRA',
    log: lines.map((happening, at) => ({ at, happening })),
    view: { delegation: 0, offers },
  } as unknown as Game;
  expect(findLastWord(game)).toEqual(lines[0]);
});
