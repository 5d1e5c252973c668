/** Whether a question spends what tabling what lies on the table needs, where there is enough for it now. */
function spendsTooMuch(plates: number, asking: number, tabling: number): boolean {
  return plates >= tabling && plates - asking < tabling;
}

/** Whether what lies on the table can still be put after a question: now, next sitting, or never. */
export function findWhenAfterAsking(
  { plates, sitting, lastSitting }: { plates: number; sitting: number; lastSitting: number },
  asking: number,
  tabling: number,
): 'now' | 'later' | 'never' {
  if (!spendsTooMuch(plates, asking, tabling)) return 'now';
  return sitting < lastSitting ? 'later' : 'never';
}

type Priced = { price: number; unavailable: object | null } | undefined;

/** Whether a question can be put now and leaves actions enough for a package: now, or next sitting where that may be. */
export function isQuestionInTime(
  view: Parameters<typeof findWhenAfterAsking>[0],
  { ask, tabling }: Record<'ask' | 'tabling', Priced>,
  mayWait: boolean,
): boolean {
  if (!ask || ask.unavailable) return false;
  const when = findWhenAfterAsking(view, ask.price, tabling?.price ?? 0);
  return when === 'now' || (when === 'later' && mayWait);
}
