import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { open } from '../acts/apply.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { setUp } from '../setup/setup.ts';
import { view } from './view.ts';
import { promised } from '../../../test/fixtures/promised.ts';

const setup = setUp(strait(), 1, 0);
const { state } = open(setup, createOpeningState(setup));

/** A view as plain text, typed arrays and all. */
function printed(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Float64Array ? [...part].map(String) : part,
  );
}

test('a view holds its own instructions and nobody else’s', () => {
  const others = setup.mandates.map((mandate, d) =>
    d === 0
      ? mandate
      : { ...mandate, saliences: mandate.saliences.map(() => 0.123), reservation: 0.9 },
  );
  expect(printed(view({ ...setup, mandates: others }, state, 'ASH'))).toBe(
    printed(view(setup, state, 'ASH')),
  );
  const own = setup.mandates.map((mandate, d) =>
    d === 0 ? { ...mandate, reservation: 0.9 } : mandate,
  );
  expect(view({ ...setup, mandates: own }, state, 'ASH').mandate?.reservation).toBe(0.9);
});

test('notes, offers and promises of others stay with them', () => {
  const note = { by: 1, of: 2, article: 0, low: 0.1, high: 0.2, sitting: 1, whole: false };
  const offer = {
    id: 'o1',
    by: 1,
    to: 2,
    give: [],
    want: [],
    condition: null,
    side: [],
    status: 'refused' as const,
    sitting: 1,
  };
  const promise = promised(1, 2, 0, 1);
  const busy = { ...state, notes: [note], offers: [offer], commitments: [promise] };
  const seen = view(setup, busy, 'ASH');
  expect([seen.notes, seen.offers, seen.commitments]).toEqual([[], [], []]);
  const broken = { ...busy, commitments: [{ ...promise, status: 'broken' as const }] };
  expect(view(setup, broken, 'ASH').commitments).toHaveLength(1);
});
