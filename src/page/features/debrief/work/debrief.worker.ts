/** Tells the debrief, searches for better packages, and reckons what models of the field say, beside the page. */
import { expose } from 'comlink';
import { predictOtherDraws } from '../../../../analysis/afterlife/other-draws.ts';
import { makeDebrief, type DebriefPart } from '../../../../analysis/debrief/debrief.ts';
import { TABLE_MODELS } from '../../../../analysis/models/predict.ts';
import { makeModelTable } from '../../../../analysis/models/table.ts';
import {
  type BetterPackage,
  searchBetterPackages,
  type PackageQuestion,
} from '../../../../analysis/packages/better-packages.ts';
import { listRefusals } from '../../../../analysis/what-if/offer/refusal.ts';
import type { Conference } from '../../../../conference/conference.ts';
import type { PlayNotes } from '../../../../conference/play-notes.ts';
import { listSteps } from '../../../../conference/steps.ts';
import type { Seat } from '../../../../engine/command.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { listForeseenActs } from '../../../session/game/foreseen-acts.ts';
import type { StoryFound } from '../../../session/store/reckoned.ts';

/** Texts tried at most, where the changes are few: three changes of thirty articles are all tried. */
const LIMIT = 400_000;

type Part = DebriefPart & Partial<StoryFound>;

const bench = {
  /** Parts as they are found, what stands at the top of the page first; in the end all of them. */
  debrief: (
    conference: Conference,
    seat: Seat,
    notes: PlayNotes,
    tell: (part: Part) => void,
  ): StoryFound | null => {
    const draws = predictOtherDraws(conference.setup, conference.state);
    tell({ draws });
    const steps = [...listSteps(conference)];
    const foresee = (decisions: StoryFound['decisions']) =>
      listForeseenActs(conference, seat, decisions, steps);
    let foreseen: StoryFound['foreseen'] = [];
    const debrief = makeDebrief(conference, seat, notes, (part) => {
      const { decisions, vain } = part;
      if (decisions) foreseen = foresee(decisions);
      tell(decisions ? { ...part, foreseen } : part);
      if (vain) tell({ foreseen: (foreseen = [...foreseen, ...foresee(vain)]) });
    });
    return debrief && { ...debrief, foreseen, draws, refusals: listRefusals(conference, seat) };
  },
  /** @param tell share 0..1 done; a stop ends the worker, so that its answer is not awaited */
  better: (question: PackageQuestion, tell: (done: number) => void): readonly BetterPackage[] =>
    searchBetterPackages({
      ...question,
      ...(question.changes === undefined ? {} : { limit: LIMIT }),
      progress: (done) => {
        tell(done);
        return true;
      },
    }).packages,
  /** @param tell as above */
  models: (scenario: Scenario, tell: (done: number) => void) =>
    makeModelTable(scenario, TABLE_MODELS, tell),
};

export type DebriefBench = typeof bench;

expose(bench);
