import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import { findRoomStop, type RoomOutlook, signMembers } from '../session/game/deal/trade.ts';
import { tellRoom, tellRoomBriefly, tellRooms } from './room-words.ts';

beforeAll(() => Promise.all([loadWords('en', 'app'), loadWords('en', 'panels')]));

type Member = RoomOutlook['members'][number];
const member = (weight: number, chance: number, d = 1) =>
  ({ d, weight, outlook: { chance, bar: null } }) as unknown as Member;
const view = {
  scenario: { delegations: [{ id: 'EGY' }, { id: 'BRA' }], articles: [{ id: 'toll' }] },
} as unknown as Parameters<typeof tellRoom>[1];

const room = (
  members: readonly Member[],
  within: number,
  chance: number,
  refusing = 0.45,
): RoomOutlook => ({
  members,
  refusing,
  error: 0.1,
  allowed: 0.5,
  blocked: [],
  left: null,
  within,
  beyond: chance < within ? chance : 1,
  chance,
});

test('what is said of a room never contradicts its verdict', () => {
  expect(tellRoom(room([member(0.2, 0.1), member(0.8, 0.9)], 0.9, 0.9), view, speech)).toBe(
    'Likely: 20% will probably refuse; it fails above 50%.',
  );
  // The plenary stops it, whatever the shares in the room.
  expect(tellRoom(room([], 0.9, 0.1), view, speech)).toBe(
    'Unlikely: the room will probably agree, but the plenary probably will not.',
  );
  expect(tellRoom(room([], 0.6, 0.15), view, speech)).toBe(
    'Unlikely: the room may agree, but the plenary probably will not.',
  );
  expect(tellRoom(room([], 0.9, 0.6), view, speech)).toBe(
    'Open: the room will probably agree, but the plenary may not.',
  );
});

test('the shares said of a room are those on its plates, and none of the mean between them', () => {
  const plates = [0.33, 0.23, 0.22, 0.12, 0.1];
  const chances = [0.6, 0.1, 0.5, 0.15, 0.05];
  const members = plates.map((weight, i) => member(weight, chances[i] ?? 0));
  // The mean refuses 55 %, and the room agrees more often than not: said together that contradicts itself.
  expect(tellRoom(room(members, 0.55, 0.55, 0.55), view, speech)).toBe(
    'Open: 45% will probably refuse; it fails above 50%.',
  );
});

test('a room likely to agree says why, where its members could each go either way', () => {
  const each = Array.from({ length: 4 }, () => member(1 / 4, 0.7));
  expect(tellRoom(room(each, 0.85, 0.85, 0.3), view, speech)).toBe(
    'Likely, though 4 of 4 could go either way; it fails at 3.',
  );
  expect(tellRoom(room(each, 0.85, 0.6, 0.3), view, speech)).toBe(
    'Open: the room will probably agree, but the plenary may not.',
  );
  const some = [member(0.2, 0.1), member(0.2, 0.9), member(0.6, 0.7)];
  expect(tellRoom(room(some, 0.85, 0.85), view, speech)).toBe(
    'Likely, though 60% could go either way; it fails above 50%.',
  );
  expect(tellRoom(room([member(1, 0.9)], 0.9, 0.9), view, speech)).toBe(
    'Likely: nobody is expected to refuse.',
  );
});

test('of two rooms one may be open though fewer refuse: the likely most in doubt are open', () => {
  const likely = [member(0.43, 0.05), member(0.57, 0.98)];
  expect(tellRoom(room(likely, 0.95, 0.95), view, speech)).toBe(
    'Likely: 43% will probably refuse; it fails above 50%.',
  );
  const open = [member(0.37, 0.1), member(0.4, 0.8, 0), member(0.23, 0.95)];
  expect(tellRoom(room(open, 0.76, 0.76), view, speech)).toBe(
    'Open: 37% will probably refuse; it fails above 50%.',
  );
  const some = [member(0.37, 0.1), member(0.1, 0.5), member(0.4, 0.8, 0), member(0.13, 0.95)];
  expect(tellRoom(room(some, 0.76, 0.76), view, speech)).toBe(
    'Open: 37% will probably refuse; it fails above 50%.',
  );
  const none = [member(0.6, 0.8, 0), member(0.4, 0.9)];
  expect(tellRoom(room(none, 0.79, 0.79), view, speech)).toBe(
    'Open: 60% could go either way; it fails above 50%.',
  );
});

test('the plenary is told only where it decides', () => {
  const members = [member(0.4, 0.1), member(0.6, 0.5)];
  const blocked = [{ article: 0, odds: 0.4 }];
  const doubted = { ...room(members, 0.5, 0.5), beyond: 0.6, blocked };
  expect([findRoomStop(doubted), tellRoom(doubted, view, speech)]).toEqual([
    null,
    'Open: 40% will probably refuse; it fails above 50%.',
  ]);
  // The verdict is the same with the room alone: a line beneath says what the plenary may do.
  const both = { ...doubted, within: 0.7, beyond: 0.6, chance: 0.6 };
  expect([findRoomStop(both), tellRoom(both, view, speech)]).toEqual([
    'plenary',
    'Open: 40% will probably refuse; it fails above 50%.',
  ]);
});

test('a room of six of whom nothing is known is not more than the room', () => {
  const members = Array.from({ length: 6 }, () => member(1 / 6, 0.5));
  expect(tellRoom(room(members, 0.5, 0.5), view, speech)).toBe(
    'Open: 6 of 6 could go either way; it fails at 4.',
  );
});

