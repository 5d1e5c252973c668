/**
 * How parts of a game are written as plain JSON and read back. Each part is described once, for both ways: what is
 * counted by place inside goes by id outside, and what is absent inside is null outside.
 */
import * as z from 'zod/mini';
import type { Ids, IndexFinders } from './ids.ts';

export type Codec<Thing, Json> = {
  /** What is checked of the JSON before it is read. */
  shape: z.ZodMiniType<Json>;
  write: (thing: Thing, ids: Ids) => Json;
  read: (json: Json, finders: IndexFinders) => Thing;
};

/** A codec of an object, which can be merged with another's keys. */
export type PartCodec<Thing, Json> = Codec<Thing, Json> & { keys: Keys };

type Keys = Readonly<Record<string, z.ZodMiniType>>;

export type JsonOf<Of extends { shape: z.ZodMiniType }> = z.infer<Of['shape']>;

/** A codec whatever its JSON is. */
type CodecFor<Thing> = {
  shape: z.ZodMiniType;
  write: (thing: Thing, ids: Ids) => unknown;
  read: (json: never, finders: IndexFinders) => Thing;
};

/** A key that may be absent is read as undefined. */
type Held<Thing, Key extends keyof Thing> =
  Partial<Pick<Thing, Key>> extends Pick<Thing, Key> ? Thing[Key] | undefined : Thing[Key];

type CodecsFor<Thing> = { [Key in keyof Thing]-?: CodecFor<Held<Thing, Key>> };

type JsonOfKeys<Codecs extends Record<keyof Codecs, { shape: z.ZodMiniType }>> = {
  [Key in keyof Codecs]: JsonOf<Codecs[Key]>;
};

/** The same outside as inside. */
export function same<Plain>(shape: z.ZodMiniType<Plain>): Codec<Plain, Plain> {
  return { shape, write: (plain) => plain, read: (plain) => plain };
}

/** An object, key by key: a key that it is given later does not compile until it stands here. */
export function part<Thing>() {
  return <Codecs extends CodecsFor<Thing>>(
    codecs: Codecs,
  ): PartCodec<Thing, JsonOfKeys<Codecs>> => {
    type Any = Codec<unknown, unknown>;
    const entries = Object.entries(codecs as unknown as Record<string, Any>);
    return makePart(
      Object.fromEntries(entries.map(([key, { shape }]) => [key, shape])),
      (thing, ids) => {
        const json: Record<string, unknown> = {};
        for (const [key, { write }] of entries) json[key] = write(thing[key as keyof Thing], ids);
        return json as JsonOfKeys<Codecs>;
      },
      (json, finders) => {
        const thing: Record<string, unknown> = {};
        for (const [key, { read }] of entries) {
          const value = read(json[key as keyof Codecs], finders);
          if (value !== undefined) thing[key] = value;
        }
        return thing as Thing;
      },
    );
  };
}

/** An object whose keys outside are not those inside. */
export function makePart<Thing, Json>(
  keys: Keys,
  write: Codec<Thing, Json>['write'],
  read: Codec<Thing, Json>['read'],
): PartCodec<Thing, Json> {
  return { keys, shape: z.object(keys) as unknown as z.ZodMiniType<Json>, write, read };
}

/** The keys of two in one object. */
export function merge<One, OneJson, Other, OtherJson>(
  one: PartCodec<One, OneJson>,
  other: PartCodec<Other, OtherJson>,
): PartCodec<One & Other, OneJson & OtherJson> {
  return makePart(
    { ...one.keys, ...other.keys },
    (thing, ids) => ({ ...one.write(thing, ids), ...other.write(thing, ids) }),
    (json, finders) => ({ ...one.read(json, finders), ...other.read(json, finders) }),
  );
}

export function listOf<Thing, Json>({
  shape,
  write,
  read,
}: Codec<Thing, Json>): Codec<readonly Thing[], Json[]> {
  return {
    shape: z.array(shape),
    write: (things, ids) => things.map((thing) => write(thing, ids)),
    read: (json, finders) => json.map((one) => read(one, finders)),
  };
}

/** A list of objects that know their place in it. */
export function numbered<Thing, Json>(
  codec: Codec<Thing, Json>,
): Codec<readonly (Thing & { index: number })[], Json[]> {
  const things = listOf(codec);
  return {
    ...things,
    read: (json, finders) =>
      things.read(json, finders).map((thing, index) => ({ ...thing, index })),
  };
}

/** A Map as a list of objects: under `name` the key, beside it what the value is. */
export function mapBy<Name extends string, Value, Json>(
  name: Name,
  value: PartCodec<Value, Json>,
): Codec<ReadonlyMap<string, Value>, (Record<Name, string> & Json)[]> {
  const key = (text: string) => ({ [name]: text }) as Record<Name, string>;
  const entry = makePart<readonly [string, Value], Record<Name, string> & Json>(
    { [name]: z.string(), ...value.keys },
    ([text, held], ids) => ({ ...key(text), ...value.write(held, ids) }),
    (json, finders) => [json[name], value.read(json, finders)],
  );
  const entries = listOf(entry);
  return {
    shape: entries.shape,
    write: (map, ids) => entries.write([...map], ids),
    read: (json, finders) => new Map(entries.read(json, finders)),
  };
}

/** What is no object inside, under a key of its own. */
export function under<Name extends string, Thing, Json>(
  name: Name,
  { shape, write, read }: Codec<Thing, Json>,
): PartCodec<Thing, Record<Name, Json>> {
  return makePart(
    { [name]: shape },
    (thing, ids) => ({ [name]: write(thing, ids) }) as Record<Name, Json>,
    (json, finders) => read(json[name], finders),
  );
}

/** Nothing is null outside, and `none` inside. */
const orAbsent =
  <None extends null | undefined>(none: None) =>
  <Thing, Json>({ shape, write, read }: Codec<Thing, Json>): Codec<Thing | None, Json | null> => ({
    shape: z.nullable(shape),
    write: (thing, ids) => (thing === none ? null : write(thing as Thing, ids)),
    read: (json, finders) => (json === null ? none : read(json, finders)),
  });

export const orNull = orAbsent(null);
export const orNone = orAbsent(undefined);

/** Absent inside, outside a list of nothing. */
export function orEmpty<Thing, Json>({
  shape,
  write,
  read,
}: Codec<Thing, Json[]>): Codec<Thing | undefined, Json[]> {
  return {
    shape,
    write: (thing, ids) => (thing === undefined ? [] : write(thing, ids)),
    read: (json, finders) => (json.length === 0 ? undefined : read(json, finders)),
  };
}

/** A key that hosts of earlier versions do not write: it is read as `usual`. */
export function later<Thing, Json>(codec: Codec<Thing, Json>, usual: Json): Codec<Thing, Json> {
  return { ...codec, shape: z.prefault(codec.shape, usual) };
}
