/** Numbers as the language of the page writes them, to four places: what the values of the rules have at most. */
import { useMemo } from 'react';
import { useLanguage } from '../../../speech/words.ts';

export function useNumber(): (value: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
    return (value) => format.format(value).replace('-', '−');
  }, [language]);
}
