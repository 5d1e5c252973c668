import { nodeComplaint } from './install.mjs';
import { STEPS } from './steps.mjs';

const complaint = nodeComplaint();
if (complaint) {
  console.error(complaint);
  process.exit(1);
}

const outcomes = new Map();
for (const step of STEPS) {
  const reason = step.needs && !outcomes.get(step.needs).ok ? `needs ${step.needs}` : undefined;
  outcomes.set(step.name, reason ? skip(step, reason) : await perform(step));
}

console.log('');
for (const [name, { note }] of outcomes) console.log(`${name.padEnd(26)}${note}`);
const sum = (key) => [...outcomes.values()].reduce((total, one) => total + one[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit([...outcomes.values()].every(({ ok }) => ok) ? 0 : 1);

async function perform(step) {
  console.log(`\n--- ${step.name}`);
  const start = performance.now();
  const { passed, failed } = await step.act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = passed + failed > 1 || passed > 0 ? `, ${passed} passed, ${failed} failed` : '';
  const note = `${failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s${counts}`;
  console.log(`--- ${step.name}: ${note}`);
  return { ok: failed === 0, passed, failed, note };
}

function skip(step, reason) {
  return { ok: false, passed: 0, failed: 0, note: `not run: ${reason}` };
}
