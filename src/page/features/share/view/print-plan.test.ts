import { expect, test } from 'vitest';
import { FORMATS, LENGTHS, planLesson } from './print-plan.ts';

const class25 = { minutes: 25, sittings: 8 };

test.each(LENGTHS.flatMap((length) => FORMATS.map((format) => [length, format] as const)))(
  'a lesson of %i minutes at %s fills its time, a quarter of it with the debrief',
  (length, format) => {
    const { steps } = planLesson(length, format, class25);
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
    expect(steps.find(({ step }) => step === 'debrief')?.minutes).toBeGreaterThanOrEqual(
      length / 4,
    );
  },
);

test('how far a conference comes is told before it begins', () => {
  expect(planLesson(30, 'screens', class25)).toMatchObject({ sittings: 4, whole: false });
  expect(planLesson(60, 'screens', class25)).toMatchObject({ sittings: 8, whole: true });
  expect(planLesson(30, 'tables', class25)).toMatchObject({ sittings: 1, whole: false });
  expect(planLesson(90, 'screens', { minutes: null, sittings: 10 })).toMatchObject({ whole: true });
});

test('six sittings that nobody has measured fill a lesson of any length, each in its own way', () => {
  const own = { minutes: null, sittings: 6 };
  const play = (length: (typeof LENGTHS)[number]) => {
    const { sittings, whole, twice } = planLesson(length, 'screens', own);
    return { sittings, whole, twice };
  };
  expect(play(30)).toEqual({ sittings: 4, whole: false, twice: false });
  expect(play(60)).toEqual({ sittings: 6, whole: true, twice: false });
  expect(play(90)).toEqual({ sittings: 6, whole: true, twice: true });
});
