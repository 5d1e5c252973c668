import { describe, expect, test } from 'vitest';
import type { Guess } from '../../../../conference/play-notes.ts';
import type { Game } from '../../../session/store/store.ts';
import { guessOfLast, isWorthGuessing, summarizeLastGuesses } from './guesses.ts';

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

test('the guess of the last command, and none of one before', () => {
  const notes = (at: number) => ({
    guesses: [{ kind: 'answer' as const, at, chance: 35 }, ofVote],
    undos: 0,
    branches: 0,
  });
  const own: Game['own'] = [0, 4].map((at) => ({ at, command: { seat: 'ASH', type: 'pass' } }));
  expect(guessOfLast({ own, notes: notes(4) })).toBe(35);
  expect(guessOfLast({ own, notes: notes(0) })).toBe(null);
});
