/** What a policy that knows no more than the person would do in the person's place. */
import { policyCommand } from '../../conference/conference.ts';
import type { Command } from '../../engine/command.ts';
import type { Game } from '../store.ts';

/** The adviser's command; null where the person is not awaited, has no instructions or plays without an adviser. */
export function adviceFor({ conference, seat, view, assist }: Game): Command | null {
  if (assist !== 'adviser' || view.awaited !== seat || !view.mandate) return null;
  return policyCommand({ ...conference, plan: [{ seat, by: 'packager' }] }, seat);
}
