/**
 * The conference behind a game, with everybody's instructions, where nothing that is drawn for a seat can reach it: not
 * by a key, not by copying the game, not as JSON. `unseal` takes it out; who may call it is in `test/boundaries/sealed.ts`.
 */
import type { Conference } from '../../conference/conference.ts';
import type { Moment } from '../../conference/moments.ts';

export type SealedParts = {
  conference: Conference;
  /** Text of the scenario file it is played on; a new deployment does not change it. */
  scenarioText: string;
  /** What stood before each command of the seat. */
  moments: readonly Moment[];
};

let open: (sealed: Sealed) => SealedParts | null;

export class Sealed {
  readonly #parts: SealedParts | null;

  /** @param parts null: a class server has them */
  constructor(parts: SealedParts | null) {
    this.#parts = parts;
  }

  static {
    open = (sealed) => sealed.#parts;
  }
}

/** @throws for a game afar: whoever asks looks at `afar` first */
export function unseal({ sealed }: { sealed: Sealed }): SealedParts {
  const parts = open(sealed);
  if (!parts) throw new Error('the conference is held elsewhere');
  return parts;
}
