/** A scenario at an address somebody typed: the one foreign request the page ever makes. */
import { LIMITS } from '../../../../scenario/limits.ts';
import type { AddressFault } from '../model/desk-state.ts';

export type Fetched =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; why: AddressFault; status?: number };

/** How a page for people to look at begins, such as one that asks to sign in. */
const PAGE = /^\s*<(!doctype|html|head|script)/i;
const HEAD = 512;

export async function fetchAddress(typed: string): Promise<Fetched> {
  const address = URL.parse(typed.trim());
  if (address?.protocol !== 'https:') return { ok: false, why: 'address' };
  // A server that does not allow other pages to read it looks like one that is not there.
  const response = await fetch(findRawAddress(address), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => undefined);
  if (!response) return { ok: false, why: 'blocked' };
  if (!response.ok) return { ok: false, why: 'answer', status: response.status };
  // The line may break half way.
  const body = await response.arrayBuffer().catch(() => undefined);
  if (!body) return { ok: false, why: 'blocked' };
  const bytes = new Uint8Array(body);
  if (PAGE.test(new TextDecoder().decode(bytes.slice(0, HEAD)))) return { ok: false, why: 'page' };
  if (bytes.length > LIMITS.bytes) return { ok: false, why: 'large' };
  return { ok: true, bytes };
}

/** GitHub shows a page around a file and keeps the file itself at another address, which any page may read. */
function findRawAddress(address: URL): URL {
  const parts = /^\/([^/]+)\/([^/]+)\/blob\/(.+)$/.exec(address.pathname);
  if (address.hostname !== 'github.com' || !parts) return address;
  const [, owner = '', project = '', rest = ''] = parts;
  return new URL(`https://raw.githubusercontent.com/${owner}/${project}/${rest}`);
}
