import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../../test/fixtures/speech.ts';
import { loadWords } from '../../../speech/words.ts';
import type { DealOutlook } from '../../../session/game/deal/trade.ts';
import type { Weight } from './estimate.ts';
import { findReasonFor, tellUnexplained, tellVerdict } from './estimate-words.ts';

beforeAll(() =>
  Promise.all([loadWords('en', 'app'), loadWords('en', 'panels'), loadWords('en', 'aside')]),
);

test('of a deal one word is said, and it means the same whatever keeps it open', () => {
  const tell = (margin: number, error: number, chance: number) =>
    tellVerdict({ margin, error, chance, bar: null } as DealOutlook, {} as never, speech);
  expect(tell(0.07, 0.05, 0.9)).toBe('Likely: about 7 points to spare');
  expect(tell(-0.04, 0.05, 0.1)).toBe('Unlikely: about 4 points short');
  expect(tell(-0.01, 0.05, 0.4)).toBe('Open: anything from 7 points short to 5 to spare');
  // Points would do: only what nobody has told can stand in the way.
  const unheard =
    'Open: about 12 points to spare, unless it has a red line or a promise you have not heard of';
  expect(tell(0.12, 0.04, 0.7)).toBe(unheard);
  expect(tell(0.12, 0.1, 0.15)).toBe(unheard);
});

test('a refusal that nothing known explains is told with what the form had said of it', () => {
  const tell = (said: 'near' | 'likely' | null) => tellUnexplained({ said, to: 'IRN' }, speech);
  expect(tell('near')).toBe(
    'By what you knew it could go either way. The answer says why it was refused.',
  );
  expect(tell('likely')).toContain('would probably have passed');
  expect(tell(null)).toBe('The answer says why it was refused.');
});

test('the reason given for a sign speaks as the sign does', () => {
  const weights: Weight[] = [
    { kind: 'linked', points: 4 },
    { kind: 'side', points: -3 },
  ];
  expect([
    findReasonFor('+', weights),
    findReasonFor('-', weights),
    findReasonFor('?', weights),
  ]).toEqual([weights[0], weights[1], weights[0]]);
  expect(findReasonFor('-', weights.slice(0, 1))).toBe(undefined);
});

test('what would turn a room is told with whom it wins, and what share would refuse before and with it', () => {
  const line = { what: 'Adding “Few”', before: '48%', after: '24%', open: 'none', called: 'none' };
  expect(
    [
      { ...line, won: 'Bay', way: 'against', verdict: 'likely' },
      { ...line, won: 'none', way: 'against', open: '20%', verdict: 'near' },
      { ...line, won: 'none', way: 'none', verdict: 'near' },
      { ...line, won: 'Bay', called: 'Cove', way: 'none', verdict: 'opens' },
    ].map((told) => speech.t('turn.line', told)),
  ).toEqual([
    'Adding “Few” would probably win Bay: 48% → 24% refusing. That would probably be enough.',
    'Adding “Few” would help: 48% → 24% refusing, 20% undecided. It would still be open.',
    'Adding “Few” would help. It would still be open.',
    'Adding “Few” would probably win Bay and call in Cove. Then it could go either way.',
  ]);
});
