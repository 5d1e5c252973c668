/** The signature of a class's server: as the server writes it, as the command line and the page check it. */
import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { isVouchedFor } from '../src/cli/vouched.ts';
import { checkVouched } from '../src/page/session/files/vouched.ts';
import { makeClassKey, vouchFor } from '../src/server/class/secrets.ts';

const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const subtle = webcrypto.subtle as SubtleCrypto;

test('a signature fits the record it was made for, and no other', async () => {
  const vouched = vouchFor(makeClassKey(), HASH);
  const forged = { ...vouched, key: vouchFor(makeClassKey(), HASH).key };
  const cases = [
    [HASH, vouched, 'holds'],
    [OTHER, vouched, 'fails'],
    [HASH, forged, 'fails'],
    [HASH, { key: 'no key', signature: '' }, 'fails'],
    [HASH, { ...vouched, signature: '%' }, 'fails'],
  ] as const;
  for (const [hash, one, holds] of cases) {
    expect([holds, isVouchedFor(hash, one)]).toEqual([holds, holds === 'holds']);
    // oxlint-disable-next-line no-await-in-loop -- one case after another
    expect(await checkVouched(hash, one, subtle)).toEqual({ holds, key: one.key });
  }
});

test('a browser without its own cryptography says that it cannot tell', async () => {
  const vouched = vouchFor(makeClassKey(), HASH);
  expect(await checkVouched(HASH, vouched, null)).toEqual({ holds: 'unchecked', key: vouched.key });
  const old = {
    importKey: () => Promise.reject(new DOMException('', 'NotSupportedError')),
    verify: () => Promise.resolve(true),
  } as unknown as SubtleCrypto;
  expect(await checkVouched(HASH, vouched, old)).toEqual({ holds: 'unchecked', key: vouched.key });
});
