/**
 * `npm run bench` prints what the negotiation is worth against the bars it is held to.
 * `npm run bench -- skill articles --runs 200 --seed 5`: some of it, with more runs or on other seeds.
 * `npm run bench -- kept worth --conference high-seas-class --set inertia=0.05`: with a number of the rules changed.
 * `npm run bench -- agency --shard 1/2 --out DIR`: a part of what takes long; what DIR has is not played again.
 * `npm run bench -- class --database`: the class on two processes over a Postgres that the bench starts.
 * `npm run bench -- --write`: also into RESULTS.md, in the place of what the same benches said there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../../src/engine/rules-version.ts';
import { readArguments } from './arguments.ts';
import { actsAlone } from './benches/acts-alone.ts';
import { ablation, sensitivity } from './benches/ablation.ts';
import { agency } from './benches/agency.ts';
import { articlesChanged } from './benches/articles.ts';
import { CASE_CUTS, cases } from './benches/cases.ts';
import { chair } from './benches/chair.ts';
import { classInThePage } from './benches/class.ts';
import { classDatabase } from './benches/class-database.ts';
import { classServer } from './benches/class-server.ts';
import { classTempo } from './benches/class-tempo.ts';
import { decisions } from './benches/decisions.ts';
import { endings } from './benches/endings.ts';
import { flips } from './benches/flips.ts';
import { growth } from './benches/growth.ts';
import { hanoi } from './benches/hanoi.ts';
import { heading } from './benches/heading.ts';
import { history } from './benches/history.ts';
import { kept } from './benches/kept.ts';
import { kills } from './benches/kills.ts';
import { pacing } from './benches/pacing.ts';
import { shown } from './benches/shown.ts';
import { sittings } from './benches/sittings.ts';
import { skill } from './benches/skill.ts';
import { speed } from './benches/speed.ts';
import { suspension } from './benches/suspension.ts';
import { tally } from './benches/tally.ts';
import { tools } from './benches/tools.ts';
import { trust } from './benches/trust.ts';
import { used } from './benches/used.ts';
import { why } from './benches/why.ts';
import { worth } from './benches/worth.ts';
import { MEASURED } from './measured.ts';
import { SEEKERS } from './agency-games.ts';
import { type Lab, openLab } from './lab.ts';
import { inMarkdown, type Report } from './report.ts';
import { sectionOf, withSections } from './results.ts';

const BENCHES = new Map<string, (lab: Lab) => Report | Promise<Report>>([
  ['speed', speed],
  ['decisions', decisions],
  ['growth', growth],
  ['class', classServer],
  ['class-page', classInThePage],
  ['class-tempo', classTempo],
  ['class-database', classDatabase],
  ['skill', skill],
  ['tools', tools],
  ['acts', actsAlone],
  ['articles', articlesChanged],
  ['agency', agency],
  ['endings', endings],
  ['flips', flips],
  ['trust', trust],
  ['tally', tally],
  ['pacing', pacing],
  ['sittings', sittings],
  ['chair', chair],
  ['hanoi', hanoi],
  ['heading', heading],
  ['history', history],
  ['ablation', ablation],
  ['sensitivity', sensitivity],
  ['used', used],
  ['why', why],
  ['kills', kills],
  ['kept', kept],
  ['shown', shown],
  ['worth', worth],
  ['cases', cases],
  ['suspension', suspension],
]);

const RESULTS = new URL('RESULTS.md', import.meta.url);

const asked = readArguments(process.argv.slice(2), {
  benches: [...BENCHES.keys()],
  conferences: [...MEASURED.map(({ scenario }) => scenario), ...CASE_CUTS],
  players: Object.keys(SEEKERS),
});
if (!asked.ok) {
  console.error(asked.message);
  process.exit(2);
}
const { names, seed, write } = asked;
const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const how = `Rules version ${RULES}, seed ${seed}, by \`${command}\`.`;
console.log(`${how}\n`);
const lab = openLab(asked);
const reports: Report[] = [];
for (const name of names) {
  const report = await BENCHES.get(name)?.(lab);
  if (!report) continue;
  reports.push(report);
  console.log(`${inMarkdown(report)}\n`);
}
await lab.close();
if (write) {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  writeFileSync(
    RESULTS,
    withSections(
      before,
      reports.map((report) => sectionOf(report, how)),
    ),
  );
}
