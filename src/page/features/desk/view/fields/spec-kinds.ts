/** Kinds of fields the forms of the desk have, and how a part of a scenario lists its own. */
import type { Plain } from '../../../../../scenario/edit/plain.ts';

export type RefKind =
  | 'articles'
  | 'options'
  | 'dimensions'
  | 'groups'
  | 'delegations'
  | 'parties'
  | 'seats';

export type Spec =
  /** `words`: one text, or one per language. `scalar`: a number where it reads as one, else a text. */
  | {
      kind:
        | 'line'
        | 'words'
        | 'prose'
        | 'flag'
        | 'scalar'
        | 'id'
        | 'draft'
        | 'adopted'
        | 'rule'
        | 'objections'
        | 'weights'
        | 'sides';
    }
  | { kind: 'number'; least: number; most: number; step: number; slide?: true }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'ref' | 'refs'; to: RefKind }
  | { kind: 'texts' }
  | { kind: 'fields'; fields: readonly FieldSpec[] }
  | {
      kind: 'items';
      fields: readonly FieldSpec[];
      fresh: Fresh;
      variants?: readonly FieldVariant[];
    }
  | { kind: 'byId'; to: RefKind; spec: Spec; fresh: Plain };

/** `label`: of its words, where another field has the same key. */
export type FieldSpec = { key: string; spec: Spec; label?: string };
/** One of the things an item may be, told by a key that no other has; the words are messages of the same key. */
export type FieldVariant = { key: string; fields: readonly FieldSpec[]; fresh: Plain };
/** A new item; `n` makes its id its own. */
export type Fresh = (n: number) => Plain;

export const line: Spec = { kind: 'line' };
export const specifyWords: Spec = { kind: 'words' };
export const prose: Spec = { kind: 'prose' };
export const specifyFlag: Spec = { kind: 'flag' };
export const scalar: Spec = { kind: 'scalar' };
export const specifyPoint: Spec = { kind: 'number', least: 0, most: 100, step: 1, slide: true };
export const specifyUnit: Spec = { kind: 'number', least: 0, most: 1, step: 0.05, slide: true };
export const specifyAmount: Spec = { kind: 'number', least: 0, most: 1e9, step: 1 };
export const texts: Spec = { kind: 'texts' };
export const specifyChoice = (...of: string[]): Spec => ({ kind: 'choice', of });
export const ref = (to: RefKind): Spec => ({ kind: 'ref', to });
export const refs = (to: RefKind): Spec => ({ kind: 'refs', to });
export const items = (fields: readonly FieldSpec[], fresh: Fresh): Spec => ({
  kind: 'items',
  fields,
  fresh,
});
export const specifyById = (to: RefKind, spec: Spec, fresh: Plain): Spec => ({
  kind: 'byId',
  to,
  spec,
  fresh,
});
export const fields = (...triples: [key: string, spec: Spec, label?: string][]): FieldSpec[] =>
  triples.map(([key, spec, label]) => (label === undefined ? { key, spec } : { key, spec, label }));

export const basis = specifyChoice('sourced', 'recalled', 'estimate');
