/** Every kind of act with its rule. */
import { acceptRule, refuse } from './answer.ts';
import { agenda } from './agenda.ts';
import { amend } from './amend.ts';
import { ask } from './ask.ts';
import { cable } from './cable.ts';
import { caucus } from './caucus.ts';
import { press } from './press.ts';
import { ballot } from './ballot.ts';
import { exhausted, gavel, order, smallGroup, textRule } from './chair.ts';
import { dissociate, object, silent } from './gavel.ts';
import { move } from './move.ts';
import { counter, offer } from './offer.ts';
import { packageAct } from './package.ts';
import { optOut, sign } from './bind.ts';
import { pass } from './pass.ts';
import { plea } from './plea.ts';
import type { ActRule } from './rule.ts';
import { whip } from './whip.ts';
import { withdraw } from './withdraw.ts';
import type { ActType } from '../command.ts';

export const ACTS: { readonly [Type in ActType]: ActRule<Type> } = {
  ask,
  offer,
  accept: acceptRule,
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
  plea,
  whip,
  ballot,
  sign,
  optOut,
  silent,
  dissociate,
  object,
  order,
  smallGroup,
  text: textRule,
  exhausted,
  gavel,
  pass,
};

export const ACT_TYPES = Object.keys(ACTS) as readonly ActType[];

const RULE_OF: ReadonlyMap<string, ActRule<ActType>> = new Map(
  ACT_TYPES.map((type) => [type, ACTS[type] as ActRule<ActType>]),
);

/** The rule of a kind of act; undefined for what is none. */
export function findActRule(type: string): ActRule<ActType> | undefined {
  return RULE_OF.get(type);
}
