/** What objectors may stop: nothing, or a vote from a share of capability, votes or delegations on. */
import { useWords } from '../../../../speech/words.ts';
import { asText, getEntry, isMap, type Plain } from '../../../../../scenario/edit/plain.ts';
import type { ControlProps } from './controls.ts';
import { LineField } from './text-fields.tsx';

const CHOICES = ['none', 'capability', 'votes', 'members'] as const;
/** What rules version 9 had for every file. */
const USUAL = '12%';

export function ObjectionsField(props: ControlProps) {
  const { id, value, set } = props;
  const t = useWords();
  const share = asText(getEntry(value, 'stopVoteAt'));
  const choose = (next: string): void => {
    const found = CHOICES.find((one) => one === next);
    set(found && found !== 'none' ? makeObjections(share || USUAL, found) : found);
  };
  return (
    <>
      <select id={id} value={readChoice(value)} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('desk.unsaid')}</option>
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {t(`desk.objections.${one}`)}
          </option>
        ))}
      </select>
      {isMap(value) && (
        <>
          <label htmlFor={`${id}-at`}>{t('desk.field.stopVoteAt')}</label>
          <LineField
            {...props}
            id={`${id}-at`}
            value={share}
            set={(next) => set(makeObjections(asText(next), asText(getEntry(value, 'of'))))}
          />
        </>
      )}
    </>
  );
}

const makeObjections = (stopVoteAt: string, of: string): Plain => ({ stopVoteAt, of });

function readChoice(value: Plain | undefined): string {
  return isMap(value) ? asText(getEntry(value, 'of')) : asText(value);
}
