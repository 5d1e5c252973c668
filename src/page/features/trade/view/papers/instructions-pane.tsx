import {
  orderInstructions,
  computePointsNow,
  computePointsOfNoDeal,
} from '../../../../session/game/worth.ts';
import { InstructionRow } from './instruction-row.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Mono, Panel, Row, Small, Text } from '../../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../../ui/lazy-part.tsx';
import { LazyDrawnWants, LazySeatRoom } from '../../../../ui/seat-room-later.ts';
import { computeLinkedPoints } from '../../../../speech/linked-points.ts';
import { markText } from '../../../../speech/words.ts';
import score from '../table/heading-table.module.css';
import tradeView from '../trade-view.module.css?names';

/** In a class alone, where neighbours look. */
const HoldToSee = makeLazyPart(
  async () => (await import('../../../../ui/hold-to-see.tsx')).HoldToSee,
);

/** The seat's instructions, article by article, and what the text is worth by them. */
export function InstructionsPane() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const [now, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
  if (now === null || none === null) {
    return (
      <Panel>
        <h2>{t('trade.instructions')}</h2>
        <p>{t('trade.noInstructions')}</p>
      </Panel>
    );
  }
  return (
    <Panel aria-labelledby="instructions-title">
      <h2 id="instructions-title">{t('trade.instructions')}</h2>
      <Small>{t('trade.private')}</Small>
      {game.afar ? (
        <HoldToSee>
          <Instructions now={now} none={none} />
        </HoldToSee>
      ) : (
        <Instructions now={now} none={none} />
      )}
    </Panel>
  );
}

function Instructions({ now, none }: { now: number; none: number }) {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  return (
    <>
      <OwnBrief />
      <ValueBar now={now} none={none} />
      <Text as="p" type="body" bottom={4}>
        {t('trade.sum', {
          now: figures.points(now),
          none: figures.points(none),
          better: now >= none ? 'yes' : 'no',
        })}
      </Text>
      <ul className={tradeView['instructions']}>
        {orderInstructions(game.view).map((one) => (
          <InstructionRow key={one.article} worth={one} />
        ))}
        <Linked />
      </ul>
    </>
  );
}

/** What the rows leave of the sum: articles that count together. */
function Linked() {
  const { game, speech } = usePlay();
  const { t, figures } = speech;
  const together = computeLinkedPoints(game.view, figures);
  if (together === null) return null;
  return (
    <Row as="li" justify="between" gap={4} padY={3} padX={1} rule="top">
      <Text weight={500}>{t('gavel.together')}</Text>
      <Mono size={2}>{figures.signed(together)}</Mono>
    </Row>
  );
}

/** The text in points of 100, and what no deal is worth as a red line. */
function ValueBar({ now, none }: { now: number; none: number }) {
  const { t } = usePlay().speech;
  return (
    <div className={score['score-bar']} aria-hidden="true">
      <i
        className={tradeView['value']}
        style={{ inlineSize: `${Math.max(0, Math.min(100, now))}%` }}
      />
      <b
        className={score['score-none']}
        data-before={none > 50 || undefined}
        style={{ insetInlineStart: `${none}%` }}
      >
        <Text type="tag" breaks="never">
          {t('trade.noTreaty')}
        </Text>
      </b>
    </div>
  );
}

/** What whoever wrote the scenario tells this seat: open before the first act, and at hand all the time. */
function OwnBrief() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const brief = names.text(game.brief ?? undefined);
  return (
    <details open={game.commands === 0}>
      <summary>{t('help.brief')}</summary>
      {!game.guided && (
        <>
          <LazyDrawnWants />
          <Small>{t('trade.drawn', { draw: game.view.scenario.draw ?? 'full' })}</Small>
        </>
      )}
      {brief !== '' &&
        brief
          .split(/\n\s*\n/)
          .map((paragraph) => <p key={paragraph} {...markText(paragraph, brief)} />)}
      <LazySeatRoom scenario={game.view.scenario} seat={game.seat} veil={game.veil} />
    </details>
  );
}
