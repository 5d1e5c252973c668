/** What an instructor has chosen to hand out, and the links that say so. */
import { useEffect, useState } from 'react';
import { type Handed, handedOut, linkTo } from '../../app/selectors/invitation.ts';
import { type Assist, OPENED_FILE, useApp } from '../../app/store.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { conferencesOf, type DoorConference } from '../door/door-conference.ts';

export type Lock = 'assist' | 'undo' | 'branch' | 'veil';
export const LOCKS: readonly Lock[] = ['assist', 'undo', 'branch', 'veil'];

export type HandoutChoice = {
  assist: Assist;
  veil: boolean;
  locks: readonly Lock[];
  /** As typed; empty: drawn by each player. */
  seed: string;
  /** Name of a starting text; empty: the draft. */
  start: string;
  /** Seats beside the featured ones. */
  added: readonly string[];
};

export type Handout = {
  conferences: readonly DoorConference[];
  conference: DoorConference | undefined;
  /** Null until the file is there. */
  scenario: Scenario | null;
  handed: Handed | null;
  choice: HandoutChoice;
  /** Featured seats, then those that were added. */
  seats: readonly string[];
  choose: (part: Partial<HandoutChoice>) => void;
  chooseConference: (id: string) => void;
  linkOf: (seat: string) => string;
};

const FIRST: HandoutChoice = {
  assist: 'hints',
  veil: false,
  locks: [],
  seed: '',
  start: '',
  added: [],
};

export function useHandout(): Handout {
  const shelf = useApp((state) => state.shelf);
  const opened = useApp((state) => state.opened);
  const browsed = useApp((state) => state.browsed);
  const browse = useApp((state) => state.browse);
  const [id, setId] = useState('');
  const [choice, setChoice] = useState(FIRST);
  const conferences = conferencesOf(shelf, opened);
  const conference = conferences.find((one) => one.id === id) ?? conferences[0];
  const shipped = conference?.own === false ? conference.id : '';
  useEffect(() => {
    if (shipped !== '') void browse(shipped);
  }, [shipped, browse]);
  const own = conference?.id === OPENED_FILE && opened?.kind === 'scenario' ? opened : null;
  const scenario = own?.scenario ?? (browsed?.id === shipped ? browsed.scenario : null);
  const handed = useHanded(scenario, own?.text);
  const featured = conference?.featured.map(({ seat }) => seat) ?? [];
  return {
    conferences,
    conference,
    scenario,
    handed,
    choice,
    seats: [...new Set([...featured, ...choice.added])],
    choose: (part) => setChoice({ ...choice, ...part }),
    chooseConference: (next) => {
      setId(next);
      setChoice({ ...choice, start: '', added: [] });
    },
    linkOf: (seat) => (handed ? linkFor(handed, choice, seat) : ''),
  };
}

/** Packing a large scenario takes a while, so it is done once for each. */
function useHanded(scenario: Scenario | null, text: string | undefined): Handed | null {
  const [made, setMade] = useState<{ scenario: Scenario; handed: Handed } | null>(null);
  if (scenario && made?.scenario !== scenario)
    setMade({ scenario, handed: handedOut(scenario, text) });
  return made && made.scenario === scenario ? made.handed : null;
}

/** A number of 32 bits as typed; undefined: drawn by each. */
export function seedOf(typed: string): number | undefined {
  const value = Number(typed);
  return /^\d{1,10}$/.test(typed) && value < 2 ** 32 ? value : undefined;
}

function linkFor({ scenario }: Handed, choice: HandoutChoice, seat: string): string {
  const { assist, veil, locks, start } = choice;
  const seed = seedOf(choice.seed);
  const invitation = {
    scenario,
    seat,
    ...(seed === undefined ? {} : { seed }),
    ...(start === '' ? {} : { start }),
    assist,
    veil,
    locks,
  };
  return linkTo(invitation, location.href);
}
