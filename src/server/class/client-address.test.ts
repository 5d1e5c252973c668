import { expect, test } from 'vitest';
import { findClientAddress, isOwnAddress } from './client-address.ts';

const asked = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.1' },
});

test('without a proxy nobody is believed', () => {
  expect(findClientAddress(asked('203.0.113.9'), 0)).toBe('10.0.0.1');
  expect(findClientAddress(asked(), 0)).toBe('10.0.0.1');
});

test('behind proxies the last of them, as many as there are, say who asks', () => {
  expect(findClientAddress(asked('203.0.113.9'), 1)).toBe('203.0.113.9');
  expect(findClientAddress(asked('1.2.3.4, 203.0.113.9'), 1)).toBe('203.0.113.9');
  expect(findClientAddress(asked('1.2.3.4, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9');
  // Whoever comes round the proxy, or through fewer than there are.
  expect(findClientAddress(asked(), 1)).toBe('10.0.0.1');
  expect(findClientAddress(asked('203.0.113.9'), 2)).toBe('10.0.0.1');
});

test('this machine is no other device, by whichever address it asks itself', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.1.2.3'].filter(isOwnAddress)).toHaveLength(
    4,
  );
  expect(['203.0.113.9', '::ffff:203.0.113.9', '2001:db8::7', ''].filter(isOwnAddress)).toEqual([]);
});
