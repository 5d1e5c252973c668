/** What a record or a result says of itself, before anybody has replayed it. */
import type { SeatId } from '../../scenario/resolved.ts';
import type { Outcome } from '../../conference/outcome.ts';
import { listSpeakers } from '../../conference/record/persons.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';
import { RESULT_FORMAT } from '../../conference/record/record-format.ts';
import type { Result } from '../../conference/result/result.ts';
import { normalizeSeed } from '../../engine/numbers/seed.ts';
import { cleanLabel } from './plain-label.ts';

export type HandedIn = ConferenceRecord | Result;

export type Claim = {
  kind: 'record' | 'result';
  /** What its person calls it. */
  label?: string;
  scenario: { id: string; rulesHash: string };
  seed: number;
  run: number;
  seat: SeatId | null;
  ending: Outcome['ending'];
  articles: Outcome['articles'];
  hash: string;
};

export function readClaim(handedIn: HandedIn): Claim {
  const { scenario, seed, run, seats, outcome, hash } = handedIn;
  const result = handedIn.format === RESULT_FORMAT ? handedIn : null;
  const label = result?.label;
  return {
    kind: result ? 'result' : 'record',
    ...(label === undefined ? {} : { label: cleanLabel(label) }),
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed: normalizeSeed(seed),
    run,
    seat: result?.seat ?? findSpeaker(handedIn) ?? seats[0]?.seat ?? null,
    ending: outcome.ending,
    articles: outcome.articles,
    hash,
  };
}

/** The first seat a person spoke for. A result has not what policies said, so when its commands were given is not known. */
function findSpeaker(handedIn: HandedIn): SeatId | undefined {
  const { seats, handovers = [] } = handedIn;
  if (handedIn.format !== RESULT_FORMAT)
    return listSpeakers({ plan: seats, handovers, commands: handedIn.commands })[0];
  const said = new Set(handedIn.commands.map(({ seat }) => seat));
  return [...seats, ...handovers].find(({ seat, by }) => by === 'person' && said.has(seat))?.seat;
}
