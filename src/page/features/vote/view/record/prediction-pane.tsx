import type { Board } from '../../../../session/game/vote/roll.ts';
import { type CountSheet, type CountRange } from '../../../../session/game/vote/vote-count.ts';
import { CASTS } from '../../../../session/game/vote/vote-chances.ts';
import { LampMark } from '../../../../ui/marks/lamp.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { guessFor } from './vote-guess.tsx';
import { dress, PaneHead, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import votePrediction from './vote-prediction.module.css?names';

/** What could be counted before the vote, one's own guess, and the result, on one scale. */
export function PredictionPane({ board, before }: { board: Board; before: CountSheet | null }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const guess = guessFor(game, board.motion);
  const hints = game.assist === 'none' ? null : before;
  if (!hints && guess === undefined) return null;
  const inside = CASTS.filter((cast) => hints && isIn(hints.range[cast], board.count[cast])).length;
  return (
    <Panel aria-labelledby="prediction-title">
      <PaneHead>
        <h2 id="prediction-title">{t('after.prediction')}</h2>
        <Row as="p" gap={5} type="label">
          {guess !== undefined && <Text tone="brass">{t('after.guess')}</Text>}
          <b>{t('after.result')}</b>
        </Row>
      </PaneHead>
      <ul className={votePrediction['prediction']}>
        {CASTS.map((cast) => (
          <PredictionRow
            key={cast}
            cast={cast}
            found={board.count[cast]}
            most={game.view.scenario.delegations.length}
            {...(hints ? { range: hints.range[cast] } : {})}
            {...(cast === 'yes' && guess !== undefined ? { guess } : {})}
            guessed={guess !== undefined}
          />
        ))}
      </ul>
      <Small>{t('after.legend')}</Small>
      <Small>
        {hints && t('after.inside', { n: inside })}{' '}
        {guess !== undefined && t('after.off', { n: Math.abs(guess - board.count.yes) })}
      </Small>
    </Panel>
  );
}

function isIn({ low, high }: CountRange, n: number): boolean {
  return n >= low && n <= high;
}

type RowProps = {
  cast: (typeof CASTS)[number];
  found: number;
  most: number;
  range?: CountRange;
  guess?: number;
  guessed: boolean;
};

const WIDTH = 176;

function PredictionRow({ cast, found, most, range, guess, guessed }: RowProps) {
  const { t } = usePlay().speech;
  const at = (n: number) => 8 + (n / Math.max(1, most)) * (WIDTH - 16);
  return (
    <li>
      <Row
        as="span"
        items="center"
        gap={3}
        type="label"
        className={votePrediction['prediction-name']}
        aria-hidden="true"
      >
        <LampMark lamp={cast} silent /> {t(`vote.${cast}`)}
      </Row>
      <span className="visually-hidden">
        {t('after.row', {
          lamp: t(`vote.${cast}`),
          found,
          low: range?.low ?? found,
          high: range?.high ?? found,
          guess: guess ?? -1,
        })}
      </span>
      <svg viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true">
        <path d={`M8 12H${WIDTH - 8}`} stroke="currentColor" strokeOpacity="0.5" strokeWidth="2" />
        {range && (
          <rect
            x={at(range.low) - 3}
            y="5"
            width={at(range.high) - at(range.low) + 6}
            height="14"
            className={votePrediction['prediction-range']}
          />
        )}
        {guess !== undefined && (
          <path
            d={`M${at(guess) - 4} 3h-4v18h4M${at(guess) + 4} 3h4v18h-4`}
            className={votePrediction['prediction-guess']}
          />
        )}
        <circle cx={at(found)} cy="12" r="4.5" />
      </svg>
      {guessed && (
        <b className={dress({ tone: 'brass' })} aria-hidden="true">
          {guess ?? ''}
        </b>
      )}
      <b aria-hidden="true">{found}</b>
    </li>
  );
}
