/** What a person has chosen at the front door, and the key that opens the conference. */
import { useEffect, useState } from 'react';
import {
  type Assist,
  type GameChoice,
  OPENED_FILE,
  readAssist,
} from '../../../session/store/game.ts';
import { type Game, useApp } from '../../../session/store/store.ts';
import { type KeptScore, readScores } from '../../../session/scores.ts';
import type { Shelved } from '../../../session/store/shelf.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import {
  listConferences,
  type DoorConference,
  chooseFirstSeat,
  chooseSeed,
} from '../../../session/door-conference.ts';

export type DoorChoice = {
  conference: DoorConference;
  /** Null until the file is there. */
  scenario: Scenario | null;
  seat: string | null;
  assist: Assist;
  veil: boolean;
  /** As typed; empty: drawn when the game opens. */
  seed: string;
  /** Name of a starting text; empty: the draft. */
  start: string;
};

/** What was chosen by hand; null: as the conference offers it. */
type Made = Omit<DoorChoice, 'conference' | 'scenario' | 'start'> & { start: string | null };

export type Door = {
  conferences: readonly DoorConference[];
  /** Of one's own games that are over. */
  scores: readonly KeptScore[];
  choice: DoorChoice;
  choose: (part: Partial<Pick<DoorChoice, 'seat' | 'assist' | 'veil' | 'seed' | 'start'>>) => void;
  chooseConference: (id: string) => void;
  play: () => void;
  /** Opens a conference at once, in the seat that it offers first. */
  open: (conference: DoorConference) => void;
};

const FRESH = { seat: null, start: null, seed: '' };

/** Null where no conference ships. */
export function useDoor(): Door | null {
  const shelf = useApp((state) => state.shelf);
  const opened = useApp((state) => state.opened);
  const browsed = useApp((state) => state.browsed);
  const browse = useApp((state) => state.browse);
  const start = useApp((state) => state.start);
  const learning = useApp((state) => state.learning);
  const learn = useApp((state) => state.learn);
  const played = findPlayedOut(
    useApp((state) => state.game),
    shelf,
  );
  const offered = useApp((state) => state.offered);
  const [scores] = useState(readScores);
  const [id, setId] = useState(offered ?? played?.id ?? '');
  const [seen, setSeen] = useState(opened);
  const [made, setMade] = useState<Made>({
    ...FRESH,
    assist: readAssist(learning.assist),
    veil: false,
    seed: '',
  });
  if (opened !== seen) {
    setSeen(opened);
    // A file that is refused leaves the choice as it was.
    const next = opened?.kind === 'scenario' ? OPENED_FILE : id === OPENED_FILE ? '' : id;
    if (opened?.kind === 'scenario' || next !== id) setMade({ ...made, ...FRESH });
    setId(next);
  }
  // What stands aside is listed once it is chosen.
  const listed = shelf.filter((one) => one.aside !== true || one.id === id);
  const conferences = listConferences(listed, opened);
  const conference = conferences.find((one) => one.id === id) ?? conferences[0];
  const wanted = conference?.own === false ? conference.id : '';
  useEffect(() => {
    if (wanted !== '') void browse(wanted);
  }, [wanted, browse]);
  if (!conference) return null;
  const scenario = findDoorScenario(conference, opened, browsed);
  const choice = {
    ...made,
    conference,
    scenario,
    seat:
      made.seat ??
      chooseFirstSeat(conference, scenario, conference.id === played?.id ? played.seat : null),
    start: made.start ?? conference.start ?? '',
  };
  return {
    conferences,
    scores,
    choice,
    choose: (part) => {
      setMade({ ...made, ...part });
      if (part.assist) learn({ assist: part.assist });
    },
    chooseConference: (next) => {
      setId(next);
      setMade({ ...made, ...FRESH });
    },
    play: () => {
      const ready = toStart(choice);
      if (ready) void start(ready);
    },
    open: (other) => {
      const seat = other.featured[0]?.seat ?? null;
      const ready = toStart({ ...choice, conference: other, seat, start: other.start ?? '' });
      if (ready) void start(ready);
    },
  };
}

/** What was just played to the end, of a conference with seats to choose from: one comes from it for another seat. */
function findPlayedOut(
  game: Game | null,
  shelf: readonly Shelved[],
): { id: string; seat: string } | null {
  if (game?.view.phase !== 'closed') return null;
  const { id } = game.view.scenario;
  const featured = shelf.find((one) => one.id === id)?.featured ?? [];
  return featured.length > 1 ? { id, seat: game.seat } : null;
}

function findDoorScenario(
  conference: DoorConference,
  opened: Parameters<typeof listConferences>[1],
  browsed: { id: string; scenario: Scenario } | null,
): Scenario | null {
  if (conference.own) return opened?.kind === 'scenario' ? opened.scenario : null;
  return browsed?.id === conference.id ? browsed.scenario : null;
}

function toStart({
  conference,
  seat,
  assist,
  veil,
  seed: typed,
  start,
}: DoorChoice): GameChoice | null {
  if (seat === null) return null;
  const seed = readSeed(typed) ?? chooseSeed(conference, seat);
  const choice = { scenarioId: conference.id, seat, assist, veil, seed };
  return start === '' ? choice : { ...choice, start };
}

/** Digits as typed, up to 2^32 - 1; null: none. */
function readSeed(typed: string): number | null {
  const value = Number(typed);
  return /^\d{1,10}$/.test(typed) && value < 2 ** 32 ? value : null;
}

/** Enter plays, unless it does something where the person is. */
export function usePlayKey(play: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const busy = event.target instanceof Element && event.target.closest(TAKES_ENTER);
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
      // What is chosen already would only be chosen again.
      if (busy && !busy.matches(CHOSEN)) return;
      event.preventDefault();
      play();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

const CHOSEN = 'main [aria-pressed="true"]';
const TAKES_ENTER = 'button, a, input, select, textarea, summary, dialog, [contenteditable]';
