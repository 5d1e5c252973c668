/** Follows what other processes keep of the same class. */
import { reportBug } from './asking.ts';
import type { ClassState } from './class-state.ts';
import type { SharedJournal } from './journal.ts';
import { recallNews } from './recall.ts';

export class Follower {
  readonly #state: ClassState;
  readonly #journal: SharedJournal;
  readonly #told: () => void;
  #now: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  /** @param told when there was news, or the class is gone */
  constructor(state: ClassState, journal: SharedJournal, told: () => void) {
    this.#state = state;
    this.#journal = journal;
    this.#told = told;
    journal.onNews(() => void this.catchUp());
  }

  /** Once all that is kept by now is known here. Whoever asks while it is read waits for the next reading. */
  catchUp(): Promise<void> {
    this.#next ??= this.#now.then(() => {
      this.#now = this.#next ?? Promise.resolve();
      this.#next = null;
      return this.#read().catch((error: unknown) => void reportBug(error));
    });
    return this.#next;
  }

  async #read(): Promise<void> {
    const { keeper } = this.#state;
    await keeper.steady();
    const news = await this.#journal.readNews();
    if (news === null) return;
    if (news === 'purged') this.#state.purged ??= 'elsewhere';
    else {
      const fault = recallNews(this.#state, news);
      // What is on its way from here will be refused, and sets the table back.
      if (fault?.code === 'class/journal' && !keeper.isWriting(fault.table))
        await keeper.setBack(new Set([fault.table]));
    }
    this.#told();
  }
}
