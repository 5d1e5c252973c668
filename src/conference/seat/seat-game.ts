/**
 * All that whoever plays a seat can reach: plain data, and questions to the host that holds the conference, be it this
 * browser, a class server or a process. An answer may fail to come, so every question is a Promise of a reply.
 */
import type { Rejection } from '../../engine/answers/rejection.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { LegalAct } from '../../engine/acts/legal-acts.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';
import type { Words } from '../../scenario/resolved.ts';
import type { PlayNotes } from '../play-notes.ts';
import type { Undoable } from '../undoable.ts';

/** `at` counts happenings from 0 since the opening, those that the seat did not hear among them. */
export type HeardLine = { at: number; happening: DomainEvent };

/** `at` counts commands from 0. */
export type OwnCommand = { at: number; command: Command };

/** Before a command of the seat's: how many commands had been given, how much had happened, and in which sitting. */
export type SeatMoment = { commands: number; happenings: number; sitting: number };

export type SeatGame = {
  seat: Seat;
  view: View;
  /** What the seat saw before its last command; null: it has said nothing yet. */
  before: View | null;
  acts: readonly LegalAct[];
  log: readonly HeardLine[];
  /** What whoever wrote the scenario tells this seat; null: nothing. */
  brief: Words | null;
  own: readonly OwnCommand[];
  /** Commands given by all seats so far. */
  commands: number;
  /** Seats that persons have now, in the order in which they were named. */
  persons: readonly Seat[];
  notes: PlayNotes;
  moments: readonly SeatMoment[];
  undo: Undoable;
  host: Host;
};

/** What may be asked of a host: by name, what is put and what comes. */
export type Questions = {
  /** Why an act would not be in order; null: it would be. */
  judge: { of: Act; answer: Rejection | null };
  /** What a policy that knows no more than the seat would do in its place. */
  advice: { of: Advised; answer: Command };
  /** The game as it stood at one of its moments, by place. */
  moment: { of: number; answer: SeatGame };
};

export type Advised = { by: 'sighted' | 'packager' | 'chair' };

export type HostFault =
  | { code: 'host/rejected'; rejection: Rejection }
  | { code: 'host/noMoment' }
  /** It was not wanted any more. */
  | { code: 'host/leftOff' }
  /** It could not be reached, or did not answer. */
  | { code: 'host/silent' };

export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; fault: HostFault };

/** Whoever waits for an answer that takes long. */
export type AnswerWait<Answer> = {
  /** Asked now and then; nothing is worked out any further once it says no. */
  isWanted?: () => boolean;
  /** Told a first answer, from a short look, if there is one. */
  hear?: (first: Answer) => void;
  /** Acts that are no use as an answer; a host that is far away cannot ask. */
  isIdle?: (act: Act) => boolean;
  /** Acts that go before others that are little better; as little asked. */
  isDear?: (act: Act) => boolean;
};

export type Host = {
  /** Says something, and answers with the game after it, once the seat or another person is awaited. */
  say(act: Act): Promise<Reply<SeatGame>>;
  ask<Name extends keyof Questions>(
    question: Name,
    of: Questions[Name]['of'],
    waiting?: AnswerWait<Questions[Name]['answer']>,
  ): Promise<Reply<Questions[Name]['answer']>>;
};
