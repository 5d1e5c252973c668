import { type ReactNode, useMemo, useState } from 'react';
import {
  readArticleNow,
  type ArticleNow,
  countBracketsLeft,
  findNextOpen,
  isTextSettled,
  listLettered,
  findLetter,
  computeShareOfSeats,
} from '../../../session/game/text/article-now.ts';
import { isFirstGame } from '../../../session/game/learning.ts';
import { readLeftAlone } from '../model/left-alone.ts';
import { useHeading } from '../../../session/play/use-heading.ts';
import { findNextWords } from '../../../session/game/text/consequence.ts';
import { markText } from '../../../speech/words.ts';
import { LOW_BESIDE, ONE_COLUMN, useMedia } from '../../../ui/use-media.ts';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { ArticleAxis } from './article-axis.tsx';
import { ArticleText } from './article-text.tsx';
import { ChipTerm } from '../../../ui/marks/chip.tsx';
import { LazyClosingPrice } from './lazy-parts.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
import { Button, dress, Mono, Row, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import articleCard from './article-card.module.css';
import partsStyles from '../../../ui/parts.module.css?names';
import stanceCounts from '../../../ui/marks/stance-counts.module.css?names';

/**
 * The article in focus as a page of the draft: its text with brackets, who holds what, where the floor stands.
 * @param brief only the text and its axis
 */
export function ArticleCard({ brief }: { brief: boolean }) {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  const [low, narrow] = [useMedia(LOW_BESIDE), useMedia(ONE_COLUMN)];
  const article = readArticleNow(game.view, focus);
  if (!article) return null;
  const { names } = speech;
  const letters = listLettered(game.view, article.index);
  const labels =
    article.live.length > 1
      ? new Map(letters.map(({ wording, letter }) => [wording, letter]))
      : undefined;
  return (
    <article className={`paper ${stanceCounts['card']}`} aria-labelledby="card-title">
      <div className={articleCard['mast']}>
        <Steps brief={brief} low={low} />
        <ChipTerm code={article.chip} />
      </div>
      <h2
        id="card-title"
        className={low ? dress({ type: 'title', top: 3 }) : articleCard['card-title']}
      >
        {names.article(article.index)}{' '}
        <i className={dress({ weight: 400 })} {...markText(names.text(article.title))} />
      </h2>
      <Words article={article} labels={labels} line={low}>
        {low && !brief && <Standing article={article} />}
      </Words>
      <ArticleAxis article={article} brief={brief || low} counted={narrow} />
      {!low && !brief && <Standing article={article} />}
    </article>
  );
}

type WordsProps = {
  article: ArticleNow;
  labels: ReadonlyMap<number, string> | undefined;
  /** In one line. */
  line: boolean;
  children: ReactNode;
};

/** What is in brackets, with a few words that lead to it; the whole once it is opened. */
function Words({ article, labels, line, children }: WordsProps) {
  const [open, setOpen] = useState(false);
  const short = open ? undefined : line ? 'line' : 'lead';
  if (!line && (isTextSettled(article) || article.live.length < 2))
    return (
      <Text as="p" type="body" bottom={4} data-part="card-text">
        <ArticleText article={article} labels={labels} />
      </Text>
    );
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      data-line={line || 'lead'}
    >
      <Text as="summary" type="body" bottom={line ? undefined : 4} data-part="card-text">
        <ArticleText article={article} labels={labels} short={short} />
      </Text>
      {children}
    </details>
  );
}

