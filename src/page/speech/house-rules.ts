/** What a scenario rules beyond majorities, in sentences: for the page of the procedure, briefs and invitations. */
import type { SeatScenario } from '../../engine/seat-scenario.ts';
import type { Figures } from './use-game.ts';
import type { Names } from './names/name.ts';
import type { Translate } from './words.ts';

export function tellHouseRules(
  { procedure, delegations }: Pick<SeatScenario, 'procedure' | 'delegations'>,
  t: Translate,
  figures: Pick<Figures, 'share'>,
  names: Pick<Names, 'seat'>,
): string[] {
  const { adjourn, chair, fullAttendance, objections, textClosed } = procedure;
  const { bindsAll, clauseVotes, exit, signatories, voteIsFinal } = procedure;
  const told: string[] = [];
  if (textClosed) told.push(t('house.closed'));
  if (objections) {
    const { numerator, denominator } = objections.stopVoteAt;
    told.push(
      t('house.objections', {
        share: figures.share(numerator / denominator),
        of: objections.of,
      }),
    );
  }
  if (adjourn) told.push(t('house.adjourn'));
  if (clauseVotes) told.push(t('house.clauseVotes'));
  if (voteIsFinal) told.push(t('house.voteIsFinal'));
  if (fullAttendance) told.push(t('house.fullAttendance'));
  if (bindsAll) told.push(t('house.bindsAll'));
  if (exit) told.push(t('house.exit'));
  if (signatories !== undefined) told.push(t('house.signatories', { n: signatories }));
  if (chair !== undefined) told.push(t('house.chair', { seat: names.seat(chair) }));
  for (const { id, joins } of delegations)
    if (joins !== undefined) told.push(t('house.joins', { seat: names.seat(id), sitting: joins }));
  return told;
}

/** In fewer sittings the Chair announces no changes. */
const PLEAS_FROM = 3;

/**
 * Rules of every conference that decide what becomes of the text; none where nobody may change it.
 * @param allowed articles that may be in brackets when the last sitting closes
 */
export function tellTextRules(
  { procedure }: Pick<SeatScenario, 'procedure'>,
  allowed: number,
  t: Translate,
): string[] {
  const { sittings, textClosed } = procedure;
  if (textClosed) return [];
  const pleas = sittings >= PLEAS_FROM ? [t('house.pleas')] : [];
  return [t('strip.how', { allowed }), t('house.room'), ...pleas];
}
