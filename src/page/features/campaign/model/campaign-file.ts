/** A campaign as a file: the seat, and what each chapter left. The games themselves are saved as records of their own. */
import { CYBERCRIME_CAMPAIGN } from '../../../../analysis/campaign/campaign.ts';
import type { Legacy } from '../../../../analysis/campaign/legacy.ts';
import { isLoose } from '../../../session/saves/listed-shape.ts';
import type { KeptCampaign } from './kept-campaign.ts';
import { isLegacyOf } from './legacy-shape.ts';

const FORMAT = 'square-brackets/campaign@1';
/** Letters. What five chapters leave takes some 10 kB. */
const LONGEST = 1024 * 1024;

export type CampaignFileProblem = 'long' | 'other' | 'newer' | 'damaged';

export type CampaignFile =
  | { ok: true; campaign: KeptCampaign }
  | { ok: false; problem: CampaignFileProblem };

export function writeCampaignFile({ seat, legacies }: KeptCampaign): string {
  return JSON.stringify({
    format: FORMAT,
    campaign: CYBERCRIME_CAMPAIGN.id,
    seat,
    legacies: [...legacies.values()],
  });
}

export function readCampaignFile(text: string): CampaignFile {
  if (text.length > LONGEST) return refuse('long');
  const file = parse(text);
  if (!isLoose(file)) return refuse('other');
  const { format, campaign, seat, legacies } = file;
  if (typeof format !== 'string' || !format.startsWith('square-brackets/campaign@'))
    return refuse('other');
  if (format !== FORMAT) return refuse('newer');
  const known = CYBERCRIME_CAMPAIGN.seats.find((one) => one === seat);
  if (campaign !== CYBERCRIME_CAMPAIGN.id || known === undefined || !Array.isArray(legacies))
    return refuse('damaged');
  const left = new Map<string, Legacy>();
  const rest = legacies as unknown[];
  for (const { id } of CYBERCRIME_CAMPAIGN.chapters) {
    const found = rest.find((one) => isLegacyOf(id, one));
    if (found !== undefined) left.set(id, found as Legacy);
  }
  if (left.size !== rest.length) return refuse('damaged');
  return { ok: true, campaign: { seat: known, games: new Map(), legacies: left } };
}

function refuse(problem: CampaignFileProblem): CampaignFile {
  return { ok: false, problem };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
