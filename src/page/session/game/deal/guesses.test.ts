import { describe, expect, test } from 'vitest';
import type { Guess } from '../../../../conference/play-notes.ts';
import type { RecordedCommand } from '../../../../conference/conference.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { findWhatCame, settleGuesses } from './guesses.ts';

const ofVote: Guess = { kind: 'vote', at: 0, inFavour: 90, found: 60 };

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
