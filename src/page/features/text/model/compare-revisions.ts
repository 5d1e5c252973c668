import type { ArticleIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import type { Revision } from '../../../session/game/text/revisions.ts';

export type Difference = {
  /** Article indices, ascending. */
  moved: readonly number[];
  closed: readonly number[];
  reopened: readonly number[];
  /** By article: wordings that came on the table or left it, without those that were agreed or closed. */
  tables: readonly {
    article: ArticleIndex;
    came: readonly WordingIndex[];
    left: readonly WordingIndex[];
  }[];
};

/** What differs between two revisions. */
export function compareRevisions(one: Revision, other: Revision): Difference {
  const pairs = one.articles.flatMap((before, article) => {
    const after = other.articles[article];
    return after ? [{ article, before, after }] : [];
  });
  const where = (test: (pair: (typeof pairs)[number]) => boolean): number[] =>
    pairs.filter(test).map(({ article }) => article);
  return {
    moved: where(({ before, after }) => before.text !== after.text),
    closed: where(({ before, after }) => before.open && !after.open),
    reopened: where(({ before, after }) => !before.open && after.open),
    tables: pairs.flatMap(({ article, before, after }) => {
      const came = after.tabled.filter((w) => !before.tabled.includes(w) && w !== after.text);
      const gone = before.tabled.filter((w) => !after.tabled.includes(w) && w !== before.text);
      const left = after.open ? gone : [];
      return came.length + left.length > 0 ? [{ article, came, left }] : [];
    }),
  };
}
