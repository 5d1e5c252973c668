/** The flag of a state or union by what a table calls it: in the languages tables are headed in, or as a UN list has it. */
import atlas from '../../../../../../assets/flags/flags.json';
import { simplifyHeading } from '../../../../../scenario/csv/headings.ts';

const LANGUAGES = ['en', 'fr', 'es', 'de', 'pt', 'ru', 'ar', 'zh'];

/** What no browser calls them. */
const ALSO: Readonly<Record<string, string>> = {
  ae: 'uae',
  bn: 'brunei darussalam',
  cd: 'democratic republic of the congo, drc',
  cg: 'congo',
  ci: 'ivory coast',
  cv: 'cape verde',
  cz: 'czech republic',
  eu: 'eu',
  fm: 'micronesia federated states of',
  gb: 'uk, great britain, united kingdom of great britain and northern ireland',
  kp: 'dprk, democratic people s republic of korea',
  kr: 'republic of korea, korea republic of, rok',
  la: 'lao people s democratic republic',
  md: 'republic of moldova',
  mk: 'macedonia',
  nl: 'holland, kingdom of the netherlands',
  ps: 'palestine, state of palestine',
  ru: 'russian federation',
  sy: 'syrian arab republic',
  sz: 'swaziland',
  tr: 'turkey, turkiye',
  tz: 'united republic of tanzania',
  us: 'us, usa, united states of america',
  va: 'holy see',
  vn: 'viet nam',
};

let flags: ReadonlyMap<string, string> | undefined;

function indexFlags(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of LANGUAGES) {
    const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
    for (const code of Object.keys(atlas.flags)) {
      const name = /^[a-z]{2}$/.test(code) ? names.of(code.toUpperCase()) : undefined;
      if (name !== undefined && !found.has(simplifyHeading(name)))
        found.set(simplifyHeading(name), code);
    }
  }
  for (const [code, names] of Object.entries(ALSO))
    for (const name of names.split(', ')) found.set(name, code);
  return found;
}

/** Characters of the name of a state, at most. */
const LONGEST = 200;

/** What stands in brackets, such as who speaks for it, is looked at only where the whole name has none. */
export function findFlag(name: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  flags ??= indexFlags();
  const bare = name.replace(/\s*\([^)]*\)/g, '');
  const names = [name, bare].map((one) => simplifyHeading(one).replace(/^the /, ''));
  return names.map((one) => flags?.get(one)).find((code) => code !== undefined);
}
