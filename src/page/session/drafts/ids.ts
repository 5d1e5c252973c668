import { makeRandomId } from '../random-id.ts';

/**
 * What somebody changes is no longer what ships: it has an id of its own, so that links carry it, and a title that tells
 * the two apart.
 * @param text of a scenario that ships, in JSON
 */
export function asOwn(text: string, copyOf: (title: string) => string): string {
  const { id, title, ...rest } = JSON.parse(text) as { id: string; title: Title };
  const { format, ...others } = rest as { format?: unknown };
  const copied =
    typeof title === 'string'
      ? copyOf(title)
      : Object.fromEntries(Object.entries(title).map(([tag, one]) => [tag, copyOf(one)]));
  return JSON.stringify({ format, id: `${id}-own`, title: copied, ...others });
}

/** In one language, or by language. */
type Title = string | Readonly<Record<string, string>>;

/** The id of a draft. */
export function makeDraftId(): string {
  return `d${makeRandomId(6)}`;
}
