/** Searches for better packages, and reckons what models of the field say, beside the page. */
import { expose } from 'comlink';
import { modelTable } from '../../analysis/models/table.ts';
import {
  type BetterPackage,
  betterPackages,
  type PackageQuestion,
} from '../../analysis/packages/better-packages.ts';
import type { Scenario } from '../../scenario/resolved.ts';

/** Texts tried at most, where the changes are few: three changes of thirty articles are all tried. */
const LIMIT = 400_000;

const bench = {
  /** @param tell share 0..1 done; a stop ends the worker, so that its answer is not awaited */
  better: (question: PackageQuestion, tell: (done: number) => void): readonly BetterPackage[] =>
    betterPackages({
      ...question,
      ...(question.changes === undefined ? {} : { limit: LIMIT }),
      progress: (done) => {
        tell(done);
        return true;
      },
    }).packages,
  models: (scenario: Scenario) => modelTable(scenario),
};

export type DebriefBench = typeof bench;

expose(bench);
