/**
 * How the built page imports its parts; `page/build/import-parts.ts` puts it in the place of the helper that Vite has
 * for it. A browser may keep a failed import for ever, and a page cannot make it forget. So all files of a part are
 * fetched first, and it is imported once they are in the cache. (https://github.com/whatwg/html/issues/6768)
 */
import { fetchWhole, LineError, persist } from './line.ts';

/** Files that have come, or are on their way. */
const brought = new Map<string, Promise<void>>();

let quiet = false;

/** What `work` imports at once is tried once, and nobody is told where that fails. */
export function importQuietly<Made>(work: () => Promise<Made>): Promise<Made> {
  quiet = true;
  try {
    return work();
  } finally {
    quiet = false;
  }
}

/**
 * @param files of the part: scripts and sheets that it needs, and its own
 * @param from the address of the script that imports it
 */
export function importPart<Made>(
  load: () => Promise<Made>,
  files: readonly string[] = [],
  from: string = document.baseURI,
): Promise<Made> {
  const urls = files.map((file) => new URL(file, from).href);
  const attempt = async (): Promise<Made> => {
    await Promise.all(urls.map(bring));
    return load().catch((error: unknown) => {
      throw isUnfetched(error) ? new LineError(urls[0] ?? from, true) : error;
    });
  };
  return quiet ? attempt() : persist(attempt);
}

/** Left the cache again before it was imported: only the page anew is sure to have it. */
function isUnfetched(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script failed/.test(error.message)
  );
}

function bring(url: string): Promise<void> {
  if (brought.size === 0) listFirst();
  const known = brought.get(url);
  if (known) return known;
  const bringing = url.endsWith('.css') ? addSheet(url) : fetchWhole(url).then(() => {});
  brought.set(url, bringing);
  bringing.catch(() => brought.delete(url));
  return bringing;
}

/** What the page began with. */
function listFirst(): void {
  const began = document.querySelectorAll<HTMLElement>('script[src], link[href]');
  for (const element of began) {
    const url =
      element instanceof HTMLScriptElement ? element.src : (element as HTMLLinkElement).href;
    brought.set(url, Promise.resolve());
  }
}

function addSheet(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = url;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new LineError(url, false));
    });
    document.head.append(link);
  });
}
