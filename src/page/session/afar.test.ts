import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { openConference } from '../../conference/conference.ts';
import { hostSeat } from '../../conference/seat/host-seat.ts';
import { RULES } from '../../engine/rules-version.ts';
import { makeGameAfar } from './afar.ts';
import { mayUnseal, unsealAtEnd } from './at-end.ts';
import { liveGame } from './live-game.ts';
import { unseal } from './sealed.ts';

const seat = 'ASH';
const opened = openConference(strait(), { seed: 1, plan: [{ seat, by: 'person' }] });
const { host, notes: _notes, ...told } = hostSeat(opened, seat);
const game = makeGameAfar({ id: 'HKWRPM', told, host, plan: 'areas', advice: false });

test('a game that a server tells is the seat’s, with nothing to take back and no adviser', () => {
  const { revisions, ...rest } = game;
  expect(rest).toEqual({
    ...told,
    host,
    id: 'HKWRPM',
    rules: RULES,
    notes: { guesses: [], undos: 0, branches: 0, assist: 'hints', plan: 'areas' },
    seats: [...told.view.floor.map((d) => told.view.scenario.delegations[d]?.id), 'CHAIR'],
    speakers: [seat],
    guided: false,
    unread: 0,
    assist: 'hints',
    veil: false,
    locks: ['assist', 'undo', 'branch', 'veil'],
    readOnly: false,
    saving: 'saved',
    moment: null,
    afar: true,
  });
  expect(revisions.at(-1)?.kind).toBe('now');
});

test('where the class allows an adviser one sits at the table', () => {
  const advised = makeGameAfar({ id: 'HKWRPM', told, host, plan: '', advice: true });
  expect([advised.assist, advised.notes.assist]).toEqual(['adviser', 'adviser']);
});

test('a seat that is asked with others is the one awaited on its own screen', () => {
  const { view } = told;
  const asked = { ...told, view: { ...view, awaited: 'BAY', isAsked: true } };
  expect(makeGameAfar({ id: 'X', told: asked, host, plan: '', advice: false }).view.awaited).toBe(
    seat,
  );
  const waits = { ...told, view: { ...view, awaited: 'BAY', isAsked: false } };
  expect(makeGameAfar({ id: 'X', told: waits, host, plan: '', advice: false }).view.awaited).toBe(
    'BAY',
  );
});

test('nothing behind it can be unsealed, not even when it is over', () => {
  const over = liveGame.seatedAfar({ ...game, view: { ...game.view, phase: 'closed' } });
  expect(mayUnseal(over)).toBe(false);
  expect(unsealAtEnd(over)).toBe(null);
  expect(() => unseal(over)).toThrow('the conference is held elsewhere');
});
