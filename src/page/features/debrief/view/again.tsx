import { useState } from 'react';
import { findChance } from '../model/chance.ts';
import { findMetBefore } from '../model/met-before.ts';
import { findNextSeat } from '../model/next-seat.ts';
import { LESSON } from '../../../session/game/lesson.ts';
import type { OpenedGame } from '../model/opened.ts';
import { findMomentFor } from '../model/story.ts';
import { isLocked } from '../../../session/game/locks.ts';
import { chooseSeed } from '../../../session/door-conference.ts';
import { readAssist } from '../../../session/store/game.ts';
import type { Shelved } from '../../../session/store/shelf.ts';
import { useApp } from '../../../session/store/store.ts';
import { computeNextSeed } from './outcome/seed-after.ts';
import { WrittenAnswer } from '../../../ui/written-answer.tsx';
import { useDebrief, useStory } from './use-debrief.ts';
import { tellTried } from './see-move.tsx';
import { tellMoment } from './tell-debrief.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { CopyLink } from './first/head-to-head.tsx';
import { type ShownSide, useOtherSide } from './first/use-other-side.ts';
import type { ScoreNow } from './first/use-score.ts';
import { NextBrief } from './next-brief.tsx';
import firstStyles from './first/first.module.css?names';
import lead from './lead.module.css?names';
import outcomePrint from './outcome/outcome-print.module.css?names';
import { Button, Buttons, Panel, Row, Small } from '../../../ui/layout/primitives.tsx';

/** Points from which on a chance is the way to go on. */
const WORTH_IT = 0.5;

/** What comes next: from the chance that was missed, the conference again in three ways, and for somebody else. */
export function Again({ game, score }: { game: OpenedGame; score: ScoreNow }) {
  const { t } = useDebrief().speech;
  const again = useApp((state) => state.again);
  const shelf = useApp((state) => state.shelf);
  const { seed } = game.conference.setup;
  const lesson = game.guided;
  const here = shelf.find(({ id }) => id === game.view.scenario.id);
  const isFirst = here?.draws?.[game.seat] === seed;
  const replay = useReplay(game);
  const seen = useOther(game);
  const kind = replay ? 'link' : 'plain';
  const first = replay ? 'link' : 'primary';
  const onward = <StartOther game={game} kind={seen ? kind : first} />;
  return (
    <Panel className={firstStyles['again-pane']} aria-labelledby="again-title">
      <h2 id="again-title">{t('debrief.again')}</h2>
      {replay && (
        <Row bottom={4}>
          <Button kind="primary" className="bracketed" onClick={replay.begin}>
            {replay.told}
          </Button>
        </Row>
      )}
      <ul className={lead['again-ways']}>
        <li>{seen ? <OtherSeat game={game} kind={first} seen={seen} /> : onward}</li>
        <li>
          <Button kind={kind} onClick={() => void again(seed)}>
            {t('again.same')}
          </Button>
        </li>
        <li>
          <Button kind={kind} onClick={() => void again(computeNextSeed(seed))}>
            {t('again.drawn')}
          </Button>
          {isFirst && <Small>{t('again.drawnHow')}</Small>}
        </li>
        <li>{seen ? onward : <AnySeat kind={kind} />}</li>
        {score.status !== 'none' && !lesson && (
          <li>{score.status === 'ready' && <CopyLink score={score} kind={kind} />}</li>
        )}
      </ul>
    </Panel>
  );
}

/** On from the chance that is told above, with the package that was not put; null without one, and in the lesson. */
function useReplay(game: OpenedGame): { told: string; begin: () => void } | null {
  const { speech } = useDebrief();
  const { t, figures } = speech;
  const branch = useApp((state) => state.branch);
  const story = useStory(game);
  // Until all is known, the act that cost most may not be the chance that was missed.
  const chance = story.moments ? findChance(story, game.seat) : null;
  const { phase, delegation } = game.view;
  const told = phase === 'closed' && delegation >= 0 && !game.guided && !isLocked(game, 'branch');
  if (!chance || !told || chance.gain * 100 < WORTH_IT) return null;
  const moment = findMomentFor(game, chance.at);
  if (moment === null) return null;
  const lays =
    chance.kind === 'missed'
      ? tellTried(tellMoment(chance.moment, speech).text, speech, game, chance.moment)
      : undefined;
  const points = figures.points(chance.gain * 100);
  return {
    told: t('again.replay', { sitting: chance.sitting, points }),
    begin: () => void branch(moment, lays),
  };
}

type Other = {
  here: Shelved;
  side: ShownSide | null;
  /** It is still worked out which one it is. */
  isSought: boolean;
  other: Shelved['featured'][number];
};

/** The same draw from the seat that is worth it; where none is, the one offered next; null in the lesson, and where none is. */
function useOther(game: OpenedGame): Other | null {
  const shelf = useApp((state) => state.shelf);
  const here = shelf.find(({ id }) => id === game.view.scenario.id);
  const { side, isSought } = useOtherSide(game);
  const other = side?.offered ?? findNextSeat(here?.featured ?? [], game.seat);
  return here && other && !game.guided ? { here, side, isSought, other } : null;
}

function AnySeat({ kind }: { kind: 'link' | 'plain' }) {
  const { t } = useDebrief().speech;
  const go = useApp((state) => state.go);
  return (
    <>
      <Button kind={kind} onClick={() => go({ page: 'door' })}>
        {t('again.seat')}
      </Button>
      <Small>{t('again.seatHow')}</Small>
    </>
  );
}

type SeatProps = { game: OpenedGame; kind: 'link' | 'primary'; seen: Other };

