/** The common jobs of an instructor, each as a few steps. */
import { type Key, useWords } from '../../../speech/words.ts';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import guideStyles from './guide.module.css?names';
import longPage from '../../../ui/page/long-page.module.css?names';

const FIVE: readonly Key[] = [
  'guide.five.open',
  'guide.five.rule',
  'guide.five.options',
  'guide.five.seats',
  'guide.five.doctor',
  'guide.five.play',
  'guide.five.hand',
];

const SHEET: readonly Key[] = [
  'guide.sheet.copy',
  'guide.sheet.paste',
  'guide.sheet.look',
  'guide.sheet.words',
  'guide.sheet.briefs',
];

const CLASS: readonly Key[] = [
  'guide.class.links',
  'guide.class.written',
  'guide.class.hotSeat',
  'guide.class.pair',
  'guide.class.wall',
  'guide.class.print',
  'guide.class.collect',
  'verified.means',
];

export function FiveMinutes() {
  return <Way steps={FIVE} keys={[['#/desk', 'guide.five.desk']]} />;
}

export function FromSheet() {
  return <Way lead={'guide.sheet.lead'} steps={SHEET} keys={[['#/desk', 'guide.five.desk']]} />;
}

export function InClass() {
  return (
    <Way
      unordered
      steps={CLASS}
      keys={[
        ['#/share', 'guide.class.share'],
        ['#/collect', 'guide.class.collecting'],
      ]}
    />
  );
}

type WayProps = {
  lead?: Key;
  steps: readonly Key[];
  unordered?: boolean;
  keys: readonly (readonly [address: string, words: Key])[];
};

function Way({ lead, steps, unordered = false, keys }: WayProps) {
  const t = useWords();
  const items = steps.map((step) => <li key={step}>{t(step)}</li>);
  return (
    <>
      {lead !== undefined && <p>{t(lead)}</p>}
      {unordered ? (
        <ul className={longPage['long-list']}>{items}</ul>
      ) : (
        <ol className={`${longPage['long-list']} ${guideStyles['guide-steps']}`}>{items}</ol>
      )}
      <Buttons>
        {keys.map(([address, words]) => (
          <Button key={address} as="a" href={address}>
            {t(words)}
          </Button>
        ))}
      </Buttons>
    </>
  );
}
