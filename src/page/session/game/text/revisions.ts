/**
 * The text as it stood at the opening, after each sitting, at each text of the Chair's, and now, read from what
 * happened. Which words are on the table is public, even where they came by a deal between two.
 */
import type { WordingIndex } from '../../../../scenario/resolved.ts';
import type { Phase } from '../../../../engine/state/phase.ts';
import { isNegotiating } from '../stage.ts';
import { listWordings, NOTHING, readTextOn } from '../../../../engine/mandate/mandate.ts';
import { sameTexts } from '../../../../engine/procedure/opening.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { View } from '../../../../engine/state/view.ts';

export type RevisedArticle = {
  /** Wording that led, or NOTHING. */
  text: number;
  /** Wordings on the table, ascending. */
  tabled: readonly number[];
  open: boolean;
};

export type Revision = {
  /** 0 the opening; the last one is the text of now. */
  number: number;
  kind: 'opening' | 'sitting' | 'chair' | 'now';
  /** Sitting that ended, or during which the text was circulated. */
  sitting: number;
  articles: readonly RevisedArticle[];
};

type Course = Pick<View, 'scenario' | 'articles' | 'sitting'>;

/** @param start name of another starting text; absent: the draft */
export function listRevisions(
  view: Course,
  happenings: readonly DomainEvent[],
  start?: string,
): Revision[] {
  const reader = new Reader(view, happenings, start);
  for (const happening of happenings) reader.read(happening);
  return reader.end();
}

class Reader {
  readonly #view: Course;
  readonly #revisions: Revision[] = [];
  #articles: RevisedArticle[];
  #sitting = 0;
  /** Changes of a Chair's text that are still to be told. */
  #moving = 0;
  /** What pleas have not kept from the Chair is in the text. */
  #put = false;
  #phase: Phase = 'opening';

  constructor(view: Course, happenings: readonly DomainEvent[], start: string | undefined) {
    this.#view = view;
    this.#articles = makeOpeningText(view, happenings, start);
    this.#keep('opening');
  }

  read(happening: DomainEvent): void {
    switch (happening.type) {
      case 'sitting':
        if (this.#sitting > 0) this.#keep('sitting');
        this.#sitting = happening.sitting;
        return;
      case 'phase':
        return this.#enter(happening.phase);
      case 'chairsText':
        this.#moving = happening.changes.length;
        if (this.#moving === 0) this.#keep('chair');
        return;
      case 'textMoved':
        this.#change(happening.article, ({ tabled }) => {
          const text = this.#wording(happening.article, happening.to);
          return { text, tabled: withWording(tabled, text) };
        });
        this.#put ||= this.#phase === 'negotiation.pleas';
        if (happening.cause !== 'chair' || this.#moving === 0) return;
        this.#moving -= 1;
        if (this.#moving === 0) this.#keep('chair');
        return;
      case 'agreed':
        return this.#change(happening.article, ({ text }) => ({ open: false, tabled: [text] }));
      case 'reopened':
        return this.#change(happening.article, () => ({ open: true }));
      case 'amended':
      case 'bridgeFound':
      case 'drafted':
      case 'commitment':
        return this.#table(happening);
      default:
    }
  }

  end(): Revision[] {
    this.#articles = this.#view.articles.map(({ text, tabled, status }) => ({
      text,
      tabled: tabled.toSorted((one, other) => one - other),
      open: status === 'open',
    }));
    this.#sitting = this.#view.sitting;
    this.#keep('now');
    return this.#revisions;
  }

  /** The Chair's text closes what was open. */
  #enter(phase: Phase): void {
    if (this.#phase === 'chairsText' && phase !== 'chairsText') {
      this.#articles = this.#articles.map((article) =>
        article.open ? { ...article, open: false, tabled: withWording([], article.text) } : article,
      );
    }
    if (this.#put) this.#keep('chair');
    this.#put = false;
    // Where all is agreed the Chair is not asked for a text.
    const decides = phase === 'decision.motions' && isNegotiating(this.#phase);
    if (phase === 'chairsText' || decides) this.#keep('sitting');
    this.#phase = phase;
  }

  #table(happening: Extract<DomainEvent, { article: string; option: string }>): void {
    if (happening.type === 'commitment' && !['due', 'given'].includes(happening.status)) return;
    const wording = this.#wording(happening.article, happening.option);
    this.#change(happening.article, ({ tabled, open }) =>
      open ? { tabled: withWording(tabled, wording) } : {},
    );
  }

  #wording(id: string, option: string | null): number {
    return findRevisedWording(this.#view, id, option);
  }

  #change(id: string, to: (article: RevisedArticle) => Partial<RevisedArticle>): void {
    const at = this.#view.scenario.articleIndex.get(id);
    this.#articles = this.#articles.map((article, a) =>
      a === at ? { ...article, ...to(article) } : article,
    );
  }

  #keep(kind: Revision['kind']): void {
    const [number, sitting, articles] = [this.#revisions.length, this.#sitting, this.#articles];
    this.#revisions.push({ number, kind, sitting, articles });
  }
}

function findRevisedWording({ scenario }: Course, id: string, option: string | null): number {
  const article = scenario.articles.find((one) => one.id === id);
  if (!article || option === null) return NOTHING;
  return listWordings(article).findIndex((wording) => wording.id === option);
}

function withWording(tabled: readonly WordingIndex[], wording: WordingIndex): WordingIndex[] {
  if (wording < 0 || tabled.includes(wording)) return [...tabled];
  return [...tabled, wording].sort((one, other) => one - other);
}

/** Of alternatives, the one that led is told by the first happening that names it. */
function makeOpeningText(
  view: Course,
  happenings: readonly DomainEvent[],
  start: string | undefined,
): RevisedArticle[] {
  const other = start === undefined ? undefined : view.scenario.starts.get(start);
  return view.scenario.articles.map((article, a): RevisedArticle => {
    const tabled = other?.[a] ?? article.draft;
    const moved = happenings.find(
      (happening) => happening.type === 'textMoved' && happening.article === article.id,
    );
    const led =
      moved?.type === 'textMoved'
        ? findRevisedWording(view, article.id, moved.from)
        : readTextOn(view, a);
    return {
      text: tabled.length > 1 ? led : (tabled[0] ?? NOTHING),
      tabled: tabled.toSorted((one, two) => one - two),
      open: !(article.agreed && sameTexts(tabled, article.draft)),
    };
  });
}
