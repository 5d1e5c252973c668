/** What an instructor has chosen to hand out, and the links that say so. */
import { useEffect, useState } from 'react';
import { type Handed, makeHandout, makeLink } from '../model/invitation.ts';
import { findShort, keepShort, writeShort } from '../model/share-short.ts';
import { makeHandOut, readInstructorKey } from '../../../session/class-host.ts';
import { OPENED_FILE } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { FIRST_CHOICE, type HandoutChoice, keepChoice, readKeptChoice } from './kept-choice.ts';
import {
  listAllSeats,
  listConferences,
  type DoorConference,
} from '../../../session/door-conference.ts';

export type Handout = {
  /** Whether links are short ones of a class server; null: no class server serves this tab. */
  short: boolean | null;
  /** Makes them so, or not; gives why it could not be. */
  setShort: (on: boolean) => Promise<string | null>;
  conferences: readonly DoorConference[];
  conference: DoorConference | undefined;
  /** Null until the file is there. */
  scenario: Scenario | null;
  handed: Handed | null;
  choice: HandoutChoice;
  /** Seats with a link. */
  seats: readonly string[];
  /** Every seat there is. */
  all: readonly string[];
  choose: (part: Partial<HandoutChoice>) => void;
  /** Id of what ships, of a draft, or that of the file that is open. */
  chosen: string;
  chooseConference: (id: string) => void;
  linkOf: (seat: string) => string;
};

/** Seats offered at first where a scenario features none. */
const OFFERED = 30;

export function useHandout(): Handout {
  const shelf = useApp((state) => state.shelf);
  const opened = useApp((state) => state.opened);
  const browsed = useApp((state) => state.browsed);
  const browse = useApp((state) => state.browse);
  const id = useApp((state) => state.route.id ?? '');
  const go = useApp((state) => state.go);
  const ofDraft = id !== '' && !shelf.some((one) => one.id === id);
  useDraft(ofDraft ? id : null);
  const there = !ofDraft || opened?.draft === id;
  const conferences = listConferences(shelf, opened);
  const found = conferences.find((one) => one.id === id) ?? conferences[0];
  const conference = there ? found : undefined;
  const own = conference?.id === OPENED_FILE && opened?.kind === 'scenario' ? opened : null;
  const ofShelf = conference?.own === false ? conference.id : '';
  // A file that lies open is another each time.
  const chosen = id !== '' ? id : (own?.draft ?? ofShelf);
  const [choice, setChoice] = useChoice(chosen);
  useEffect(() => {
    if (ofShelf !== '') void browse(ofShelf);
  }, [ofShelf, browse]);
  const scenario = own?.scenario ?? (browsed?.id === ofShelf ? browsed.scenario : null);
  const packed = useHanded(scenario, own?.text);
  const handed = packed && chooseHanded(packed, choice);
  const bareText = useApp((state) => state.bareText);
  const [, redraw] = useState(0);
  const setShort = async (on: boolean): Promise<string | null> => {
    if (!packed) return null;
    const text = own ? await bareText(own.text) : undefined;
    const why = await makeShort(packed, choice, on ? { text } : null);
    redraw((times) => times + 1);
    return why;
  };
  const all = scenario ? listAllSeats(scenario).map(({ seat }) => seat) : [];
  return {
    short: readInstructorKey() === null ? null : handed?.how === 'class',
    setShort,
    conferences,
    conference,
    scenario,
    handed,
    choice,
    // A draft may have lost a seat since.
    seats:
      choice.seats?.filter((seat) => all.includes(seat)) ?? listOfferedSeats(conference, scenario),
    all,
    choose: (part) => setChoice({ ...choice, ...part }),
    chosen: (own && opened?.draft) ?? conference?.id ?? '',
    chooseConference: (next) => {
      go(next === OPENED_FILE ? { page: 'share' } : { page: 'share', id: next });
    },
    linkOf: (seat) => (handed ? makeSeatLink(handed, choice, seat) : ''),
  };
}

/** What is set for each conference, as it was when one comes back to it. */
function useChoice(id: string): [HandoutChoice, (choice: HandoutChoice) => void] {
  const [held, setHeld] = useState({ id, choice: readKeptChoice(id, FIRST_CHOICE) });
  if (held.id !== id) setHeld({ id, choice: readKeptChoice(id, FIRST_CHOICE) });
  return [
    held.choice,
    (choice) => {
      keepChoice(id, choice);
      setHeld({ id, choice });
    },
  ];
}

