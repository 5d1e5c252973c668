import { useEffect, useRef } from 'react';
import { articleNow, bracketsLeft, CHIPS } from '../app/selectors/article-now.ts';
import { worthOf } from '../app/selectors/worth.ts';
import { useApp } from '../app/store.ts';
import { ArticleText } from './article-card.tsx';
import { StanceCounts } from './article-axis.tsx';
import { Chip } from './chip.tsx';
import { ClosingPrice } from './closing-price.tsx';
import { usePlay } from './play-context.tsx';
import './text-view.css';

/** The rolling text: contents, the draft as a page, and notes on the article in focus. */
export function TextView({ aside }: { aside: React.ReactNode }) {
  return (
    <div className="text">
      <Contents />
      <Sheet />
      <div className="text-notes">{aside ?? <Notes />}</div>
    </div>
  );
}

function Contents() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const focus = useApp((state) => state.focus);
  const look = useApp((state) => state.look);
  return (
    <nav className="toc" aria-label={t('text.contents')}>
      <h2>{t('text.rolling')}</h2>
      <ol>
        {view.scenario.articles.map((_, a) => {
          const article = articleNow(view, a);
          if (!article) return null;
          return (
            <li key={article.id}>
              <button
                type="button"
                aria-current={a === focus ? 'true' : undefined}
                onClick={() => look(a)}
              >
                <Chip code={article.chip} short />
                <span className="toc-no">{article.number}</span>
                <span>{names.text(article.title)}</span>
                {article.chip !== 'R' && article.chip !== 'C' && (
                  <span className="toc-n">[{article.holders.length}]</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <dl className="toc-legend">
        {CHIPS.map((code) => (
          <div key={code}>
            <dt>
              <Chip code={code} short />
            </dt>
            <dd>{t(`chip.${code}`)}</dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}

function Sheet() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const focus = useApp((state) => state.focus);
  const still = useApp((state) => state.still);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const article = sheet.current?.querySelector(`[data-article="${focus}"]`);
    article?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  }, [focus, still]);
  return (
    <div
      ref={sheet}
      className="sheet-scroll"
      tabIndex={0}
      role="region"
      aria-label={t('text.draft')}
    >
      <article className="paper sheet">
        <div className="sheet-mast">
          <Mark />
          <span>{t('text.simulation')}</span>
          <span className="mono">{t('text.symbol', { n: view.sitting })}</span>
        </div>
        <h2 className="sheet-title">{names.text(view.scenario.title)}</h2>
        <p className="sheet-left">
          {t('console.brackets', { left: bracketsLeft(view), all: view.articles.length })}
        </p>
        {view.scenario.articles.map((_, a) => {
          const article = articleNow(view, a);
          if (!article) return null;
          const on = a === focus;
          return (
            <section key={article.id} data-article={a} className={`par${on ? ' par-on' : ''}`}>
              <h3>
                {names.article(a)} <i>{names.text(article.title)}</i>
              </h3>
              <span className="par-chip">
                <Chip code={article.chip} holders={article.holders.length} />
              </span>
              <p>
                <ArticleText article={article} numbered={article.live.length > 1} />
              </p>
            </section>
          );
        })}
        <p className="sheet-foot">{t('text.invented')}</p>
      </article>
    </div>
  );
}

/** A bracketed globe grid: the project's mark, not an emblem. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 44 36" aria-hidden="true">
      <path d="M9 2H3v32h6M35 2h6v32h-6" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="22" cy="18" r="10" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M12 18h20M22 8v20M14 12.5h16M14 23.5h16M22 8c-6 6-6 14 0 20M22 8c6 6 6 14 0 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.1"
      />
    </svg>
  );
}

function Notes() {
  const { game, speech, begin, legal } = usePlay();
  const { t, names, figures } = speech;
  const focus = useApp((state) => state.focus);
  const article = articleNow(game.view, focus);
  if (!article) return null;
  const holders = article.holders.map((id) => names.seat(id));
  return (
    <>
      <section className="note note-focus" aria-labelledby="note-title">
        <p className="eyebrow">{names.article(article.index)}</p>
        <h2 id="note-title">{t('text.which')}</h2>
        <ul className="note-words">
          {article.live.map((wording) => {
            const worth = worthOf(game.view, [{ article: article.id, option: wording.id }]);
            return (
              <li key={wording.id} data-leads={wording.leads || undefined}>
                <span>{names.option(article.index, wording.wording)}</span>
                <span className="small">
                  {t('card.nearest', {
                    n: wording.nearest.length,
                    leads: wording.leads ? 'yes' : 'no',
                  })}
                </span>
                {worth && <b className="mono">{figures.signed(worth.net)}</b>}
              </li>
            );
          })}
        </ul>
        <div className="btns">
          <button
            type="button"
            className="button primary"
            aria-disabled={legal('amend')?.unavailable !== null}
            onClick={() => begin('amend', { article: article.id })}
          >
            {t('act.amend')}
          </button>
        </div>
      </section>
      <section className="note">
        <h2>{t('text.who')}</h2>
        <p>{holders.length > 0 ? holders.join(t('list.join')) : t('text.nobody')}</p>
        <StanceCounts index={focus} />
        <p className="small">{t('estimate')}</p>
        <ClosingPrice article={focus} />
      </section>
    </>
  );
}
