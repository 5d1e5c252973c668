import type { ArticleWorth } from '../../../../session/game/worth.ts';
import { markText } from '../../../../speech/words.ts';
import { usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { dress, Mono, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { LazyHeadingMark } from '../../../../ui/heading/heading-later.ts';
import tradeView from '../trade-view.module.css?names';
import axisMarks from '../../../../ui/marks/axis-marks.module.css?names';

/** One article of the instructions: weight, one's ideal, the red line and where the text stands on the axis. */
export function InstructionRow({ worth }: { worth: ArticleWorth }) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const look = useSeat((state) => state.look);
  const { article, weight, now, ideal, text, crossed } = worth;
  const index = game.view.scenario.articleIndex.get(article) ?? 0;
  return (
    <li>
      <button
        type="button"
        className={dress({ padY: 3, padX: 1, rule: 'top' })}
        onClick={() => look(index)}
      >
        <Row as="span" items="center" justify="between" gap={4}>
          <Stack as="span">
            <Text type="tag" tone="soft">
              {names.article(article)}
            </Text>
            <span
              className={dress({ weight: 500, leading: 'tight' })}
              {...markText(names.articleTitle(article))}
            />
          </Stack>
          <Mono size={2} breaks="never">
            {t('instruction.points', { now: figures.points(now), of: figures.points(weight) })}
          </Mono>
        </Row>
        <InstructionAxis worth={worth} />
        <span className="visually-hidden">
          {t('instruction.spoken', {
            ideal: ideal === null ? 'none' : figures.points(ideal),
            text: text === null ? 'none' : figures.points(text),
          })}
        </span>
        {crossed && (
          <Text tone="red" weight={600}>
            {t('worth.pastLine')}
          </Text>
        )}
      </button>
    </li>
  );
}

/** In the signs of all axes: brackets round the text, a triangle at one's ideal, red past the red line. */
export function InstructionAxis({ worth }: { worth: ArticleWorth }) {
  const { article, ideal, line, text } = worth;
  const index = usePlay().game.view.scenario.articleIndex.get(article) ?? -1;
  return (
    <svg
      viewBox="0 0 220 18"
      preserveAspectRatio="xMinYMid"
      className={tradeView['instruction-axis']}
      aria-hidden="true"
    >
      <path d="M10 9H210" className={axisMarks['axis-line']} />
      {line && <path d={drawBand(line)} className={tradeView['instruction-past']} />}
      <LazyHeadingMark article={index} at={at} top={3} height={12} />
      {ideal !== null && text !== null && (
        <path d={`M${at(ideal)} 9H${at(text)}`} className={tradeView['instruction-gap']} />
      )}
      {text !== null && (
        <path
          d={`M${at(text) - 4} 2h-3v14h3M${at(text) + 4} 2h3v14h-3`}
          className={axisMarks['axis-bracket']}
        />
      )}
      {ideal !== null && (
        <path d={`M${at(ideal)} 11l3.5 6h-7z`} className={axisMarks['axis-ideal']} />
      )}
    </svg>
  );
}

const at = (position: number) => 10 + position * 2;

/** The part of the axis past a red line. */
export function drawBand({
  at: edge,
  side,
}: {
  at: number;
  side: 'below' | 'above' | 'both';
}): string {
  const [from, to] = side === 'below' ? [0, edge] : side === 'above' ? [edge, 100] : [edge, edge];
  return `M${at(from)} 5H${at(to) + 0.5}V13H${at(from)}Z`;
}
