/** Who or what gave each article its last words, in one playing of a conference and from a moment on. */
import type { DomainEvent } from '../../engine/state/event.ts';

type Moved = Extract<DomainEvent, { type: 'textMoved' }>;

/** `pleas`: the Chair had other words in mind, and pleas kept these. */
export type TextGiver = { code: Moved['cause'] | 'pleas'; by: NonNullable<Moved['by']> | null };

export class TextGivers {
  readonly #last = new Map<Moved['article'], TextGiver>();

  readonly hear = (happenings: readonly DomainEvent[]): void => {
    for (const one of happenings) {
      if (one.type === 'textMoved')
        this.#last.set(one.article, { code: one.cause, by: one.by ?? null });
      if (one.type === 'pleasHeard' && one.kept)
        this.#last.set(one.article, { code: 'pleas', by: null });
    }
  };

  /** Null: nothing has moved it since, nor tried to. */
  find(article: Moved['article']): TextGiver | null {
    return this.#last.get(article) ?? null;
  }
}