/** Who holds what, and what it would take to close the article. */
function Standing({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const first = useSeat((state) => isFirstGame(state.learning));
  const left = readLeftAlone(game.view, useHeading(), article.index);
  return (
    <>
      {article.live.length > 0 && <Wordings article={article} />}
      <OnTheTable article={article} />
      <p className={articleCard['card-hold']}>
        {t('card.holders', {
          n: article.holders.length,
          ...left,
          option: speech.names.option(article.id, left.wording),
        })}
        {article.holders.length > 0 && ' '}
        {article.holders.length > 0 && <HolderNames ids={article.holders} />}
      </p>
      <AgreedByRoom index={article.index} />
      {game.assist !== 'none' && !first && <LazyClosingPrice article={article.index} />}
    </>
  );
}

/** Whose word keeps an article closed. */
export function AgreedByRoom({ index }: { index: number }) {
  const { game, speech } = usePlay();
  const { articles, floor, delegation, values } = game.view;
  const article = articles[index];
  if (article?.status !== 'adRef' || article.assent.length === 0) return null;
  return (
    <p className={articleCard['card-hold']} data-part="room-word">
      {speech.t('card.room', {
        n: article.assent.length,
        of: floor.length,
        own: article.assent.includes(delegation) ? 'yes' : 'no',
        seats: speech.figures.share(values.roomSeats),
      })}
    </p>
  );
}

/** Previous and next article, and the next one still in brackets. @param low they share a line with its state */
function Steps({ brief, low }: { brief: boolean; low: boolean }) {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { t } = speech;
  const focus = useSeat((state) => state.focus);
  const look = useSeat((state) => state.look);
  const n = game.view.articles.length;
  return (
    <Row items="center" gap={low ? 1 : 4} size={2} data-part="card-steps">
      <button
        type="button"
        className={partsStyles['step']}
        aria-label={t('card.previous')}
        {...keyed('[')}
        onClick={() => look((focus + n - 1) % n)}
      >
        <Icon name="previous" size={14} />
      </button>
      {!low && <Mono data-part="mono">{t('card.place', { n: focus + 1, of: n })}</Mono>}
      <button
        type="button"
        className={partsStyles['step']}
        aria-label={t('card.next')}
        {...keyed(']')}
        onClick={() => look((focus + 1) % n)}
      >
        <Icon name="next" size={14} />
      </button>
      {!brief && countBracketsLeft(game.view) > 0 && (
        <Button
          kind="link"
          breaks="never"
          {...keyed('n')}
          onClick={() => look(findNextOpen(game.view, focus))}
        >
          {t('card.nextBracket')}
        </Button>
      )}
    </Row>
  );
}

const FLAGS_SHOWN = 3;

function Wordings({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  // Of words that stand alone everybody is nearest to them.
  const alone = article.live.length === 1;
  return (
    <ol className={articleCard['holders']}>
      {article.live.map((wording) => (
        <li key={wording.id} data-leads={wording.leads || undefined}>
          <Text tone="brass">{findLetter(game.view, article.index, wording.wording)}</Text>
          <Text grow="room" className={articleCard['marked']}>
            <span {...markText(names.option(article.index, wording.wording))} />
          </Text>
          <Row as="span" gap={2} aria-hidden="true">
            {names
              .sorted(alone ? [] : wording.nearest)
              .slice(0, FLAGS_SHOWN)
              .map((id) => (
                <Flag key={id} code={names.flag(id)} />
              ))}
          </Row>
          <Text type="tag" tone="soft">
            {t('card.nearest', {
              n: wording.nearest.length,
              share: figures.share(computeShareOfSeats(game.view, wording.nearest)),
              alone: alone ? 'yes' : 'no',
              leads: wording.leads ? 'yes' : 'no',
            })}
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** "[B] On the table: rights listed. No list (C) instead: 3 let go, but 2 would hold a bracket." */
function OnTheTable({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view, assist } = game;
  const { index } = article;
  const lead = article.live.find((wording) => wording.leads);
  const next = useMemo(
    () => (assist === 'none' ? null : (findNextWords(view, index) ?? null)),
    [view, index, assist],
  );
  if (!lead || isTextSettled(article)) return null;
  return (
    <Text as="p" padY={4}>
      <Text as="b" tone="bracket" face="serif">
        [{findLetter(view, index, lead.wording)}]
      </Text>{' '}
      <b>{t('table.on')}</b> <bdi {...markText(names.option(index, lead.wording))} />.{' '}
      {next &&
        t('table.instead', {
          letter: findLetter(view, index, next.wording),
          option: names.option(index, next.wording),
          letGo: next.letGo.length,
          first: names.called(names.sorted(next.letGo)[0] ?? ''),
          take: next.take.length,
          other: names.called(names.sorted(next.take)[0] ?? ''),
          unknown: next.unknown.length,
        })}
    </Text>
  );
}

const NAMES_SHOWN = 4;

function HolderNames({ ids }: { ids: readonly string[] }) {
  return <b {...markText(nameFew(ids, usePlay().speech, NAMES_SHOWN))} />;
}
