/** Strangers who send a class server anything at all, many at once. */
import fc from 'fast-check';
import { INSTRUCTOR_REQUESTS, PERSON_REQUESTS } from '../../src/conference/class/requests.ts';
import { Client } from './client.ts';

const NAMES = [...Object.keys(PERSON_REQUESTS), ...Object.keys(INSTRUCTOR_REQUESTS)];
/** Messages of one socket: a burst that is looked at, and what is refused as too fast. */
const EACH = 50;
const AT_ONCE = 10;

/** @returns how often each code was answered; `done` is what was granted, `none` what was not answered */
export async function sendHostile(
  address: string,
  { messages, seed }: { messages: number; seed: number },
): Promise<ReadonlyMap<string, number>> {
  const samples = fc.sample(fc.tuple(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 4 })), {
    numRuns: messages,
    seed,
  });
  const codes = new Map<string, number>();
  for (let at = 0; at < messages; at += EACH * AT_ONCE) {
    const bursts = Array.from({ length: AT_ONCE }, (_, i) =>
      samples.slice(at + i * EACH, at + (i + 1) * EACH),
    );
    // oxlint-disable-next-line no-await-in-loop -- so many strangers at a time
    const answered = await Promise.all(bursts.map((burst) => sendBurst(address, burst)));
    for (const code of answered.flat()) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return codes;
}

async function sendBurst(
  address: string,
  burst: readonly (readonly [string, unknown])[],
): Promise<string[]> {
  const client = new Client(address);
  const codes = await Promise.all(
    burst.map(async ([name, asked]) => {
      const answer = await client.send(name, asked).catch(() => ({ code: 'none' }));
      return (answer as { code?: string }).code ?? 'done';
    }),
  );
  client.close();
  return codes;
}
