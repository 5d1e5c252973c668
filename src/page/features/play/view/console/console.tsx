import { findBond } from '../../../../session/game/deal/bond.ts';
import type { ReactNode } from 'react';
import type { ActType } from '../../../../../engine/command.ts';
import { isRollCallPhase } from '../../../../session/game/stage.ts';
import { readBracketLimit, readTalksSign } from '../../../../session/game/text/article-now.ts';
import { LazyScoreMarks } from '../../../../ui/heading/heading-later.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../../../session/game/worth.ts';
import { seatKind } from '../../../../session/game/seat-kind.ts';
import { readCreditStanding } from '../../../../session/game/deal/standing.ts';
import type { Screen } from '../../../../session/store/facts.ts';
import { markText } from '../../../../speech/words.ts';
import { ActKey } from '../../../../ui/acts/act-key.tsx';
import {
  type ConsoleKey,
  chooseConsoleKeys,
  isOfferOnTable,
} from '../../../../session/play/act-table.ts';
import { BracketMeter } from '../../../../ui/marks/bracket-meter.tsx';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { Icon } from '../../../../ui/marks/icon.tsx';
import { dress, Eyebrow, Row, Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { showWhole } from '../../../../ui/show-whole.ts';
import { useKeyed } from '../../../../ui/use-keyed.ts';
import { PHONE, useMedia } from '../../../../ui/use-media.ts';
import { MoreKeys } from './more-keys.tsx';
import { findQuestionOffer, usePlay, useSeat } from '../../../../session/play/play-context.tsx';
import { useIsLed } from '../../../../session/play/use-first-turn.ts';
import { makeBoard } from '../../../../session/game/vote/roll.ts';
import { tellBoard } from '../../../../speech/vote-words.ts';
import { formatNextAfter } from '../../../../speech/next-after.ts';
import { usePayoff } from '../use-payoff.ts';
import { useVoteShow } from '../../../../session/play/vote-show.tsx';
import { shortenName } from '../../../../speech/names/name.ts';
import consoleStyles from './console.module.css';
import actKey from '../../../../ui/acts/act-key.module.css';
import topBar from '../top-bar.module.css?names';
import consoleFit from './console-fit.module.css';

/** Seat plate, plates left, act keys, wall clock. */
export function Console() {
  const { game, speech } = usePlay();
  const { holds } = useVoteShow();
  const { t } = speech;
  return (
    <Row
      as="section"
      grow="none"
      className={`${consoleStyles['con']} on-dark`}
      data-part="con"
      aria-label={t('console.title')}
    >
      <SeatPlate />
      <Row gap={4} grow="room" className={consoleStyles['con-keys']} data-part="con-keys">
        {game.view.phase === 'closed' ? (
          !game.afar && <OutcomeKey />
        ) : holds ? (
          <OnwardKey />
        ) : (
          <Keys />
        )}
      </Row>
      <Clock />
    </Row>
  );
}

/** More keys than these do not fit one row of a narrow window: the last one stays beside the others. */
const FEW = 4;

/** In a narrow window no other key stands where the turn is ended: a thumb that taps twice says nothing. */
function Kept() {
  const { game, speech } = usePlay();
  const vote = isRollCallPhase(game.view.phase) ? 'yes' : 'no';
  return (
    <Text
      type="label"
      size={1}
      tone="marble"
      grow="none"
      className={`${consoleFit['con-kept']} ${topBar['narrow']}`}
    >
      {speech.t('console.kept', { vote })}
    </Text>
  );
}

/** While a vote is on show: what it is, and the one key that leads on from it. */
function OnwardKey() {
  const keyed = useKeyed();
  const { game, speech } = usePlay();
  const { votes, running, onward } = useVoteShow();
  const { t } = speech;
  const board = makeBoard(game.view, votes.index);
  const result = board && {
    carried: board.carried ? 'yes' : 'no',
    sides: tellBoard('sides', game.view, board, t),
  };
  return (
    <>
      <div className={consoleFit['con-row']} data-part="con-row">
        <Text as="p" size={3} leading="even" grow="room" padX={2}>
          <b>{running || !result ? t('roll.calling') : t('next.result', result)}</b>{' '}
          {!running && formatNextAfter(votes, game, speech)}
        </Text>
      </div>
      <button
        type="button"
        className={`${actKey['key']} ${actKey['key-primary']}`}
        data-onward
        data-part="key"
        {...keyed('e')}
        // The second tap of two that end the roll would pass over its result.
        onClick={({ detail }) => (running || detail < 2) && onward()}
      >
        <span className={actKey['key-row']}>
          <Icon name="next" />
          <kbd>{running ? t('roll.anyKey') : 'E'}</kbd>
        </span>
        <b>{t(running ? 'roll.skip' : 'next.on')}</b>
      </button>
    </>
  );
}

const OF_VIEW: Readonly<Record<Screen, readonly ActType[]>> = {
  hall: ['ask', 'offer'],
  text: ['ask', 'amend'],
  trade: ['ask', 'package'],
  vote: ['ask', 'move'],
};

function Keys() {
  const { game, draft, legal } = usePlay();
  const { view } = game;
  const screen = useSeat((state) => state.screen);
  const asked = findQuestionOffer(game) ? 'answer' : 'turn';
  const led = useIsLed();
  // Held upright, a phone has room for so many keys beside the one that shows the others.
  const upright = useMedia(PHONE);
  const { keys, more } = chooseConsoleKeys(view, seatKind(view), asked, led);
  const ends = keys.at(-1)?.act === 'pass' || keys.length + more.length > FEW;
  const last = ends ? keys.at(-1) : undefined;
  const all = last ? keys.slice(0, -1) : keys;
  // A lesson points at each key in its turn.
  const folds = upright && all.length + more.length > FEW && !game.guided;
  const first = folds ? all.filter(({ act }) => OF_VIEW[screen].includes(act)) : all;
  const lies = view.informals === null && isOfferOnTable(draft, legal('counter'));
  if (upright && asked === 'answer' && screen === 'trade' && lies) return null;
  const keyOf = (key: ConsoleKey) => (
    <ActKey key={`${key.act} ${key.vote ?? ''}`} face={key} legal={legal(key.act)} brief={led} />
  );
  return (
    <>
      {!last && <Kept />}
      <div className={consoleFit['con-row']} data-part="con-row" onFocus={showWhole}>
        {first.map(keyOf)}
        {more.length > 0 && (
          <MoreKeys
            keys={[...all.filter((key) => !first.includes(key)), ...more]}
            folds={folds}
            brief={led}
          />
        )}
      </div>
      {last && keyOf(last)}
    </>
  );
}

function OutcomeKey() {
  const keyed = useKeyed();
  const { t } = usePlay().speech;
  const go = useSeat((state) => state.go);
  return (
    <button
      type="button"
      className={`${actKey['key']} ${actKey['key-primary']}`}
      data-part="key"
      {...keyed('e')}
      onClick={() => go({ page: 'outcome' })}
    >
      <span className={actKey['key-row']}>
        <Icon name="next" />
        <kbd>E</kbd>
      </span>
      <b>{t('console.outcome')}</b>
      <small>{t('console.outcomeHint')}</small>
    </button>
  );
}

function SeatPlate() {
  const { running, votes, totals } = useVoteShow();
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const { view } = game;
  const [now, none] = [computePointsNow(totals), computePointsOfNoDeal(totals)];
  const standing = readCreditStanding(game, view.delegation);
  const got = usePayoff(game);
  const points =
    got && !running && votes.left === 0
      ? t('console.outcomePoints', {
          points: figures.points(got.points),
          none: figures.points(got.none),
        })
      : t('console.points', {
          now: figures.points(Math.round(now ?? 0)),
          none: figures.points(Math.round(none ?? 0)),
        });
  const credit =
    standing && standing.credit < standing.of && !running
      ? t('console.credit', {
          credit: standing.credit,
          of: standing.of,
          weighs: figures.share(standing.weighs),
          broken: standing.broken,
        })
      : '';
  return (
    <Row
      gap={4}
      items="center"
      padY={4}
      padX={5}
      className={`${consoleStyles['con-side']} ${topBar['wide']}`}
    >
      <Stack
        gap={2}
        pad={4}
        tone="ink"
        className={consoleStyles['con-plate']}
        data-part="con-plate"
      >
        <Row as="b" gap={4} items="center" title={names.seat(game.seat)}>
          <Flag code={names.flag(game.seat)} />
          <bdi {...markText(shortenName(names.seat(game.seat)))} />
        </Row>
        {now !== null && none !== null && <PlateLine part="own-points">{points}</PlateLine>}
        {!got && <LazyScoreMarks />}
        {credit && (
          // Of one line: the plate grows with nothing that is told on it.
          <Text type="label" size={1} tone="soft" breaks="cut" title={credit}>
            {credit}
          </Text>
        )}
        {seatKind(view) === 'observer' && <PlateLine>{t('console.observer')}</PlateLine>}
      </Stack>
      <Plates />
    </Row>
  );
}

function PlateLine({ part, children }: { part?: string; children: ReactNode }) {
  return (
    <Text type="label" size={1} tone="soft" data-part={part}>
      {children}
    </Text>
  );
}

/** Plates raised are acts still to spend; those laid flat are spent. */
function Plates() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const of = Math.max(view.scenario.procedure.plates, view.plates);
  const yours = view.awaited === game.seat;
  const pleads = view.phase === 'negotiation.pleas' || findBond(view) !== null;
  const answers = yours && (pleads || findQuestionOffer(game) !== undefined);
  const spends = yours && !answers && (view.plates > 0 || view.phase === 'negotiation.floor');
  const last = view.plates === 1 && view.phase === 'negotiation.floor' ? 'yes' : 'no';
  return (
    <Stack gap={4} type="label" className={consoleStyles['con-plates']}>
      <Eyebrow as="span" tone="marble-soft">
        {t('console.plates')}
      </Eyebrow>
      <Row gap={2} items="end" className={consoleStyles['con-raised']} aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} data-up={i < view.plates || undefined} />
        ))}
      </Row>
      <span>
        {spends && t('console.left', { n: view.plates, of, last })}
        {answers && t('console.answering')}
      </span>
    </Stack>
  );
}

