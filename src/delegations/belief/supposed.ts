/**
 * The instructions each on the floor is supposed to have: positions as stated, priorities, red lines and linkages as
 * far as a seat has asked or can tell from brackets. Kept for as long as neither has changed: most seats have asked
 * nothing, and suppose the same.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import type { Disclosed } from '../../engine/answers/disclosed.ts';
import { makeMandate, type Mandate, listWordings } from '../../engine/mandate/mandate.ts';
import { isSameList, makeOwnedLists } from '../../engine/state/owned.ts';
import type { Note } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type Conduct, readConduct } from './conduct.ts';

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;

/** `doubts`: half the range in which each salience may lie. */
export type Supposed = { mandate: Mandate; doubts: Float64Array };

/** What a seat has been told by one delegation. */
type Told = { notes: readonly Note[]; disclosed: readonly Disclosed[] };

/** `guess`: of what it was not asked. */
type Kept = { told: Told; changes: number; guess: Guess; supposed: Supposed };

type Guess = { salience: number; doubt: number };

/** By place: what is supposed where nothing was told, and with what was told last. */
type Shelf = { untold: (Kept | undefined)[]; told: (Kept | undefined)[] };

/** Of the floor looked at last, which has a list of changes of its own. */
let latestShelf: { changes: Int32Array; shelf: Shelf } | undefined;

function recallShelf(changes: Int32Array): Shelf {
  if (latestShelf?.changes !== changes) latestShelf = { changes, shelf: { untold: [], told: [] } };
  return latestShelf.shelf;
}

const disclosedBy = makeOwnedLists<Disclosed, SeatIndex>(({ of }) => of);

const NO_NOTES: readonly Note[] = [];

function sortByTeller(notes: readonly Note[]): Note[][] {
  const sorted: Note[][] = [];
  for (const note of notes) (sorted[note.of] ??= []).push(note);
  return sorted;
}

/** By place on the floor. */
export function supposeFloor(view: View): Supposed[] {
  const conduct = readConduct(view);
  const shelf = recallShelf(conduct.changes);
  const notes = sortByTeller(view.notes);
  const { disclosed } = view;
  const floor: Supposed[] = [];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1) {
    const d = view.floor[place] as SeatIndex;
    const told = { notes: notes[d] ?? NO_NOTES, disclosed: disclosedBy(disclosed, d) };
    floor.push(supposeAt(view, conduct, shelf, place, told));
  }
  return floor;
}

function supposeAt(
  view: View,
  conduct: Conduct,
  shelf: Shelf,
  place: FloorPlace,
  told: Told,
): Supposed {
  const bare = told.notes.length === 0 && told.disclosed.length === 0;
  const kept = bare ? shelf.untold : shelf.told;
  const changes = conduct.changes[place] as number;
  const last = kept[place];
  const same = last !== undefined && isSame(last.told, told);
  if (same && last.changes === changes) return last.supposed;
  const guess = same ? last.guess : guessFrom(told.notes);
  const supposed = suppose(view, conduct, place, told, guess);
  kept[place] = { told, changes, guess, supposed };
  return supposed;
}

function isSame(one: Told, other: Told): boolean {
  return (
    isSameList(one.notes, other.notes) &&
    one.disclosed.length === other.disclosed.length &&
    isDisclosedAlike(one.disclosed, other.disclosed)
  );
}

function isDisclosedAlike(one: readonly Disclosed[], other: readonly Disclosed[]): boolean {
  for (let i = 0; i < one.length; i += 1) {
    const first = one[i] as Disclosed;
    const second = other[i] as Disclosed;
    if (first.article !== second.article || first.line !== second.line) return false;
    if (!isSameList(first.linkages, second.linkages)) return false;
  }
  return true;
}

/** Vectors to a block of memory: three make a supposition. */
const TO_A_BLOCK = 96;

let block = new Float64Array(0);
let taken = 0;

/** Zeros that nobody else has: engines keep each block outside their heap, where a small one costs more than its use. */
function allocateZeros(size: number): Float64Array {
  if (taken + size > block.length) {
    block = new Float64Array(TO_A_BLOCK * size);
    taken = 0;
  }
  taken += size;
  return block.subarray(taken - size, taken);
}

function suppose(
  view: View,
  { low, high }: Conduct,
  place: FloorPlace,
  told: Told,
  guess: Guess,
): Supposed {
  const { articles } = view.scenario;
  const width = articles.length;
  const d = view.floor[place] as SeatIndex;
  const ideals = view.stated.subarray(d * width, (d + 1) * width);
  const saliences = allocateZeros(width);
  const weights = allocateZeros(width);
  const doubts = allocateZeros(width);
  const latest: (Note | undefined)[] = [];
  for (const note of told.notes) latest[note.article] = note;
  for (let a: ArticleIndex = 0; a < width; a += 1) {
    if (Number.isNaN(ideals[a])) continue;
    const least = low[place * width + a] as number;
    const most = high[place * width + a] as number;
    const note = latest[a];
    if (note) saliences[a] = findToldMiddle(note, least, most);
    else {
      saliences[a] = Math.max(least, Math.min(most, guess.salience));
      doubts[a] = Math.min(guess.doubt, (most - least) / 2);
    }
  }
  writeBelievedShares(saliences, weights);
  const { redLines, linkages } = collectBounds(told.disclosed);
  const read = readPlainly(articles);
  return {
    doubts,
    mandate: makeMandate({
      ideals,
      saliences,
      weights,
      redLines,
      linkages,
      reservation: 0,
      patience: 1,
      side: 0,
      read,
    }),
  };
}

/** Of what was told, narrowed by what was seen since where the two agree. */
function findToldMiddle(note: Note, least: number, most: number): number {
  const low = Math.max(note.low, least);
  const high = Math.min(note.high, most);
  return low <= high ? (low + high) / 2 : (note.low + note.high) / 2;
}

/** An open question names the highest and the lowest: what was not named lies between them. */
function guessFrom(told: readonly Note[]): Guess {
  if (told.length < 4) return { salience: UNKNOWN, doubt: UNKNOWN };
  const named = told.map(({ low, high }) => (low + high) / 2).sort((one, other) => one - other);
  const half = Math.floor(named.length / 2);
  const low = named[half - 1] ?? 0;
  const high = named[half] ?? 1;
  return { salience: (low + high) / 2, doubt: (high - low) / 2 };
}

type Bounds = Pick<Mandate, 'redLines' | 'linkages'>;

const NO_BOUNDS: Bounds = { redLines: [], linkages: [] };

function collectBounds(disclosed: readonly Disclosed[]): Bounds {
  if (disclosed.length === 0) return NO_BOUNDS;
  const redLines: Mandate['redLines'][number][] = [];
  const linkages = new Set<Mandate['linkages'][number]>();
  for (const told of disclosed) {
    if (told.line) redLines[told.article] = told.line;
    for (const linkage of told.linkages) linkages.add(linkage);
  }
  return { redLines, linkages: [...linkages] };
}

function writeBelievedShares(saliences: Float64Array, shares: Float64Array): void {
  let total = 0;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1) total += saliences[a] ?? 0;
  if (total === 0) return;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    shares[a] = (saliences[a] ?? 0) / total;
}

type Articles = View['scenario']['articles'];

let plain: { articles: Articles; read: readonly Float64Array[] } | undefined;

/** Wordings as they stand, whatever a group may read in them. */
function readPlainly(articles: Articles): readonly Float64Array[] {
  if (plain?.articles === articles) return plain.read;
  const read = articles.map((article) =>
    Float64Array.from(listWordings(article), (wording) => wording.position),
  );
  plain = { articles, read };
  return read;
}
