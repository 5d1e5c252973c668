/** A table that is being looked at, kept with the tab: nothing is made of it yet, and a reload finds it again. */
const KEY = 'square-brackets:table';

export type WaitingTable = {
  /** The draft that would be made of it. */
  draft: string;
  called: string;
  table: string;
};

/** One too large for the browser to keep is gone with the page. */
export function keepWaiting(waiting: WaitingTable): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(waiting));
  } catch {
    dropWaiting();
  }
}

export function findWaitingTable(draft: string): WaitingTable | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isWaiting(kept) && kept.draft === draft ? kept : undefined;
  } catch {
    return undefined;
  }
}

function dropWaiting(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to lose.
  }
}

function isWaiting(kept: unknown): kept is WaitingTable {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'draft' in kept &&
    'called' in kept &&
    'table' in kept &&
    [kept.draft, kept.called, kept.table].every((one) => typeof one === 'string')
  );
}
