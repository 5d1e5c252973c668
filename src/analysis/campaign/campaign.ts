/**
 * A campaign: chapters in order, each a conference of its own. What a chapter leaves is plain data (`legacy.ts`); what
 * it does to the opening of a later one is written down here and carried out in `open-chapter.ts`.
 */

/** Keys of a procedure that a decision of an earlier chapter sets. */
export type ProcedurePatch = {
  sittings?: number;
  substance?: { of: 'presentAndVoting' | 'members'; atLeast?: string; moreThan?: string };
  objections?: 'none' | { stopVoteAt: string; of: 'votes' | 'members' };
};

export type Carry =
  /** Another starting text, by what was adopted; one that is not named opens as it ships. */
  | { kind: 'start'; from: string; article: string; starts: Readonly<Record<string, string>> }
  /** Procedure by what was adopted; `none`: nothing was. */
  | {
      kind: 'procedure';
      from: string;
      article: string;
      by: Readonly<Record<string, ProcedurePatch>>;
      none: ProcedurePatch;
    }
  /** The options with which nobody from outside is let in. */
  | { kind: 'doors'; from: string; article: string; closed: readonly string[] }
  /** Articles of the same id: what stands, what is agreed, what is in brackets. */
  | { kind: 'text'; from: string };

export type ChapterPlan = {
  /** Id of the scenario. */
  id: string;
  carries: readonly Carry[];
  /** The campaign goes on only if an article has one of these options and was adopted; absent: it always does. */
  onlyIf?: { article: string; options: readonly string[] } | 'adopted';
};

export type CampaignPlan = {
  id: string;
  seats: readonly string[];
  chapters: readonly ChapterPlan[];
};

const MANDATE = 'campaign-2019-mandate';
const RULES_OF_ROOM = 'campaign-2021-rules';
const DRAFTS = 'campaign-2022-drafts';
const SESSION = 'campaign-2024-session';

const BY_RULE: Extract<Carry, { kind: 'procedure' }> = {
  kind: 'procedure',
  from: RULES_OF_ROOM,
  article: 'decision',
  by: {
    // One objection keeps the text open: nobody is outvoted.
    dec_consensus: {
      substance: { of: 'members', atLeast: '100%' },
      objections: { stopVoteAt: '1%', of: 'members' },
    },
    dec_majority: { substance: { of: 'presentAndVoting', moreThan: '1/2' }, objections: 'none' },
  },
  // The Assembly's own rules hold.
  none: { substance: { of: 'presentAndVoting', moreThan: '1/2' }, objections: 'none' },
};

const DOORS: Carry = {
  kind: 'doors',
  from: RULES_OF_ROOM,
  article: 'watching',
  closed: ['wat_states'],
};

/** The convention against cybercrime, from its mandate to its first use. */
export const CYBERCRIME_CAMPAIGN: CampaignPlan = {
  id: 'cybercrime',
  seats: ['BRA', 'SGP', 'JAM', 'NGA', 'IND', 'CHN', 'EGY', 'FRA', 'NZL', 'USA', 'RUS', 'IRN'],
  chapters: [
    {
      id: MANDATE,
      carries: [],
      onlyIf: { article: 'mandate', options: ['man_closed', 'man_full'] },
    },
    { id: RULES_OF_ROOM, carries: [] },
    {
      id: DRAFTS,
      carries: [
        { kind: 'start', from: MANDATE, article: 'mandate', starts: { man_closed: 'narrow' } },
        BY_RULE,
        {
          kind: 'procedure',
          from: RULES_OF_ROOM,
          article: 'sessions',
          by: { ses_four: { sittings: 2 }, ses_ten: { sittings: 4 } },
          none: { sittings: 2 },
        },
        DOORS,
      ],
    },
    { id: SESSION, carries: [{ kind: 'text', from: DRAFTS }, BY_RULE, DOORS], onlyIf: 'adopted' },
    { id: 'campaign-2024-assembly', carries: [{ kind: 'text', from: SESSION }], onlyIf: 'adopted' },
  ],
};
