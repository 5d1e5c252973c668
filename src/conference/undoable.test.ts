import { describe, expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import type { Act } from '../engine/command.ts';
import { findAwaitedPerson, type Conference, play } from './conference.ts';
import { rewindTo, type Moment, takeMoment, listMoments } from './moments.ts';
import { revealsUnknown, findUndoable } from './undoable.ts';
import { mustPlay, openSeated } from '../../test/fixtures/seated.ts';

const opened = (): Conference => openSeated(strait(['sittings: 2', 'sittings: 4']), 'ASH', 1);

function said(conference: Conference, ...acts: readonly Act[]): Conference {
  return acts.reduce((before, act) => {
    return mustPlay(before, { ...act, seat: 'ASH' });
  }, conference);
}

describe('moments', () => {
  test('are what stood before each command of the seat, found again by carrying them out', () => {
    const kept: Conference[] = [];
    const moments: Moment[] = [];
    let conference = opened();
    for (let i = 0; i < 50 && findAwaitedPerson(conference) !== null; i += 1) {
      kept.push(conference);
      moments.push(takeMoment(conference));
      const passed = play(conference, { seat: 'ASH', type: 'pass' });
      const done = passed.ok ? passed : play(conference, { seat: 'ASH', type: 'silent' });
      if (!done.ok) throw new Error(done.rejection.code);
      conference = done.conference;
    }
    expect(moments.length).toBeGreaterThan(3);
    expect(listMoments(conference, 'ASH')).toEqual(moments);
    expect(moments.map((moment) => rewindTo(conference, moment))).toEqual(kept);
  });

  test('are none where the commands lead elsewhere than the state', () => {
    const conference = said(opened(), { type: 'pass' });
    const { state } = conference;
    const other = { ...conference, state: { ...state, turn: state.turn + 1 } };
    expect(listMoments(other, 'ASH')).toEqual([]);
    expect(listMoments(conference, 'BAY').length).toBeGreaterThan(0);
  });
});

describe('what may be taken back', () => {
  test('nothing before anything is said', () => {
    expect(findUndoable(opened(), 'ASH')).toEqual({ ok: false, because: 'nothing' });
  });

  test('an article put on the agenda, as nobody has spoken since', () => {
    const before = opened();
    const after = said(before, { type: 'agenda', article: 'toll' });
    expect(findUndoable(after, 'ASH')).toEqual({ ok: true, command: before.commands.length });
    const [moment] = listMoments(after, 'ASH');
    expect(moment && rewindTo(after, moment)).toEqual(before);
  });

  test('no question that was answered', () => {
    const after = said(opened(), { type: 'ask', delegation: 'COD' });
    expect(findUndoable(after, 'ASH')).toEqual({
      ok: false,
      because: 'heard',
      happening: {
        type: 'asked',
        seat: 'ASH',
        delegation: 'COD',
        learnt: 2,
        worth: expect.anything() as unknown,
      },
    });
  });

  test('the last command alone decides: what came before it was heard already', () => {
    const asked = said(opened(), { type: 'ask', delegation: 'COD' });
    const after = said(asked, { type: 'agenda', article: 'toll' });
    expect(findUndoable(after, 'ASH')).toEqual({ ok: true, command: asked.commands.length });
  });
});

test.each([
  [{ type: 'sitting', sitting: 2, articles: [] }, false],
  [{ type: 'listed', seat: 'ASH', article: 'toll' }, false],
  [{ type: 'listed', seat: 'BAY', article: 'toll' }, true],
  [{ type: 'answered', seat: 'ASH', offer: 'o1', answer: 'accept', reasons: [] }, false],
  [{ type: 'answered', seat: 'BAY', offer: 'o1', answer: 'refuse', reasons: [] }, true],
  [{ type: 'amended', seat: 'ASH', article: 'toll', option: 'low', sponsors: [] }, false],
  [{ type: 'amended', seat: 'ASH', article: 'toll', option: 'low', sponsors: ['BAY'] }, true],
  [{ type: 'motionFell', motion: 'm1', because: 'passedOther' }, false],
  [{ type: 'motionFell', motion: 'm1', because: 'noQuorum' }, true],
  [{ type: 'scheduled', event: 'strike' }, true],
] as const)('%j reveals something: %s', (happening, tells) => {
  expect(revealsUnknown('ASH', happening)).toBe(tells);
});
