import { findStanceToward } from '../../../session/game/text/stance.ts';
import { isFirstGame } from '../../../session/game/learning.ts';
import { markText } from '../../../speech/words.ts';
import { StanceGlyph } from '../../../ui/marks/chip.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { useIsLed } from '../../../session/play/use-first-turn.ts';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { formatStance } from '../../../speech/stance-words.ts';
import { LearntOf } from '../../../ui/deals/learnt-of.tsx';
import { doChoice, type SeatChoice, seatActs } from './seat-acts.ts';
import { StandingLine } from '../../../ui/deals/standing-line.tsx';
import { Button, Buttons, dress, Row, Small, Text } from '../../../ui/layout/primitives.tsx';
import styles from '../../../ui/parts.module.css?names';
import pickedStyles from './picked.module.css';

/** The delegation picked in the hall: where it stands on the article in focus, and acts towards it. */
export function Picked() {
  const play = usePlay();
  const { game, speech } = play;
  const { t, names } = speech;
  const picked = useSeat((state) => state.picked);
  const pick = useSeat((state) => state.pick);
  const focus = useSeat((state) => state.focus);
  const first = useSeat((state) => isFirstGame(state.learning));
  // The article beside it says so later.
  const led = useIsLed();
  const { view } = game;
  const d = picked === null ? undefined : view.scenario.delegationIndex.get(picked);
  if (picked === null || d === undefined || picked === game.seat) return null;
  const stance = findStanceToward(view, d, focus);
  return (
    <section
      className={dress({ padY: 5, padX: 5, edge: 'blue' }, `paper ${pickedStyles['picked']}`)}
      data-part="picked"
      aria-label={names.seat(picked)}
    >
      <Row gap={4} items="center">
        <Flag code={names.flag(picked)} height={18} />
        <Text as="h2" type="head" grow="room">
          <bdi {...markText(names.seat(picked))} />
        </Text>
        <button
          type="button"
          className={styles['step']}
          aria-label={t('dialog.close')}
          onClick={() => pick(null)}
        >
          <Icon name="cross" size={14} />
        </button>
      </Row>
      <Text as="p" top={3} bottom={4}>
        <StanceGlyph stance={stance} />{' '}
        {t('picked.on', {
          stance: formatStance(stance, view.scenario.articles[focus], play.speech),
          article: names.articleBrief(focus),
        })}{' '}
        {led && <Small as="span">{t('estimate')}</Small>}
      </Text>
      <StandingLine delegation={d} />
      <b>{t('picked.matters')}</b> <LearntOf delegation={d} most={5} />
      {view.floor.includes(d) || <Small>{t('picked.silent')}</Small>}
      <PickedActs acts={seatActs(play, picked, focus, first)} />
    </section>
  );
}

/** The same acts as round the chair in the hall. */
function PickedActs({ acts }: { acts: readonly SeatChoice[] }) {
  const play = usePlay();
  return (
    <Buttons>
      {acts.map((act) => (
        <Button
          key={act.id}

          kind="small"
          aria-disabled={act.off}
          onClick={() => act.off || doChoice(play, act)}
        >
          {act.label}{' '}
          <Text as="small" weight={400} tone="faint">
            {act.detail}
          </Text>
        </Button>
      ))}
    </Buttons>
  );
}
