import type { Problems } from '../problem.ts';
import type { Scenario } from '../resolved.ts';
import { isMapping } from '../source/mapping.ts';

/**
 * Objections that cannot come, and a file that says nothing of them: rules version 9 had one share for every file,
 * since version 10 a file has its own.
 * @param written the procedure as the file has it
 */
export function diagnoseObjections(
  { procedure }: Scenario,
  problems: Problems,
  written: unknown,
): void {
  const { objections, consensusFirst } = procedure;
  if (objections && !consensusFirst) {
    const message =
      'Consensus is not sought, so nobody is asked to object. Set consensusFirst to true, or write none.';
    const path = ['procedure', 'objections'];
    problems.add({ severity: 'warning', code: 'objections/unheard', path, side: 'value', message });
  }
  const said = isMapping(written) && Object.hasOwn(written, 'objections');
  if (said || !consensusFirst) return;
  const message =
    'Rules 9 stopped a vote when two or more objectors had over 12% of capability. Now objections stop none. To keep the old rule, write objections: { stopVoteAt: 12%, of: capability }. If not, write objections: none.';
  problems.add({
    severity: 'info',
    code: 'objections/unsaid',
    path: ['procedure'],
    side: 'key',
    message,
  });
}
