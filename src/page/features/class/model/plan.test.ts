import { expect, test } from 'vitest';
import { readPlan, writePlan } from './plan.ts';

test('four lines go into one text and out of it', () => {
  const plan = { want: 'areas', give: '', ask: 'Dorvane:\nwhat for?', leave: ' only recommended ' };
  const text = writePlan(plan);
  expect(text).toBe('areas\n\nDorvane: what for?\nonly recommended');
  expect(readPlan(text)).toEqual({
    want: 'areas',
    give: '',
    ask: 'Dorvane: what for?',
    leave: 'only recommended',
  });
  expect(readPlan('')).toEqual({ want: '', give: '', ask: '', leave: '' });
});
