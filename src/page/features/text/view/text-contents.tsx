import { useEffect, useRef } from 'react';
import { countBracketsLeft, CHIPS, isTextSettled } from '../../../session/game/text/article-now.ts';
import { markText } from '../../../speech/words.ts';
import { BracketMeter } from '../../../ui/marks/bracket-meter.tsx';
import { ChipMark } from '../../../ui/marks/chip.tsx';
import { Mono, PaneHead, Row, Text } from '../../../ui/layout/primitives.tsx';
import { useGrowing } from '../../../ui/use-growing.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { findRevisionNow, formatRevisionSymbol } from './revision-words.ts';
import type { Reading } from './use-reading.ts';
import textContents from './text-contents.module.css';

/** Articles with their state; one stop of the keyboard, arrows within. */
export function Contents({ reading }: { reading: Reading }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const [left, all] = [countBracketsLeft(view), view.articles.length];
  return (
    <nav className={textContents['toc']} data-part="toc" aria-label={t('text.contents')}>
      <PaneHead>
        <Text as="h2" type="head">
          {t('text.rolling')}
        </Text>
        <Mono size={2}>{formatRevisionSymbol(findRevisionNow(reading.revisions), t)}</Mono>
      </PaneHead>
      <p className={textContents['toc-n']}>{t('console.brackets', { left, all })}</p>
      <BracketMeter view={view} className={textContents['toc-meter'] ?? ''} />
      <ArticleList reading={reading} />
      <dl className={textContents['toc-legend']} data-part="toc-legend">
        {CHIPS.map((code) => (
          <Row key={code} items="center" gap={4}>
            <dt>
              <ChipMark code={code} short />
            </dt>
            <dd>{t(`chip.${code}`)}</dd>
          </Row>
        ))}
      </dl>
    </nav>
  );
}

function ArticleList({ reading }: { reading: Reading }) {
  const { t, names } = usePlay().speech;
  const focus = useSeat((state) => state.focus);
  const look = useSeat((state) => state.look);
  const list = useRef<HTMLOListElement>(null);
  const { articles } = reading;
  const drawn = useGrowing(articles.length, focus + 1);
  useEffect(() => keepInSight(list.current, focus), [focus]);
  const step = (event: React.KeyboardEvent) => {
    const to = placeFor(event.key, focus, articles.length);
    if (to === null) return;
    event.preventDefault();
    look(to);
    // The browser would move what is out of sight to the middle.
    list.current?.querySelectorAll('button')[to]?.focus({ preventScroll: true });
  };
  return (
    <ol ref={list} onKeyDown={step}>
      {articles.slice(0, drawn).map((article) => {
        const on = article.index === focus;
        return (
          <li key={article.id}>
            <button
              type="button"
              tabIndex={on ? 0 : -1}
              aria-current={on ? 'true' : undefined}
              onClick={() => look(article.index)}
            >
              <ChipMark code={article.chip} short />
              <span className={textContents['toc-no']}>{formatNumber(article.number)}</span>
              <span {...markText(names.text(article.title))} />
              {!isTextSettled(article) && article.holders.length > 0 && (
                <span className={textContents['toc-n']}>
                  <span className="visually-hidden">{t('toc.holders')}</span>[
                  {article.holders.length}]
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** CSS pixels of the contents that the meaning of the letters lies over; none where the window is too low for it. */
function measureCoveredFoot(port: Element): number {
  const legend = port.querySelector('[data-part="toc-legend"]');
  if (!legend || getComputedStyle(legend).position !== 'sticky') return 0;
  return legend.getBoundingClientRect().height;
}

/** Scrolls the contents alone, and no further than they have to. */
function keepInSight(list: HTMLOListElement | null, article: number): void {
  const [button, port] = [
    list?.querySelectorAll('button')[article],
    list?.closest<HTMLElement>('[data-part="toc"]'),
  ];
  if (!button || !port) return;
  const [place, view] = [button.getBoundingClientRect(), port.getBoundingClientRect()];
  const covered = measureCoveredFoot(port);
  // What Tab reaches later is kept clear of it by the browser.
  port.style.scrollPaddingBlockEnd = `${covered}px`;
  port.scrollBy({
    top: computeScroll(place.top, place.bottom, view.top, view.bottom - covered),
    left: computeScroll(place.left, place.right, view.left, view.right),
  });
}

/** How far to move so that what reaches from one end to the other lies within the view. */
function computeScroll(from: number, to: number, start: number, end: number): number {
  if (from < start) return from - start;
  return Math.max(0, to - end);
}

/** A preamble has no number; its title says what it is. */
function formatNumber(number: string): string {
  return /\d/.test(number) ? number : '–';
}

function placeFor(key: string, from: number, n: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(n - 1, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return n - 1;
    default:
      return null;
  }
}
