/** The hash of a state is kept for each of its fields; it must be the one worked out from the content alone. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { shipped } from '../fixtures/shipped.ts';
import {
  callToOrder,
  Course,
  findAwaited,
  decidePolicyCommand,
} from '../../src/conference/conference.ts';
import { writeCanonical } from '../../src/engine/numbers/canonical.ts';
import { copyState } from '../../src/engine/state/copy-state.ts';
import { hashText, hashState } from '../../src/engine/state/hash.ts';
import type { State } from '../../src/engine/state/state.ts';
import { playAtRandom } from './random-play.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** With nothing kept, and with another hash function of the same name. */
function fromScratch(state: State): string {
  const lines = Object.values(copyState(state)).map((field) => {
    const text = writeCanonical(field);
    return text.length < 64 ? text : sha256(text);
  });
  return sha256(lines.join('\n'));
}

/** The same content, written by another hand: every key the other way about, no part shared. */
function otherHand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherHand);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, otherHand(part)] as const);
  return Object.fromEntries(entries.reverse());
}

test.each([
  ['first-brackets', 200],
  ['cybercrime-class', 10],
])(
  'after every command at random in %s, the hash is that of the content',
  (name, runs) => {
    const scenario = shipped(name);
    const wrong: string[] = [];
    const states = new Map<string, string>();
    for (let run = 0; run < runs; run += 1) {
      playAtRandom(scenario, run, (_, { after }) => {
        const hash = hashState(after);
        const text = writeCanonical(after);
        if (hash !== fromScratch(after)) wrong.push(`run ${run}, turn ${after.turn}`);
        if ((states.get(hash) ?? text) !== text)
          wrong.push(`run ${run}, turn ${after.turn}: twice`);
        states.set(hash, text);
      });
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

test('a state written down and read again carries on with the same hashes, whatever the order of its keys', () => {
  const scenario = shipped('cybercrime-class');
  const played = new Course(callToOrder(scenario, { seed: 7, plan: [] }));
  const kept: State[] = [];
  const hashes: string[] = [];
  for (let seat = findAwaited(played.now); seat !== null; seat = findAwaited(played.now)) {
    const step = played.judge(decidePolicyCommand(played.now, seat));
    if (!step.ok) throw new Error(JSON.stringify(step.rejection));
    played.take(step);
    kept.push(step.state);
    hashes.push(step.recorded.after);
  }
  const { state: end, ...rest } = played.end();
  for (const at of [0, 20, 60]) {
    const state = otherHand(kept[at]) as State;
    const resumed = new Course({ ...rest, state, commands: [], happenings: [] });
    resumed.letPoliciesAct();
    const { commands, state: reached } = resumed.end();
    expect(commands.map(({ after }) => after)).toEqual(hashes.slice(at + 1));
    expect(hashState(reached)).toBe(hashState(end));
  }
});

test.each([0, 1, 63, 64, 999, 1000, 1001, 5000])(
  'a text of %i letters has the hash it has elsewhere, in any alphabet',
  (length) => {
    const texts = ['a', '\u007f', '\u0080', 'é', '界', '𐍈'].map(
      (last) => 'x'.repeat(length) + last,
    );
    expect(texts.map(hashText)).toEqual(texts.map(sha256));
  },
);

test('lists that begin alike and part are hashed each by what it says', () => {
  const opened = callToOrder(shipped('first-brackets'), { seed: 7, plan: [] }).state;
  const note = (article: number) => ({
    by: 0,
    of: 1,
    article,
    low: 0.1,
    high: 0.9,
    sitting: 1,
    whole: false,
  });
  const [a, b, c, d] = [note(0), note(1), note(2), note(3)] as const;
  const lists = [
    [a, b],
    [a, b, c],
    [a, b, d],
    [a, b, c, d],
    [a, c],
    [a, b],
  ];
  const states = lists.map((notes): State => ({ ...opened, notes }));
  expect(states.map(hashState)).toEqual(states.map(fromScratch));
});
