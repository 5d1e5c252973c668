import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { codeOf, type Invitation, packInvitation, readInvitation } from './invitation.ts';
import { pack } from './packed.ts';

const scenario = strait();
const invitation: Invitation = {
  scenario: { id: 'strait', code: codeOf(scenario), text: 'id: strait' },
  seat: 'ASH',
  seed: 5,
  start: 'late',
  assist: 'none',
  veil: true,
  locks: ['undo', 'branch'],
};
const bare: Invitation = {
  scenario: { id: 'strait', code: '0a1b-2c3d' },
  seat: 'BAY',
  assist: 'hints',
  veil: false,
  locks: [],
};

test.each([invitation, bare])('%# is read as it was packed', (one) => {
  const packed = packInvitation(one);
  expect(packed).toMatch(/^[\w-]+\.[0-9a-f]{8}$/);
  expect(readInvitation(packed)).toEqual({ ok: true, invitation: one });
});

test('the code of a scenario is of its rules and of its texts', () => {
  expect(codeOf({ rulesHash: `0a1b${'f'.repeat(60)}`, textHash: `2c3d${'f'.repeat(60)}` })).toBe(
    '0a1b-2c3d',
  );
});

const packedWith = (part: object): string => pack(JSON.stringify({ v: 1, ...bare, ...part }));

test.each([
  ['', 'packed/checksum'],
  ['no letters!', 'packed/letters'],
  [packInvitation(bare).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')), 'packed/checksum'],
  [pack('x'.repeat(4 * 1024 * 1024 + 1)), 'packed/size'],
  [pack('no json'), 'invitation/shape'],
  [packedWith({ v: 2 }), 'invitation/newer'],
  [packedWith({ assist: 'all' }), 'invitation/shape'],
  [packedWith({ locks: ['score'] }), 'invitation/shape'],
  [packedWith({ seed: -1 }), 'invitation/shape'],
  [packedWith({ seat: '<b>'.repeat(100) }), 'invitation/shape'],
  [packedWith({ scenario: { id: 'strait', code: 'javascript:' } }), 'invitation/shape'],
])('%#: a link that is broken or hostile is refused', (packed, code) => {
  expect(readInvitation(packed)).toEqual({ ok: false, code });
});
