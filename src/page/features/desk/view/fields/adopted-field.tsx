/** What history decided on an article: one of its options, or a position where the words are nobody's here. */
import { useWords } from '../../../../speech/words.ts';
import { asText } from '../../../../../scenario/edit/plain.ts';
import { useRefs } from './choice-fields.tsx';
import type { ControlProps } from './controls.ts';
import { specifyPoint } from './spec-kinds.ts';
import { NumberField } from './text-fields.tsx';

/** No id begins so. */
const POSITION = '#';
const MIDDLE = 50;

export function AdoptedField(props: ControlProps) {
  const { id, path, value, set } = props;
  const t = useWords();
  const options = useRefs('options', path);
  const chosen = typeof value === 'number' ? POSITION : asText(value);
  const isKnown = chosen === '' || chosen === POSITION || options.some((one) => one.id === chosen);
  const choose = (next: string): void => {
    if (next === POSITION) return set(MIDDLE);
    set(next === '' ? undefined : next);
  };
  return (
    <>
      <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('desk.unsaid')}</option>
        {!isKnown && <option value={chosen}>{t('desk.draft.ghost', { id: chosen })}</option>}
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || one.id}
          </option>
        ))}
        <option value={POSITION}>{t('desk.adopted.position')}</option>
      </select>
      {typeof value === 'number' && specifyPoint.kind === 'number' && (
        <NumberField
          {...props}
          id={`${id}-at`}
          label={t('desk.adopted.position')}
          spec={specifyPoint}
        />
      )}
    </>
  );
}
