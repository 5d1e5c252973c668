import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../app/store.ts';
import { ACT_FACES, type Family } from './act-table.ts';
import { priceOf } from './act-key.tsx';
import { changesOf, domainOf, type Draft, actOf, idsOf, type Move } from './draft.ts';
import { ArticleChecks, ArticleSelect, RadioField, SeatSelect, WordingField } from './fields.tsx';
import { usePlay } from './play-context.tsx';
import { motionTitle } from './motion-title.ts';
import { tellRejection } from './tell-reason.ts';
import './act-form.css';

/** The form of the act being put together: one for each family of acts, said with Enter, put away with Escape. */
export function ActForm() {
  const { draft, speech, cancel, say, legal } = usePlay();
  const heading = useRef<HTMLHeadingElement>(null);
  const rejection = useApp((state) => state.rejection);
  const type = draft?.type;
  useEffect(() => heading.current?.focus(), [type]);
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
      <h2 id="form-title" ref={heading} tabIndex={-1}>
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

type MotionRadiosProps = {
  ids: readonly string[];
  value: string | null;
  onChange: (motion: string) => void;
};

function MotionRadios({ ids, value, onChange }: MotionRadiosProps) {
  const { game, speech } = usePlay();
  const options = ids.map((id) => {
    const motion = game.view.motions.find((one) => one.id === id);
    return { value: id, label: motion ? motionTitle(motion, game.view, speech) : id };
  });
  return (
    <RadioField
      legend={speech.t('field.motion')}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}

function MoveFields({ draft }: FieldsProps) {
  const { speech, edit, legal } = usePlay();
  const { t } = speech;
  const moves = domainOf(legal('move'), 'kind')?.values ?? [];
  const { move } = draft;
  const of = moves.filter((one) => one.motion === move?.motion);
  const articles = [...new Set(of.flatMap((one) => one.article ?? []))];
  const here = of.filter((one) => one.article !== undefined && one.article === draft.article);
  const choose = (chosen: Move | undefined) => edit({ move: chosen ? { ...chosen } : null });
  return (
    <>
      <RadioField
        legend={t('field.motion')}
        value={move?.motion ?? null}
        options={[...new Set(moves.map((one) => one.motion))].map((motion) => ({
          value: motion,
          label: t(`motion.${motion}`),
          note: t(`motionHint.${motion}`),
        }))}
        onChange={(motion) => {
          const first = moves.find((one) => one.motion === motion);
          edit({ move: first ? { motion: first.motion } : null, article: null });
        }}
      />
      {articles.length > 0 && (
        <ArticleSelect
          ids={articles}
          value={draft.article}
          onChange={(article) => {
            const fitting = of.filter((one) => one.article === article);
            const [only] = fitting;
            const settled = fitting.length === 1 ? only : undefined;
            edit({ article, move: settled ?? (move ? { motion: move.motion } : null) });
          }}
        />
      )}
      {draft.article !== null && here.length > 1 && (
        <WordingField
          legend={t(move?.motion === 'vote' ? 'field.words' : 'field.remains')}
          article={draft.article}
          options={here.map((one) => one.option)}
          value={move?.article === undefined ? undefined : (move.option ?? '')}
          onChange={(option) => choose(here.find((one) => one.option === option))}
        />
      )}
    </>
  );
}

function WhipFields({ draft }: FieldsProps) {
  const { game, speech, edit, legal } = usePlay();
  const { t } = speech;
  const values = domainOf(legal('whip'), 'whip')?.values ?? [];
  const hows = [...new Set(values.map((one) => one.how))];
  const how = draft.whip?.how ?? hows[0];
  const spent =
    game.view.voting?.whips.filter((one) => one.by === game.view.delegation).length ?? 0;
  return (
    <>
      <p className="small">{t('whip.spent', { n: spent })}</p>
      <RadioField
        legend={t('field.how')}
        value={how ?? null}
        options={hows.map((one) => ({
          value: one,
          label: t(`whip.${one}`),
          note: t(`whipHint.${one}`),
        }))}
        onChange={(chosen) => edit({ whip: values.find((one) => one.how === chosen) ?? null })}
      />
      <SeatSelect
        ids={values.filter((one) => one.how === how).map((one) => one.delegation)}
        value={draft.whip?.delegation ?? null}
        onChange={(delegation) => edit({ whip: delegation && how ? { delegation, how } : null })}
      />
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
