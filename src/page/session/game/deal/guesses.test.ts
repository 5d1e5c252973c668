import { describe, expect, test } from 'vitest';
import type { Guess } from '../../../../conference/play-notes.ts';
import type { RecordedCommand } from '../../../../conference/conference.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import {
  summarizeLastGuesses,
  findWhatCame,
  guessOfLast,
  isWorthGuessing,
  settleGuesses,
} from './guesses.ts';

const guess = (chance: number, came?: boolean): Guess => ({
  kind: 'answer',
  at: 0,
  chance,
  ...(came === undefined ? {} : { came }),
});
const ofVote: Guess = { kind: 'vote', at: 0, inFavour: 90, found: 60 };

test('the first three are asked for, later ones where the estimate is in doubt', () => {
  const two = [guess(50), guess(50), ofVote, ofVote];
  const three = [...two, guess(50)];
  expect([0, 0.5, 1].map((chance) => isWorthGuessing(two, chance))).toEqual([true, true, true]);
  expect([0.19, 0.2, 0.5, 0.8, 0.81].map((chance) => isWorthGuessing(three, chance))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

describe('calibration', () => {
  test('says nothing of fewer than three', () => {
    expect(summarizeLastGuesses([guess(90, false), guess(90, false), guess(90), ofVote])).toBe(
      null,
    );
  });

  test('too high: the mean of the guesses over the share that came', () => {
    const guesses = [guess(70, true), guess(70, true), guess(40, false)];
    expect(summarizeLastGuesses(guesses)).toEqual({ of: 3, way: 'low', by: 7 });
    expect(summarizeLastGuesses([guess(90, true), guess(80, false), guess(70, false)])).toEqual({
      of: 3,
      way: 'high',
      by: 47,
    });
  });

  test('within five points is right, and only the last five count', () => {
    const fair = [guess(50, true), guess(50, false), guess(54, true), guess(50, false)];
    expect(summarizeLastGuesses(fair)).toEqual({ of: 4, way: 'fair', by: 1 });
    const old = [guess(100, false), guess(100, false)];
    const last = [100, 100, 100, 100, 100].map((chance) => guess(chance, true));
    expect(summarizeLastGuesses([...old, ...last])).toEqual({ of: 5, way: 'fair', by: 0 });
  });
});

describe('what came of a guess', () => {
  const offered = (seat: string, offer: string): DomainEvent => ({
    type: 'offered',
    seat,
    to: 'BAY',
    offer,
    give: [],
    want: [],
  });
  const answered = (offer: string, answer: 'accept' | 'refuse' | 'consult'): DomainEvent => ({
    type: 'answered',
    seat: 'BAY',
    offer,
    answer,
    reasons: [],
  });
  const command = (seat: string, type: 'offer' | 'pass' | 'package'): RecordedCommand =>
    ({ seat, type, to: 'BAY', give: [], want: [], changes: [], after: '' }) as never;
  const commands = [
    command('ASH', 'offer'),
    command('BAY', 'offer'),
    command('ASH', 'pass'),
    command('ASH', 'package'),
    command('ASH', 'offer'),
  ];
  const happenings: DomainEvent[] = [
    offered('ASH', 'o1'),
    answered('o1', 'accept'),
    offered('BAY', 'o2'),
    answered('o2', 'refuse'),
    { type: 'informals', seat: 'ASH', offer: 'p3', changes: [], room: [] },
    // The first of the room accepts; the room does not agree.
    answered('p3', 'accept'),
    answered('p3', 'refuse'),
    { type: 'informalsClosed', offer: 'p3', agreed: false, refusing: 1, share: 1, allowed: 0.5 },
    offered('ASH', 'o4'),
    answered('o4', 'consult'),
    // The condition of the first deal was not met in time: it had been accepted all the same.
    { type: 'lapsed', offer: 'o1' },
  ];
  const played = (more: readonly DomainEvent[] = []) => ({
    own: commands
      .map((one, at) => ({ at, command: one }))
      .filter((one) => one.command.seat === 'ASH'),
    log: [...happenings, ...more].map((happening, at) => ({ at, happening })),
  });

  test('is told from the answer to the proposal made then', () => {
    expect([0, 1, 2, 3, 4, 9].map((at) => findWhatCame(played(), at))).toEqual([
      true,
      undefined,
      undefined,
      false,
      undefined,
      undefined,
    ]);
  });

  test.each([
    [answered('o4', 'accept'), true],
    [{ type: 'lapsed', offer: 'o4' } as DomainEvent, false],
    [{ type: 'withdrawn', seat: 'ASH', offer: 'o4' } as DomainEvent, false],
  ])('an offer before a capital is settled by what comes next: %j', (next, came) => {
    expect(findWhatCame(played([next]), 4)).toBe(came);
  });

  test('the guess of the last command, and none of one before', () => {
    const notes = (at: number) => ({
      guesses: [{ kind: 'answer' as const, at, chance: 35 }, ofVote],
      undos: 0,
      branches: 0,
    });
    const { own } = played();
    expect(guessOfLast({ own, notes: notes(4) })).toBe(35);
    expect(guessOfLast({ own, notes: notes(3) })).toBe(null);
  });

  test('is noted once', () => {
    const open: Guess[] = [
      { kind: 'answer', at: 0, chance: 30 },
      { kind: 'answer', at: 4, chance: 60 },
      ofVote,
    ];
    const first = settleGuesses(open, played());
    expect(first).toEqual([{ kind: 'answer', at: 0, chance: 30, came: true }, open[1], ofVote]);
    expect(settleGuesses(first, played())).toBe(first);
  });

  test('a room noted by the answer of its first member is set right', () => {
    const noted: Guess[] = [{ kind: 'answer', at: 3, chance: 50, came: true }];
    expect(settleGuesses(noted, played())).toEqual([
      { kind: 'answer', at: 3, chance: 50, came: false },
    ]);
  });
});
