/** Scenarios that hand-ins were played on: those that ship, and those of the desk. */
import type { Scenario } from '../../../../scenario/resolved.ts';
import { findDraftOf } from '../../../session/files/open-record.ts';
import { isShipped, loadShipped } from '../../../session/files/library.ts';

type Asked = { id: string; rulesHash: string };

export class PileLibrary {
  /** What was found among the drafts of the desk, by the hash of its rules. */
  readonly #drafted = new Map<string, Promise<Scenario | undefined>>();
  readonly #know: (scenario: Scenario) => void;

  constructor(know: (scenario: Scenario) => void) {
    this.#know = know;
  }

  async find({ id, rulesHash }: Asked): Promise<Scenario | undefined> {
    const loaded = isShipped(id) ? await loadShipped(id).catch(() => undefined) : undefined;
    const fits = loaded?.scenario.rulesHash === rulesHash;
    const found = fits ? loaded.scenario : await this.#onTheDesk({ id, rulesHash });
    if (found) this.#know(found);
    return found;
  }

  /** Whoever wrote a scenario collects in the browser they wrote it in. */
  #onTheDesk(asked: Asked): Promise<Scenario | undefined> {
    const known = this.#drafted.get(asked.rulesHash);
    if (known) return known;
    const seeking = findDraftOf(asked).then(
      (found) => found?.scenario,
      () => undefined,
    );
    this.#drafted.set(asked.rulesHash, seeking);
    // What is not there now may be written later.
    return seeking.then((found) => {
      if (!found) this.#drafted.delete(asked.rulesHash);
      return found;
    });
  }
}
