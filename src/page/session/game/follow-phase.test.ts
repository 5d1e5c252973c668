import { expect, test } from 'vitest';
import { chooseScreenAfter, chooseScreen, isTableLeft } from './follow-phase.ts';

type Turn = Parameters<typeof chooseScreenAfter>[0];

test.each<[string, Turn, ReturnType<typeof chooseScreenAfter>]>([
  [
    'the answers to the last package end the negotiation: the table has nothing to trade',
    { before: 'negotiation.informals', phase: 'decision.motions', screen: 'trade', voted: 0 },
    'hall',
  ],
  [
    'so does the end of the last sitting',
    { before: 'negotiation.floor', phase: 'decision.motions', screen: 'trade', voted: 0 },
    'hall',
  ],
  [
    'who reads the text reads on',
    { before: 'negotiation.informals', phase: 'decision.motions', screen: 'text', voted: 0 },
    null,
  ],
  [
    'while there is another sitting the table stays',
    { before: 'negotiation.informals', phase: 'negotiation.floor', screen: 'trade', voted: 0 },
    null,
  ],
  [
    'a motion put to the vote',
    { before: 'decision.motions', phase: 'decision.whip', screen: 'hall', voted: 0 },
    'vote',
  ],
  [
    'a vote that is over before anybody saw it begin',
    { before: 'negotiation.floor', phase: 'decision.motions', screen: 'trade', voted: 1 },
    'vote',
  ],
  [
    'after a roll call the floor goes on',
    { before: 'negotiation.rollCall', phase: 'negotiation.floor', screen: 'vote', voted: 0 },
    'hall',
  ],
  [
    'pleas are heard on the text',
    { before: 'negotiation.floor', phase: 'negotiation.pleas', screen: 'trade', voted: 0 },
    'text',
  ],
  [
    'what came of them is told in the hall',
    { before: 'negotiation.pleas', phase: 'negotiation.floor', screen: 'text', voted: 0 },
    'hall',
  ],
  [
    'the gavel that ends it',
    { before: 'decision.gavel', phase: 'closed', screen: 'hall', voted: 0 },
    'vote',
  ],
  [
    'suspended in negotiation, the conference ends where one stands',
    { before: 'negotiation.floor', phase: 'closed', screen: 'text', voted: 0 },
    null,
  ],
])('%s', (_, turn, screen) => {
  expect(chooseScreenAfter(turn)).toBe(screen);
});

test('a moment looked back at is seen where it happened: a package in the hall, a vote on the board', () => {
  const seen = (['negotiation.floor', 'negotiation.informals', 'chairsText'] as const).map(
    chooseScreen,
  );
  expect(seen).toEqual(['hall', 'hall', 'hall']);
  const votes = (['negotiation.rollCall', 'decision.motions', 'decision.gavel'] as const).map(
    chooseScreen,
  );
  expect(votes).toEqual(['vote', 'vote', 'vote']);
});

type Acts = Parameters<typeof isTableLeft>[0];

function afterActs(types: readonly ('ask' | 'offer')[], sitting = 1, seat = 'BAY'): Acts {
  const own = types.map((type, at) => ({ at, command: { type } })) as unknown as Acts['own'];
  return { seat, own, commands: own.length + sitting, view: { sitting } };
}

test('the table is left with what is said from it, and with a question only where the sitting closes', () => {
  const before = afterActs(['ask']);
  expect(
    [
      afterActs(['ask', 'offer']),
      afterActs(['ask', 'ask']),
      afterActs(['ask', 'ask'], 2),
      afterActs(['ask'], 2),
      afterActs([]),
      afterActs([], 3, 'COR'),
    ].map((after) => isTableLeft(before, after)),
  ).toEqual([true, false, true, false, false, true]);
});
