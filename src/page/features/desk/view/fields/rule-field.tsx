/** A rule of decision: a share or a count, a veto, or several rules together. */
import { useId } from 'react';
import { type Key, useWords } from '../../../../speech/words.ts';
import { readAmount } from '../../../../../scenario/edit/matrix.ts';
import { asList, asMap, asText, isMap, type Plain } from '../../../../../scenario/edit/plain.ts';
import { RefsField } from './choice-fields.tsx';
import { type ControlProps, useSet } from './controls.ts';
import deskFields from './desk-fields.module.css?names';
import { Button, Stack } from '../../../../ui/layout/primitives.tsx';

const SHAPES = ['threshold', 'veto', 'all', 'any'] as const;
/** What is offered: unanimity is a share that people look for by name. */
const CHOICES = ['threshold', 'everyone', 'veto', 'all', 'any'] as const;
type Choice = (typeof CHOICES)[number];
const BASES = ['presentAndVoting', 'present', 'members'] as const;

const FRESH: Readonly<Record<Choice, Plain>> = {
  everyone: { of: 'presentAndVoting', atLeast: '100%' },
  threshold: { of: 'presentAndVoting', atLeast: '2/3' },
  veto: { veto: [] },
  all: { all: [{ of: 'presentAndVoting', atLeast: '2/3' }] },
  any: { any: [{ of: 'presentAndVoting', atLeast: '2/3' }] },
};

function findRuleShape(value: Plain | undefined): Choice | '' {
  if (!isMap(value)) return '';
  if (value['of'] === 'presentAndVoting' && value['atLeast'] === '100%') return 'everyone';
  return SHAPES.find((shape) => shape in value) ?? 'threshold';
}

export function RuleField({ label, path, value, set }: ControlProps) {
  const t = useWords();
  const id = useId();
  const shape = findRuleShape(value);
  const choose = (next: string): void => {
    const found = CHOICES.find((one) => one === next);
    set(found ? FRESH[found] : undefined);
  };
  return (
    <fieldset className={deskFields['desk-nested']}>
      <legend>{label}</legend>
      <div className={deskFields['desk-fields']}>
        <div
          className={deskFields['desk-field']}
          data-part="desk-field"
          data-wide={shape !== 'threshold'}
        >
          <label htmlFor={id}>{t('desk.rule.shape')}</label>
          <select id={id} value={shape} onChange={({ target }) => choose(target.value)}>
            <option value="">{t('desk.unsaid')}</option>
            {CHOICES.map((one) => (
              <option key={one} value={one}>
                {t(`desk.rule.${one}` as Key)}
              </option>
            ))}
          </select>
        </div>
        {shape === 'threshold' && <Threshold value={value} set={set} />}
      </div>
      {shape === 'veto' && <Veto path={path} value={value} />}
      {(shape === 'all' || shape === 'any') && (
        <Several path={[...path, shape]} value={asMap(value)[shape]} />
      )}
    </fieldset>
  );
}

function Threshold({ value, set }: Pick<ControlProps, 'value' | 'set'>) {
  const t = useWords();
  const id = useId();
  const rule = asMap(value);
  const how = rule['moreThan'] === undefined ? 'atLeast' : 'moreThan';
  const { atLeast: _least, moreThan: _more, ...rest } = rule;
  const amount = rule[how];
  const typed = (text: string): void => {
    const whole = /^\d+$/.test(text) ? readAmount(text) : undefined;
    set({ ...rest, [how]: whole ?? text });
  };
  return (
    <>
      <div className={deskFields['desk-field']} data-part="desk-field">
        <label htmlFor={`${id}-how`}>{t('desk.rule.how')}</label>
        <select
          id={`${id}-how`}
          value={how}
          onChange={({ target }) => set({ ...rest, [target.value]: amount ?? '1/2' })}
        >
          <option value="atLeast">{t('desk.rule.atLeast')}</option>
          <option value="moreThan">{t('desk.rule.moreThan')}</option>
        </select>
      </div>
      <div className={deskFields['desk-field']} data-part="desk-field">
        <label htmlFor={`${id}-amount`}>{t('desk.rule.amount')}</label>
        <input
          id={`${id}-amount`}
          value={asText(amount)}
          onChange={({ target }) => typed(target.value)}
        />
      </div>
      <div className={deskFields['desk-field']} data-part="desk-field">
        <label htmlFor={`${id}-of`}>{t('desk.rule.of')}</label>
        <select
          id={`${id}-of`}
          value={asText(rule['of'])}
          onChange={({ target }) => set({ ...rule, of: target.value })}
        >
          {BASES.map((base) => (
            <option key={base} value={base}>
              {t(`desk.rule.${base}` as Key)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function Veto({ path, value }: Pick<ControlProps, 'path' | 'value'>) {
  const t = useWords();
  const place = [...path, 'veto'];
  const set = useSet(place);
  const id = useId();
  return (
    <RefsField
      id={id}
      label={t('desk.rule.veto')}
      path={place}
      value={asMap(value)['veto']}
      set={(next) => set(next ?? [])}
      to="delegations"
    />
  );
}

function Several({ path, value }: Pick<ControlProps, 'path' | 'value'>) {
  const t = useWords();
  const rules = asList(value);
  const set = useSet(path);
  return (
    <Stack gap={4} items="start" className={deskFields['desk-nested']}>
      {rules.map((rule, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a rule has no id, and its place is its name
        <OneOfSeveral key={index} path={path} index={index} value={rule} rules={rules} />
      ))}
      <Button kind="small" onClick={() => set([...rules, FRESH.threshold])}>
        {t('desk.add')}
      </Button>
    </Stack>
  );
}

type OneProps = Pick<ControlProps, 'path'> & {
  index: number;
  value: Plain;
  rules: readonly Plain[];
};

function OneOfSeveral({ path, index, value, rules }: OneProps) {
  const t = useWords();
  const id = useId();
  const setAll = useSet(path);
  const place = [...path, index];
  const set = useSet(place);
  return (
    <RuleField
      id={id}
      label={t('desk.rule.part', { n: index + 1 })}
      path={place}
      value={value}
      set={(next) =>
        next === undefined ? setAll(rules.filter((_, at) => at !== index)) : set(next)
      }
    />
  );
}
