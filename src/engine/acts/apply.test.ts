import { describe, expect, test } from 'vitest';
import { awaits, opened, passUntil } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { apply, judge } from './apply.ts';
import type { Command } from '../command.ts';
import { setUp } from '../setup/setup.ts';
import type { State } from '../state/state.ts';

const setup = setUp(strait(), 1, 0);
const asked = (seat: string): State => passUntil(setup, opened(setup), awaits(setup, seat)).state;
const ashFloor = asked('ASH');
const offer: Command = {
  seat: 'ASH',
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [{ article: 'lights', option: 'many' }],
};

describe('a command that is not in order is a value that says why', () => {
  test.each<[string, State, Command, { code: string; params: object }]>([
    [
      'another has the floor',
      ashFloor,
      { seat: 'BAY', type: 'pass' },
      { code: 'act/notYourTurn', params: { seat: 'ASH' } },
    ],
    [
      'nobody sits there',
      ashFloor,
      { seat: 'EEL', type: 'pass' },
      { code: 'seat/unknown', params: { seat: 'EEL' } },
    ],
    [
      'not in this phase',
      ashFloor,
      { seat: 'ASH', type: 'silent' },
      { code: 'act/notNow', params: { phase: 'negotiation.floor' } },
    ],
    [
      'nothing to accept',
      ashFloor,
      { seat: 'ASH', type: 'accept', offer: 'o1' },
      { code: 'offer/unknown', params: { offer: '' } },
    ],
    [
      'an unknown delegation',
      ashFloor,
      { seat: 'ASH', type: 'ask', delegation: 'EEL' },
      { code: 'delegation/unknown', params: { delegation: 'EEL' } },
    ],
    [
      'oneself',
      ashFloor,
      { seat: 'ASH', type: 'ask', delegation: 'ASH' },
      { code: 'delegation/self', params: {} },
    ],
    [
      'an unknown article',
      ashFloor,
      { seat: 'ASH', type: 'agenda', article: 'x' },
      { code: 'article/unknown', params: { article: 'x' } },
    ],
    [
      'an unknown option',
      ashFloor,
      { seat: 'ASH', type: 'amend', article: 'lights', option: 'x' },
      { code: 'option/unknown', params: { article: 'lights', option: 'x' } },
    ],
    [
      'words that stand already',
      ashFloor,
      { seat: 'ASH', type: 'amend', article: 'lights', option: 'few' },
      { code: 'option/onTheTable', params: { option: 'few' } },
    ],
    [
      'an empty offer',
      ashFloor,
      { seat: 'ASH', type: 'offer', to: 'BAY', give: [], want: [] },
      { code: 'offer/empty', params: {} },
    ],
    [
      'an article twice',
      ashFloor,
      { ...offer, want: [{ article: 'toll', option: 'low' }] },
      { code: 'article/twice', params: { article: 'toll' } },
    ],
    [
      'a package of nothing',
      ashFloor,
      { seat: 'ASH', type: 'package', changes: [] },
      { code: 'package/noChange', params: {} },
    ],
    [
      'a substantive vote in negotiation',
      ashFloor,
      { seat: 'ASH', type: 'move', motion: 'vote', article: 'lights', option: 'many' },
      { code: 'motion/notInOrder', params: { motion: 'vote' } },
    ],
    [
      'reopening what is open',
      ashFloor,
      { seat: 'ASH', type: 'move', motion: 'reconsider', article: 'lights' },
      { code: 'motion/notInOrder', params: { motion: 'reconsider' } },
    ],
    [
      'a Chair who would amend',
      asked('CHAIR'),
      { seat: 'CHAIR', type: 'amend', article: 'lights', option: 'some' },
      { code: 'act/notYourSeat', params: { type: 'amend' } },
    ],
    [
      'a delegation that would gavel',
      asked('ASH'),
      { seat: 'ASH', type: 'smallGroup', article: 'lights' },
      { code: 'chair/only', params: {} },
    ],
    [
      'an act nobody knows',
      ashFloor,
      { seat: 'ASH', type: 'constructor' } as unknown as Command,
      { code: 'act/unknown', params: { type: 'constructor' } },
    ],
  ])('%s', (_, state, command, expected) => {
    expect(judge(setup, state, command)).toEqual(expected);
    expect(apply(setup, state, command)).toEqual({ ok: false, rejection: expected });
  });
});
