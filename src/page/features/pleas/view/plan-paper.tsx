import { canTurn } from '../../../session/game/plea-prospect.ts';
import { readWordingText } from '../../../session/game/text/article-now.ts';
import { wordDifference } from '../../../session/game/text/word-difference.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { PleaBreaks } from '../../../ui/acts/plea-breaks.tsx';
import { Button, Buttons, dress, Mono, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { Runs } from '../../../ui/runs.tsx';
import { clipRuns } from '../model/clip-runs.ts';
import { readWorth } from '../model/read-worth.ts';
import { PlanAxis } from './plan-axis.tsx';
import { KeepBar } from './keep-bar.tsx';
import type { Judged } from './use-judged-plans.ts';
import { findScript, markText } from '../../../speech/words.ts';
import styles from './pleas.module.css?names';

/** One article: what a plea can do for it and what for, words struck and added, its axis, who has pleaded, the answers. */
export function PlanPaper({ asked, ...props }: Judged & { asked: boolean }) {
  const { speech } = usePlay();
  const { t, names } = speech;
  const { planned, prospect } = props;
  const title = `plan-${planned.article}`;
  return (
    <Stack
      as="section"
      className={`paper ${styles['plan']}`}
      gap={3}
      padY={6}
      padX={6}
      data-part="plan"
      data-article={planned.article}
      aria-labelledby={title}
    >
      <Text as="h3" id={title} type="title">
        {names.article(planned.article)}{' '}
        <i className={dress({ weight: 400 })} {...markText(names.articleTitle(planned.article))} />
      </Text>
      <Row wrap gap={5} lineGap={2} items="baseline" padY={2} rule="bottom">
        <Text as="b" weight={600} tone={canTurn(prospect) ? 'blue-dk' : 'ink'} data-part="prospect">
          {t('pleas.prospect', { prospect, more: planned.more })}
        </Text>
        <Worth {...props} />
      </Row>
      <div className={styles['sides']}>
        <Words planned={planned} />
        <div>
          <PlanAxis {...props} />
          <KeepBar planned={planned} />
        </div>
      </div>
      {asked && <Answers planned={planned} prospect={prospect} />}
    </Stack>
  );
}

/** What is changed with the words round it; the whole of it on demand. */
function Words({ planned: { index, wordings } }: Pick<Judged, 'planned'>) {
  const { game, speech } = usePlay();
  const read = (wording: number) => speech.names.text(readWordingText(game.view, index, wording));
  const to = read(wordings.to);
  const runs = wordDifference(read(wordings.from) || speech.t('text.nothing'), to);
  const clipped = clipRuns(runs);
  const prose = { className: dress({ type: 'prose' }), ...findScript(to) };
  if (clipped === runs)
    return (
      <p {...prose}>
        <Runs runs={runs} />
      </p>
    );
  return (
    <details {...prose} data-part="plan-words">
      <summary>
        <span>
          <Runs runs={clipped} />
        </span>
      </summary>
      <Runs runs={runs} />
    </details>
  );
}

function Worth({ planned, gain }: Pick<Judged, 'planned' | 'gain'>) {
  const { t } = usePlay().speech;
  const { points, crosses } = planned;
  return (
    <>
      {points !== null && <WorthLine gain={gain} today={points} />}
      {crosses && (
        <Text as="p" tone="red" weight={600}>
          {t('pleas.crosses')}
        </Text>
      )}
    </>
  );
}

/** What it brings by the close, with today's draft behind it; today's alone where nothing is foreseen. */
function WorthLine({ gain, today }: Pick<Judged, 'gain'> & { today: number }) {
  const { t, figures } = usePlay().speech;
  if (gain === undefined) return <p>{t('pleas.soon')}</p>;
  const { way, points, low, high } = readWorth(gain, today);
  const line = (
    <>
      {(way === 'gain' || way === 'loss') && (
        <Mono as="b" tone={way === 'gain' ? 'ok' : 'red'}>
          {figures.signed(points)}
        </Mono>
      )}{' '}
      {t('pleas.worth', { way, by: gain ? 'close' : 'draft' })}
    </>
  );
  if (!gain) return <p>{line}</p>;
  return (
    <details data-part="plan-worth">
      <summary>{line}</summary>
      <p>
        {t('pleas.today', {
          low: figures.signed(low),
          high: figures.signed(high),
          points: figures.signed(today),
        })}
      </p>
    </details>
  );
}

/** A plea that can keep the words; whoever has pressed the key of pleas may also say what changes no count. */
function Answers({ planned, prospect }: Pick<Judged, 'planned' | 'prospect'>) {
  const { speech, draft, say } = usePlay();
  const { article } = planned;
  const begun = draft?.type === 'plea';
  if (!begun && !canTurn(prospect)) return null;
  const choices = begun ? (['keep', 'change'] as const) : (['keep'] as const);
  return (
    <>
      {choices.map((choice) => (
        <PleaBreaks key={choice} planned={planned} choice={choice} />
      ))}
      <Buttons>
        {choices.map((choice) => (
          <Button
            key={choice}
            kind={choice === 'keep' && canTurn(prospect) ? 'primary' : 'plain'}
            data-choice={choice}
            onClick={() => say({ type: 'plea', article, choice })}
          >
            {speech.t('pleas.say', { choice, article: speech.article(article) })}
          </Button>
        ))}
      </Buttons>
    </>
  );
}
