/** The first lesson over the real board: one sentence at a time, and a bracket round what to press. */
import { useEffect, useState } from 'react';
import { useSay } from '../../../ui/aloud.tsx';
import { type LessonStep, findLessonStep, STAGES_OF_LESSON } from './lesson-step.ts';
import { StepList } from './step-list.tsx';
import lessonStyles from './lesson.module.css';
import { useTaught } from '../../../session/play/use-first-turn.ts';
import { chooseKeysWord } from '../../../ui/keys-told.ts';
import { useVoteShow } from '../../../session/play/vote-show.tsx';
import { usePlay, useSeat } from '../../../session/play/play-context.tsx';
import type { Speech } from '../../../speech/use-game.ts';
import { Button } from '../../../ui/layout/primitives.tsx';

const TAUGHT = ['bracket'] as const;
const LAST = { last: true } as const;

export function LessonPane() {
  const { game, speech, draft } = usePlay();
  const { t } = speech;
  const screen = useSeat((state) => state.screen);
  const focus = useSeat((state) => state.focus);
  const learn = useSeat((state) => state.learn);
  useTaught(TAUGHT);
  const [first] = useState(focus);
  const [looked, setLooked] = useState(false);
  if (!looked && focus !== first) setLooked(true);
  const over = game.view.phase === 'closed';
  useEffect(() => {
    if (!over) return undefined;
    return () => learn({ lesson: 'done' });
  }, [over, learn]);
  const { running } = useVoteShow();
  // What came of a vote is not told before the roll has been called.
  const beat = running ? null : findLessonStep({ game, speech, screen, draft, looked });
  useSay(beat ? describeStep(beat, speech, true) : '', LAST);
  const place = beat ? STAGES_OF_LESSON.indexOf(beat.stage) : -1;
  return (
    <section className={lessonStyles['lesson']} data-part="lesson" aria-label={t('lesson.label')}>
      <StepList
        steps={STAGES_OF_LESSON.map((stage, i) => ({
          key: stage,
          words: t(`lesson.stage.${stage}`),
          past: i < place,
        }))}
        now={beat?.stage ?? null}
      />
      <p>{beat && describeStep(beat, speech)}</p>
      {!over && (
        <Button kind="link" tone="blue-dk" onClick={() => learn({ lesson: 'skipped' })}>
          {t('lesson.skip')}
        </Button>
      )}
      {beat && <Pointer {...beat} />}
    </section>
  );
}

/** @param aloud what came of a package has been said already */
function describeStep(
  { step, values }: LessonStep,
  { t, names, article }: Speech,
  aloud = false,
): string {
  const keys = chooseKeysWord();
  if (step !== 'words')
    return t(`lesson.${step}`, { ...values, keys, aloud: aloud ? 'yes' : 'no' });
  const [about, option] = [String(values['article']), String(values['option'])];
  const words = { article: article(about), option: names.option(about, option) };
  return t('lesson.words', { ...words, keys });
}

type Place = { left: number; top: number; width: number; height: number };

/** A bracket round the first of the things named that is in sight; it follows where the page moves it. */
function Pointer({ at, about }: Pick<LessonStep, 'at' | 'about'>) {
  const [place, setPlace] = useState<Place | null>(null);
  const wanted = at.join('|');
  useEffect(() => {
    const sought = wanted.split('|');
    if (about) document.querySelector(about)?.scrollIntoView({ block: 'nearest' });
    findTarget(sought)?.scrollIntoView({ block: 'nearest' });
    const stop = new AbortController();
    // Until the person scrolls: the sum of a deal, or the sentence itself, may come to stand over it.
    let holds = true;
    const letGo = () => (holds = false);
    for (const by of ['wheel', 'touchmove', 'keydown'])
      addEventListener(by, letGo, { passive: true, signal: stop.signal });
    // What a click opens, over the sentence.
    const showOpened = ({ target }: Event): void => {
      const opened = target instanceof Element && target.closest('summary')?.parentElement;
      if (!opened) return;
      letGo();
      requestAnimationFrame(() => opened.scrollIntoView({ block: 'nearest' }));
    };
    addEventListener('click', showOpened, { signal: stop.signal });
    let frame = 0;
    let tried: Place | null = null;
    const follow = (): void => {
      const target = findTarget(sought);
      const covered = target !== undefined && isCovered(target);
      const found = target === undefined ? null : findTargetPlace(target);
      if (target && holds && !isSamePlace(tried, found) && isCut(target)) {
        tried = found;
        target.scrollIntoView({ block: 'center' });
      }
      const shown = covered ? null : found;
      setPlace((before) => (isSamePlace(before, shown) ? before : shown));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [wanted, about]);
  if (!place) return null;
  return (
    <div
      className={`${lessonStyles['lesson-pointer']} bracketed`}
      data-part="lesson-pointer"
      aria-hidden="true"
      style={place}
    />
  );
}

/** Its middle is out of sight: nothing there could be pressed. */
function isCovered(target: HTMLElement): boolean {
  const { top, height } = target.getBoundingClientRect();
  return isHidden(target, top + height / 2);
}

/** Pixels within its edge at which a target is looked for: corners are round. */
const EDGE = 4;

/** A part of it is out of sight, behind a bar that stays for one. */
function isCut(target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  return isCovered(target) || isHidden(target, top + EDGE) || isHidden(target, bottom - EDGE);
}

function isHidden(target: HTMLElement, y: number): boolean {
  const { left, width } = target.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, y);
  return seen === null || !(target.contains(seen) || seen.contains(target));
}

function findTarget(selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.getClientRects().length > 0,
    );
    if (found) return found;
  }
  return undefined;
}

function findTargetPlace(target: HTMLElement): Place | null {
  const box = target.getBoundingClientRect();
  if (document.querySelector('dialog[open]')) return null;
  return { left: box.left, top: box.top, width: box.width, height: box.height };
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  if (!one || !other) return one === other;
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
