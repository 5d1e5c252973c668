/** Codes of the two keys on the right of P, whatever is printed on them. */
const STEPS = new Map([
  ['BracketLeft', -1],
  ['BracketRight', 1],
] as const);

/**
 * From article to article: -1 or 1; 0 where the key means nothing of that. Many keyboards have [ and ] behind AltGr or
 * Option only, so the two keys right of P do as well; there they bear other letters.
 */
export function readBracketStep(event: Pick<KeyboardEvent, 'key' | 'code'> & Held): -1 | 0 | 1 {
  if (event.key === '[') return -1;
  if (event.key === ']') return 1;
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  return STEPS.get(event.code as 'BracketLeft') ?? 0;
}

type Held = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;
