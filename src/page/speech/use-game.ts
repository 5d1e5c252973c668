/** What panels read of the game: it, its names in the person's language, and numbers as they are written there. */
import { getScenarioWords } from './names/bodies.ts';
import { useMemo } from 'react';
import {
  type BracketCause,
  findBracketCause,
  type BracketHappening,
} from '../session/game/text/bracket-cause.ts';
import { isVeiled, type Names, getNames } from './names/name.ts';
import { insertsWords } from './vote-words.ts';
import { tellAnswerTo } from './tell-answer.ts';
import { type Game, useApp } from '../session/store/store.ts';
import { makeListFormat, type Translate, useLanguage } from './words.ts';
import type { Seat } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';

export type Figures = {
  /** Points without a sign, one decimal at most: “<0.1” where they are less. */
  points: (value: number) => string;
  /** Points won or lost, with a sign. */
  signed: (value: number) => string;
  /** By how much two differ, as they are written; “<0.1” where they are written alike and are not. */
  apart: (one: number, other: number) => string;
  /** Points that stand together, added up as each is written. */
  sum: (parts: readonly number[]) => number;
  /** A share 0..1 as a percentage. */
  share: (value: number) => string;
  /** Things in a row, the last of them after an “and”. */
  list: (parts: readonly string[]) => string;
};

export type Speech = {
  t: Translate;
  names: Names;
  /** What is the seat's own is covered while neighbours may look. */
  figures: Figures;
  /** Of what is no secret of the seat: votes, weights, what others have said. */
  openFigures: Figures;
  /** Number of an article, its title where it has none, by id. */
  article: (id: string) => string;
  /** Title of a scheduled event. */
  eventTitle: (id: string) => string;
  /** Every delegation casts one vote. */
  oneVoteEach: boolean;
  /** A text that is not adopted may still be signed by some without the others. */
  signableAlone: boolean;
  /** Sittings the conference has. */
  sittings: number;
  /** Seat that made an offer, a package or a motion; its id where nobody did. */
  ownerOf: (id: string) => Seat;
  /** Who sits in the room that what was proposed lies before; undefined where it lies before one delegation. */
  roomOf: (offer: string) => readonly Seat[] | undefined;
  /** As what a motion was moved; undefined where nobody moved it. */
  movedAs: (motion: string) => MovedHappening | undefined;
  /** Whether a motion to delete puts words in. */
  insertsWords: (motion: string) => boolean;
  /** What was answered to a question of the seat's own, as clauses. */
  answerTo: (asked: AskedHappening) => string[];
  /** What made a delegation hold a bracket or let go of it; undefined where the log does not tell. */
  bracketCause: (bracket: BracketHappening) => BracketCause | undefined;
};

type MovedHappening = Extract<DomainEvent, { type: 'moved' }>;

export type AskedHappening = Extract<DomainEvent, { type: 'asked' }>;

/** Words, names and figures for a game. */
export function useSpeech(game: Game): Speech {
  const language = useLanguage();
  const { view, log } = game;
  const t = getScenarioWords(view.scenario, language);
  const names = getNames(view.scenario, language, useApp(isVeiled));
  const covered = useApp((state) => state.covered);
  return useMemo(
    () => makeSpeech({ t, names, language, covered, view, log }),
    [t, names, language, covered, view, log],
  );
}

type Sources = {
  t: Translate;
  names: Names;
  language: string;
  covered: boolean;
  view: Game['view'];
  log: Game['log'];
};

function makeSpeech({ t, names, language, covered, view, log }: Sources): Speech {
  const openFigures = getFigures(language);
  const title = (id: string) => view.scenario.events.find((event) => event.id === id)?.title;
  const owners = findOwners(log);
  const speech: Speech = {
    t,
    names,
    figures: covered ? { ...openFigures, points: dot, signed: dot, apart: dot } : openFigures,
    openFigures,
    article: names.articleBrief,
    eventTitle: (id) => names.text(title(id)),
    signableAlone: view.scenario.procedure.signatories !== undefined,
    oneVoteEach: view.scenario.delegations.every(({ votes }) => votes === 1),
    sittings: view.lastSitting,
    ownerOf: (id) => owners.get(id) ?? id,
    roomOf: (offer) => findRoom(log, offer),
    movedAs: (motion) => findMoved(log, motion),
    insertsWords: (motion) => insertsWords(motion, view, names),
    answerTo: (asked) => tellAnswerTo(view, asked, speech),
    bracketCause: (bracket) => findBracketCause(view, log, bracket),
  };
  return speech;
}

function findMoved(log: Game['log'], motion: string): MovedHappening | undefined {
  return log
    .map(({ happening }) => happening)
    .find((one): one is MovedHappening => one.type === 'moved' && one.motion === motion);
}

function findRoom(log: Game['log'], offer: string): readonly Seat[] | undefined {
  const put = log.find(({ happening: one }) => one.type === 'informals' && one.offer === offer);
  return put?.happening.type === 'informals' ? put.happening.room : undefined;
}

function findOwners(log: Game['log']): Map<string, Seat> {
  const owners = new Map<string, Seat>();
  for (const { happening } of log) {
    if (happening.type === 'offered' || happening.type === 'informals') {
      owners.set(happening.offer, happening.seat);
    } else if (happening.type === 'moved') owners.set(happening.motion, happening.seat);
  }
  return owners;
}

const dot = () => '••';

/** Points below which a tenth reads as nothing. */
export const SHOWS = 0.05;
/** Points below which a difference is none: sums of decimals miss by less. */
export const NO_POINTS = 1e-6;

const figuresBy = new Map<string, Figures>();

/** The same ones for a language every time: formats take long to make, and each row of a table asks for them. */
export function getFigures(language: string): Figures {
  const figures = figuresBy.get(language) ?? makeFigures(language);
  figuresBy.set(language, figures);
  return figures;
}

function makeFigures(language: string): Figures {
  const list = makeListFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const makeWriter = (options: Intl.NumberFormatOptions) => {
    const tenths = new Intl.NumberFormat(language, { ...options, maximumFractionDigits: 1 });
    const write = (value: number) => tenths.format(value).replace('-', '−');
    return (value: number) => {
      const size = Math.abs(value);
      // What is lost is never written as nothing, however little it is.
      if (size >= NO_POINTS && size < SHOWS)
        return `${value < 0 ? '>' : '<'}${write(Math.sign(value) / 10)}`;
      return write(size < NO_POINTS ? 0 : value);
    };
  };
  const points = makeWriter({});
  const written = (value: number) => Math.round(value * 10) / 10;
  return {
    points,
    apart: (one, other) => {
      const shown = Math.abs(written(one) - written(other));
      return points(shown < SHOWS ? Math.abs(one - other) : shown);
    },
    sum: (parts) => written(parts.reduce((sum, part) => sum + written(part), 0)),
    signed: makeWriter({ signDisplay: 'exceptZero' }),
    share: (value) => percent.format(value),
    list: (parts) => list.format(parts),
  };
}
