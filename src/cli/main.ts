/** The command line. Verbs load when they are called, so that help and small answers come at once. */
import { Command, CommanderError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, complaintLine, misused, refusal } from './answer.ts';
import { STANDARD_INPUT, unwritable } from './files.ts';
import { withShares } from './progress.ts';
import { VERIFIED_MEANS } from './verified-means.ts';
import type { BacktestOptions } from './verbs/backtest.ts';
import type { PredictOptions } from './verbs/predict.ts';

const HELP = `
A file called ${STANDARD_INPUT} is standard input.
Exit: 0 answered, 1 a record is not verified, 2 an error in the input, 130 interrupted.`;
/** Options that name a file, or may. */
const FILES = ['moves', 'scenario', 'rule', 'votes', 'members'];
const VERBS = 'check, balance, simulate, play, replay, compare, predict, backtest, power, tally';

const program = new Command('brackets')
  .description('Conferences, records and decision rules from a terminal.')
  .version(versionOf(join(import.meta.dirname, '../../package.json')))
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .addHelpText('after', HELP)
  .hook('preAction', (_, command) => refuseSecondInput(command));

const several = (value: string, before: readonly string[]): string[] => [...before, value];

function once(option: string) {
  return (value: string, before: string | undefined): string => {
    if (before === undefined) return value;
    throw new CommanderError(2, 'commander.optionTwice', `${option} is given twice. Give it once.`);
  };
}

function verb(name: string, description: string): Command {
  return program.command(name).description(description).option('--json', 'answer in JSON');
}

verb('check <file>', 'shape, references and the doctor of a scenario').action(
  async (file: string, options) =>
    finish((await import('./verbs/check.ts')).checkVerb(file, options)),
);

verb('balance <file>', 'is it worth playing: outcomes, skill and agency by seat, length')
  .option('--runs <n>', 'conferences with every seat by policy; 200 if left out', once('--runs'))
  .option('--seed <s>', 'a 32-bit integer; 1 if left out', once('--seed'))
  .option('--start <name>', 'another starting text of the scenario', once('--start'))
  .option('--workers <k>', 'threads; never changes the answer', once('--workers'))
  .action(async (file: string, options) =>
    finish(await (await import('./verbs/balance.ts')).balanceVerb(file, options)),
  );

verb('simulate <file>', 'whole conferences, all seats played by policies')
  .requiredOption('--runs <n>', 'conferences to run', once('--runs'))
  .requiredOption('--seed <s>', 'a 32-bit integer', once('--seed'))
  .option('--start <name>', 'another starting text of the scenario', once('--start'))
  .option('--seat <id=bot>', 'who plays a seat; may be repeated', several, [])
  .option('--workers <k>', 'threads; never changes the answer', once('--workers'))
  .action(async (file: string, options) =>
    finish(await (await import('./verbs/simulate.ts')).simulateVerb(file, options)),
  );

verb('play <file>', 'one conference')
  .option('--seat <id[=bot]>', 'who plays a seat; may be repeated', several, [])
  .option('--moves <file>', 'JSON list of commands for the seat without a bot', once('--moves'))
  .option('--seed <s>', 'a 32-bit integer; 1 if left out', once('--seed'))
  .option('--record <out>', 'file to write the record to', once('--record'))
  .action(async (file: string, options) =>
    finish((await import('./verbs/play.ts')).playVerb(file, options)),
  );

verb('replay <record>', 'verify a record, or a result as a file or a line')
  .option(
    '--scenario <file>',
    'the scenario, where the record does not find it',
    once('--scenario'),
  )
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (record: string, options) =>
    finish((await import('./verbs/replay.ts')).replayVerb(record, options)),
  );

verb('compare <record...>', 'records and results side by side, with history')
  .addOption(new Option('--csv', 'answer in CSV').conflicts('json'))
  .option('--scenario <file>', 'the scenario of those that do not find theirs', once('--scenario'))
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (records: string[], options) =>
    finish((await import('./verbs/compare.ts')).compareVerb(records, options)),
  );

verb('predict <file>', 'what a model of the field says of each article')
  .option(
    '--model <name>',
    'compromise, median, procedural, nash, exchange, challenge, condorcet, sincere, sophisticated or engine; engine if left out',
    once('--model'),
  )
  .option(
    '--rounds <n>',
    'of trade (1) or challenge (10); conferences of the engine (50)',
    once('--rounds'),
  )
  .action(async (file: string, options) => finish(await predicted(file, options)));

verb('backtest <file...>', 'models of the field against what was adopted')
  .option(
    '--models <names>',
    'which, parted by commas; all but the engine if left out',
    several,
    [],
  )
  .option('--rounds <n>', 'as for predict', once('--rounds'))
  .action(async (files: string[], options) => finish(await backtested(files, options)));

verb('power <file>', 'who can turn a decision under the rule of substance').action(
  async (file: string, options) =>
    finish((await import('./verbs/power.ts')).powerVerb(file, options)),
);

verb('tally', 'one decision under a rule')
  .requiredOption('--rule <rule>', 'a rule in JSON or YAML, or a file with one', once('--rule'))
  .option('--yes <n>', 'in favour', once('--yes'))
  .option('--no <n>', 'against', once('--no'))
  .option('--abstain <n>', 'abstaining', once('--abstain'))
  .option('--absent <n>', 'not there', once('--absent'))
  .option(
    '--votes <votes>',
    'JSON from member to yes, no, abstain or absent, or a file',
    once('--votes'),
  )
  .option('--members <file>', 'a scenario, or members with their weights', once('--members'))
  .action(async (options) => finish((await import('./verbs/tally.ts')).tallyVerb(options)));

/** Challenge takes long where all ideals differ. */
async function predicted(file: string, options: PredictOptions): Promise<Answer> {
  const { predictVerb } = await import('./verbs/predict.ts');
  return withShares((tell) => predictVerb(file, options, tell));
}

async function backtested(files: string[], options: BacktestOptions): Promise<Answer> {
  const { backtestVerb } = await import('./verbs/backtest.ts');
  return withShares((tell) => backtestVerb(files, options, tell));
}

function finish({ exit, out, complaints }: Answer): void {
  if (out !== '') process.stdout.write(`${out}\n`);
  for (const complaint of complaints) process.stderr.write(`${complaintLine(complaint)}\n`);
  process.exitCode = exit;
}

function misuse(error: CommanderError): Answer {
  if (error.code === 'commander.help') return refusal(misused('verb', `Give a verb: ${VERBS}.`));
  const code = error.code
    .replace(/^commander\./, '')
    .replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
  const said = error.message.replace(/^error: /, '').replace(/\.?$/, '.');
  return refusal(misused(code, `${said} See brackets --help.`));
}

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function refuseSecondInput(command: Command): void {
  const options: Record<string, unknown> = command.opts();
  const given = [...command.args, ...FILES.map((name) => options[name])];
  if (given.filter((name) => name === STANDARD_INPUT).length < 2) return;
  const message = `Standard input (${STANDARD_INPUT}) is given twice. It can be read once.`;
  throw new CommanderError(2, 'commander.inputTwice', message);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has gone away, as `head` does; what was answered stays so.
  if (error.code === 'EPIPE') process.exit();
  finish({ ...refusal(unwritable('stdout', error)), out: '' });
  process.exit();
});
// Nobody is left to be told.
process.stderr.on('error', () => undefined);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    const message = error instanceof Error ? error.message : String(error);
    finish(refusal(misused('bug', `Unexpected: ${message}. Please report it.`)));
  } else if (error.exitCode !== 0) finish(misuse(error));
}
