import { resolve } from './resolve/resolve.ts';
import type { Scenario } from './resolved.ts';
import type { Written } from './written.ts';

/**
 * Reads the JSON of a scenario that ships. A test proves every one of them sound, and the same as the reader of files
 * finds it, so the page plays them without the bytes of the schema.
 */
export function readShipped(json: string): Scenario {
  return resolve(JSON.parse(json) as Written);
}
