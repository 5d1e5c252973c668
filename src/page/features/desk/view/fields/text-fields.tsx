/** Controls for texts and numbers. What cannot be taken yet stays in the control, and the document as it was. */
import { useState } from 'react';
import { useWords } from '../../../../speech/words.ts';
import { useDesk } from '../use-desk.ts';
import { readAmount } from '../../../../../scenario/edit/matrix.ts';
import { asText, getEntry, isMap } from '../../../../../scenario/edit/plain.ts';
import { PART_KINDS, renameId, renameOption } from '../../../../../scenario/edit/references.ts';
import type { ControlProps, FieldFaults } from './controls.ts';
import type { Spec } from './spec-kinds.ts';
import deskFields from './desk-fields.module.css?names';
import { dress, Mono, Row, Small, Stack } from '../../../../ui/layout/primitives.tsx';

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

export function LineField({ id, value, set, faults }: ControlProps) {
  return (
    <input
      id={id}
      {...faults}
      value={asText(value)}
      onChange={({ target }) => set(orNothing(target.value))}
    />
  );
}

/** Takes what was typed when the person leaves it, and changes it wherever the document names it. */
export function IdField({ id, path, value, set, faults }: ControlProps) {
  const edit = useDesk((state) => state.edit);
  const document = useDesk((state) => state.value);
  const [typed, setTyped] = useState<string | null>(null);
  const old = asText(value);
  const take = (): void => {
    setTyped(null);
    const next = (typed ?? '').trim().replace(/\s+/g, '_');
    if (next === old || next === '') return;
    const [first, index, third] = path;
    if (first === 'articles' && typeof index === 'number' && third === 'options')
      return edit(renameOption(document, index, path, old, next));
    const kind = path.length === 3 ? PART_KINDS.find((one) => one === first) : undefined;
    if (!kind || typeof index !== 'number') return set(next);
    edit(renameId(document, kind, index, old, next));
  };
  return (
    <input
      id={id}
      {...faults}
      className={dress({ face: 'mono', weight: 500 })}
      spellCheck={false}
      value={typed ?? old}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

/** A number where it reads as one. */
export function ScalarField({ id, value, set, faults }: ControlProps) {
  const t = useWords();
  if (isMap(value) || Array.isArray(value)) return <Small>{t('desk.inSource')}</Small>;
  return (
    <input
      id={id}
      {...faults}
      value={asText(value)}
      onChange={({ target }) => set(readAmount(target.value) ?? orNothing(target.value))}
    />
  );
}

export function NumberField({
  id,
  label,
  value,
  set,
  spec,
  faults,
}: ControlProps & { spec: Extract<Spec, { kind: 'number' }> }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { least, most, step, slide } = spec;
  const unread = typed !== null && typed.trim() !== '' && readAmount(typed) !== value;
  const take = (text: string): void => {
    setTyped(text);
    if (text.trim() === '') return set(undefined);
    const amount = readAmount(text);
    if (amount !== undefined && amount >= least && amount <= most) set(amount);
  };
  return (
    <Row
      as="span"
      items="center"
      gap={4}
      className={deskFields['desk-number']}
      data-part="desk-number"
    >
      <input
        id={id}
        {...faults}
        inputMode="decimal"
        value={typed ?? asText(value)}
        aria-invalid={unread || faults?.['aria-invalid']}
        onChange={({ target }) => take(target.value)}
        onBlur={() => setTyped(null)}
      />
      {slide && (
        <input
          type="range"
          className={dress({ grow: 'room' })}
          aria-label={label}
          tabIndex={-1}
          min={least}
          max={most}
          step={step}
          value={typeof value === 'number' ? value : least}
          data-empty={value === undefined}
          onChange={({ target }) => set(Number(target.value))}
        />
      )}
    </Row>
  );
}

/** One text, or one for each language. */
export function WordsField({ rows, ...props }: ControlProps & { rows: number }) {
  const { id, label, value, set, faults } = props;
  const t = useWords();
  if (!isMap(value)) {
    return (
      <TextBox
        id={id}
        faults={faults}
        rows={rows}
        value={asText(value)}
        set={(text) => set(orNothing(text))}
      />
    );
  }
  return (
    <Stack gap={3}>
      {Object.keys(value).map((language, index) => (
        <Row as="label" items="baseline" gap={4} key={language}>
          <Mono>{language}</Mono>
          <TextBox
            id={index === 0 ? id : `${id}-${language}`}
            faults={faults}
            label={t('desk.inLanguage', { label, language })}
            rows={rows}
            value={asText(getEntry(value, language))}
            set={(text) => set({ ...value, [language]: text })}
          />
        </Row>
      ))}
    </Stack>
  );
}

type BoxProps = {
  id: string;
  label?: string;
  faults: FieldFaults | undefined;
  rows: number;
  value: string;
  set: (text: string) => void;
};

function TextBox({ id, label, faults, rows, value, set }: BoxProps) {
  const common = {
    id,
    ...faults,
    value,
    dir: 'auto',
    'aria-label': label,
    onChange: ({ target }: { target: { value: string } }) => set(target.value),
  };
  const lines = Math.min(
    14,
    Math.max(rows, Math.ceil(value.length / 80) + value.split('\n').length - 1),
  );
  return rows === 1 && !value.includes('\n') && value.length < 90 ? (
    <input {...common} />
  ) : (
    <textarea {...common} rows={lines} />
  );
}
