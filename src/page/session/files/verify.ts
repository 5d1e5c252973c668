/** Plays a record or a result that somebody opens again; fetched with the first, as playing verifies nothing. */
import { findRemarks } from '../../../analysis/comparison/remarks.ts';
import type { Conference } from '../../../conference/conference.ts';
import { summarizeDivergence } from '../../../conference/record/divergence.ts';
import type { ConferenceRecord } from '../../../conference/record/record.ts';
import { replay } from '../../../conference/record/replay.ts';
import { replayResult } from '../../../conference/result/replay-result.ts';
import type { Result } from '../../../conference/result/result.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import type { ShelfProof } from '../store/shelf.ts';

type Proved = { proof: ShelfProof; conference?: Conference };

/** Plays a record again. The conference is as far as it could be verified. */
export function verifyRecord(scenario: Scenario, record: ConferenceRecord): Proved {
  return makeProof(replay(scenario, record), record);
}

/** Plays a result again: the persons' commands as given, the policies' as they decide. */
export function verifyResult(scenario: Scenario, result: Result): Proved {
  return makeProof(replayResult(scenario, result), result);
}

function makeProof(
  replayed: ReturnType<typeof replay> | ReturnType<typeof replayResult>,
  claimed: ConferenceRecord | Result,
): Proved {
  if (replayed.status === 'proved') {
    const { conference } = replayed;
    return { proof: { status: 'proved', remarks: findRemarks(conference, claimed) }, conference };
  }
  if (replayed.status === 'otherRules') return { proof: replayed };
  if (replayed.status === 'otherScenario') return { proof: { status: 'otherScenario' } };
  const { part, command } = replayed.divergence;
  const { expected, found } = summarizeDivergence(replayed.divergence);
  return {
    conference: replayed.conference,
    proof: {
      status: 'diverged',
      part,
      command,
      expected: JSON.stringify(expected) ?? '–',
      found: JSON.stringify(found) ?? '–',
    },
  };
}
