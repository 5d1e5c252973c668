/** Every kind of act with its rule. */
import { accept, refuse } from './acts/answer.ts';
import { agenda } from './acts/agenda.ts';
import { amend } from './acts/amend.ts';
import { ask } from './acts/ask.ts';
import { cable } from './acts/cable.ts';
import { caucus } from './acts/caucus.ts';
import { press } from './acts/press.ts';
import { ballot } from './acts/ballot.ts';
import { exhausted, gavel, order, smallGroup, text } from './acts/chair.ts';
import { dissociate, object, silent } from './acts/gavel.ts';
import { move } from './acts/move.ts';
import { counter, offer } from './acts/offer.ts';
import { packageAct } from './acts/package.ts';
import { pass } from './acts/pass.ts';
import type { ActRule } from './acts/rule.ts';
import { whip } from './acts/whip.ts';
import { withdraw } from './acts/withdraw.ts';
import type { ActType } from './command.ts';

export const ACTS: { readonly [Type in ActType]: ActRule<Type> } = {
  ask,
  offer,
  accept,
  refuse,
  counter,
  withdraw,
  amend,
  agenda,
  package: packageAct,
  caucus,
  cable,
  press,
  move,
  whip,
  ballot,
  silent,
  dissociate,
  object,
  order,
  smallGroup,
  text,
  exhausted,
  gavel,
  pass,
};

export const ACT_TYPES = Object.keys(ACTS) as readonly ActType[];

const RULE_OF: ReadonlyMap<string, ActRule<ActType>> = new Map(
  ACT_TYPES.map((type) => [type, ACTS[type] as ActRule<ActType>]),
);

/** The rule of a kind of act; undefined for what is none. */
export function ruleOf(type: string): ActRule<ActType> | undefined {
  return RULE_OF.get(type);
}
