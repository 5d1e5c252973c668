/** In a first turn, of the article in focus only what moves one: the words one would hate to lose, and where they are heading. */
import {
  readArticleNow,
  readWordingText,
  type ArticleNow,
} from '../../../session/game/text/article-now.ts';
import { findDreadedWords } from '../model/dreaded-words.ts';
import { isGlued } from '../../../session/game/text/tokens.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { useHeading } from '../../../session/play/use-heading.ts';
import { findScript, markText } from '../../../speech/words.ts';
import { formatEnds } from '../../../speech/stance-words.ts';
import { HeadingMark } from '../../../ui/heading/heading-parts.tsx';
import { dress, Row, Text } from '../../../ui/layout/primitives.tsx';
import { LOW_BESIDE, ONE_COLUMN, useMedia } from '../../../ui/use-media.ts';
import { ChipTerm } from '../../../ui/marks/chip.tsx';
import { ArticleText } from './article-text.tsx';
import { findStruckWords, keepOpening, type StruckWords } from '../model/struck-words.ts';
import axisMarks from '../../../ui/marks/axis-marks.module.css?names';
import articleCard from './article-card.module.css?names';
import styles from './first-article.module.css';
import stanceCounts from '../../../ui/marks/stance-counts.module.css?names';

const WIDTH = 300;
const PAD = 10;
const x = (position: number): number => PAD + (position / 100) * (WIDTH - 2 * PAD);

export function FirstArticle() {
  const { game, speech } = usePlay();
  const focus = useSeat((state) => state.focus);
  // Beside the mark of its state, a title would break into two lines once its letters have come.
  const [narrow, low] = [useMedia(ONE_COLUMN), useMedia(LOW_BESIDE)];
  const article = readArticleNow(game.view, focus);
  if (!article) return null;
  const { names } = speech;
  return (
    <article
      className={`paper ${stanceCounts['card']}`}
      data-part="first-article"
      aria-labelledby="card-title"
    >
      <div className={articleCard['mast']}>
        <h2
          id="card-title"
          className={
            low
              ? dress({ type: 'title' })
              : dress(narrow ? { grow: 'line' } : {}, articleCard['card-title'])
          }
        >
          {names.article(article.index)}{' '}
          <i className={dress({ weight: 400 })} {...markText(names.text(article.title))} />
        </h2>
        <ChipTerm code={article.chip} />
      </div>
      <AtStake article={article} />
      {!low && <FirstAxis article={article} />}
    </article>
  );
}

