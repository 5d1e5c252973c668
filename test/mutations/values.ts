/** Changes to a plain value, as a slip of the hand or somebody's malice makes them. */
import fc from 'fast-check';

type Holder = { holder: object; key: string };

/** Every entry of a value, at any depth, in the order in which it is written. */
function holdersIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    { holder: value, key },
    ...holdersIn(child),
  ]);
}

const spot = fc.double({ min: 0, max: 1, noNaN: true });
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'fees', 0, -1, 101, 0.5, 1e308, [], {}, [[]], [null]),
  fc.constantFrom<unknown>('CHAIR', '__proto__', '2/3', '0/1', 'constructor', { id: 'fees' }),
  fc.jsonValue({ maxDepth: 3 }),
);

const change = fc.record({
  spot,
  other: spot,
  how: fc.constantFrom('delete', 'replace', 'move', 'repeat', 'rename'),
  value: odd,
  name: fc.constantFrom('idd', 'constructor', 'toString', 'position', 'x', 'fees', 'ideal'),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** One to `most` changes, for `changeValue`. */
export const changes = (most = 4) => fc.array(change, { minLength: 1, maxLength: most });

/** The value with these changes, which it need not survive in any sense. */
export function changeValue(from: unknown, edits: readonly Change[]): unknown {
  const value = structuredClone(from);
  for (const edit of edits) changeOne(value, edit);
  return value;
}

function changeOne(root: unknown, { spot: at, other, how, value, name }: Change): void {
  const all = holdersIn(root);
  const pick = (share: number): Holder | undefined => all[Math.floor(share * (all.length - 1))];
  const [target, from] = [pick(at), pick(other)];
  if (target === undefined || from === undefined) return;
  const { holder, key } = target;
  const current: unknown = Reflect.get(holder, key);
  const copy: unknown = structuredClone(Reflect.get(from.holder, from.key));
  if (how === 'replace') Reflect.set(holder, key, value);
  else if (how === 'move') Reflect.set(holder, key, copy);
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(current));
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else {
    Reflect.deleteProperty(holder, key);
    if (how === 'rename') Reflect.set(holder, name, current);
  }
}

const setNumber = fc.record({
  spot,
  to: fc.constantFrom(
    0,
    5e-324,
    1e-300,
    1e-9,
    0.1 + 0.2,
    1,
    99.9999,
    100,
    1e9,
    1e15,
    4e307,
    1.7e308,
  ),
  /** Every number that stands under the same key. */
  all: fc.boolean(),
});

/** One to four numbers at the ends of what a double holds, for `setNumbers`. */
export const numbers = fc.array(setNumber, { minLength: 1, maxLength: 4 });

export function setNumbers(
  from: unknown,
  edits: readonly { spot: number; to: number; all: boolean }[],
): unknown {
  const value = structuredClone(from);
  const all = holdersIn(value).filter(
    ({ holder, key }) => typeof Reflect.get(holder, key) === 'number',
  );
  for (const { spot: at, to, all: alike } of edits) {
    const one = all[Math.floor(at * (all.length - 1))];
    const meant = all.filter((other) => (alike ? other.key === one?.key : other === one));
    for (const { holder, key } of meant) Reflect.set(holder, key, to);
  }
  return value;
}
