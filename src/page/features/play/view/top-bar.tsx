import { findBond } from '../../../session/game/deal/bond.ts';
import { readBracketLimit, readTalksSign } from '../../../session/game/text/article-now.ts';
import { readCreditStanding } from '../../../session/game/deal/standing.ts';
import { computePointsNow } from '../../../session/game/worth.ts';
import { SCREENS, type Screen } from '../../../session/store/facts.ts';
import type { Game } from '../../../session/store/store.ts';
import { markText } from '../../../speech/words.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { GameMenu } from './dialogs/game-menu.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import { usePayoff } from './use-payoff.ts';
import { useVoteShow } from '../../../session/play/vote-show.tsx';
import { LazyScoreMarks } from '../../../ui/heading/heading-later.ts';
import { useKeyed } from '../../../ui/use-keyed.ts';
import { dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { shortenName } from '../../../speech/names/name.ts';
import pageBar from '../../../ui/page/page-bar.module.css?names';
import styles from './top-bar.module.css';

type Phase = Game['view']['phase'];

export function TopBar() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const { scenario } = game.view;
  const title = names.text(scenario.title);
  return (
    <Row
      as="header"
      justify="between"
      className={`${pageBar['page-bar']} ${styles['top']} on-dark`}
    >
      <Row items="center" padX={6} className={`${pageBar['page-mark']} ${styles['wide']}`}>
        <b>[</b>
        {t('name')}
        <b>]</b>
      </Row>
      <Stack justify="center" padX={6} className={styles['top-title']} data-part="top-title">
        <h1
          className={dress({
            size: 1,
            weight: 400,
            leading: 'tight',
            tone: 'marble',
            breaks: 'two',
          })}
          title={title}
          {...markText(title)}
        />
      </Stack>
      <Now />
      <PhaseRibbon phase={game.view.phase} />
      <ViewTabs place="top" />
      <GameMenu />
    </Row>
  );
}

/** In a narrow window: where the conference stands, in place of the desk's plate and clock. */
function Now() {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const of = view.lastSitting;
  const { votes, totals, running } = useVoteShow();
  const got = usePayoff(game);
  // Once it is over: what it came to, as everywhere else, and not the text alone.
  const draft = computePointsNow(totals);
  const isOver = got && !running && votes.left === 0;
  const now = isOver ? got.points : draft && Math.round(draft);
  // The line below says where it is heading.
  const foreseen = !isOver && game.assist !== 'none';
  const strip = readBracketLimit(view);
  const standing = readCreditStanding(game, view.delegation);
  return (
    <Stack
      justify="center"
      gap={1}
      padX={5}
      padY={2}
      grow="room"
      breaks="any"
      className={styles['narrow']}
      data-part="top-now"
    >
      <Text as="b" weight={500} leading="tight">
        <Flag code={names.flag(game.seat)} height={13} />{' '}
        <bdi {...markText(shortenName(names.seat(game.seat)))} /> ·{' '}
        {t('console.sitting', { n: Math.min(view.sitting, of), of })}
      </Text>
      <Text type="label" size={1} leading="flat" tone="marble">
        {t('top.now', {
          brackets: strip.open,
          close: Math.max(0, strip.open - strip.allowed),
          sign: game.guided ? 'plain' : readTalksSign(view),
          plates: view.plates,
          yours: choosePlatesWord(game),
          points: now === null || game.afar || foreseen ? 'none' : figures.points(now),
          credit: standing && standing.credit < standing.of ? standing.credit : 'none',
        })}
      </Text>
      {/* Its line is there before it: nothing moves once the heading is foreseen. */}
      {!game.afar && view.mandate && (
        <Row size={1} leading="flat">
          {'\u200B'}
          {!got && <LazyScoreMarks low />}
        </Row>
      )}
    </Stack>
  );
}

/** The desk's column of plates, which says what the last one does, has no room in a narrow window; said there in place of the brackets, for want of a second line. */
function choosePlatesWord({ view, seat }: Game): 'yes' | 'last' | 'no' {
  const pleads = view.phase === 'negotiation.pleas' || findBond(view) !== null;
  if (pleads || view.awaited !== seat || view.plates === 0) return 'no';
  return view.plates === 1 && view.phase === 'negotiation.floor' ? 'last' : 'yes';
}

/** Stages of a conference as a person tells them; each phase stands in one. */
const STAGES = ['debate', 'floor', 'informals', 'decision', 'signature'] as const;

const STAGE_OF: Readonly<Record<Phase, (typeof STAGES)[number]>> = {
  opening: 'debate',
  generalDebate: 'debate',
  'negotiation.floor': 'floor',
  'negotiation.informals': 'informals',
  'negotiation.rollCall': 'floor',
  'negotiation.announcement': 'floor',
  'negotiation.pleas': 'floor',
  chairsText: 'decision',
  'decision.motions': 'decision',
  'decision.whip': 'decision',
  'decision.rollCall': 'decision',
  'decision.gavel': 'decision',
  'decision.bureau': 'decision',
  suspended: 'floor',
  assembly: 'signature',
  signature: 'signature',
  closed: 'signature',
};

function PhaseRibbon({ phase }: { phase: Phase }) {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { bindsAll } = game.view.scenario.procedure;
  const now = STAGES.indexOf(STAGE_OF[phase]);
  return (
    <Row
      as="ol"
      items="center"
      padX={4}
      type="label"
      grow="end"
      className={`${styles['phases']} ${styles['wide']}`}
      aria-label={t('top.phases')}
    >
      {STAGES.map((stage, i) => (
        <li
          key={stage}
          className={i < now ? styles['phase-done'] : i === now ? styles['phase-now'] : ''}
          aria-current={i === now ? 'step' : undefined}
          title={i === now ? t(`phase.${phase}`) : undefined}
        >
          {t(`stage.${stage === 'signature' && bindsAll ? 'inForce' : stage}`)}
        </li>
      ))}
    </Row>
  );
}

export function ViewTabs({ place }: { place: 'top' | 'bottom' }) {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const screen = useSeat((state) => state.screen);
  const show = useSeat((state) => state.show);
  const { t } = speech;
  return (
    <nav
      className={`${styles['tabs']} ${place === 'top' ? `${styles['tabs-top']} ${styles['wide']}` : `${styles['tabs-bottom']} ${styles['narrow']} on-dark`}`}
      data-part="tabs"
      data-place={place}
      aria-label={t('top.views')}
    >
      {SCREENS.map((one: Screen, i) => (
        <button
          key={one}
          type="button"
          aria-current={screen === one ? 'page' : undefined}
          {...keyed(String(i + 1))}
          onClick={() => show(one)}
        >
          <kbd>{i + 1}</kbd>
          {t(`view.${one}`)}
          {one === 'vote' && game.view.voting && (
            <i className={styles['tabs-mark']} aria-hidden="true" />
          )}
        </button>
      ))}
    </nav>
  );
}
