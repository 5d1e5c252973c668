import { type ArticleNow, listLettered } from '../../../session/game/text/article-now.ts';
import { countStances } from '../../../session/game/text/stance.ts';
import { BINS, type SwarmDot, makeSwarm } from '../model/swarm.ts';
import { StanceCounts, STANCES } from '../../../ui/marks/stance-counts.tsx';
import { FlagMark } from './flag-mark.tsx';
import { LazyAxisGroups } from './lazy-parts.ts';
import { formatEnds, formatStance } from '../../../speech/stance-words.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { LazyHeadingLine, LazyHeadingMark } from '../../../ui/heading/heading-later.ts';
import { markText } from '../../../speech/words.ts';
import { dress, PaneHead, Row, Small } from '../../../ui/layout/primitives.tsx';
import axisMarks from '../../../ui/marks/axis-marks.module.css';
import '../../../ui/marks/stance-counts.module.css';
import articleAxis from './article-axis.module.css';

const WIDTH = 300;
const PAD = 14;
/** Dots side by side in a bin, and their radius: smaller where one bin is crowded. */
const LOOSE = { across: 3, radius: 2.2 };
const DENSE = { across: 4, radius: 1.6 };
const CROWD = 33;
/** Flags stand one over the other: smaller where many would. */
const TALL = { width: 14, pitch: 11.5 };
const SMALL = { width: 11, pitch: 8.5 };
const MANY = 6;
/** Highest place of the swarm above the axis when nobody stands anywhere. */
const LEAST_HEIGHT = 24;

const x = (position: number) => PAD + (position / 100) * (WIDTH - 2 * PAD);
const binAt = (bin: number) => x((bin / BINS) * 100);

type Props = { article: ArticleNow; brief?: boolean; counted?: boolean };

/**
 * Stated positions of all delegations as a swarm over the article's axis; brackets round the leading text.
 * @param brief without counts and forecasts in words
 * @param counted who stands where; the legend under the stage counts already
 */
export function ArticleAxis({ article, brief = false, counted = true }: Props) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { view } = game;
  const dots = makeSwarm(view, article.index, names);
  const place = makePlacing(dots);
  const height = Math.max(LEAST_HEIGHT, ...dots.map((dot) => place(dot).top + 4));
  const ideal = view.mandate?.ideals[article.index] ?? NaN;
  const ends = formatEnds(article, speech);
  const flags = dots.filter(({ leads }) => leads).length;
  return (
    <>
      <figure className={articleAxis['axis']}>
        {!Number.isNaN(ideal) && (
          <PaneHead as="figcaption">
            <span className={articleAxis['axis-you']}>
              <svg viewBox="0 0 12 9" width="12" height="9" aria-hidden="true">
                <path className={axisMarks['axis-ideal']} d="M6 0l6 9H0z" />
              </svg>{' '}
              {t('axis.ideal')}
            </span>
          </PaneHead>
        )}
        <svg viewBox={`0 ${-height} ${WIDTH} ${height + 32}`} aria-hidden="true">
          <path d={`M${PAD} 2H${WIDTH - PAD}`} className={axisMarks['axis-line']} />
          {dots.map((dot) => (
            <Mark key={dot.id} dot={dot} at={place(dot)} />
          ))}
          <LazyHeadingMark article={article.index} at={x} top={25} height={6} />
          <Letters article={article} />
          {!Number.isNaN(ideal) && (
            <path className={axisMarks['axis-ideal']} d={`M${x(ideal)} -1l6 9h-12z`} />
          )}
        </svg>
        <Row justify="between" gap={7} type="tag">
          <span {...markText(ends.low)} />
          <span className={dress({ align: 'end' })} {...markText(ends.high)} />
        </Row>
      </figure>
      {!brief && <Small as="span">{t('estimate')}</Small>}
      {!brief && <LazyHeadingLine article={article.index} />}
      {flags > 0 && flags < dots.length && <FloorCounts index={article.index} n={flags} />}
      {counted && <StanceCounts index={article.index} />}
      <LazyAxisGroups index={article.index} />
    </>
  );
}

type Place = { x: number; y: number; top: number; size: number };

/** Where each mark stands: dots from the axis upwards, flags above them. */
function makePlacing(dots: readonly SwarmDot[]): (dot: SwarmDot) => Place {
  const countIn = (leads: boolean) => {
    const counts = new Map<number, number>();
    for (const dot of dots.filter((one) => one.leads === leads)) {
      counts.set(dot.bin, (counts.get(dot.bin) ?? 0) + 1);
    }
    return counts;
  };
  const [plain, flagged] = [countIn(false), countIn(true)];
  const { across, radius } = Math.max(0, ...plain.values()) > CROWD ? DENSE : LOOSE;
  const flag = Math.max(0, ...flagged.values()) > MANY ? SMALL : TALL;
  const pitch = 2 * radius + 0.2;
  return ({ bin, place, leads }) => {
    if (!leads) {
      const y = Math.floor(place / across) * pitch + 2 + radius;
      const along = ((place % across) - (across - 1) / 2) * pitch;
      return { x: binAt(bin) + along, y, top: y + radius, size: radius };
    }
    const y = Math.ceil((plain.get(bin) ?? 0) / across) * pitch + 1 + place * flag.pitch;
    return { x: binAt(bin), y, top: y + flag.pitch, size: flag.width };
  };
}

function Mark({ dot, at }: { dot: SwarmDot; at: Place }) {
  const { names } = usePlay().speech;
  const look = `${articleAxis['swarm-dot']} ${articleAxis[`swarm-${dot.stance}`]}${dot.you ? ` ${articleAxis['swarm-you']}` : ''}`;
  if (!dot.leads) return <circle className={look} cx={at.x} cy={-at.y} r={at.size} />;
  return <FlagMark code={names.flag(dot.id)} x={at.x} y={-at.y} width={at.size} className={look} />;
}

/** All known wordings under the axis; those on the table in ink, brackets round the one that leads. */
function Letters({ article }: { article: ArticleNow }) {
  const { view } = usePlay().game;
  return listLettered(view, article.index).map(({ wording, position, letter }) => {
    const live = article.live.find((one) => one.wording === wording);
    const at = x(position);
    return (
      <g key={wording}>
        <path d={`M${at} 2v5`} className={axisMarks['axis-line']} />
        <text
          x={at}
          y="20"
          className={
            live
              ? `${articleAxis['axis-letter']} ${articleAxis['axis-live']}`
              : articleAxis['axis-letter']
          }
        >
          {letter}
        </text>
        {live?.leads && (
          <path
            className={axisMarks['axis-bracket']}
            d={`M${at - 6} 9h-4v14h4M${at + 6} 9h4v14h-4`}
          />
        )}
      </g>
    );
  });
}

/** Few of many speak, and only they move words: where they stand may differ from where all do. */
function FloorCounts({ index, n }: { index: number; n: number }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const counts = countStances(game.view, index, game.view.floor);
  const some = STANCES.filter((stance) => counts.has(stance)).map((stance) =>
    t('axis.count', {
      stance: formatStance(stance, game.view.scenario.articles[index], speech),
      n: counts.get(stance) ?? 0,
    }),
  );
  return <Small>{t('axis.flags', { n, counts: some.join(' · ') })}</Small>;
}
