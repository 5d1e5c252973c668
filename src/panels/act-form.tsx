import type { ReactNode } from 'react';
import { useApp } from '../app/store.ts';
import { ACT_FACES, type Family } from './act-table.ts';
import { priceOf } from './act-key.tsx';
import { actOf, changesOf, type Draft, idsOf } from './draft.ts';
import { ArticleChecks, ArticleSelect, SeatSelect, WordingField } from './fields.tsx';
import { usePlay } from './play-context.tsx';
import { MotionRadios, MoveFields, WhipFields } from './motion-fields.tsx';
import { takeFocus } from './take-focus.ts';
import { tellRejection } from './tell-reason.ts';
import './act-form.css';

/** The form of the act being put together: one for each family of acts, said with Enter, put away with Escape. */
export function ActForm() {
  const { draft, speech, cancel, say, legal } = usePlay();
  const rejection = useApp((state) => state.rejection);
  const type = draft?.type;
  if (!draft || !type) return null;
  const { t } = speech;
  const act = legal(type);
  return (
    <form
      className="paper form"
      aria-labelledby="form-title"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <h2 key={type} id="form-title" ref={takeFocus} tabIndex={-1}>
        {t(`act.${type}`)}
      </h2>
      <p className="small">{act && priceOf(act, t)}</p>
      <Fields draft={draft} family={ACT_FACES[type].family} />
      {rejection && <p className="refused">{tellRejection(rejection, speech)}</p>}
      <div className="btns">
        <button type="submit" className="button primary" disabled={actOf(draft) === null}>
          {t(`say.${type}`)} <kbd>↵</kbd>
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}

function Fields({ draft, family }: { draft: Draft; family: Family }): ReactNode {
  switch (family) {
    case 'ask':
      return <AskFields draft={draft} />;
    case 'change':
      return <ChangeFields draft={draft} />;
    case 'article':
      return <OneArticle draft={draft} />;
    case 'withdraw':
      return <WithdrawFields draft={draft} />;
    case 'kind':
      return <MoveFields draft={draft} />;
    case 'whip':
      return <WhipFields draft={draft} />;
    case 'articles':
      return <ManyArticles draft={draft} />;
    case 'order':
      return <OrderFields draft={draft} />;
    default:
      return null;
  }
}

type FieldsProps = { draft: Draft };

function AskFields({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  const { t } = speech;
  const act = legal('ask');
  return (
    <>
      <SeatSelect
        ids={idsOf(act, 'delegation')}
        value={draft.delegation}
        onChange={(delegation) => edit({ delegation })}
      />
      <ArticleSelect
        ids={idsOf(act, 'article')}
        value={draft.article}
        empty={t('ask.open')}
        onChange={(article) => edit({ article })}
      />
      <p className="small">{t('ask.hint')}</p>
    </>
  );
}

function ChangeFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const focus = useApp((state) => state.focus);
  const { values } = changesOf(legal(draft.type), 'change');
  const articles = [...new Set(values.map((change) => change.article))];
  const focused = game.view.scenario.articles[focus]?.id ?? '';
  const article = draft.article ?? (articles.includes(focused) ? focused : null);
  const options = values.filter((change) => change.article === article).map((one) => one.option);
  return (
    <>
      <ArticleSelect
        ids={articles}
        value={article}
        onChange={(chosen) => edit({ article: chosen, give: [] })}
      />
      {article !== null && (
        <WordingField
          legend={t('field.words')}
          article={article}
          options={options}
          value={draft.give[0]?.option}
          onChange={(option) => edit({ article, give: option ? [{ article, option }] : [] })}
        />
      )}
      <p className="small">{t('amend.hint')}</p>
    </>
  );
}

function OneArticle({ draft }: FieldsProps) {
  const { edit, legal } = usePlay();
  return (
    <ArticleSelect
      ids={idsOf(legal(draft.type), 'article')}
      value={draft.article}
      onChange={(article) => edit({ article })}
    />
  );
}

function WithdrawFields({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  const { t } = speech;
  const act = legal('withdraw');
  const [motions, held] = [idsOf(act, 'motion'), idsOf(act, 'article')];
  return (
    <>
      {held.length > 0 && (
        <ArticleSelect
          ids={held}
          label={t('withdraw.bracket')}
          value={draft.article}
          onChange={(article) => edit({ article, motion: null })}
        />
      )}
      {motions.length > 0 && (
        <MotionRadios
          ids={motions}
          value={draft.motion}
          onChange={(motion) => edit({ motion, article: null })}
        />
      )}
    </>
  );
}

function ManyArticles({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  return (
    <ArticleChecks
      legend={speech.t(`articles.${draft.type === 'object' ? 'object' : 'dissociate'}`)}
      ids={idsOf(legal(draft.type), 'articles')}
      values={draft.articles}
      onChange={(articles) => edit({ articles })}
    />
  );
}

function OrderFields({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  const act = legal('order');
  const motions = idsOf(act, 'motion');
  if (motions.length > 0) {
    return (
      <MotionRadios ids={motions} value={draft.motion} onChange={(motion) => edit({ motion })} />
    );
  }
  return (
    <ArticleChecks
      legend={speech.t('articles.order')}
      ids={idsOf(act, 'articles')}
      values={draft.articles}
      onChange={(articles) => edit({ articles })}
    />
  );
}
