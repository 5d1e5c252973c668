/** Fields of acts that few games need. */
import type { Family } from '../../../../session/play/act-table.ts';
import { type Draft, listIds } from '../../../../session/play/draft.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { ArticleChecks, ArticleSelect } from '../../../../ui/fields.tsx';
import { Small } from '../../../../ui/layout/primitives.tsx';
import { CableFields, CaucusFields, PressFields, WithdrawFields } from './group-fields.tsx';
import { MoveCount, MoveFields, OrderFields, WhipFields } from './motion-fields.tsx';

type FieldsProps = { draft: Draft };

function OneArticle({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  return (
    <>
      <ArticleSelect
        ids={listIds(legal(draft.type), 'article')}
        value={draft.article}
        onChange={(article) => edit({ article })}
      />
      <Small>{speech.t(draft.type === 'agenda' ? 'agenda.hint' : 'smallGroup.hint')}</Small>
    </>
  );
}

function ManyArticles({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  return (
    <ArticleChecks
      legend={speech.t(`articles.${draft.type === 'object' ? 'object' : 'dissociate'}`)}
      ids={listIds(legal(draft.type), 'articles')}
      values={draft.articles}
      onChange={(articles) => edit({ articles })}
    />
  );
}

const FIELDS = {
  article: OneArticle,
  articles: ManyArticles,
  caucus: CaucusFields,
  cable: CableFields,
  press: PressFields,
  withdraw: WithdrawFields,
  kind: MoveFields,
  whip: WhipFields,
  order: OrderFields,
} satisfies Partial<Record<Family, unknown>>;

/** Beside the button: what is to be known before it is pressed. */
export function RareFoot({ draft: { move } }: FieldsProps) {
  return move && <MoveCount move={move} />;
}

export function RareFields({ draft, family }: FieldsProps & { family: keyof typeof FIELDS }) {
  const Fields = FIELDS[family];
  return <Fields draft={draft} />;
}