/** What a conference taught is seen again from its other side, before a larger one begins. */
function OtherSeat({ game, kind, seen: { here, side, isSought, other } }: SeatProps) {
  const { t, names, figures } = useDebrief().speech;
  const start = useApp((state) => state.start);
  const [reads, setReads] = useState(false);
  const opening = side ? game.conference.start : here.start;
  const begin = () =>
    void start({
      scenarioId: here.id,
      seat: other.seat,
      seed: side ? game.conference.setup.seed : chooseSeed(here, other.seat),
      assist: game.assist,
      veil: game.veil,
      ...(opening === undefined ? {} : { start: opening }),
    });
  const seat = names.called(other.seat);
  const line = isSought || other.line === undefined ? t('again.seatHow') : names.text(other.line);
  return (
    <>
      <Button
        kind={kind}
        className={kind === 'primary' ? 'bracketed' : undefined}
        disabled={isSought}
        onClick={() => setReads(true)}
      >
        {t(isSought ? 'again.seat' : side ? 'side.key' : 'again.otherSeat', { seat })}
      </Button>
      <Small>{side ? t('side.why', describeSide(side, figures)) : line}</Small>
      {reads && (
        <NextBrief
          {...{ id: here.id, title: names.text(here.title), seat: other.seat, name: seat, begin }}
          flag={other.flag}
          close={() => setReads(false)}
        />
      )}
    </>
  );
}

function describeSide({ reason: { why, points } }: ShownSide, figures: Speech['figures']) {
  return {
    why: why === 'least' && points < 0 ? 'below' : why,
    points: figures.points(Math.abs(points)),
  };
}

/** What to take along. */
export function TakeAlong({ game }: { game: OpenedGame }) {
  const { speech } = useDebrief();
  const { t } = speech;
  const save = useApp((state) => state.saveRecordToFile);
  const treaty = game.conference.state.assembly?.adopted === true;
  const saveText = () =>
    void import('./save-treaty.ts').then(({ saveTreaty }) => saveTreaty(game, speech));
  return (
    <Buttons className={outcomePrint['outcome-buttons']}>
      <Button as="a" kind="small" href="#/compare/game">
        {t('outcome.compare')}
      </Button>
      <Button kind="small" onClick={saveText}>
        {t(treaty ? 'debrief.saveTreaty' : 'debrief.saveText')}
      </Button>
      <Button kind="small" onClick={save}>
        {t('menu.save')}
      </Button>
    </Buttons>
  );
}

/** A second case is where what was learnt is found again: after the first one looks ahead, after a second back. */
export function OtherCase({ game }: { game: OpenedGame }) {
  const { t, names } = useDebrief().speech;
  const shelf = useApp((state) => state.shelf);
  const answers = useApp((state) => state.learning.answers);
  const { id } = game.view.scenario;
  const before = findMetBefore(answers, id);
  const title = names.text(shelf.find((one) => one.id === before?.scenario)?.title);
  return (
    <Panel aria-labelledby="other-title">
      <h3 id="other-title">{t('debrief.other')}</h3>
      <Small>{t('debrief.againWay')}</Small>
      {before && (
        <>
          <p>{t('debrief.metThere', { title: title || before.scenario, text: before.text })}</p>
          <WrittenAnswer id={`${id}/metAgain`} label={t('debrief.whereMet')} />
        </>
      )}
      <WrittenAnswer id={`${id}/met`} label={t('debrief.lookFor')} />
      <Small>{t('debrief.lookForHow')}</Small>
      <StartOther game={game} kind="plain" asCase />
    </Panel>
  );
}

type OtherProps = {
  game: OpenedGame;
  kind: 'primary' | 'link' | 'plain';
  /** To be compared with this one: in the same draw, and without its brief. */
  asCase?: boolean;
};

/** The conference that comes after this one on the shelf. */
function StartOther({ game, kind, asCase = false }: OtherProps) {
  const { t, names } = useDebrief().speech;
  const shelf = useApp((state) => state.shelf);
  const start = useApp((state) => state.start);
  const learning = useApp((state) => state.learning);
  const [reads, setReads] = useState(false);
  const { id } = game.view.scenario;
  // The one after it on the shelf; what the lesson teaches is no case to compare with.
  const cases = shelf.filter((one) => one.id !== LESSON.scenarioId && one.featured.length > 0);
  const other = cases[(cases.findIndex((one) => one.id === id) + 1) % Math.max(1, cases.length)];
  const [first] = other?.featured ?? [];
  if (!other || !first || other.id === id) return null;
  const begin = () =>
    void start({
      scenarioId: other.id,
      seat: first.seat,
      seed: asCase ? game.conference.setup.seed : chooseSeed(other, first.seat),
      assist: game.guided ? readAssist(learning.assist) : game.assist,
      veil: false,
      ...(other.start === undefined ? {} : { start: other.start }),
    });
  const title = names.text(other.title);
  const seat = names.text(first.name);
  const lesson = game.guided ? 'yes' : 'no';
  return (
    <>
      <Button
        kind={kind}
        className={kind === 'primary' ? 'bracketed' : undefined}
        onClick={asCase ? begin : () => setReads(true)}
      >
        {asCase ? t('debrief.otherCase', { title, seat }) : t('again.onward', { lesson, seat })}
      </Button>
      {!asCase && <Small>{t('again.onwardHow', { lesson, title })}</Small>}
      {reads && (
        <NextBrief
          {...{ id: other.id, title, seat: first.seat, name: seat, begin }}
          flag={first.flag}
          close={() => setReads(false)}
        />
      )}
    </>
  );
}
