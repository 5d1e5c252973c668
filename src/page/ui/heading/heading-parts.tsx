/** The heading bracket on an axis, and what it says in words. */
import type { ReactNode } from 'react';
import {
  type AgreedGain,
  compareGains,
  isCloseCall,
  roundOutward,
} from '../../session/game/heading.ts';
import { computeNetWritten } from '../../speech/net-written.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { type Laid, useGainAhead, useHeading } from '../../session/play/use-heading.ts';
import { Text } from '../layout/primitives.tsx';
import styles from './heading.module.css';

type MarkProps = {
  article: number;
  /** Where a position 0..100 lies on the drawing. */
  at: (position: number) => number;
  top: number;
  height: number;
};

/** A narrow range is still a bracket. */
const LEAST = 10;

/** Dashed, its arms at the ends of the range, a tick at the median; nothing where the text stays as it is. */
export function HeadingMark({ article, at, top, height }: MarkProps) {
  const found = useHeading()?.articles[article];
  if (!found?.position || found.leaves === 0) return null;
  const { middle, low, high } = found.position;
  const width = Math.max(LEAST, at(high) - at(low));
  const from = (at(low) + at(high) - width) / 2;
  const [to, bottom] = [from + width, top + height];
  return (
    <g className={styles['heading-mark']} data-part="heading-mark">
      <rect x={from} y={top} width={width} height={height} />
      <path d={`M${from + 4} ${top}h-4v${height}h4M${to - 4} ${top}h4v${height}h-4`} />
      <path d={`M${at(middle)} ${top + height / 3}V${bottom - height / 3}`} />
    </g>
  );
}

/** The same in words. */
export function HeadingLine({ article }: { article: number }) {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const heading = useHeading();
  const found = heading?.articles[article];
  if (!heading || !found) return null;
  const { position, leaves, likeliest, share } = found;
  const n = heading.ends.length;
  const noDeal = heading.ends.filter(({ adopted }) => !adopted).length;
  const agreed = game.view.articles[article]?.status === 'open' ? 'no' : 'yes';
  return (
    <Text as="p" type="label" tone="brass" top={2} data-part="heading-line">
      {noDeal * 2 > n
        ? t('heading.noDeal', { n, noDeal })
        : leaves === 0 || !position
          ? t('heading.stays', { n, stays: Math.round((1 - leaves) * n), agreed })
          : t('heading.goes', {
              option: names.option(article, likeliest) || t('text.nothing'),
              runs: Math.round(share * n),
              n,
            })}
    </Text>
  );
}

type GainProps = Partial<Laid> &
  Pick<Laid, 'changes'> & {
    /** Whether the floor should take up what one gets by it. */
    floor?: string | null;
    /** What the changes are worth in today's draft: behind the gain, and in its place where nothing is foreseen. */
    children?: ReactNode;
  };

/** The one number of what one does: what it brings by the close over waiting. The numbers behind it on request. */
export function GainAtClose({ changes, isPackage = false, floor = null, children }: GainProps) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const ahead = useGainAhead({ changes, isPackage });
  const now = computeNetWritten(game.view, changes, speech);
  const close = Math.round(ahead?.points ?? 0);
  const sure = ahead?.agreed ? tellSure(ahead.agreed) : 'no';
  const ends = roundOutward(ahead?.agreed ?? { low: close, high: close });
  const [low, high] = [figures.signed(ends.low), figures.signed(ends.high)];
  const treaty = ahead?.agreed ? compareTreaties(ahead.agreed) : 'same';
  // A cost by the close is told with its reason: fewer trial runs end with a treaty.
  const why = close < 0 && treaty === 'fewer';
  const course = ahead && now !== null ? compareGains(now, ahead.points) : 'same';
  const gain =
    ahead &&
    t('heading.gain', {
      close: figures.signed(close),
      points: Math.abs(close),
      agreed: sure,
      n: ahead.agreed?.n ?? 0,
      treaty: why ? treaty : 'same',
      adopted: ahead.agreed?.adopted ?? 0,
      anyway: ahead.agreed?.anyway ?? 0,
      low,
      high,
      floor: floor ?? 'none',
    });
  if (ahead === undefined) return <Gain as="p">{t('heading.soon')}</Gain>;
  if (!ahead || now === null) return children;
  if (!ahead.agreed && course === 'same' && !children)
    return close === 0 ? null : <Gain as="p">{gain}</Gain>;
  return (
    <details data-part="gain-at-close">
      <Gain as="summary">{gain}</Gain>
      {ahead.agreed ? (
        <p>
          {t('heading.runs', {
            n: ahead.agreed.n,
            adopted: ahead.agreed.adopted,
            anyway: ahead.agreed.anyway,
            treaty: why && sure === 'yes' ? 'same' : treaty,
            low: sure === 'yes' ? low : 'none',
            high,
          })}
        </p>
      ) : (
        course !== 'same' && <p>{t('heading.course', { course })}</p>
      )}
      {children}
    </details>
  );
}

/** Where most of the range lies on one side of no change, its middle is told with it. */
function tellSure(agreed: AgreedGain): AgreedGain['sure'] {
  if (agreed.sure === 'few') return 'few';
  return isCloseCall(agreed) ? 'either' : 'yes';
}

function Gain({ as, children }: { as: 'p' | 'summary'; children: ReactNode }) {
  return (
    <Text as={as} weight={600}>
      {children}
    </Text>
  );
}

/** How many trial runs end with a treaty, beside waiting. */
function compareTreaties({ adopted, anyway }: AgreedGain): 'same' | 'fewer' | 'more' {
  if (adopted === anyway) return 'same';
  return adopted < anyway ? 'fewer' : 'more';
}
