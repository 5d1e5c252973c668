/** Whose work the page is made of, and under which licence. NOTICE says the same beside the source. */
import { type Key, useWords } from '../speech/words.ts';
import { PageBar } from '../ui/page/page-bar.tsx';
import styles from '../ui/page/text-page.module.css';

type Part = readonly [name: string, by: string, licence: string];

const OFL = 'SIL OFL 1.1';
const FONTS: readonly Part[] = [
  ['Source Serif 4', 'Adobe, Google', OFL],
  ['IBM Plex Sans, IBM Plex Sans Condensed, IBM Plex Mono', 'IBM', OFL],
];

const LIBRARIES: readonly Part[] = [
  ['Phaser', 'Richard Davey, Phaser Studio', 'MIT'],
  ['React, React DOM', 'Meta Platforms', 'MIT'],
  ['XState', 'David Khourshid', 'MIT'],
  ['Zustand', 'Paul Henschel', 'MIT'],
  ['Zod', 'Colin McDonnell', 'MIT'],
  ['yaml', 'Eemeli Aro', 'ISC'],
  ['pure-rand', 'Nicolas Dubien', 'MIT'],
  ['@stdlib maths', 'The Stdlib Authors; parts Sun Microsystems', 'Apache 2.0'],
  ['@noble/hashes, @scure/base, qr', 'Paul Miller', 'MIT'],
  ['d3-scale', 'Mike Bostock', 'ISC'],
  ['React Aria Components', 'Adobe', 'Apache 2.0'],
  ['CodeMirror, Lezer', 'Marijn Haverbeke and others', 'MIT'],
  ['uFuzzy', 'Leon Sorokin', 'MIT'],
  ['Papa Parse', 'Matthew Holt', 'MIT'],
  ['Socket.IO client', 'Guillermo Rauch and Socket.IO contributors', 'MIT'],
  ['fflate', 'Arjun Barrett', 'MIT'],
  ['idb', 'Jake Archibald', 'ISC'],
  ['comlink', 'Google', 'Apache 2.0'],
];

const DATA: readonly Key[] = [
  'credits.data.rollcalls',
  'credits.data.ideals',
  'credits.data.sources',
];

export function CreditsPage() {
  const t = useWords();
  return (
    <>
      <PageBar note={t('credits.note')} />
      <main className={`${styles['text-page']} paper`}>
        <h1>{t('credits.title')}</h1>
        <h2>{t('credits.own.title')}</h2>
        <p>{t('credits.own.text')}</p>
        <h2>{t('credits.fonts.title')}</h2>
        <p>{t('credits.fonts.text')}</p>
        <Parts parts={FONTS} />
        <h2>{t('credits.flags.title')}</h2>
        <p>{t('credits.flags.text')}</p>
        <Parts parts={[['flag-icons', 'Panayiotis Lipiridis', 'MIT']]} />
        <h2>{t('credits.data.title')}</h2>
        {DATA.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
        <h2>{t('credits.libraries.title')}</h2>
        <Parts parts={LIBRARIES} />
      </main>
    </>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const t = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('credits.columns.part')}</th>
          <th scope="col">{t('credits.columns.by')}</th>
          <th scope="col">{t('credits.columns.licence')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(([name, by, licence]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{by}</td>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
