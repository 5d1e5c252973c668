/**
 * A scenario as any seat may read it: what was stated and published, and the rules, without anybody's priorities,
 * red lines, linkages, value of no deal or brief. A seat's own instructions come to it apart.
 */
import type {
  Basis,
  Delegation,
  Featured,
  HappeningEvent,
  Observer,
  Position,
  Scenario,
  Stakeholder,
  Words,
} from '../scenario/resolved.ts';

/** What a delegation says it wants: 0..100 on the article's axis. */
export type StatedPosition = { ideal: number; basis?: Basis };

export type SeatDelegation = Omit<
  Delegation,
  'positions' | 'linkages' | 'reservation' | 'brief'
> & {
  /** By article index; undefined: no position. */
  positions: readonly (StatedPosition | undefined)[];
};

/** Nothing is drawn for an observer: its positions as written would be its instructions. */
export type SeatObserver = Pick<Observer, 'id' | 'name' | 'flag'>;

/** Nothing bounds what stakeholders ask. */
export type SeatStakeholder = Omit<Stakeholder, 'positions'> & {
  positions: readonly (Pick<Position, 'ideal' | 'salience' | 'basis' | 'note'> | undefined)[];
};

/** When an event comes and what it does to instructions is known once it has come. */
export type SeatEvent = Pick<HappeningEvent, 'id' | 'title' | 'text'>;

/** Without the hashes: one over what nobody may read tells whoever guesses it that the guess is right. */
export type SeatScenario = Omit<
  Scenario,
  'delegations' | 'observers' | 'featured' | 'stakeholders' | 'events' | 'rulesHash' | 'textHash'
> & {
  featured: readonly Featured[];
  delegations: readonly SeatDelegation[];
  observers: readonly SeatObserver[];
  stakeholders: readonly SeatStakeholder[];
  events: readonly SeatEvent[];
};

type Readable = { written: Scenario; read: SeatScenario };

const known = new WeakMap<Scenario, Readable>();
let latest: Readable | undefined;

/** The same one for every seat, so that what is worked out from it is there for all. */
export function seatScenario(scenario: Scenario): SeatScenario {
  if (latest?.written === scenario) return latest.read;
  latest = known.get(scenario);
  if (!latest) {
    latest = { written: scenario, read: disclose(scenario) };
    known.set(scenario, latest);
  }
  return latest.read;
}

/** Written out: a key that a later version adds is nobody's to read until it stands here. */
function disclose(scenario: Scenario): SeatScenario {
  const { cast, draw, summary, teaching, words } = scenario;
  return {
    id: scenario.id,
    title: scenario.title,
    dimensions: scenario.dimensions,
    articles: scenario.articles,
    articleIndex: scenario.articleIndex,
    starts: scenario.starts,
    groups: scenario.groups,
    delegations: scenario.delegations.map(discloseDelegation),
    delegationIndex: scenario.delegationIndex,
    nameCall: scenario.nameCall,
    observers: scenario.observers.map(discloseObserver),
    floor: scenario.floor,
    featured: scenario.featured.map(discloseFeatured),
    procedure: scenario.procedure,
    stakeholders: scenario.stakeholders.map(discloseStakeholder),
    instruments: scenario.instruments,
    events: scenario.events.map(discloseEvent),
    rollCalls: scenario.rollCalls,
    aliases: scenario.aliases,
    sources: scenario.sources,
    ...(cast === undefined ? {} : { cast }),
    ...(draw === undefined ? {} : { draw }),
    ...(summary === undefined ? {} : { summary }),
    ...(words === undefined ? {} : { words }),
    ...(teaching === undefined ? {} : { teaching }),
  };
}

/** What everybody reads before the conference opens. */
function discloseFeatured({ seat, line, goal, keep }: Featured): Featured {
  return { seat, line, ...(goal && { goal }), ...(keep && { keep }) };
}

function discloseDelegation(delegation: Delegation): SeatDelegation {
  const { id, index, name, flag, groups, capability, votes, weights, playable } = delegation;
  const positions = delegation.positions.map((position) => position && discloseStated(position));
  // Not spread: engines give each object so made a shape of its own, and these are read at every count.
  const read: SeatDelegation = {
    id,
    index,
    name,
    groups,
    capability,
    votes,
    weights,
    playable,
    positions,
  };
  if (flag !== undefined) read.flag = flag;
  if (delegation.joins !== undefined) read.joins = delegation.joins;
  return read;
}

function discloseStated({ ideal, basis }: Position): StatedPosition {
  return basis === undefined ? { ideal } : { ideal, basis };
}

function discloseObserver({ id, name, flag }: Observer): SeatObserver {
  return flag === undefined ? { id, name } : { id, name, flag };
}

function discloseStakeholder({ id, title, influence, positions }: Stakeholder): SeatStakeholder {
  return {
    id,
    title,
    influence,
    positions: positions.map((position) => {
      if (!position) return undefined;
      const { redLine: _redLine, from: _from, ...asked } = position;
      return asked;
    }),
  };
}

function discloseEvent({ id, title, text }: HappeningEvent): SeatEvent {
  return text === undefined ? { id, title } : { id, title, text };
}

/** What whoever wrote the scenario tells the person in a seat; null: nothing. */
export function briefFor(scenario: Scenario, seat: string): Words | null {
  return (
    [...scenario.delegations, ...scenario.observers].find(({ id }) => id === seat)?.brief ?? null
  );
}
