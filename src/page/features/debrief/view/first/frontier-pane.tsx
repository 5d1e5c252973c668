import { useMemo } from 'react';
import { findFirstAndBest, type KeptScore } from '../../../../session/scores.ts';
import { findBestBeyond, plotFrontier, type SeatScore } from '../../model/score.ts';
import { useDebrief } from '../use-debrief.ts';
import { FrontierChart } from './frontier-chart.tsx';
import firstStyles from './first.module.css?names';
import { PaneHead, Panel, Small, Text } from '../../../../ui/layout/primitives.tsx';

/** What both sides have over waiting, beside the runs of the same seat on the same draw and the best that any text gives. */
export function FrontierPane({ score, runs }: { score: SeatScore; runs: readonly KeptScore[] }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const plot = useMemo(() => plotFrontier(game, score), [game, score]);
  const others = runs.filter((run) => run.game !== game.id);
  const { better } = plot;
  const beyond = findBestBeyond(score);
  return (
    <Panel className={firstStyles['frontier']} aria-labelledby="frontier-title">
      <PaneHead>
        <h2 id="frontier-title">{t('onePage.frontier')}</h2>
        <Runs runs={runs} game={game.id} />
      </PaneHead>
      <FrontierChart
        label={t('onePage.chart', {
          taken: figures.signed(score.taken),
          made: figures.signed(score.made),
          traderTaken: figures.signed(score.trader.taken),
          traderMade: figures.signed(score.trader.made),
          honestTaken: figures.signed(score.honest.taken),
          honestMade: figures.signed(score.honest.made),
          runs: others.length,
        })}
        words={{
          own: t('onePage.ownAxis'),
          others: t('onePage.othersAxis'),
          waiting: t('onePage.waiting'),
          trader: t('onePage.trader'),
          honest: t('onePage.honest'),
          you: t('onePage.you'),
          best: t('onePage.best'),
          opening: t('onePage.opening'),
          run: t('onePage.run'),
        }}
        score={score}
        plot={plot}
        runs={others}
        write={figures.signed}
      />
      <Text as="p" padY={4} rule="top">
        {better
          ? t('onePage.better', {
              own: figures.points(better.taken),
              others: figures.points(better.made),
            })
          : beyond
            ? t('onePage.betterPlayed', {
                own: figures.points(beyond.taken),
                others: figures.points(beyond.made),
              })
            : t('onePage.betterNone')}{' '}
        {t('onePage.grey')}
      </Text>
    </Panel>
  );
}

/** While others play the same draw. */
export function FrontierWait() {
  const { t } = useDebrief().speech;
  return (
    <Panel className={firstStyles['frontier']}>
      <h2>{t('onePage.frontier')}</h2>
      <p>{t('onePage.playing')}</p>
    </Panel>
  );
}

/** Which run of the draw this is, and what the first and the best took. */
function Runs({ runs, game }: { runs: readonly KeptScore[]; game: string }) {
  const { t, figures } = useDebrief().speech;
  const found = findFirstAndBest(runs);
  const place = runs.findIndex((run) => run.game === game);
  if (!found || place < 0 || runs.length < 2) return null;
  return (
    <Small>
      {t('onePage.runs', {
        n: place + 1,
        first: figures.signed(found.first.taken),
        best: figures.signed(found.best.taken),
      })}
    </Small>
  );
}
