/** What a key of the file takes, in words. */
import type { Translate } from '../../../speech/words.ts';
import type { DescribedForm } from '../../../../scenario/shape/format-reference.ts';

export function describeHeld(t: Translate, form: DescribedForm): string {
  const { holds, least, most, oneOf, either } = form;
  if (holds === 'either') {
    const forms = (either ?? []).map((one) => describeHeld(t, one));
    return forms.reduce((one, other) => t('format.holds.either', { one, other }));
  }
  const ends = least === undefined ? 'none' : 'least';
  const beyond = most === undefined ? ends : 'most';
  return t(`format.holds.${holds}`, {
    least: least ?? '',
    most: most === undefined ? '' : shortenNumber(most),
    bounds: least !== undefined && most !== undefined ? 'both' : beyond,
    words: (oneOf ?? []).join(', '),
  });
}

/** Nobody counts fifteen noughts. */
function shortenNumber(amount: number): string {
  const noughts = /^10{9,}$/.test(String(amount)) ? String(amount).length - 1 : 0;
  return noughts === 0 ? String(amount) : `10^${noughts}`;
}
