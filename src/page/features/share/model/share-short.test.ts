import { expect, test } from 'vitest';
import { packInvitation } from '../../../../conference/invitation.ts';
import { parseRoute } from '../../../session/routes.ts';
import { findShort, keepShort, readShort, writeShort } from './share-short.ts';

test.each(['CHAIR', 'ASH', 'side.a-1', '0a1b2c3d'])('a short link to %s is read back', (seat) => {
  const { page, id = '' } = parseRoute(`#/s/${writeShort('KQXWTB', seat)}`);
  expect([page, readShort(id)]).toEqual(['s', { code: 'KQXWTB', seat }]);
});

test('an invitation is no short link, and what is broken is neither', () => {
  const scenario = { id: 'strait', code: '0a1b-2c3d' };
  const rest = { seat: 'ASH', assist: 'hints', veil: false, locks: [] } as const;
  const none = [packInvitation({ scenario, ...rest }), 'h.KQXWT.ASH', 'h.KQXWTB', 'h.KQXWTB.', ''];
  expect(none.filter((one) => readShort(one) !== null)).toEqual([]);
});

test('a code holds for the settings it was made with', () => {
  const scenario = { id: 'strait', code: '0a1b-2c3d' };
  const settings = { scenario, assist: 'hints' as const, veil: false, locks: [] };
  keepShort(settings, 'KQXWTB');
  expect(findShort({ ...settings, scenario: { ...scenario } })).toBe('KQXWTB');
  expect(findShort({ ...settings, seed: 7 })).toBe(null);
  keepShort(settings, null);
  expect(findShort(settings)).toBe(null);
});
