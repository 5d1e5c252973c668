/** What panels read of the game: it, its names in the person's language, and numbers as they are written there. */
import { useMemo } from 'react';
import { isVeiled, type Names, namesOf } from '../app/selectors/name.ts';
import { type Game, useApp } from '../app/store.ts';
import type { Translate } from '../app/language/words.ts';
import type { HappeningEvent } from '../scenario/resolved.ts';
import { useWords } from '../app/language/use-words.ts';

export type Figures = {
  /** Points without a sign, one decimal at most. */
  points(value: number): string;
  /** Points won or lost, with a sign. */
  signed(value: number): string;
  /** A share 0..1 as a percentage. */
  share(value: number): string;
};

export type Speech = {
  t: Translate;
  names: Names;
  figures: Figures;
  /** Title of a scheduled event. */
  eventTitle(id: string): string;
};

/** Words, names and figures for a game. */
export function useSpeech(game: Game): Speech {
  const t = useWords();
  const language = useApp((state) => state.language);
  const { scenario } = game.view;
  const names = namesOf(scenario, language, useApp(isVeiled));
  return useMemo(
    () => speechIn(t, names, language, scenario.events),
    [t, names, language, scenario.events],
  );
}

export function speechIn(
  t: Translate,
  names: Names,
  language: string,
  events: readonly Pick<HappeningEvent, 'id' | 'title'>[],
): Speech {
  const title = (id: string) => events.find((event) => event.id === id)?.title;
  return { t, names, figures: figuresIn(language), eventTitle: (id) => names.text(title(id)) };
}

export function figuresIn(language: string): Figures {
  const one = { maximumFractionDigits: 1 } as const;
  const plain = new Intl.NumberFormat(language, one);
  const withSign = new Intl.NumberFormat(language, { ...one, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const minus = (text: string) => text.replace('-', '−');
  return {
    points: (value) => minus(plain.format(value)),
    signed: (value) => minus(withSign.format(value)),
    share: (value) => percent.format(value),
  };
}
