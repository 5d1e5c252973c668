/** What every control of a form is given, and the form itself for controls that hold further fields. */
import type { ReactNode } from 'react';
import { type Key, useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import type { Patch } from '../../../../../scenario/edit/patch.ts';
import type { Plain } from '../../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import type { FieldSpec } from './spec-kinds.ts';
import { makeContext } from '../../../../session/store/make-context.ts';

export type FieldFaults = { 'aria-describedby'?: string; 'aria-invalid'?: true };

export type ControlProps = {
  /** Id of the control, which its label names. */
  id: string;
  label: string;
  path: Path;
  value: Plain | undefined;
  /** Where what is wrong with it is told; nothing while nothing is. */
  faults?: FieldFaults | undefined;
  /** Sets the value; undefined takes the key away. */
  set: (value: Plain | undefined) => void;
};

export type FieldProps = { field: FieldSpec; path: Path; value: Plain | undefined };

/** Fields hold fields: whoever draws nested ones asks the form for them. */
export type FieldForm = {
  Field: (props: FieldProps) => ReactNode;
  Control: (props: ControlProps & { field: FieldSpec }) => ReactNode;
};

export const [FormProvider, useForm] = makeContext<FieldForm>('a form');

/** Words for a key of the file. */
export function useLabel(): (key: string) => string {
  const t = useWords();
  return (key) => t(`desk.field.${key}` as Key);
}

/** Sets the value at a path; keystrokes in one place are one step back. */
export function useSet(path: Path): (value: Plain | undefined) => void {
  const edit = useDesk((state) => state.edit);
  return (value) => {
    const patch: Patch = value === undefined ? { op: 'drop', path } : { op: 'set', path, value };
    edit([patch], JSON.stringify(path));
  };
}