test('a room that turns on those of whom too little is known is open', () => {
  const unheard = (d: number, weight: number) =>
    ({
      d,
      weight,
      outlook: {
        chance: 0.3,
        margin: -0.02,
        bar: null,
        unknown: { article: 0, before: 0.1, after: 0.02 },
      },
    }) as unknown as Member;
  const members = [member(0.43, 0.1), unheard(0, 0.2), unheard(1, 0.37)];
  expect(tellRoom(room(members, 0.1, 0.1), view, speech)).toBe(
    'Open: 43% will probably refuse; it fails above 50%.',
  );
  // Nothing that they could say would be enough.
  const refused = [member(0.6, 0.1), unheard(1, 0.4)];
  expect(tellRoom(room(refused, 0.1, 0.1), view, speech)).toBe(
    'Unlikely: 60% will probably refuse; it fails above 50%.',
  );
  // More is unknown than refuses, though nobody is left to ask.
  const told = [member(0.43, 0.1), member(0.57, 0.3)];
  expect(tellRoom(room(told, 0.1, 0.1), view, speech)).toBe(
    'Open: 43% will probably refuse; it fails above 50%.',
  );
});

test('where a package would leave some behind that decides it, and how many', () => {
  const members = [member(0.46, 0.1), member(0.54, 0.9)];
  const left = (from: 'worlds' | 'failed', odds: number) => ({ seats: [0], odds, from });
  const open = { ...room(members, 0.6, 0.4), beyond: 0.4, left: left('worlds', 0.4) };
  expect(tellRoom({ ...open, within: 0.4 }, view, speech)).toBe(
    'Open: 46% will probably refuse; it fails above 50%.',
  );
  expect(tellRoom({ ...open, within: 0.9 }, view, speech)).toBe(
    'Open: the room will probably agree, but it would leave one delegation worse off than no deal.',
  );
  expect(tellRoom({ ...open, within: 0.9, left: left('failed', 0.4) }, view, speech)).toBe(
    'Open: it may fail again, as it leaves one delegation worse off than no deal.',
  );
  const again = { ...room(members, 0.9, 0), beyond: 0, left: left('failed', 1) };
  expect(tellRoom(again, view, speech)).toBe(
    'Unlikely: it would probably fail again, as it leaves one delegation worse off than no deal.',
  );
  const refused = {
    d: 1,
    weight: 0.6,
    outlook: { chance: 0, bar: { code: 'refused' } },
  } as unknown as Member;
  expect(tellRoom(room([refused, member(0.4, 0.9)], 0, 0), view, speech)).toBe(
    'Unlikely: 60% will probably refuse; it fails above 50%. Brazil refused this very package, and nothing has changed for it since.',
  );
});

test('in a room whose members weigh the same delegations are counted, and it says how many stop it', () => {
  const seventh = (chances: readonly number[]) => chances.map((chance) => member(1 / 7, chance));
  const told = [
    room(seventh([0.1, 0.1, 0.1, 0.5, 0.9, 0.9, 0.9]), 0.5, 0.5),
    room(seventh([0.9, 0.9, 0.5, 0.5, 0.9, 0.9, 0.9]), 0.9, 0.9),
  ].map((one) => tellRoom(one, view, speech));
  expect(told).toEqual([
    'Open: 3 of 7 will probably refuse; it fails at 4.',
    'Likely: nobody is expected to refuse.',
  ]);
});

test('whom the words on a room leave open stands with a question mark', () => {
  const [refuses, sure, doubted] = [member(0.37, 0.1), member(0.23, 0.95), member(0.4, 0.8)];
  const open = room([refuses, sure, doubted], 0.76, 0.76);
  expect([refuses, sure, doubted].map((one) => signMembers(open).get(one))).toEqual([
    '-',
    '+',
    '?',
  ]);
  // Of a room that will probably agree all is as each looks by itself.
  const likely = room([refuses, sure, doubted], 0.85, 0.85);
  expect(signMembers(likely).get(doubted)).toBe('+');
});

test('above the keys it says the same without who has refused before', () => {
  const told = room([member(0.5, 0.1), member(0.5, 0.9)], 0.9, 0.9);
  expect(tellRoomBriefly(told, speech)).toBe('Likely: 1 of 2 will probably refuse; it fails at 2.');
  expect(tellRoomBriefly(room([], 0.9, 0.1), speech)).toBe(
    'Unlikely: the room will probably agree, but the plenary probably will not.',
  );
});

test('two rooms are counted by delegations where both weigh the same, with their sizes where these differ', () => {
  const against = ({ against: one }: { against: number }) => one;
  const even = (refusing: number, size: number) =>
    room(
      Array.from({ length: size }, (_, i) => member(1 / size, i < refusing ? 0.1 : 0.9)),
      0.9,
      0.9,
    );
  expect(tellRooms([even(3, 5), even(1, 5)], against, speech)).toEqual({
    before: '3',
    after: '1 of 5',
    open: 'none',
  });
  expect(tellRooms([even(3, 5), even(2, 6)], against, speech).before).toBe('3 of 5');
  const weighed = room([member(0.2, 0.1), member(0.8, 0.9)], 0.9, 0.9);
  expect(tellRooms([even(3, 5), weighed], against, speech)).toMatchObject({
    before: '60%',
    after: '20%',
  });
});
