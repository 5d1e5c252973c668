/** Who may sit in a seat at a bench: the shipped policies, and some that exist to be measured against. */
import { forecastHeading } from '../../src/conference/heading/heading.ts';
import { isBot, BOTS } from '../../src/delegations/bots.ts';
import { INITIATIVES, makePackager } from '../../src/delegations/bots/packager.ts';
import { makeSighted } from '../../src/delegations/bots/sighted.ts';
import type { Policy } from '../../src/delegations/policy.ts';
import type { ActType } from '../../src/engine/command.ts';
import {
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
} from '../../src/engine/mandate/mandate.ts';
import type { View } from '../../src/engine/state/view.ts';
import { betrayer, breaker } from './bots/betrayer.ts';
import { HABITS } from './bots/chair-habits.ts';

/** `packager-without-ask`: the packager that never asks, and so for every other act it has. */
const WITHOUT = /^packager-without-(?<type>\w+)$/;

/** `packager-only-ask`: of its own initiatives the one alone. */
const ONLY = /^packager-only-(?<type>\w+)$/;

/** `sighted-ahead`: one that is shown gains against where the text is heading. */
const made = new Map<string, Policy>([
  ...HABITS,
  ['betrayer', betrayer],
  ['breaker', breaker],
  ['sighted-ahead', makeSighted(valueHeading)],
]);

/** By article, what comes by itself where the text goes as forecast. */
function valueHeading(view: View, mandate: Mandate): number[] {
  const { articles } = forecastHeading(view);
  return view.scenario.articles.map((article, a) => {
    const [weight, ideal] = [mandate.weights[a] ?? 0, mandate.ideals[a] ?? NaN];
    const now = readPosition(mandate, article, view.articles[a]?.text ?? NOTHING);
    const then = articles[a]?.position?.mean ?? now;
    return weight * (measureCloseness(ideal, then) - measureCloseness(ideal, now));
  });
}

/** @throws where there is no such player: a bench that names one is wrong. */
export function policyNamed(name: string): Policy {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

function make(name: string): Policy {
  if (isBot(name)) return BOTS[name];
  const type = WITHOUT.exec(name)?.groups?.['type'];
  if (type !== undefined) return makePackager([type as ActType]);
  const only = ONLY.exec(name)?.groups?.['type'];
  if (only !== undefined) return makePackager(INITIATIVES.filter((act) => act !== only));
  throw new Error(`no player is called ${name}`);
}
