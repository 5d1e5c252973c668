import { isDecision } from '../../../session/game/stage.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  type ArticleNow,
  countBracketsLeft,
  isTextSettled,
} from '../../../session/game/text/article-now.ts';
import { markText } from '../../../speech/words.ts';
import { Row, Text } from '../../../ui/layout/primitives.tsx';
import { ProjectMark } from '../../../ui/marks/mark.tsx';
import { useGrowing } from '../../../ui/use-growing.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { findRevisionNow, formatRevisionSymbol } from './revision-words.ts';
import { SheetArticle } from './sheet-article.tsx';
import type { Reading } from './use-reading.ts';
import { useTravel } from './use-travel.ts';
import '../../../ui/marks/mark.module.css';
import textSheet from './text-sheet.module.css';
import textPrint from './text-print.module.css?names';

type Props = {
  reading: Reading;
  /** Stands under the article in focus where there is no room beside the sheet. */
  inline: ReactNode;
};

/** The draft as a paper: masthead, articles, what it is not. */
export function Sheet({ reading, inline }: Props) {
  const { t } = usePlay().speech;
  const sheet = useRef<HTMLDivElement>(null);
  useTravel(sheet);
  useFollowFocus(sheet);
  return (
    <div
      ref={sheet}
      className={textSheet['sheet-scroll']}
      data-part="sheet-scroll"
      tabIndex={0}
      role="region"
      aria-label={t('text.draft')}
    >
      <article className={`paper ${textSheet['sheet']}`} data-mode={reading.mode}>
        <PageLine place="head" reading={reading} />
        <div className={textPrint['sheet-body']}>
          <Masthead reading={reading} />
          <Articles reading={reading} inline={inline} />
          <p className={textSheet['foot']}>{t('text.invented')}</p>
        </div>
        <PageLine place="foot" reading={reading} />
      </article>
    </div>
  );
}

/** On paper alone: the symbol at the head of each page, what it is not at its foot. */
function PageLine({ place, reading }: { place: 'head' | 'foot'; reading: Reading }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  return (
    <div
      className={`${textSheet['page-line']} ${textSheet[`page-${place}`]}`}
      data-part={`page-${place}`}
      aria-hidden="true"
    >
      <Row justify="between" gap={9}>
        <span>{formatRevisionSymbol(findRevisionNow(reading.revisions), t)}</span>
        <span
          {...markText(
            place === 'head' ? names.text(game.view.scenario.title) : t('sheet.simulated'),
          )}
        />
      </Row>
    </div>
  );
}

function Masthead({ reading }: { reading: Reading }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const of = view.lastSitting;
  const last = isDecision(view.phase) ? 'yes' : 'no';
  return (
    <header className={textSheet['sheet-mast']}>
      <div className={textSheet['sheet-issuer']}>
        <ProjectMark />
        <span>{t('text.simulation')}</span>
        <Text size={5} breaks="never">
          {formatRevisionSymbol(findRevisionNow(reading.revisions), t)}
        </Text>
      </div>
      <div className={textSheet['sheet-head']}>
        <h2
          className={textSheet['sheet-title']}
          data-part="sheet-title"
          {...markText(names.text(view.scenario.title))}
        />
        <p>
          <span>{t('sheet.distribution')}</span>
          <span>{t('sheet.sitting', { n: Math.min(view.sitting, of), of, last })}</span>
          <b>
            {t('console.brackets', { left: countBracketsLeft(view), all: view.articles.length })}
          </b>
        </p>
      </div>
    </header>
  );
}

function Articles({ reading, inline }: Props) {
  const { t } = usePlay().speech;
  const focus = useSeat((state) => state.focus);
  const { articles, only } = reading;
  const shown = only ? articles.filter((article) => isKept(article, reading)) : articles;
  const drawn = useGrowing(shown.length, shown.findIndex(({ index }) => index === focus) + 1);
  if (shown.length === 0) return <p className={textSheet['sheet-none']}>{t('sheet.none')}</p>;
  return shown
    .slice(0, drawn)
    .map((article) => (
      <SheetArticle
        key={article.id}
        article={article}
        reading={reading}
        on={article.index === focus}
        inline={article.index === focus ? inline : null}
      />
    ));
}

/** What is left when only what matters to this reading is shown. */
function isKept(article: ArticleNow, { mode, difference, own }: Reading): boolean {
  const { index } = article;
  switch (mode) {
    case 'draft':
      return !isTextSettled(article);
    case 'clean':
      return true;
    case 'mine': {
      const lead = article.live.find((wording) => wording.leads)?.wording ?? -1;
      const wanted = own?.[index] ?? -1;
      return wanted >= 0 && wanted !== lead;
    }
    case 'compare': {
      const { moved, closed, reopened, tables } = difference;
      return (
        [moved, closed, reopened].some((list) => list.includes(index)) ||
        tables.some((table) => table.article === index)
      );
    }
  }
}

/** Px above an article that has been scrolled to: the line of the issuer stands there. */
const TOP = 72;

/** Scrolls to the article in focus when it is out of sight; at first the masthead is seen where both have room. */
function useFollowFocus(sheet: React.RefObject<HTMLDivElement | null>): void {
  const focus = useSeat((state) => state.focus);
  const still = useSeat((state) => state.still);
  useEffect(() => {
    const article = sheet.current?.querySelector(`[data-article="${focus}"]`);
    if (!article) return;
    const scroller = findScroller(article);
    const port = measurePort(scroller);
    const place = measureArticle(article);
    if (place.top >= port.top && place.bottom <= port.bottom) return;
    const room = Math.max(0, port.height - TOP - place.height) / 2;
    scroller.scrollBy({
      top: place.top - port.top - TOP - room,
      behavior: still ? 'instant' : 'smooth',
    });
  }, [sheet, focus, still]);
}

/** The article without the notes that may stand under it. */
function measureArticle(article: Element): { top: number; bottom: number; height: number } {
  const { top, bottom: end } = article.getBoundingClientRect();
  const bottom =
    article.querySelector('[data-part="text-notes"]')?.getBoundingClientRect().top ?? end;
  return { top, bottom, height: bottom - top };
}

/** The sheet scrolls by itself, with all that stands around it on small screens, or with the page on short ones. */
function findScroller(article: Element): Element {
  for (const place of ['[data-part="sheet-scroll"]', '[data-part="text"]']) {
    const found = article.closest(place);
    const scrolls = found && getComputedStyle(found).overflowY !== 'visible';
    if (scrolls && found.scrollHeight > found.clientHeight + 1) return found;
  }
  return document.scrollingElement ?? document.documentElement;
}

function measurePort(scroller: Element): { top: number; bottom: number; height: number } {
  if (scroller !== document.scrollingElement) return scroller.getBoundingClientRect();
  return { top: 0, bottom: window.innerHeight, height: window.innerHeight };
}