/** The featured seats; where there are none, those that a person may take. */
function listOfferedSeats(
  conference: DoorConference | undefined,
  scenario: Scenario | null,
): string[] {
  const featured = conference?.featured.map(({ seat }) => seat) ?? [];
  if (featured.length > 0 || !scenario) return featured;
  const playable = scenario.delegations.filter((one) => one.playable);
  return (playable.length > 0 ? playable : scenario.delegations)
    .slice(0, OFFERED)
    .map(({ id }) => id);
}

function dropText({ scenario: { id, code }, how }: Handed): Handed {
  return how === 'inside'
    ? { scenario: { id, code }, how: 'beside' }
    : { scenario: { id, code }, how };
}

/** The draft is read again when the page opens: it may have changed on the desk since. */
function useDraft(id: string | null): void {
  const openKeptDraft = useApp((state) => state.openKeptDraft);
  const listDrafts = useApp((state) => state.listDrafts);
  const go = useApp((state) => state.go);
  const opened = useApp((state) => state.opened?.draft);
  useEffect(() => {
    void listDrafts();
  }, [listDrafts]);
  useEffect(() => {
    if (id === null) return;
    void openKeptDraft(id).then((kept) => {
      // Deleted since, or of another browser; where this browser keeps nothing, it may be open all the same.
      if (!kept && opened !== id) go({ page: 'share' });
    });
    // What is open when it has been read does not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, openKeptDraft, go]);
}

/** Packing a large scenario takes a while, so it is done once for each; comments of its author stay behind. */
export function useHanded(scenario: Scenario | null, text: string | undefined): Handed | null {
  const bareText = useApp((state) => state.bareText);
  const [made, setMade] = useState<{ scenario: Scenario; handed: Handed } | null>(null);
  useEffect(() => {
    let gone = false;
    if (!scenario) return undefined;
    const bare = text === undefined ? Promise.resolve(undefined) : bareText(text);
    void bare.then((packed) => {
      if (!gone) setMade({ scenario, handed: makeHandout(scenario, packed) });
    });
    return () => {
      gone = true;
    };
  }, [scenario, text, bareText]);
  return made && made.scenario === scenario ? made.handed : null;
}

/** A number of 32 bits as typed; undefined: drawn by each. */
export function parseSeedText(typed: string): number | undefined {
  const value = Number(typed);
  return /^\d{1,10}$/.test(typed) && value < 2 ** 32 ? value : undefined;
}

function makeSettings({ scenario }: Handed, { assist, veil, locks, start, seed }: HandoutChoice) {
  const typed = parseSeedText(seed);
  return {
    scenario,
    ...(typed === undefined ? {} : { seed: typed }),
    ...(start === '' ? {} : { start }),
    assist,
    veil,
    locks: [...locks],
  };
}

export function makeSeatLink(handed: Handed, choice: HandoutChoice, seat: string): string {
  const settings = makeSettings(handed, choice);
  const code = findShort(settings);
  return code === null
    ? makeLink({ ...settings, seat }, location.href)
    : `${location.href.split('#')[0]}#/s/${writeShort(code, seat)}`;
}

/** As links hand it out with these settings. */
export function chooseHanded(packed: Handed, choice: HandoutChoice): Handed {
  if (findShort(makeSettings(packed, choice)) !== null)
    return { scenario: packed.scenario, how: 'class' };
  return choice.beside ? dropText(packed) : packed;
}

/**
 * @param as text of the file, where it does not ship; null: links carry all themselves again
 * @returns why the server has not taken it
 */
async function makeShort(
  packed: Handed,
  choice: HandoutChoice,
  as: { text: string | undefined } | null,
): Promise<string | null> {
  const { scenario, ...settings } = makeSettings(packed, choice);
  const { id, code } = scenario;
  if (as === null) {
    keepShort({ scenario, ...settings }, null);
    return null;
  }
  const { text } = as;
  const whole = { id, code, ...(text === undefined ? {} : { text }) };
  const answer = await makeHandOut({ scenario: whole, ...settings });
  if (!answer.ok) return answer.code;
  keepShort({ scenario, ...settings }, answer.code);
  return null;
}
