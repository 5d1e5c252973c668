/** One tab plays a game or edits a draft; others look on. Web Locks tell them apart and fall with the tab. */

export type Hold =
  /** This tab has it; `release` gives it up. */
  { held: true; release(): void } | { held: false };

const name = (kind: HeldLock, id: string): string => `square-brackets/${kind}/${id}`;

export type HeldLock = 'game' | 'draft';

/**
 * @param lost called when another tab takes it over
 * @param steal takes it over from the tab that has it
 */
export function hold(kind: HeldLock, id: string, lost: () => void, steal = false): Promise<Hold> {
  // Absent without a secure context: then nothing tells tabs apart, and playing goes first.
  if (!('locks' in navigator)) return Promise.resolve({ held: true, release: () => {} });
  return new Promise((resolve) => {
    let release = (): void => {};
    const until = new Promise<void>((done) => (release = done));
    const options = steal ? { steal } : { ifAvailable: true };
    navigator.locks
      .request(name(kind, id), options, (lock) => {
        resolve(lock ? { held: true, release } : { held: false });
        return lock ? until : undefined;
      })
      // Refused altogether: playing goes first. After a steal the answer stands and the game is lost.
      .catch(() => {
        resolve({ held: true, release });
        lost();
      });
  });
}
