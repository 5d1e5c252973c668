import type { ReactNode } from 'react';
import { type ArticleNow, isTextSettled } from '../../../session/game/text/article-now.ts';
import { findScript, markText } from '../../../speech/words.ts';
import { useHeading } from '../../../session/play/use-heading.ts';
import { guessGain } from '../../../session/game/heading.ts';
import { ArticleText } from './article-text.tsx';
import { ChipMark } from '../../../ui/marks/chip.tsx';
import { Footnotes } from './footnotes.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { findWordingId, readWordingWords } from './revision-words.ts';
import { dress, Mono } from '../../../ui/layout/primitives.tsx';
import { Runs } from '../../../ui/runs.tsx';
import { ComparedWords } from './text-changes.tsx';
import type { Reading } from './use-reading.ts';
import { wordDifference } from '../../../session/game/text/word-difference.ts';
import textSheet from './text-sheet.module.css?names';

type Props = { article: ArticleNow; reading: Reading; on: boolean; inline: ReactNode };

/** One article of the draft, in the way the draft is being read. */
export function SheetArticle({ article, reading, on, inline }: Props) {
  const { names } = usePlay().speech;
  const look = useSeat((state) => state.look);
  return (
    <section
      data-article={article.index}
      className={`${textSheet['par']} ${on ? 'bracketed' : ''}`}
      data-part={on ? 'par-on' : undefined}
    >
      <h3>
        <button type="button" onClick={() => look(article.index)}>
          {names.article(article.index)} <i {...markText(names.text(article.title))} />
        </button>
      </h3>
      <Body article={article} reading={reading} on={on} />
      {inline !== null && (
        <div className={textSheet['text-notes']} data-part="text-notes">
          {inline}
        </div>
      )}
    </section>
  );
}

/** Words are marked in the article in focus alone. */
const NONE = -1;

type BodyProps = Omit<Props, 'inline'>;

function Body({ article, reading, on }: BodyProps) {
  switch (reading.mode) {
    case 'draft':
      return <Draft article={article} reading={reading} on={on} />;
    case 'clean':
      return <Clean article={article} />;
    case 'compare':
      return (
        <>
          <Tick article={article} reading={reading} />
          <ComparedWords article={article.index} reading={reading} />
        </>
      );
    case 'mine':
      return <Beside article={article} reading={reading} />;
  }
}

function Draft({ article, reading, on }: BodyProps) {
  const notes = reading.notes.get(article.index) ?? [];
  const labels = new Map(notes.map((note) => [note.wording.wording, note.letter]));
  return (
    <>
      <MarginChip article={article} />
      <p>
        <ArticleText article={article} labels={labels} marked={on ? reading.chosen : NONE} />
      </p>
      {notes.length > 0 && <Footnotes notes={notes} article={article.index} />}
    </>
  );
}

function MarginChip({ article }: { article: ArticleNow }) {
  return (
    <span className={textSheet['par-chip']} data-part="par-chip">
      <ChipMark code={article.chip} holders={article.holders.length} />
    </span>
  );
}

/** The words that lead, as they would read if they were agreed. */
function Clean({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const lead = article.live.find((wording) => wording.leads);
  const words = lead && readWordingWords(game.view, article.index, lead.wording, speech);
  if (words) return <p {...markText(words)} />;
  return (
    <p>
      <i className={dress({ tone: 'faint' })}>{speech.t('text.nothing')}</i>
    </p>
  );
}

/** In the margin: whether the article closed, reopened or moved between the two revisions. */
function Tick({ article, reading }: { article: ArticleNow; reading: Reading }) {
  const { t } = usePlay().speech;
  const { moved, closed, reopened, tables } = reading.difference;
  const { index } = article;
  const kind = closed.includes(index)
    ? 'closed'
    : reopened.includes(index)
      ? 'reopened'
      : moved.includes(index) || tables.some((table) => table.article === index)
        ? 'moved'
        : 'same';
  return (
    <span className={textSheet['par-chip']} data-part="par-chip">
      <span
        className={`${textSheet['tick']} ${textSheet[`tick-${kind}`]}`}
        data-part={`tick-${kind}`}
      >
        {t(`tick.${kind}`)}
      </span>
    </span>
  );
}

/** The words that lead, and beside them those one's instructions would have, with what one would change. */
function Beside({ article, reading }: { article: ArticleNow; reading: Reading }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { index } = article;
  const lead = article.live.find((wording) => wording.leads)?.wording ?? -1;
  const wanted = reading.own?.[index] ?? -1;
  const same = wanted < 0 ? 'none' : wanted === lead ? 'yes' : 'no';
  return (
    <>
      <span className={textSheet['par-chip']} data-part="par-chip">
        <span
          className={`${textSheet['tick']} ${same === 'no' ? textSheet['tick-moved'] : ''}`}
          data-part={same === 'no' ? undefined : 'tick-same'}
        >
          {t('mine.tick', { same })}
        </span>
      </span>
      <div className={textSheet['beside']} data-part="beside">
        <div>
          <b>{t('mine.draft')}</b>
          <p>
            {isTextSettled(article) ? (
              <bdi
                {...markText(readWordingWords(game.view, index, lead, speech) || t('text.nothing'))}
              />
            ) : (
              <ArticleText article={article} />
            )}
          </p>
        </div>
        <Mine article={article} lead={lead} wanted={wanted} />
      </div>
    </>
  );
}

function Mine({ article, lead, wanted }: { article: ArticleNow; lead: number; wanted: number }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const heading = useHeading();
  const { index, id } = article;
  if (wanted < 0 || wanted === lead) {
    return (
      <div>
        <b>{t('mine.yours')}</b>
        <p>
          <i className={dress({ tone: 'faint' })}>{t(wanted < 0 ? 'mine.none' : 'mine.same')}</i>
        </p>
      </div>
    );
  }
  const [draft, mine] = [
    readWordingWords(view, index, lead, speech),
    readWordingWords(view, index, wanted, speech),
  ];
  const points = guessGain(view, heading, [
    { article: id, option: findWordingId(view, index, wanted) },
  ]);
  return (
    <div>
      <b>
        {t('mine.yours')} “<bdi {...markText(names.option(index, wanted))} />”
        {view.mandate && <Mono> {figures.signed(heading ? Math.round(points) : points)}</Mono>}
      </b>
      <p {...findScript(mine)}>
        <Runs runs={wordDifference(draft, mine).filter(({ kind }) => kind !== 'cut')} />
      </p>
    </div>
  );
}
