import { useLanguage } from '../../../speech/words.ts';

/** Writes points to a tenth; with their sign where they are a difference. */
export function usePoints(): {
  points: (value: number) => string;
  signed: (value: number) => string;
} {
  const language = useLanguage();
  const makeWriter = (signDisplay: 'auto' | 'exceptZero') => {
    const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay });
    return (value: number) => figures.format(value).replace('-', '−');
  };
  return { points: makeWriter('auto'), signed: makeWriter('exceptZero') };
}
