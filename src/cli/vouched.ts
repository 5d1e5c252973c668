/** Whether the signature of a class's server fits the record it came with. */
import { createPublicKey, verify } from 'node:crypto';
import { type Vouched, writeVouchedFor } from '../conference/record/record.ts';

export function isVouchedFor(hash: string, { key, signature }: Vouched): boolean {
  try {
    const spki = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    const text = Buffer.from(writeVouchedFor(hash));
    return verify(null, text, spki, Buffer.from(signature, 'base64'));
  } catch {
    // No key at all, which is Node's way to say so.
    return false;
  }
}
