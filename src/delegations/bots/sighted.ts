/**
 * Stands in for a person who plays by what the trading table shows: asks, tables the package that adds most to where
 * the text is heading and that the room will probably take, keeps its promises, answers what is put to it, and does
 * nothing else.
 */
import { contradicts } from '../../engine/promises/ledger.ts';
import { listWordings, type Mandate } from '../../engine/mandate/mandate.ts';
import { isSettled } from '../../engine/floor/settled.ts';
import type { TextChange } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { listProspects } from '../belief/prospects.ts';
import { chooseCriticToAsk } from '../deal/questions.ts';
import { answerFirst, respondIn } from '../delegation.ts';
import { hasPackagedLately, writeChangeIds } from '../floor/take-the-floor.ts';
import {
  choose,
  type Choice,
  type Foresight,
  PASS,
  type Policy,
  type Situation,
} from '../policy.ts';

/** Share of the worlds from which on it expects the room to agree. */
const EXPECTED = 0.5;
/** Part of the whole from which a package is worth the attention. */
const WORTH = 0.007;
/** Packages that are thought through. */
const TRIED = 60;
/** Packages of a length from which those of the next are made. */
const KEPT = 60;

export const sighted: Policy = (situation) => {
  const { view } = situation;
  const { mandate } = view;
  if (!mandate) return PASS;
  const answer = answerFirst(view, mandate);
  if (answer) return answer;
  if (view.phase !== 'negotiation.floor') return respondIn(view, mandate);
  return askFirst(view, mandate) ?? proposeBest(situation) ?? PASS;
};

/** With its free question, and with what plates it does not need for a package. */
function askFirst(view: View, mandate: Mandate): Choice | null {
  const needed = mayPackage(view) ? view.values.packagePrice : 0;
  if (!view.freeAsk && view.plates <= Math.max(needed, 1)) return null;
  return chooseCriticToAsk(view, listProspects(view, mandate));
}

function mayPackage(view: View): boolean {
  return view.plates >= view.values.packagePrice && !hasPackagedLately(view);
}

function proposeBest({ view, foresee }: Situation): Choice | null {
  if (!foresee || !mayPackage(view)) return null;
  const foresight = foresee();
  let best: { changes: readonly TextChange[]; worth: number; expected: number } | null = null;
  for (const { changes, worth } of listPackages(view, foresight)) {
    if (worth <= (best?.expected ?? 0)) break;
    const assent = foresight.estimateAssent(changes);
    const expected = assent < EXPECTED ? 0 : worth * assent;
    if (expected > (best?.expected ?? 0)) best = { changes, worth, expected };
  }
  if (!best) return null;
  return choose({ type: 'package', changes: writeChangeIds(view, best.changes) }, [
    { code: 'net', value: best.worth },
  ]);
}

type Idea = { changes: readonly TextChange[]; worth: number };

/** Those that would add most, the best first. */
function listPackages(view: View, foresight: Foresight): Idea[] {
  const single = listChanges(view).map((change) => ({
    changes: [change],
    worth: foresight.computeWorth(change),
  }));
  let longest: Idea[] = single;
  const all: Idea[] = [...single];
  for (let length = 2; length <= view.values.packageLength; length += 1) {
    longest = longest.flatMap((idea) => single.flatMap((one) => add(idea, one)));
    longest = longest.sort(byWorth).slice(0, KEPT);
    all.push(...longest);
  }
  return all
    .filter(({ worth }) => worth >= WORTH)
    .sort(byWorth)
    .slice(0, TRIED);
}

/** By one more article, each package in one order alone. */
function add(idea: Idea, { changes: [more], worth }: Idea): Idea[] {
  const last = idea.changes.at(-1);
  if (!more || !last || more.article <= last.article) return [];
  return [{ changes: [...idea.changes, more], worth: idea.worth + worth }];
}

const byWorth = (one: Idea, other: Idea): number => other.worth - one.worth;

/** Words a package may name: of articles not closed, and none that would break a promise. */
function listChanges(view: View): TextChange[] {
  return view.articles.flatMap(({ status, text, tabled }, article) => {
    const words = view.scenario.articles[article];
    if (!words || status === 'closed') return [];
    return listWordings(words).flatMap((_, wording) => {
      const change = { article, wording };
      const hidden = wording >= words.options.length && !tabled.includes(wording);
      const barred = contradicts(view.commitments, view.delegation, change);
      return hidden || barred || wording === text || isSettled(view, change) ? [] : [change];
    });
  });
}
