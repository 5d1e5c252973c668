/** Fields the forms of acts are made of: native controls, each with its label. */
import { type ReactNode, useId } from 'react';
import { forecastGain } from '../session/game/heading.ts';
import { computeChangeWorth } from '../session/game/worth.ts';
import type { Change } from '../../engine/command.ts';
import { usePlay } from '../session/play/play-context.tsx';
import { useHeading } from '../session/play/use-heading.ts';
import { markText } from '../speech/words.ts';
import { dress, Mono, Text } from './layout/primitives.tsx';
import fields from './fields.module.css?names';

type Option = { value: string; label: string };

type SelectProps = {
  label: string;
  value: string | null;
  options: readonly Option[];
  /** Text of the empty choice; absent: one of the options is always chosen. */
  empty?: string;
  onChange: (value: string | null) => void;
};

/** A list to choose one of. */
export function SelectField({ label, value, options, empty, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={fields['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} {...markText(option.label)} />
        ))}
      </select>
    </div>
  );
}

type SeatSelectProps = Omit<SelectProps, 'options' | 'empty' | 'label'> & {
  ids: readonly string[];
  label?: string;
};

export function SeatSelect({ ids, label, ...rest }: SeatSelectProps) {
  const { t, names } = usePlay().speech;
  const options = names.sorted(ids).map((id) => ({ value: id, label: names.seat(id) }));
  return (
    <SelectField
      {...rest}
      label={label ?? t('field.delegation')}
      empty={t('field.choose')}
      options={options}
    />
  );
}

type ArticleSelectProps = SeatSelectProps & { empty?: string };

export function ArticleSelect({ ids, label, empty, ...rest }: ArticleSelectProps) {
  const { t, names } = usePlay().speech;
  const options = ids.map((id) => ({
    value: id,
    label: makeTypable(names.articleFull(id)),
  }));
  return (
    <SelectField
      {...rest}
      label={label ?? t('field.article')}
      empty={empty ?? t('field.choose')}
      options={options}
    />
  );
}

/** A list is gone through by typing: the space of the keyboard has to be in its names. */
function makeTypable(name: string): string {
  return name.replaceAll('\u00a0', ' ');
}

type RadioProps = {
  legend: string;
  value: string | null;
  options: readonly (Option & { note?: ReactNode; words?: boolean })[];
  onChange: (value: string) => void;
};

export function RadioField({ legend, value, options, onChange }: RadioProps) {
  const name = useId();
  return (
    <fieldset className={dress({ gap: 0 }, fields['field'])}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={fields['radio']}
          data-words={option.words || undefined}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span {...markText(option.label)} />
          {option.note !== undefined && <span className={fields['radio-note']}>{option.note}</span>}
        </label>
      ))}
    </fieldset>
  );
}

type WordingProps = {
  legend: string;
  article: string;
  /** Wordings that may be chosen; one without an option stands for no text. */
  options: readonly (string | undefined)[];
  value: string | undefined;
  onChange: (option: string | undefined) => void;
  /** What a choice brings, where more lies beside it than these words. */
  renderPrice?: (change: Change) => ReactNode;
  /** What else is known of a choice. */
  renderNote?: (change: Change) => ReactNode;
};

/** Wordings of one article, each with what it would be worth to the seat. */
export function WordingField({
  legend,
  article,
  options,
  value,
  onChange,
  renderPrice,
  renderNote,
}: WordingProps) {
  const { game, speech } = usePlay();
  const { t, names, figures } = speech;
  const heading = useHeading();
  const price = (change: Change, net: number): string => {
    const close = heading && forecastGain(game.view, heading, [change]);
    if (close === null) return t('worth.draft', { points: figures.signed(net) });
    const points = Math.round(close);
    return t('worth.close', { points: figures.signed(points), n: Math.abs(points) });
  };
  return (
    <RadioField
      legend={legend}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
      options={options.map((option) => {
        if (option === undefined) return { value: '', label: t('text.nothing'), words: true };
        const worth = computeChangeWorth(game.view, [{ article, option }]);
        return {
          value: option,
          label: names.option(article, option),
          words: true,
          note: (
            <>
              {renderPrice
                ? renderPrice({ article, option })
                : worth && <Mono as="b">{price({ article, option }, worth.net)}</Mono>}
              {worth && worth.crossed.length > 0 && (
                <Text tone="red" weight={600}>
                  {t('worth.pastLine')}
                </Text>
              )}
              {renderNote?.({ article, option })}
            </>
          ),
        };
      })}
    />
  );
}

type CheckProps = {
  legend: string;
  ids: readonly string[];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
};

export function ArticleChecks({ legend, ids, values, onChange }: CheckProps) {
  const { names } = usePlay().speech;
  return (
    <fieldset className={dress({ gap: 0 }, `${fields['field']} ${fields['checks']}`)}>
      <legend>{legend}</legend>
      {ids.map((id) => (
        <label key={id} className={fields['radio']}>
          <input
            type="checkbox"
            checked={values.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...values, id] : values.filter((one) => one !== id))
            }
          />
          <span>{names.articleFull(id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
