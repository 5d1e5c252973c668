/** Who may sit in a seat at a bench: the shipped policies, and some that exist to be measured against. */
import { type Bot, BOT_NAMES } from '../../src/delegations/bot-names.ts';
import { BOTS } from '../../src/delegations/bots.ts';
import { INITIATIVES, makePackager } from '../../src/delegations/bots/packager.ts';
import type { Policy } from '../../src/delegations/policy.ts';
import type { ActType } from '../../src/engine/command.ts';
import { betrayer, breaker, faithless } from './bots/betrayer.ts';
import { HABITS } from './bots/chair-habits.ts';
import { USERS } from './bots/users.ts';

/** `packager-without-ask`: the packager that never asks, and so for every other act it has. */
const WITHOUT = /^packager-without-(?<type>\w+)$/;

/** `packager-only-ask`: of its own initiatives the one alone. */
const ONLY = /^packager-only-(?<type>\w+)$/;

const made = new Map<string, Policy>([
  ...HABITS,
  ...USERS,
  ['betrayer', betrayer],
  ['breaker', breaker],
  ['faithless', faithless],
]);

/** @throws where there is no such player: a bench that names one is wrong. */
export function policyNamed(name: string): Policy {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

function make(name: string): Policy {
  const bot = BOT_NAMES.find((one): one is Bot => one === name);
  if (bot) return BOTS[bot];
  const type = WITHOUT.exec(name)?.groups?.['type'];
  if (type !== undefined) return makePackager([type as ActType]);
  const only = ONLY.exec(name)?.groups?.['type'];
  if (only !== undefined) return makePackager(INITIATIVES.filter((act) => act !== only));
  throw new Error(`no player is called ${name}`);
}
