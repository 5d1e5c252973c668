/** Node's own SHA-256, which takes an eighth of the time of a library's: most of proving a record is hashing states. */
import { createHash, type Hash } from 'node:crypto';
import { hashBy, type Hashing } from '../engine/state/sha256.ts';

export function hashByNode(): void {
  hashBy(() => new NodeHashing(createHash('sha256')));
}

class NodeHashing implements Hashing {
  readonly #hash: Hash;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  add(text: string): Hashing {
    this.#hash.update(text);
    return this;
  }

  copy(): Hashing {
    return new NodeHashing(this.#hash.copy());
  }

  finish(): string {
    return this.#hash.digest('hex');
  }
}
