import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from '../../app/language/words.ts';
import type { RoomOutlook, Weight } from '../../app/selectors/trade/trade.ts';
import { reasonFor, tellRoom } from './trade-words.ts';

beforeAll(() => Promise.all([loadWords('en', 'app'), loadWords('en', 'panels')]));

const room = (refusing: number, within: number, chance: number): RoomOutlook => ({
  members: [],
  refusing,
  error: 0.1,
  allowed: 0.5,
  blocked: [],
  within,
  chance,
});

test('what is said of a room never contradicts its verdict', () => {
  expect(tellRoom(room(0.2, 0.9, 0.9), speech)).toBe(
    'Likely: about 20% of its weight should refuse; up to 50% may',
  );
  // The plenary stops it, whatever the shares in the room.
  expect(tellRoom(room(0.2, 0.9, 0.1), speech)).toBe(
    'Unlikely: the room should agree, the plenary should not',
  );
  expect(tellRoom(room(0.35, 0.6, 0.15), speech)).toBe(
    'Unlikely: the room may agree, the plenary should not',
  );
  expect(tellRoom(room(0.35, 0.9, 0.6), speech)).toBe(
    'Near: the room should agree, the plenary may not',
  );
  // One with more than half of the weight should refuse, though the mean is under a half.
  expect(tellRoom(room(0.45, 0.18, 0.18), speech)).toBe(
    'Unlikely: about 45% of its weight should refuse; up to 50% may, but it hangs on one or two who weigh much',
  );
});

test('the reason given for a sign speaks as the sign does', () => {
  const weights: Weight[] = [
    { kind: 'linked', points: 4 },
    { kind: 'side', points: -3 },
  ];
  expect([reasonFor('+', weights), reasonFor('-', weights), reasonFor('?', weights)]).toEqual([
    weights[0],
    weights[1],
    weights[0],
  ]);
  expect(reasonFor('-', weights.slice(0, 1))).toBe(undefined);
});
