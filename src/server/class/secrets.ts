/** Codes people type, tokens that let somebody in, and the key a class vouches with. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  randomInt,
  sign,
  timingSafeEqual,
} from 'node:crypto';
import { type Vouched, writeVouchedFor } from '../../conference/record/record.ts';
import { CODE_LENGTH, CODE_LETTERS } from '../../conference/class/limits.ts';

export function drawCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => {
    return CODE_LETTERS[randomInt(CODE_LETTERS.length)] ?? 'A';
  });
  return letters.join('');
}

/** 160 bits, in letters that an address takes as they are. */
export function drawToken(): string {
  return randomBytes(20).toString('base64url');
}

/** A seed as a person could have typed it. */
export const MOST_SEED = 0x7fff_ffff;

export function drawSeed(): number {
  return randomInt(MOST_SEED + 1);
}

/** What is kept of a token: whoever reads the disk cannot sit down with it. */
export function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** Upper case, and without what people put between letters. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** The private half of an Ed25519 key, as PEM. */
export function makeClassKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** In base64. */
export function readPublicKey(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** The class vouches for who gave the commands of a record, which is named by its hash. */
export function vouchFor(pem: string, hash: string): Vouched {
  const text = Buffer.from(writeVouchedFor(hash));
  return {
    key: readPublicKey(pem),
    signature: sign(null, text, createPrivateKey(pem)).toString('base64'),
  };
}
