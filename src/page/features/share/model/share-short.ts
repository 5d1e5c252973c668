/** Short links through a class server: a code and a seat in place of the whole invitation. */
import { CLASS_LIMITS } from '../../../../conference/class/limits.ts';
import type { HandOut } from '../../../../conference/class/hand-out.ts';

/** Letters of a player's name at most, as the server takes it. */
export const LONGEST_NAME = CLASS_LIMITS.name;

/** What a short link has where others have an invitation, which has no two dots. */
const SHORT = /^h\.([A-Za-z]{6})\.([\w.-]{1,64})$/;

export function writeShort(code: string, seat: string): string {
  return `h.${code}.${seat}`;
}

export function readShort(packed: string): { code: string; seat: string } | null {
  const [, code, seat] = SHORT.exec(packed) ?? [];
  return code !== undefined && seat !== undefined ? { code, seat } : null;
}

/** Codes that were made in this tab, by what they hand out: the page that prints has them too. */
const made = new Map<string, string>();

type Settings = Omit<HandOut, 'scenario'> & { scenario: Pick<HandOut['scenario'], 'id' | 'code'> };

function nameSettings({ scenario: { id, code }, ...settings }: Settings): string {
  return JSON.stringify([id, code, settings]);
}

export function keepShort(settings: Settings, code: string | null): void {
  if (code === null) made.delete(nameSettings(settings));
  else made.set(nameSettings(settings), code);
}

/** Null: these links carry all themselves. */
export function findShort(settings: Settings): string | null {
  return made.get(nameSettings(settings)) ?? null;
}
