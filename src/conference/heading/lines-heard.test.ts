import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { view } from '../../engine/state/view.ts';
import { rememberLines } from './lines-heard.ts';

const setup = undrawn();
const seen = view(setup, floorOf(setup, 'ASH'), 'ASH');
const [bay, lights] = [1, 0];
const named = { of: bay, article: lights, line: { at: 60, side: 'above' }, linkages: [] };

function refuse(id: string, needed = 60): DomainEvent[] {
  const give = [{ article: 'lights', option: 'many' }];
  const line = { code: 'redLine', article: 'lights', value: 100, needed } as const;
  return [
    { type: 'offered', seat: 'ASH', to: 'BAY', offer: id, give, want: [] },
    {
      type: 'answered',
      seat: 'BAY',
      offer: id,
      answer: 'refuse',
      reasons: [line],
    },
  ];
}

test('a line named in a refusal is known from then on, as it was named last', () => {
  const { disclosed } = rememberLines(seen, [...refuse('o1', 40), ...refuse('o2')]);
  expect(disclosed).toEqual([named]);
});

test('what a question was told about an article says more', () => {
  const asked = { of: bay, article: lights, linkages: [] };
  const told = { ...seen, disclosed: [asked] };
  expect(rememberLines(told, refuse('o1')).disclosed).toEqual([asked]);
});
