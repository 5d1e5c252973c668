import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { ShelfPlace } from './places.ts';

/** A text of a scenario file as written: one string, or one per language. */
export type WrittenText = string | Readonly<Record<string, string>>;

/** Of a seat, as measured: from 1, gentle, upwards; points that good players leave with. */
export interface MeasuredSeat {
  readonly level: number;
  readonly points: number;
}

/** What the lobby shows of a shipped scenario before its file is fetched. */
export interface ScenarioListing extends Omit<ShelfPlace, 'seat'> {
  readonly id: string;
  /** Of the file: another, once anything in it has changed. */
  readonly digest: string;
  readonly title: WrittenText;
  readonly summary: WrittenText;
  readonly articles: number;
  readonly delegations: number;
  readonly sittings: number;
  /** Seats to offer first, in the order of the file after the place's own; `line` says why one would sit there. */
  readonly featured: readonly {
    readonly seat: string;
    readonly line: WrittenText;
    readonly name: WrittenText;
    readonly flag?: string;
    /** Absent: the seat has not been measured. */
    readonly difficulty?: MeasuredSeat;
  }[];
}

/** The rules of decision as a file writes them, for the library to name. */
export interface ListedProcedure {
  readonly sittings: number;
  readonly consensusFirst?: boolean;
  readonly substance?: unknown;
}

export interface ScenarioAsset {
  readonly listing: ScenarioListing;
  readonly procedure: ListedProcedure;
  /** Path below the built page; carries a digest, so that it may be cached for ever. */
  readonly fileName: string;
  /** The scenario as JSON text. */
  readonly json: string;
}

interface WrittenParty {
  readonly id: string;
  readonly name?: WrittenText;
  readonly flag?: string;
}

interface WrittenScenario {
  readonly id: string;
  readonly title: WrittenText;
  readonly summary?: WrittenText;
  readonly articles: readonly unknown[];
  readonly delegations: readonly WrittenParty[];
  readonly observers?: readonly WrittenParty[];
  readonly featured?: readonly { readonly seat: string; readonly line?: WrittenText }[];
  readonly procedure: ListedProcedure;
}

/** Seats of a scenario that were measured. */
export type Measured = ReadonlyMap<string, MeasuredSeat>;

const NOTHING: Measured = new Map();

/**
 * Turns the YAML of a shipped scenario into the JSON the page fetches. Shipped files are proved
 * sound by their own test, so the shape is taken on trust here.
 */
export function makeScenarioAsset(
  yaml: string,
  place: ShelfPlace = {},
  measured: Measured = NOTHING,
): ScenarioAsset {
  const written = parse(yaml, { version: '1.2', schema: 'core', merge: false }) as WrittenScenario;
  const json = JSON.stringify(written);
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 8);
  const { seat, ...offered } = place;
  return {
    listing: { ...makeListing(written, measured, seat), digest, ...offered },
    procedure: written.procedure,
    fileName: `assets/scenario-${written.id}-${digest}.json`,
    json,
  };
}

function makeListing(
  written: WrittenScenario,
  measured: Measured,
  first: string | undefined,
): Omit<ScenarioListing, 'digest'> {
  const parties = [...written.delegations, ...(written.observers ?? [])];
  const seated = (seat: string): { name: WrittenText; flag?: string } => {
    const party = parties.find(({ id }) => id === seat);
    const name = party?.name ?? seat;
    return party?.flag === undefined ? { name } : { name, flag: party.flag };
  };
  const measuredOf = (seat: string): { difficulty?: MeasuredSeat } => {
    const difficulty = measured.get(seat);
    return difficulty ? { difficulty } : {};
  };
  return {
    id: written.id,
    title: written.title,
    summary: written.summary ?? '',
    articles: written.articles.length,
    delegations: written.delegations.length,
    sittings: written.procedure.sittings,
    featured: (written.featured ?? [])
      .toSorted((one, other) => Number(other.seat === first) - Number(one.seat === first))
      .map(({ seat, line }) => ({
        seat,
        line: line ?? '',
        ...seated(seat),
        ...measuredOf(seat),
      })),
  };
}
