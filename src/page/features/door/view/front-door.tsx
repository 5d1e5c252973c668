/** The first screen: one key plays; everything else is a choice somebody may make first. */
import { useRef } from 'react';
import { useWords } from '../../../speech/use-words.ts';
import { LESSON } from '../../../session/game/lesson.ts';
import { useApp } from '../../../session/store/store.ts';
import { ConferenceList } from './conference-list.tsx';
import { FileDrop } from '../../../ui/files/file-drop.tsx';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import styles from './front-door.module.css';
import { HallVista } from './hall-vista.tsx';
import { InstructorLinks } from './instructor-links.tsx';
import { PageBar, SkipKey } from '../../../ui/page/page-bar.tsx';
import { PlayButton } from './play-button.tsx';
import { ResumeCard } from './resume-card.tsx';
import { SeatBrief } from './seat-brief.tsx';
import { SeatPicker } from './seat-picker.tsx';
import { type Door, useDoor, usePlayKey } from './use-door.ts';
import { useDoorNames } from './use-door-names.ts';
import { markText } from '../../../speech/names/own-script.ts';

const FileReport = makeLazyPart(
  async () => (await import('../../../ui/files/file-report.tsx')).FileReport,
  { words: ['files'] },
);
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
        <ResumeLatest />
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
  usePlayKey(door.play);
  const read = (): void => brief.current?.scrollIntoView({ block: 'nearest' });
  return (
    <>
      <section className={`${styles['door-hero']} on-dark`}>
        <HallVista />
        <div className={styles['door-hero-words']}>
          <Title sittings={door.choice.conference.sittings} />
          <p>{t('door.lead', { n: door.choice.conference.delegations })}</p>
          <div className={styles['door-hero-play']}>
            <PlayButton door={door} />
            <PlayWhat door={door} />
            <ResumeLatest />
            <LessonKey door={door} />
          </div>
        </div>
      </section>
      {/* There before its words: a region that comes up with them is not read out. */}
      <div role="status">
        <Report />
      </div>
      <div className={styles['door-columns']}>
        <div className={styles['door-side']}>
          <ResumeCard />
          <ConferenceList door={door} />
          <Kept />
          <InstructorLinks />
        </div>
        <SeatPicker door={door} picked={read} />
        <SeatBrief door={door} ref={brief} />
      </div>
    </>
  );
}

/** The sentence with its brackets drawn in gold. */
function Title({ sittings }: { sittings: number }) {
  const t = useWords();
  const parts = t('door.title', { n: sittings }).split(/([[\]])/);
  return (
    <h1>
      {parts.map((part, i) =>
        part === '[' || part === ']' ? (
          <b key={i} aria-hidden="true">
            {part}
          </b>
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

/** What the key opens, in a line. */
function PlayWhat({ door }: { door: Door }) {
  const t = useWords();
  const names = useDoorNames(door.choice);
  const { conference, seat } = door.choice;
  const featured = conference.featured.find((one) => one.seat === seat);
  return (
    <p className={styles['door-play-what']}>
      <strong {...markText(names.text(conference.title))} />
      <span>
        {featured && t('door.as', { seat: names.called(featured) })}
        {conference.minutes !== undefined && ` · ${t('door.minutes', { n: conference.minutes })}`}
      </span>
    </p>
  );
}

/** The lesson, for whoever would rather be shown first. */
function LessonKey({ door }: { door: Door }) {
  const t = useWords();
  const lesson = useApp((state) => state.learning.lesson);
  const learn = useApp((state) => state.learn);
  const start = useApp((state) => state.start);
  if (!door.conferences.some(({ id }) => id === LESSON.scenarioId)) return null;
  return (
    <button
      type="button"
      className={styles['lesson-key']}
      onClick={() => {
        learn({ lesson: 'open' });
        void start(LESSON);
      }}
    >
      {t(`door.lesson.${lesson}`)}
    </button>
  );
}

/** The latest game that has not ended, one click away. */
function ResumeLatest() {
  const t = useWords();
  const latest = useApp((state) => state.saves.find((save) => !save.ended));
  if (!latest) return null;
  const { id, sitting, seatName } = latest;
  return (
    <a className={styles['resume-latest']} href={`#/play/${id}`}>
      {t('door.resume', { seat: seatName, sitting: Math.max(1, sitting) })}
    </a>
  );
}
