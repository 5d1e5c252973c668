/** What a person is to do in a round, as the key of a sentence. */
import type { RoundPush, SeatPresence } from '../../../../conference/class/wire.ts';
import type { Seat } from '../../../../engine/command.ts';

import type { OwnRound } from './class-facts.ts';

export type { SeatPresence };

export type RoundCall =
  | 'paused'
  | 'talk'
  | 'acts'
  | 'answer'
  /** A package is to be answered before its room is called. */
  | 'ahead'
  /** An act came back, and another may be laid in its place. */
  | 'back'
  /** Others answer: acts may be laid for the next sitting. */
  | 'next'
  /** Done; others are not. */
  | 'wait'
  | 'over';

type Round = Pick<RoundPush, 'stage' | 'paused'>;

/** @param asked the seat may do something now */
export function chooseRoundCall(
  round: Round | null,
  own: Pick<OwnRound, 'done' | 'back' | 'ahead' | 'next'> | null,
  asked: boolean,
): RoundCall {
  if (!round || round.stage === 'over') return 'over';
  if (round.paused) return 'paused';
  if (!asked) return 'wait';
  if (own?.back) return 'back';
  if (own?.ahead) return 'ahead';
  if (own?.next) return 'next';
  if (round.stage === 'answers' || round.stage === 'returned') return 'answer';
  return round.stage === 'talk' ? 'talk' : 'acts';
}

export type PresenceState = 'you' | 'sealed' | 'thinking' | 'away' | 'policy' | 'here';

export function readPresence(one: SeatPresence, you: Seat | null): PresenceState {
  if (one.by === 'policy') return 'policy';
  if (one.sealed && !one.thinking) return 'sealed';
  if (one.seat === you) return 'you';
  if (!one.here) return 'away';
  return one.thinking ? 'thinking' : 'here';
}
