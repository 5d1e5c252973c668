import { stripAccents } from '../letters.ts';
import type { NameCall, Words } from '../resolved.ts';
import { inLanguage } from '../words.ts';

/**
 * English alphabetical order, as the rules of procedure of the General Assembly have it (rule 87). Worked out when a
 * scenario is read, so that the hash of its rules covers the order and not the spelling.
 */
export function resolveNameCall(delegations: readonly { name: Words }[]): NameCall {
  const names = delegations
    .map(({ name }, d) => ({ d, name: simplifyName(inLanguage(name, 'en')) }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const first = new Map<string, number>();
  names.forEach(({ name }, place) => {
    const letter = name.charAt(0);
    if (!first.has(letter)) first.set(letter, place);
  });
  const from = delegations.map(() => 0);
  for (const { d, name } of names) from[d] = first.get(name.charAt(0)) ?? 0;
  return { order: names.map(({ d }) => d), from };
}

function simplifyName(name: string): string {
  return stripAccents(name).toUpperCase();
}
