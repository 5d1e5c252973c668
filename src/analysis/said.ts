import type { Act, Command, Seat } from '../engine/command.ts';

export type SaidAct = { seat: Seat; act: Act };

/** Who said what. Reasons explain an act and are no part of it, nor is what a record adds. */
export function takeSaid(command: Command & { after?: string }): SaidAct {
  const { seat, reasons: _reasons, after: _after, ...act } = command;
  return { seat, act };
}