function Clock() {
  const led = useIsLed();
  const { running } = useVoteShow();
  const { game, speech } = usePlay();
  const { t } = speech;
  const { view } = game;
  const of = view.lastSitting;
  const n = Math.min(view.sitting, of);
  const { open, allowed } = readBracketLimit(view);
  // The guide of the lesson says itself what ends the talks.
  const sign = game.guided ? 'plain' : readTalksSign(view);
  return (
    <Row
      gap={5}
      items="center"
      padX={6}
      grow="none"
      className={`${consoleStyles['con-side']} ${consoleStyles['con-clock']} ${topBar['wide']}`}
    >
      <ClockFace share={of > 0 ? n / of : 0} />
      <div>
        <Text as="h2" type="title" weight={500} tone="day">
          {t('console.sitting', { n, of })}
        </Text>
        {!led && (running || sign === 'plain') && (
          <Text as="p" type="label" leading="snug" tone="marble">
            {t(`phase.${running ? 'decision.rollCall' : view.phase}`)}
          </Text>
        )}
        {!running && (
          <Text
            as="p"
            type="label"
            leading="snug"
            top={2}
            tone={sign === 'late' || sign === 'near' ? 'alarm' : 'focus'}
            data-part="strip"
          >
            {t('strip.open', { open, close: Math.max(0, open - allowed), sign })}
          </Text>
        )}
        <BracketMeter
          view={view}
          allowed={sign === 'late' ? allowed : Infinity}
          className={dress({ top: 3, tone: 'brass-lt' })}
        />
      </div>
    </Row>
  );
}

const TICKS = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);

/** A wall clock whose hand goes once round while the sittings last. */
function ClockFace({ share }: { share: number }) {
  const angle = share * 2 * Math.PI;
  const at = (radius: number, turn: number) =>
    `${(radius * Math.sin(turn)).toFixed(1)} ${(-radius * Math.cos(turn)).toFixed(1)}`;
  const large = share > 0.5 ? 1 : 0;
  const end = share >= 1 ? at(38, angle - 0.01) : at(38, angle);
  return (
    <svg className={consoleStyles['con-face']} viewBox="-50 -50 100 100" aria-hidden="true">
      <circle r="48" fill="#6E4B2C" />
      <circle r="43" fill="var(--plate)" />
      <path d={`M0 0L0 -38A38 38 0 ${large} 1 ${end}Z`} fill="#DDB765" fillOpacity=".45" />
      {TICKS.map((turn) => (
        <path
          key={turn}
          d={`M${at(40, turn)}L${at(34, turn)}`}
          stroke="#13201D"
          strokeWidth="2.4"
        />
      ))}
      <path d={`M0 6L${at(34, angle)}`} stroke="#13201D" strokeWidth="4" strokeLinecap="round" />
      <circle r="4" fill="#A62B22" />
    </svg>
  );
}
