/** Shipped scenarios by name, and versions of them that ask one question. */
import { readFileSync } from 'node:fs';
import { mustRead } from '../fixtures/shipped.ts';
import type { Article, HappeningEvent, Scenario } from '../../src/scenario/resolved.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const known = new Map<string, Scenario>();

/**
 * @param name of a file in `scenarios`, with `+adopted` behind it for the version that starts at its end, or `+adjourn`
 * for the one whose rules let it end without a text
 */
export function scenarioNamed(name: string): Scenario {
  const found = known.get(name) ?? make(name);
  known.set(name, found);
  return found;
}

function make(name: string): Scenario {
  const [file, version] = name.split('+');
  if (version === 'adopted') return atItsEnd(scenarioNamed(file ?? ''));
  if (version === 'adjourn') return withAdjournment(scenarioNamed(file ?? ''));
  return mustRead(readFileSync(new URL(`${name}.yaml`, folder)));
}

function withAdjournment(scenario: Scenario): Scenario {
  return { ...scenario, procedure: { ...scenario.procedure, adjourn: true } };
}

/** Every article agreed at the wording history decided, or the nearest to it, and one event: the motion voted on. */
function atItsEnd(scenario: Scenario): Scenario {
  const articles = scenario.articles.map((article) => ({
    ...article,
    draft: [adoptedWording(article)],
    agreed: true,
  }));
  return { ...scenario, articles, events: motionsOnRecord(scenario) };
}

/** Position on the axis of human rights of what remains without paragraph 2: where cybercrime-last-day puts it. */
const WITHOUT_PARAGRAPH = 75;

/** For each published vote on an article, a motion to delete by the delegation that asked for it. */
function motionsOnRecord({ rollCalls, articles }: Scenario): HappeningEvent[] {
  return rollCalls.flatMap(({ id, article, question }) => {
    if (article === undefined) return [];
    const option = articles[article]?.options.findIndex(
      ({ position }) => position === WITHOUT_PARAGRAPH,
    );
    if (option === undefined || option < 0) return [];
    const effect = { kind: 'motion', motion: 'delete', by: 'IRN', article, option } as const;
    return [{ id, at: 'decision', title: question, effects: [effect] }];
  });
}

function adoptedWording({ options, adopted, draft }: Article): number {
  if (!adopted) return draft[0] ?? 0;
  if (adopted.option !== undefined) return adopted.option;
  const gaps = options.map(({ position }) => Math.abs(position - adopted.position));
  return gaps.indexOf(Math.min(...gaps));
}
