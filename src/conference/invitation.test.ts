import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { makeScenarioCode, type Invitation, packInvitation, readInvitation } from './invitation.ts';
import { pack } from './record/packed.ts';

const scenario = strait();
const invitation: Invitation = {
  scenario: { id: 'strait', code: makeScenarioCode(scenario), text: 'id: strait' },
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
  expect(
    makeScenarioCode({ rulesHash: `0a1b${'f'.repeat(60)}`, textHash: `2c3d${'f'.repeat(60)}` }),
  ).toBe('0a1b-2c3d');
});

const packedWith = (part: object): string => pack(JSON.stringify({ v: 1, ...bare, ...part }));

test.each([
  ['', 'packed/checksum'],
  ['no letters!', 'packed/letters'],
  ['a'.repeat(1_000_000), 'packed/size'],
  [packInvitation(bare).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')), 'packed/checksum'],
  [pack('x'.repeat(4 * 1024 * 1024 + 1)), 'packed/size'],
  [pack('no json'), 'invitation/shape'],
  [packedWith({ v: 2 }), 'invitation/newer'],
  [packedWith({ assist: 'all' }), 'invitation/shape'],
  [packedWith({ locks: ['score'] }), 'invitation/shape'],
  [packedWith({ seed: -1 }), 'invitation/seed'],
  [packedWith({ seed: 2 ** 32 }), 'invitation/seed'],
  [packedWith({ seat: '<b>'.repeat(100) }), 'invitation/shape'],
  [packedWith({ scenario: { id: 'strait', code: 'javascript:' } }), 'invitation/shape'],
])('%#: a link that is broken or hostile is refused', (packed, code) => {
  expect(readInvitation(packed)).toEqual({ ok: false, code });
});

/** Anything JSON can hold, with names that mean something to objects among its keys. */
const anything = fc.jsonValue({ maxDepth: 4 });
const names = fc.constantFrom('__proto__', 'constructor', 'v', 'scenario', 'seat', 'locks', 'text');
const hostile = fc
  .dictionary(names, anything)
  .map((entries) => JSON.stringify({ ...bare, v: 1, ...entries }));

test('no link makes the reader throw, or leaves anything behind on objects', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const letters = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\w-]{0,80}\.[0-9a-f]{8}$/),
    fc.string().map(pack),
    anything.map((value) => pack(JSON.stringify(value))),
    hostile.map(pack),
  );
  fc.assert(
    fc.property(letters, (packed) => {
      const reading = readInvitation(packed);
      const { seat } = reading.ok ? reading.invitation : bare;
      expect(typeof seat).toBe('string');
      expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
    }),
    { numRuns: 2000 },
  );
});

test('a letter that was lost or changed on the way is noticed', () => {
  const packed = packInvitation(invitation);
  const end = packed.lastIndexOf('.');
  const damage = fc.tuple(fc.nat(end - 1), fc.constantFrom('', 'A', '-', 'z'));
  fc.assert(
    fc.property(damage, ([at, letter]) => {
      const damaged = packed.slice(0, at) + letter + packed.slice(at + 1);
      fc.pre(damaged !== packed);
      expect(readInvitation(damaged).ok).toBe(false);
    }),
  );
});

test('any invitation comes through its link', () => {
  const some = fc.record({
    seat: fc
      .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
      .filter((one) => one.length <= 200),
    seed: fc.nat(),
    veil: fc.boolean(),
    assist: fc.constantFrom('adviser' as const, 'hints' as const, 'none' as const),
    text: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(some, ({ text, ...one }) => {
      const made: Invitation = { ...bare, ...one, scenario: { ...bare.scenario, text } };
      expect(readInvitation(packInvitation(made))).toEqual({ ok: true, invitation: made });
    }),
  );
});
