/** Actions by name, each handed on to what carries it out once that is there. */
type Method = (...given: never[]) => unknown;

type Methods<Name extends string> = Readonly<Record<Name, Method>>;

type Fetched<Made extends Methods<Name>, Name extends string> = {
  [N in Name]: (...given: Parameters<Made[N]>) => Promise<Awaited<ReturnType<Made[N]>>>;
};

type WhenThere<Made extends Methods<Name>, Name extends string> = {
  [N in Name]: (...given: Parameters<Made[N]>) => ReturnType<Made[N]> | undefined;
};

/** @param ask fetches what carries them out, and gives it to the work of each */
export function forwardFetched<Made extends Methods<Name>, Name extends string>(
  ask: (work: (made: Made) => unknown) => Promise<unknown>,
  names: readonly Name[],
): Fetched<Made, Name> {
  const make =
    (name: Name): Method =>
    (...given) =>
      ask((made) => made[name](...given));
  return byName(names, make) as Fetched<Made, Name>;
}

/** They answer nothing, not even when they are done: an effect may end with one. */
export function forwardStarted<Made extends Methods<Name>, Name extends string>(
  start: (work: (made: Made) => unknown) => void,
  names: readonly Name[],
): { [N in Name]: (...given: Parameters<Made[N]>) => void } {
  const make =
    (name: Name): Method =>
    (...given) => {
      start((made) => made[name](...given));
    };
  return byName(names, make) as { [N in Name]: (...given: Parameters<Made[N]>) => void };
}

/** They do nothing while `there` is undefined. */
export function forwardWhenThere<Made extends Methods<Name>, Name extends string>(
  there: () => Made | undefined,
  names: readonly Name[],
): WhenThere<Made, Name> {
  const make =
    (name: Name): Method =>
    (...given) =>
      there()?.[name](...given);
  return byName(names, make) as WhenThere<Made, Name>;
}

function byName<Name extends string>(names: readonly Name[], make: (name: Name) => Method) {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

/** Without a line just now there may be one later: what failed is tried again. */
export function fetchOnce<Made>(load: () => Promise<Made>): () => Promise<Made> {
  let asked: Promise<Made> | undefined;
  return () => {
    asked ??= load().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
