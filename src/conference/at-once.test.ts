import { describe, expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import type { Command, Seat } from '../engine/command.ts';
import { listAwaitedSeats } from '../engine/state/awaited.ts';
import type { Offer } from '../engine/state/state.ts';
import { findActingPolicy, type Conference, openConference, play } from './conference.ts';
import { makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';
import { replayResult } from './result/replay-result.ts';
import { makeResult } from './result/result.ts';
import { mustPlay } from '../../test/fixtures/seated.ts';

const scenario = strait();

/** BAY has the floor; COD, DUN and ASH come after it. */
function open(...persons: readonly Seat[]): Conference {
  const plan = persons.map((seat) => ({ seat, by: 'person' as const }));
  return openConference(scenario, { seed: 1, plan });
}

function say(from: Conference, ...commands: readonly Command[]): Conference {
  return commands.reduce((conference, command) => {
    return mustPlay(conference, command);
  }, from);
}

describe('in the talks', () => {
  test('policies take their turns while an offer waits for the answer of a person', () => {
    const waiting = say(
      open('BAY', 'ASH'),
      {
        seat: 'BAY',
        type: 'offer',
        to: 'ASH',
        give: [{ article: 'toll', option: 'low' }],
        want: [],
      },
      { seat: 'BAY', type: 'pass' },
    );
    expect(waiting.state.offers.map(({ status }) => status)).toEqual(['standing']);
    const spoke = new Set(waiting.commands.map(({ seat }) => seat));
    expect([...spoke]).toEqual(['CHAIR', 'BAY', 'COD', 'DUN']);
    expect(listAwaitedSeats(waiting.state, scenario)).toEqual(['ASH']);
    expect(replay(scenario, makeRecord(waiting)).status).toBe('proved');
  });

  test('a policy waits for the answer to an offer of its own', () => {
    const { setup, state } = open('BAY');
    const offer: Offer = {
      id: 'o1',
      by: 2,
      to: 1,
      give: [],
      want: [],
      condition: null,
      side: [],
      status: 'standing',
      sitting: 1,
    };
    const actingAfter = (by: number) =>
      findActingPolicy({
        setup,
        plan: [{ seat: 'BAY', by: 'person' }],
        state: { ...state, queue: ['COD'], offers: [{ ...offer, by }] },
      });
    expect([actingAfter(2), actingAfter(0)]).toEqual([null, 'COD']);
  });
});

describe('in a vote', () => {
  const moved = say(open('BAY', 'DUN'), { seat: 'BAY', type: 'move', motion: 'closure' });
  const votes = ['BAY', 'DUN'].map((seat): Command => ({ seat, type: 'ballot', vote: 'no' }));
  const said = say(moved, ...votes.toReversed());

  test('persons answer in any order, and a record tells in which', () => {
    const inTurn = say(moved, ...votes);
    expect(said.state).toEqual(inTurn.state);
    expect(said.commands).not.toEqual(inTurn.commands);
    for (const conference of [said, inTurn]) {
      const record = makeRecord(conference);
      const result = replayResult(scenario, makeResult(record));
      expect([replay(scenario, record).status, result.status]).toEqual(['proved', 'proved']);
    }
  });

  test('nobody speaks for a policy that is asked with others', () => {
    const forCod: Command = { seat: 'COD', type: 'ballot', vote: 'no' };
    const rejection = { code: 'act/notYourTurn', params: { seat: 'BAY' } };
    expect(listAwaitedSeats(moved.state, scenario)).toEqual(['BAY', 'COD', 'DUN']);
    expect(play(moved, forCod)).toEqual({ ok: false, rejection });
    const result = makeResult(makeRecord(said));
    const [move, ...others] = result.commands;
    const forged = { ...result, commands: [...(move ? [move] : []), forCod, ...others] };
    expect(replayResult(scenario, forged)).toMatchObject({
      status: 'diverged',
      divergence: { part: 'command', command: 1, expected: rejection, found: forCod },
    });
  });

  test('a record in which a policy answers before its turn is not verified', () => {
    const record = makeRecord(said);
    const at = record.commands.findIndex(({ seat, type }) => seat === 'DUN' && type === 'ballot');
    const [forCod] = record.commands.filter(
      ({ seat, type }) => seat === 'COD' && type === 'ballot',
    );
    if (!forCod) throw new Error('COD has not voted');
    const commands = record.commands.filter((one) => one !== forCod).toSpliced(at, 0, forCod);
    expect(replay(scenario, { ...record, commands })).toMatchObject({
      status: 'diverged',
      divergence: { command: at, expected: { seat: 'BAY' }, found: { seat: 'COD' } },
    });
  });
});
