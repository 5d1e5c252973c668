import { expect, test } from 'vitest';
import { isOwnMachine } from './own-machine.ts';

test.each([
  ['127.0.0.1', true],
  ['127.0.1.1', true],
  ['localhost', true],
  ['[::1]', true],
  // A file has no host.
  ['', true],
  ['192.168.1.20', false],
  ['localhost.example.edu', false],
  ['class.example.edu', false],
])('a link to %s leads others to their own machine: %s', (hostname, own) => {
  expect(isOwnMachine(hostname)).toBe(own);
});
