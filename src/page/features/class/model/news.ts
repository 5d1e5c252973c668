/** What happened at the tables that an instructor, or the wall, is told of. */
import type { BoardPush } from '../../../../conference/class/wire.ts';

export type News =
  | { kind: 'broken'; by: string; to: string; article: string; option: string }
  | { kind: 'agreed'; article: string }
  | { kind: 'reopened'; article: string }
  | { kind: 'vote'; article: string | null; carried: boolean }
  | { kind: 'ended'; ending: string };

export type TableNews = News & { id: number; table: number };

/** Undefined: nothing to be told of. */
function readNews({ id, table, happening }: BoardPush['news'][number]): TableNews | undefined {
  switch (happening.type) {
    case 'commitment': {
      const { by, to, article, option, status } = happening;
      if (status !== 'broken') return undefined;
      return { id, table, kind: 'broken', by, to, article, option };
    }
    case 'agreed':
    case 'reopened':
      return { id, table, kind: happening.type, article: happening.article };
    case 'voteResult': {
      const { article = null, carried } = happening;
      return { id, table, kind: 'vote', article, carried };
    }
    case 'closed':
      return { id, table, kind: 'ended', ending: happening.ending };
    default:
      return undefined;
  }
}

/**
 * The last of them.
 * @param news latest first
 * @param wall nobody is named on the wall
 */
export function findLatestNews(news: BoardPush['news'], wall = false): TableNews | undefined {
  return news.map(readNews).find((one) => one !== undefined && !(wall && one.kind === 'broken'));
}
