import { useWords } from '../../../speech/words.ts';
import type { TableNews } from '../model/news.ts';
import type { BoardTable } from '../model/board.ts';
import { useTableNames, useWordingNames } from './board-context.tsx';

/** One thing that happened at a table, as a sentence. */
export function NewsLine({ news, tables }: { news: TableNews; tables: readonly BoardTable[] }) {
  const t = useWords();
  const at = tables.find(({ table }) => table === news.table);
  const names = useTableNames(at?.scenario ?? '');
  const nameWording = useWordingNames(names);
  if (!names) return null;
  const { table } = news;
  switch (news.kind) {
    case 'broken': {
      const [by, to] = [names.seat(news.by), names.called(news.to)];
      const article = names.articleTitle(news.article);
      const option = nameWording(at, news.article, news.option);
      return <>{t('class.news.broken', { table, by, to, article, option })}</>;
    }
    case 'agreed':
    case 'reopened':
      return (
        <>{t(`class.news.${news.kind}`, { table, article: names.articleTitle(news.article) })}</>
      );
    case 'vote': {
      const article = news.article === null ? 'none' : names.articleTitle(news.article);
      return <>{t('class.news.vote', { table, article, carried: news.carried ? 'yes' : 'no' })}</>;
    }
    case 'ended':
      return <>{t('class.news.ended', { table, ending: news.ending })}</>;
  }
}
