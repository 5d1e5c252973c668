/** The first screen: one key plays; everything else is a choice somebody may make first. */
import { useRef } from 'react';
import { useWords, markText } from '../../../speech/words.ts';
import type { Learning } from '../../../session/game/learning.ts';
import { LESSON } from '../../../session/game/lesson.ts';
import { OTHER_SIDE, readKept } from '../../../session/kept.ts';
import { useApp } from '../../../session/store/store.ts';
import { ConferenceList } from './conference-list.tsx';
import { FileDrop } from '../../../ui/files/file-drop.tsx';
import { Button, dress, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import styles from './front-door.module.css';
import { HallVista } from './hall-vista.tsx';
import firstVisit from './first-visit.module.css';
import { PageBar, SkipKey } from '../../../ui/page/page-bar.tsx';
import { PlayButton } from './play-button.tsx';
import { SeatBrief } from './seat-brief.tsx';
import { SeatPicker } from './seat-picker.tsx';
import { type Door, useDoor, usePlayKey } from './use-door.ts';
import { useDoorNames } from './use-door-names.ts';

const FileReport = makeLazyPart(
  async () => (await import('../../../ui/files/file-report.tsx')).FileReport,
  { words: ['files'] },
);
const FirstCards = makeLazyPart(async () => (await import('./first-cards.tsx')).FirstCards, {
  meanwhile: <ul />,
});
const SideKey = makeLazyPart(async () => (await import('./side-key.tsx')).SideKey, {
  words: ['aside'],
  missing: null,
});
const SavedGames = makeLazyPart(async () => (await import('./saved-games.tsx')).SavedGames, {
  words: ['seat'],
});
const DamagedGames = makeLazyPart(
  async () => (await import('./saved-games-damaged.tsx')).DamagedGames,
  { words: ['damaged'] },
);

export function FrontDoor() {
  const t = useWords();
  const door = useDoor();
  return (
    <>
      <PageBar
        note={t('door.note')}
        skips={
          <>
            <SkipKey to='[data-part="plate"][aria-pressed="true"]'>{t('bar.toSeats')}</SkipKey>
            <SkipKey to='[data-part="play-key"]'>{t('bar.toPlay')}</SkipKey>
          </>
        }
      >
        <a href="#/daily">{t('door.daily')}</a>
      </PageBar>
      <FileDrop />
      <main className={styles['door']}>
        {door ? <Choices door={door} /> : <p>{t('door.none')}</p>}
      </main>
    </>
  );
}

function Choices({ door }: { door: Door }) {
  const t = useWords();
  const brief = useRef<HTMLElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const first = useApp((state) => isFirstVisit(state.learning));
  const { sittings, delegations } = door.choice.conference;
  usePlayKey(door.play);
  const read = (): void => brief.current?.scrollIntoView({ block: 'nearest' });
  return (
    <>
      <section className={`${styles['door-hero']} on-dark`} data-first={first || undefined}>
        <HallVista />
        <div className={styles['door-hero-words']}>
          <Title words={t(first ? 'door.first' : 'door.title', { n: sittings })} />
          <Text as="p" type="prose" tone="marble" top={5}>
            {t(first ? 'door.firstLead' : 'door.lead', { n: delegations })}
          </Text>
          <Row gap={6} items="center" wrap top={5}>
            {!first && <PlayNow door={door} />}
            <ResumeLatest />
            {readKept(OTHER_SIDE) !== null && <SideKey door={door} brief={brief} />}
            <LessonKey door={door} first={first} />
          </Row>
        </div>
      </section>
      {/* There before its words: a region that comes up with them is not read out. */}
      <div role="status">
        <Report />
      </div>
      {first && (
        <section className={firstVisit['then']} aria-labelledby="door-then">
          <h2 id="door-then">{t('door.then')}</h2>
          <FirstCards door={door} show={() => columns.current?.scrollIntoView()} />
        </section>
      )}
      <div className={styles['door-columns']} ref={columns}>
        <Stack gap={5} className={styles['door-side']}>
          <ConferenceList door={door} />
          <Kept />
          <a className={dress({ padY: 5, weight: 500 })} href="#/guide">
            {t('door.instructors')}
          </a>
        </Stack>
        <SeatPicker door={door} picked={read} />
        <SeatBrief door={door} ref={brief} />
      </div>
    </>
  );
}

/** Nothing has been learnt yet that a first visit would teach. */
function isFirstVisit({ lesson, turned, voted, chaired }: Learning): boolean {
  return lesson === 'open' && !turned && !voted && !chaired;
}

/** The sentence with its brackets drawn in gold. */
function Title({ words }: { words: string }) {
  return (
    <h1>
      {words.split(/([[\]])/).map((part, i) =>
        part === '[' || part === ']' ? (
          <Text as="b" weight={400} tone="focus" key={i} aria-hidden="true">
            {part}
          </Text>
        ) : (
          part
        ),
      )}
    </h1>
  );
}

/** What is said of a file. */
function Report() {
  return (
    useApp(({ opened, proof, misplaced }) => (opened ?? proof ?? misplaced) !== null) && (
      <FileReport />
    )
  );
}

/** Games kept in this browser, and what is said of those that cannot be opened. */
function Kept() {
  const some = useApp(({ saves, deleted }) => saves.length + deleted.length > 0);
  const damaged = useApp(({ damaged: all, newerKept }) => all.length > 0 || newerKept);
  return (
    <>
      {some && <SavedGames />}
      {damaged && <DamagedGames />}
    </>
  );
}

/** The key of the brief, and what it opens. */
function PlayNow({ door }: { door: Door }) {
  const t = useWords();
  const names = useDoorNames(door.choice);
  const { conference, seat } = door.choice;
  const featured = conference.featured.find((one) => one.seat === seat);
  return (
    <Row gap={6} items="center" className={styles['door-play-now']}>
      <PlayButton door={door} />
      <Stack as="p" size={2} tone="marble">
        <strong {...markText(names.text(conference.title))} />
        <span>
          {featured && t('door.as', { seat: names.called(featured) })}
          {conference.minutes !== undefined && ` · ${t('door.minutes', { n: conference.minutes })}`}
        </span>
      </Stack>
    </Row>
  );
}

/** @param first on a first visit it is the one to press */
function LessonKey({ door, first }: { door: Door; first: boolean }) {
  const t = useWords();
  const lesson = useApp((state) => state.learning.lesson);
  const learn = useApp((state) => state.learn);
  const start = useApp((state) => state.start);
  if (!door.conferences.some(({ id }) => id === LESSON.scenarioId)) return null;
  return (
    <Button
      kind={first ? 'primary' : 'plain'}
      className={
        first ? `${firstVisit['first-key']} ${styles['play-key']} bracketed` : styles['lesson-key']
      }
      data-part="lesson-key"
      onClick={() => {
        learn({ lesson: 'open' });
        void start(LESSON);
      }}
    >
      {t(first ? 'door.firstKey' : `door.lesson.${lesson}`)}
      {first && <span>{t('door.firstMinutes')}</span>}
    </Button>
  );
}

/** The latest game that has not ended, one click away. */
function ResumeLatest() {
  const t = useWords();
  const latest = useApp((state) => state.saves.find((save) => !save.ended));
  if (!latest) return null;
  const { id, sitting, seatName } = latest;
  return (
    <Button as="a" className={styles['lesson-key']} href={`#/play/${id}`}>
      {t('door.resume', { seat: seatName, sitting: Math.max(1, sitting) })}
    </Button>
  );
}
