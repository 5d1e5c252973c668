import type { Names } from '../../../speech/names/name.ts';
import { markText } from '../../../speech/words.ts';

/** "Article 6, Respect for human rights"; the title alone where there is no number. */
export function ArticleName({ id, names }: { id: string; names: Names }) {
  const number = names.article(id);
  return (
    <>
      {number && `${number}, `}
      <bdi {...markText(names.articleTitle(id))} />
    </>
  );
}
