/** The worker that reads what a person puts down; it is stopped where it takes too long. */
import { Aside } from './aside.ts';
import { makeReader } from './reader.ts';
import { wrapWorker } from './wrap-worker.ts';
import type { Reader } from './scenario.worker.ts';

let given: Aside<Reader> | undefined;
let verifier: Aside<Reader> | undefined;

export function getGivenReader(): Aside<Reader> {
  return (given ??= new Aside<Reader>(() => wrapWorker(makeReader())));
}

/** Another, as nothing that is read has to wait for a long conference to be played again. */
export function getVerifier(): Aside<Reader> {
  return (verifier ??= new Aside<Reader>(() => wrapWorker(makeReader())));
}
