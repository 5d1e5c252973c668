// node draw.mjs SEED N OUT : draws N strings of the interface and the teaching texts, with their place.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';
const root = '/work/wt/words'; const req = createRequire(root + '/package.json'); const YAML = req('yaml');
const [,, seed = '1', n = '60', out] = process.argv;
let s = Number(seed) >>> 0; const rnd = () => { s = (s + 0x6d2b79f5) >>> 0; let t = s; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const all = [];
for (const f of readdirSync(root + '/src/page/locales/en').filter(x => x.endsWith('.json')).sort()) {
  const e = Object.entries(JSON.parse(readFileSync(`${root}/src/page/locales/en/${f}`, 'utf8')));
  e.forEach(([key, text], i) => all.push({ file: f, key, text, prev: e.slice(Math.max(0, i - 2), i), next: e.slice(i + 1, i + 3) }));
}
for (const f of readdirSync(root + '/scenarios').filter(x => x.endsWith('.yaml')).sort()) {
  const d = YAML.parse(readFileSync(`${root}/scenarios/${f}`, 'utf8')); const seen = new Set();
  const add = (key, text) => { if (typeof text === 'string' && !seen.has(text) && /\s/.test(text)) { seen.add(text); all.push({ file: f, key, text, prev: [], next: [] }); } };
  add('summary', d.summary); (d.featured ?? []).forEach(x => add(`featured ${x.seat}`, x.line));
  for (const k of ['aims', 'questions', 'check', 'leavesOut']) (d.teaching?.[k] ?? []).forEach((x, i) => add(`teaching.${k}[${i}]`, x));
  (d.teaching?.plans ?? []).forEach((p, i) => (p.steps ?? []).forEach((x, j) => add(`teaching.plans[${i}].steps[${j}]`, x)));
  const briefs = [...(d.delegations ?? []), ...(d.groups ?? []), ...(d.observers ?? [])].filter(x => x.brief);
  // Generated briefs are alike: at most eight a file.
  briefs.slice(0, 8).forEach(x => add(`brief ${x.id}`, x.brief));
  (d.events ?? []).forEach(x => { add(`event ${x.id} title`, x.title); add(`event ${x.id}`, x.text); });
}
for (let i = all.length - 1; i >= 0; i--) if (!/[a-z]{2}/i.test(all[i].text.replace(/\{\w+\}/g, ''))) all.splice(i, 1);
const idx = all.map((_, i) => i); for (let i = idx.length - 1; i > 0; i--) { const j = Math.floor(rnd() * (i + 1)); [idx[i], idx[j]] = [idx[j], idx[i]]; }
const draw = idx.slice(0, Number(n)).map(i => all[i]);
const grep = key => { try { return execSync(`git -C ${root} grep -nF -e "'${key}'" -e '\`${key}' -- 'src/**/*.ts' 'src/**/*.tsx' ':!*.test.ts'`).toString().trim().split('\n').slice(0, 2); } catch { const stem = key.split('.').slice(0, -1).join('.'); try { return execSync(`git -C ${root} grep -nE -e '[\`]${stem.replace(/\./g, '\\.')}\\.[$]' -- 'src/**/*.ts' 'src/**/*.tsx' ':!*.test.ts'`).toString().trim().split('\n').slice(0, 2); } catch { return []; } } };
const { listMessageReadings } = await import(root + '/src/page/build/messages-page.ts');
let md = `# ${n} strings of ${all.length}, seed ${seed}\n\n`;
draw.forEach((x, i) => {
  md += `## ${i + 1}. ${x.file} \`${x.key}\`\n\n> ${x.text.replace(/\n/g, '\n> ')}\n\n`;
  if (x.file.endsWith('.json')) {
    if (x.text.includes('{')) for (const r of listMessageReadings(x.text, 'en').slice(0, 6)) md += `- reads: ${r.text}\n`;
    for (const g of grep(x.key)) md += `- used: \`${g.slice(0, 200)}\`\n`;
    for (const [k, t] of [...x.prev, ...x.next]) md += `- beside \`${k}\`: ${t.slice(0, 160)}\n`;
  }
  md += '\n';
});
if (out) writeFileSync(out, md); else console.log(draw.map((x, i) => `${i + 1}. [${x.file}] ${x.key}\n   ${x.text}`).join('\n'));