/** The words on the table against those that others want, and what these would cost; what is in brackets, where nobody has proposed them and they are not coming. */
function AtStake({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { index, live } = article;
  const dreaded = findDreadedWords(game.view, index, useHeading());
  const now = names.text(live.find(({ leads }) => leads)?.text);
  const then = dreaded ? readWordingText(game.view, index, dreaded.wording) : undefined;
  const struck = findStruckWords(now, names.text(then));
  const comes = dreaded?.ahead === 'yes' || dreaded?.ahead === 'may';
  const isLive = live.some(({ wording }) => wording === dreaded?.wording);
  if (!dreaded || !struck || !(comes || isLive))
    return (
      <Text as="p" top={4} size={6} face="serif" leading="even">
        {live.length > 1 ? (
          <ArticleText article={article} short="lead" />
        ) : (
          <span {...markText(keepOpening(now))} />
        )}
      </Text>
    );
  const { points, ahead } = dreaded;
  return (
    <>
      <Text as="p" top={4} size={6} face="serif" leading="even" data-part="struck">
        <Struck struck={struck} of={now} stays={ahead === 'may' || ahead === 'no'} />
      </Text>
      <Text as="p" top={4} weight={600} tone="red" padX={4} edge="red" data-part="hate">
        {t('first.hate', {
          points: figures.points(comes ? Math.round(points) : points),
          ahead,
          lost: struck.cut === '' ? 'no' : 'yes',
        })}
      </Text>
    </>
  );
}

/** @param of the text it is taken from, for its language and direction @param stays nothing is struck */
function Struck({
  struck: { before, cut, added, after },
  of,
  stays,
}: {
  struck: StruckWords;
  of: string;
  stays: boolean;
}) {
  return (
    <bdi {...findScript(of)}>
      {before}{' '}
      <Text as="b" tone="bracket" face="serif" aria-hidden="true">
        [
      </Text>
      {cut !== '' && (stays ? cut : <del>{cut}</del>)}
      {cut !== '' && added !== '' && !stays && ' '}
      {added !== '' && !(stays && cut !== '') && <ins>{added}</ins>}
      <Text as="b" tone="bracket" face="serif" aria-hidden="true">
        ]
      </Text>
      {after !== '' && !isGlued(after) && ' '}
      {after}
    </bdi>
  );
}

/** The text now, what the seat wants, and where the text is heading. */
function FirstAxis({ article }: { article: ArticleNow }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const heading = useHeading()?.articles[article.index];
  const ideal = game.view.mandate?.ideals[article.index] ?? NaN;
  const now = article.live.find(({ leads }) => leads)?.position;
  const goes = heading?.position && heading.leaves > 0 ? heading.position.middle : undefined;
  const ends = formatEnds(article, speech);
  return (
    <Text as="figure" top={4} padY={3} rule="top" className={styles['first-axis']}>
      <svg viewBox={`0 0 ${WIDTH} 54`} aria-hidden="true">
        <path d={`M${PAD} 26H${WIDTH - PAD}`} className={axisMarks['axis-line']} />
        <HeadingMark article={article.index} at={x} top={17} height={18} />
        {now !== undefined && (
          <path
            className={axisMarks['axis-bracket']}
            d={`M${x(now) - 4} 18h-4v16h4M${x(now) + 4} 18h4v16h-4`}
          />
        )}
        {!Number.isNaN(ideal) && (
          <path className={axisMarks['axis-ideal']} d={`M${x(ideal)} 29l6 9h-12z`} />
        )}
        <Label at={goes} y={11} words={t('first.axis.heading')} />
        {(goes === undefined || now === undefined || Math.abs(goes - now) > APART) && (
          <Label at={now} y={11} words={t('first.axis.now')} />
        )}
        <Label at={ideal} y={41} words={t('first.axis.yours')} under />
      </svg>
      {now !== undefined && (
        <figcaption className="visually-hidden">
          {t('first.axis.said', {
            low: ends.low,
            high: ends.high,
            now: Math.round(now),
            yours: Number.isNaN(ideal) ? 'none' : String(Math.round(ideal)),
            goes: goes === undefined ? 'none' : String(Math.round(goes)),
          })}
        </figcaption>
      )}
      <Row justify="between" gap={4} aria-hidden="true">
        <span className={dress({ type: 'label', size: 1, tone: 'soft' })} {...markText(ends.low)} />
        <span
          className={dress({ type: 'label', size: 1, tone: 'soft' })}
          {...markText(ends.high)}
        />
      </Row>
    </Text>
  );
}

/** Positions closer than this would print one label over the other. */
const APART = 16;
/** Room for half a label at the ends of the axis. */
const EDGE = 22;

type LabelProps = { at: number | undefined; y: number; words: string; under?: boolean };

/** @param under begins below its place instead of ending above it */
function Label({ at, y, words, under = false }: LabelProps) {
  if (at === undefined || Number.isNaN(at)) return null;
  return (
    <text
      x={Math.min(WIDTH - EDGE, Math.max(EDGE, x(at)))}
      y={y}
      className={dress({ type: 'tag', tone: 'soft' })}
      fill="currentColor"
      textAnchor="middle"
      dominantBaseline={under ? 'hanging' : undefined}
    >
      {words}
    </text>
  );
}
