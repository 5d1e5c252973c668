/** Where a request comes from: behind a proxy all come from one address, and share its limits. */
import type { IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';

/** Addresses of `X-Forwarded-For` that are looked at. */
const MOST = 20;

/**
 * @param proxies that stand before this process and can be trusted, each of which adds the address it was asked from:
 * what stands further left anybody may have written
 */
export function findClientAddress(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const own = socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').slice(-MOST);
  return named.at(-proxies)?.trim() || own;
}

/** Of this very machine, which proves nothing about the network. */
export function isOwnAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  const own = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return own.some((one) => one.address === plain) || plain.startsWith('127.');
}
