/** One tab plays a game; others look on. Web Locks tell them apart and fall with the tab. */

export type Hold =
  /** This tab plays; `release` gives the game up. */
  { held: true; release(): void } | { held: false };

const name = (id: string): string => `square-brackets/game/${id}`;

/**
 * @param lost called when another tab takes the game over
 * @param steal takes the game over from the tab that has it
 */
export function holdGame(id: string, lost: () => void, steal = false): Promise<Hold> {
  // Absent without a secure context: then nothing tells tabs apart, and playing goes first.
  if (!('locks' in navigator)) return Promise.resolve({ held: true, release: () => {} });
  return new Promise((resolve) => {
    let release = (): void => {};
    const until = new Promise<void>((done) => (release = done));
    const options = steal ? { steal } : { ifAvailable: true };
    navigator.locks
      .request(name(id), options, (lock) => {
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
