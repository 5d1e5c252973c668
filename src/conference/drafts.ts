/** Words written at the table while a conference is played: each comes on it before the command of its number. */
import { bringDraft, type Drafted, learnWords } from '../engine/procedure/drafting.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import type { State } from '../engine/state/state.ts';
import type { DraftedWords } from '../scenario/drafted.ts';

/** `at`: number of commands given before it. */
export type PlacedDraft = DraftedWords & { at: number };

export type ConferenceDrafts = {
  /** In order. */
  all: readonly PlacedDraft[];
  /** How many of them are on the table. */
  brought: number;
  /** The draw without their words. */
  first: Setup;
};

export function openDrafts(first: Setup, all: readonly PlacedDraft[]): ConferenceDrafts {
  return { all, brought: 0, first };
}

/** The draw with the words that came before the command of that number. */
export function recallSetup(
  { setup, drafts }: { setup: Setup; drafts?: ConferenceDrafts },
  at: number,
): Setup {
  if (!drafts) return setup;
  const before = drafts.all.filter((one) => one.at < at);
  return before.reduce(learnWords, drafts.first);
}

export type Brought = Drafted & { count: number };

/** Those of one number, in order, up to the first that cannot come on the table. */
export function bringDraftsAt(
  setup: Setup,
  state: State,
  due: readonly PlacedDraft[],
  at: number,
): Brought {
  const happenings: DomainEvent[] = [];
  let now: Brought = { setup, state, happenings, count: 0 };
  for (const draft of due) {
    const drafted = draft.at === at ? bringDraft(now.setup, now.state, draft) : undefined;
    if (!drafted) break;
    happenings.push(...drafted.happenings);
    now = { setup: drafted.setup, state: drafted.state, happenings, count: now.count + 1 };
  }
  return now;
}

/** As a game or a record keeps them; absent where there are none. */
export function keepDrafts({ drafts }: { drafts?: ConferenceDrafts }): {
  drafts?: readonly PlacedDraft[];
} {
  return drafts && drafts.all.length > 0 ? { drafts: drafts.all } : {};
}
