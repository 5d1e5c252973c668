import { expect, test } from 'vitest';
import { undrawn } from '../../../test/fixtures/undrawn.ts';
import { readMandate } from '../capitals/instructions.ts';
import { turnLineTo } from './lines-moved.ts';
import { createOpeningState } from '../procedure/opening.ts';
import type { Shift } from '../state/state.ts';

test('on an ideal that has moved to it a line bounds both ways, and opens as the ideal moves away', () => {
  expect(turnLineTo({ at: 60, side: 'below' }, 60)).toEqual({ at: 60, side: 'both' });
  expect(turnLineTo({ at: 60, side: 'both' }, 80)).toEqual({ at: 60, side: 'below' });
  expect(turnLineTo({ at: 60, side: 'both' }, 20)).toEqual({ at: 60, side: 'above' });
  expect(turnLineTo({ at: 60, side: 'below' }, 40)).toEqual({ at: 60, side: 'below' });
});

test('an event that moves an ideal onto the red line leaves no room', () => {
  const setup = undrawn();
  const [first] = setup.mandates;
  const redLines = [{ at: 40, side: 'below' as const }];
  const lined = { ...setup, mandates: [{ ...first, redLines }, ...setup.mandates.slice(1)] };
  const shifts: Shift[] = [{ delegation: 0, article: 0, ideal: 40 }];
  const state = { ...createOpeningState(setup), shifts };
  expect(readMandate(lined as typeof setup, state, 0).redLines[0]).toEqual({
    at: 40,
    side: 'both',
  });
});
