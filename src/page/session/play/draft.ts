/** An act being put together, before it is said. */
import type {
  Act,
  ActType,
  Change,
  Condition,
  MotionKind,
  PleaChoice,
  SideTerm,
  Terms,
  Vote,
  WhipHow,
} from '../../../engine/command.ts';
import type { Domain, LegalAct } from '../../../engine/acts/legal-acts.ts';

export type Move = { motion: MotionKind; article?: string; option?: string };
export type WhipChoice = { delegation: string; how: WhipHow };
export type Plea = { article: string; choice: PleaChoice };

export type Draft = {
  type: ActType;
  group: string | null;
  stakeholder: string | null;
  /** The member that tables an observer's words. */
  sponsor: string | null;
  condition: Condition | null;
  side: readonly SideTerm[];
  /** Delegation asked, or offered to. */
  delegation: string | null;
  article: string | null;
  offer: string | null;
  motion: string | null;
  /** What one gives, or changes, or the one change. */
  give: readonly Change[];
  want: readonly Change[];
  articles: readonly string[];
  move: Move | null;
  whip: WhipChoice | null;
  plea: Plea | null;
  vote: Vote | null;
};

/** @param offer the offer it answers, if any */
export function openDraft(type: ActType, offer: string | null = null): Draft {
  return {
    type,
    group: null,
    stakeholder: null,
    sponsor: null,
    condition: null,
    side: [],
    delegation: null,
    article: null,
    offer,
    motion: null,
    give: [],
    want: [],
    articles: [],
    move: null,
    whip: null,
    plea: null,
    vote: null,
  };
}

export function dropArticle(changes: readonly Change[], article: string): Change[] {
  return changes.filter((change) => change.article !== article);
}

/** The draft without what has gone out of order since: articles agreed, a partner with whom no deal is left. */
export function keepInOrder(draft: Draft, act: LegalAct | undefined): Draft {
  const among = (changes: readonly Change[], parameter: 'give' | 'want' | 'changes') => {
    const { values } = listDraftChanges(act, parameter);
    return changes.filter((change) =>
      values.some((one) => one.article === change.article && one.option === change.option),
    );
  };
  if (draft.type === 'package' || draft.type === 'text')
    return { ...draft, give: among(draft.give, 'changes') };
  const { condition, delegation } = draft;
  const waits = condition && findDomain(act, 'condition')?.values.includes(condition.article);
  const partners = listIds(act, 'to');
  return {
    ...draft,
    give: among(draft.give, 'give'),
    want: among(draft.want, 'want'),
    condition: waits ? condition : null,
    delegation: partners.includes(delegation ?? '') || draft.offer ? delegation : null,
  };
}

/** The act the draft says, or null where something is still to be chosen. */
export function readAct(draft: Draft): Act | null {
  const { type, delegation, article, offer, motion, give, want, articles } = draft;
  const some = give.length + want.length + draft.side.length > 0;
  switch (type) {
    case 'ask':
      if (!delegation) return null;
      return article ? { type, delegation, article } : { type, delegation };
    case 'offer':
      return delegation && some ? { type, to: delegation, ...readDraftTerms(draft) } : null;
    case 'counter':
      return offer && some ? { type, offer, ...readDraftTerms(draft) } : null;
    case 'accept':
    case 'refuse':
      return offer ? { type, offer } : null;
    case 'withdraw':
      if (motion) return { type, motion };
      if (offer) return { type, offer };
      return article ? { type, article } : null;
    case 'amend': {
      const sponsors = draft.sponsor ? { sponsors: [draft.sponsor] } : {};
      return give[0] ? { type, ...give[0], ...sponsors } : null;
    }
    case 'agenda':
    case 'smallGroup':
      return article ? { type, article } : null;
    case 'package':
    case 'text':
      return give.length > 0 ? { type, changes: give } : null;
    case 'caucus': {
      const [line] = give;
      return draft.group && line ? { type, group: draft.group, ...line } : null;
    }
    case 'cable':
      return article ? { type, article } : null;
    case 'press':
      return draft.stakeholder && article
        ? { type, stakeholder: draft.stakeholder, article }
        : null;
    case 'move':
      return draft.move && { type, ...draft.move };
    case 'whip':
      return draft.whip && { type, ...draft.whip };
    case 'plea':
      return draft.plea && { type, ...draft.plea };
    case 'ballot':
      return draft.vote && { type, vote: draft.vote };
    case 'dissociate':
      return articles.length > 0 ? { type, articles } : null;
    case 'object':
      return { type, articles };
    case 'order':
      if (motion) return { type, motion };
      return articles.length > 0 ? { type, articles } : null;
    default:
      return { type };
  }
}

/** What an offer says; what goes with it only where something does. */
function readDraftTerms({ give, want, condition, side }: Draft): Terms {
  return {
    give,
    want,
    ...(condition ? { condition } : {}),
    ...(side.length > 0 ? { side } : {}),
  };
}

/** The domain of a parameter of an act; undefined where the act has none now. */
export function findDomain<Name extends Domain['parameter']>(
  act: LegalAct | undefined,
  parameter: Name,
): Extract<Domain, { parameter: Name }> | undefined {
  return act?.domains.find(
    (domain): domain is Extract<Domain, { parameter: Name }> => domain.parameter === parameter,
  );
}

type IdParameter =
  | 'delegation'
  | 'to'
  | 'article'
  | 'offer'
  | 'motion'
  | 'articles'
  | 'group'
  | 'stakeholder'
  | 'condition';

/** Ids that a parameter may be. */
export function listIds(act: LegalAct | undefined, parameter: IdParameter): readonly string[] {
  const domain = act?.domains.find((one) => one.parameter === parameter);
  return (domain?.values ?? []).filter((value) => typeof value === 'string');
}

/** Changes that a parameter may hold, and how many of them. */
export function listDraftChanges(
  act: LegalAct | undefined,
  parameter: 'change' | 'give' | 'want' | 'changes',
): { most: number; values: readonly Change[] } {
  const domain = act?.domains.find((one) => one.parameter === parameter);
  if (!domain) return { most: 0, values: [] };
  if (domain.parameter === 'change') return { most: 1, values: domain.values };
  if ('most' in domain) return { most: domain.most, values: domain.values };
  return { most: 0, values: [] };
}
