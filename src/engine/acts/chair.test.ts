import { expect, test } from 'vitest';
import { after, awaits, opened, passUntil, stateAfter } from '../../../test/fixtures/steps.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import type { Command } from '../command.ts';
import { judge } from './apply.ts';
import { listLegalActs } from './legal-acts.ts';
import { setUp } from '../setup/setup.ts';

const setup = setUp(strait(['sittings: 2', 'sittings: 4']), 1, 0);
const motions = passUntil(setup, opened(setup), ({ phase }) => phase === 'decision.motions').state;
const ash = passUntil(setup, motions, awaits(setup, 'ASH')).state;

test('what the Chair takes up in a sitting is told, in the order of the articles', () => {
  const before = passUntil(setup, opened(setup), awaits(setup, CHAIR)).state;
  const { state, happenings } = after(setup, before, {
    seat: CHAIR,
    type: 'order',
    articles: ['toll', 'lights'],
  });
  expect(state.agenda).toEqual([0, 1]);
  expect(happenings[0]).toEqual({ type: 'ordered', seat: CHAIR, articles: ['lights', 'toll'] });
});

test('the Chair takes up no more articles than an agenda has', () => {
  const before = passUntil(setup, opened(setup), awaits(setup, CHAIR)).state;
  const narrow = { ...setup, values: { ...setup.values, agenda: 1, agendaLeast: 1 } };
  const articles = ['toll', 'lights'];
  expect(judge(narrow, before, { seat: CHAIR, type: 'order', articles })).toEqual({
    code: 'order/tooLong',
    params: { most: 1 },
  });
});

test('the motion the Chair takes first is told, with its article', () => {
  const moved = (['some', 'many'] as const)
    .map((option): Command => ({
      seat: 'ASH',
      type: 'move',
      motion: 'vote',
      article: 'lights',
      option,
    }))
    .reduce((state, command) => stateAfter(setup, state, command), ash);
  const chair = passUntil(setup, moved, awaits(setup, CHAIR)).state;
  const last = chair.motions.at(-1)?.id ?? '';
  const { state, happenings } = after(setup, chair, { seat: CHAIR, type: 'order', motion: last });
  expect(state.first).toBe(last);
  expect(happenings[0]).toEqual({
    type: 'takenFirst',
    seat: CHAIR,
    motion: last,
    kind: 'vote',
    article: 'lights',
  });
});

test('a Chair is asked about motions of one rank alone: against another it could put neither first', () => {
  const moved = stateAfter(
    setup,
    ash,
    { seat: 'ASH', type: 'move', motion: 'vote', article: 'lights', option: 'many' },
    { seat: 'ASH', type: 'move', motion: 'suspend' },
  );
  expect(moved.queue.includes(CHAIR)).toBe(false);
  const order = { seat: CHAIR, type: 'order', motion: moved.motions[0]?.id ?? '' } as const;
  const asked = { ...moved, queue: [CHAIR] };
  expect(judge(setup, asked, order)).toEqual({
    code: 'motion/alone',
    params: { motion: moved.motions[0]?.id },
  });
  const offered = listLegalActs(setup, asked, CHAIR).find(({ type }) => type === 'order');
  expect(offered?.unavailable?.code).toBe('act/nothingLeft');
});
