/** Packages worth trying: of what the seat wants and what the floor wants, those that the room takes first. */
import type { Act } from '../../engine/command.ts';
import {
  appraiseChange,
  averageStatedGain,
  type Idea,
  listOpenActs,
  type NamedWords,
  type Outlook,
} from './outlook.ts';
import { hearResponse } from './try-act.ts';

/** What the floor's gain counts beside the seat's own. */
const REGARD = 0.5;
/** Of each length, put to the room at most; never more than conferences may be played on. */
const ASKED = [60, 160, 80] as const;
/** Of those that the room takes in one world, put to it in all the others. */
const ASKED_EVERYWHERE = 40;
/** Packages that grow by another change. */
const GROWN = 12;

type Part = NamedWords & { merit: number };
type Draft = { parts: readonly Part[]; worth: number; merit: number };
type Answered = Draft & { refused: boolean };

export function listPackageIdeas(outlook: Outlook): Idea<Act>[] {
  const [act] = listOpenActs(outlook, ['package']);
  const domain = act?.domains[0];
  if (domain?.parameter !== 'changes') return [];
  const parts = domain.values
    .flatMap((change) => appraiseChange(outlook, change))
    .map((words): Part => ({ ...words, merit: rateWords(outlook, words) }));
  const all: Answered[] = [];
  let grown: readonly Draft[] = [{ parts: [], worth: 0, merit: 0 }];
  for (const most of ASKED.slice(0, domain.most)) {
    const drafts = growDrafts(grown, parts).slice(0, Math.min(most, outlook.budget));
    const answered = askRoom(outlook, drafts);
    all.push(...answered);
    // Of changes alone all pairs are thought of.
    grown = grown[0]?.parts.length === 0 ? answered : answered.filter(isTaken).slice(0, GROWN);
  }
  const taken = all.filter(isTaken).sort((one, other) => other.worth - one.worth);
  const refused = outlook.barsRefused ? [] : all.filter((one) => !isTaken(one));
  return [
    ...taken.map((draft, i) => ({
      act: writePackage(draft),
      score: draft.worth * (i < ASKED_EVERYWHERE ? computeTakenShare(outlook, draft) : 0),
    })),
    // Those that the room takes come before all others.
    ...refused.map((draft) => ({ act: writePackage(draft), score: draft.worth - 1 })),
  ];
}

function writePackage({ parts }: Draft): Act {
  return { type: 'package', changes: parts.map(({ change }) => change) };
}

/** Share 0..1 of the worlds in which the room takes it. */
function computeTakenShare({ worlds, seat, decide }: Outlook, draft: Draft): number {
  const act = writePackage(draft);
  const taken = worlds.filter(
    (world, i) => i === 0 || hearResponse(world, seat, act, decide)?.refused === false,
  );
  return taken.length / worlds.length;
}

function isTaken({ refused }: Answered): boolean {
  return !refused;
}

function rateWords(outlook: Outlook, { at, worth }: NamedWords): number {
  return worth + REGARD * averageStatedGain(outlook, at);
}

/** Each with one change more, in the order of the articles; those first that bring the seat and the floor most. */
function growDrafts(drafts: readonly Draft[], parts: readonly Part[]): Draft[] {
  const seen = new Set<string>();
  const longer: Draft[] = [];
  for (const draft of drafts)
    for (const part of parts) {
      if (draft.parts.some(({ at }) => at.article === part.at.article)) continue;
      const own = [...draft.parts, part].sort((one, other) => one.at.article - other.at.article);
      const key = own.map(({ at }) => `${at.article}.${at.wording}`).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      longer.push({
        parts: own,
        worth: draft.worth + part.worth,
        merit: draft.merit + part.merit,
      });
    }
  // One that takes more than it gives is only a beginning.
  const useful = longer.filter(({ parts: own, worth }) => worth > 0 || own.length === 1);
  return useful.sort((one, other) => other.merit - one.merit);
}

/** Those in order, with what the room says to them. */
function askRoom(outlook: Outlook, drafts: readonly Draft[]): Answered[] {
  const { world, seat, decide } = outlook;
  return drafts.flatMap((draft) => {
    const response = hearResponse(world, seat, writePackage(draft), decide);
    return response ? [{ ...draft, refused: response.refused }] : [];
  });
}
