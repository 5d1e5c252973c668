/** Whether the signature of a class's server fits the record it came with, as far as the browser can tell. */
import { type Vouched, writeVouchedFor } from '../../../conference/record/record.ts';
import type { ShelfVouched } from '../store/shelf.ts';

/** @param crypto null: on plain http there is none, but for this machine's own address */
export async function checkVouched(
  hash: string,
  { key, signature }: Vouched,
  crypto: Pick<SubtleCrypto, 'importKey' | 'verify'> | null = globalThis.crypto?.subtle ?? null,
): Promise<ShelfVouched> {
  if (!crypto) return { holds: 'unchecked', key };
  try {
    const own = await crypto.importKey('spki', readBase64(key), 'Ed25519', false, ['verify']);
    const text = new TextEncoder().encode(writeVouchedFor(hash));
    const holds = await crypto.verify('Ed25519', own, readBase64(signature), text);
    return { holds: holds ? 'holds' : 'fails', key };
  } catch (error) {
    // An older browser does not know such keys.
    const unknown = error instanceof DOMException && error.name === 'NotSupportedError';
    return { holds: unknown ? 'unchecked' : 'fails', key };
  }
}

function readBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
