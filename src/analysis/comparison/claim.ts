/** What a record or a result says of itself, before anybody has replayed it. */
import type { SeatId } from '../../scenario/ids.ts';
import type { Outcome } from '../../conference/outcome.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';
import { RESULT_FORMAT } from '../../conference/record/record-format.ts';
import type { Result } from '../../conference/result/result.ts';
import { normalizeSeed } from '../../engine/numbers/seed.ts';
import type { Command } from '../../engine/command.ts';
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
  const { scenario, seed, run, seats, handovers = [], outcome, hash } = handedIn;
  const commands: readonly Pick<Command, 'seat'>[] = handedIn.commands;
  const result = handedIn.format === RESULT_FORMAT ? handedIn : null;
  const persons = [...seats, ...handovers].filter(({ by }) => by === 'person');
  const speaker = persons.find(({ seat }) => commands.some((command) => command.seat === seat));
  const label = result?.label;
  return {
    kind: result ? 'result' : 'record',
    ...(label === undefined ? {} : { label: cleanLabel(label) }),
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed: normalizeSeed(seed),
    run,
    seat: result?.seat ?? speaker?.seat ?? seats[0]?.seat ?? null,
    ending: outcome.ending,
    articles: outcome.articles,
    hash,
  };
}
