/** The command line. Verbs load when they are called, so that help and small answers come at once. */
import { Command, CommanderError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliAnswer, formatComplaint, reportMisuse, refuseWith } from './answer.ts';
import { STANDARD_INPUT, reportUnwritable } from './files.ts';
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
  .version(readVersion(join(import.meta.dirname, '../../package.json')))
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .addHelpText('after', HELP)
  .hook('preAction', (_, command) => refuseSecondInput(command));

const several = (value: string, before: readonly string[]): string[] => [...before, value];

function acceptOnce(option: string) {
  return (value: string, before: string | undefined): string => {
    if (before === undefined) return value;
    throw new CommanderError(2, 'commander.optionTwice', `${option} is given twice. Give it once.`);
  };
}

function addVerb(name: string, description: string): Command {
  return program.command(name).description(description).option('--json', 'answer in JSON');
}

addVerb('check <file>', 'shape, references and the doctor of a scenario').action(
  async (file: string, options) =>
    finishWith((await import('./verbs/check.ts')).checkVerb(file, options)),
);

addVerb('balance <file>', 'is it worth playing: outcomes, skill and agency by seat, length')
  .option(
    '--runs <n>',
    'conferences with every seat by policy; 200 if left out',
    acceptOnce('--runs'),
  )
  .option('--seed <s>', 'a 32-bit integer; 1 if left out', acceptOnce('--seed'))
  .option('--start <name>', 'another starting text of the scenario', acceptOnce('--start'))
  .option('--workers <k>', 'threads; never changes the answer', acceptOnce('--workers'))
  .action(async (file: string, options) =>
    finishWith(await (await import('./verbs/balance.ts')).answerBalance(file, options)),
  );

addVerb('simulate <file>', 'whole conferences, all seats played by policies')
  .requiredOption('--runs <n>', 'conferences to run', acceptOnce('--runs'))
  .requiredOption('--seed <s>', 'a 32-bit integer', acceptOnce('--seed'))
  .option('--start <name>', 'another starting text of the scenario', acceptOnce('--start'))
  .option('--seat <id=bot>', 'who plays a seat; may be repeated', several, [])
  .option('--workers <k>', 'threads; never changes the answer', acceptOnce('--workers'))
  .action(async (file: string, options) =>
    finishWith(await (await import('./verbs/simulate.ts')).simulateVerb(file, options)),
  );

addVerb('play <file>', 'one conference')
  .option('--seat <id[=bot]>', 'who plays a seat; may be repeated', several, [])
  .option(
    '--moves <file>',
    'JSON list of commands for the seat without a bot',
    acceptOnce('--moves'),
  )
  .option('--seed <s>', 'a 32-bit integer; 1 if left out', acceptOnce('--seed'))
  .option('--record <out>', 'file to write the record to', acceptOnce('--record'))
  .action(async (file: string, options) =>
    finishWith((await import('./verbs/play.ts')).playVerb(file, options)),
  );

addVerb('replay <record>', 'verify a record, or a result as a file or a line')
  .option(
    '--scenario <file>',
    'the scenario, where the record does not find it',
    acceptOnce('--scenario'),
  )
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (record: string, options) =>
    finishWith((await import('./verbs/replay.ts')).replayVerb(record, options)),
  );

addVerb('compare <record...>', 'records and results side by side, with history')
  .addOption(new Option('--csv', 'answer in CSV').conflicts('json'))
  .option(
    '--scenario <file>',
    'the scenario of those that do not find theirs',
    acceptOnce('--scenario'),
  )
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (records: string[], options) =>
    finishWith((await import('./verbs/compare.ts')).compareVerb(records, options)),
  );

addVerb('predict <file>', 'what a model of the field says of each article')
  .option(
    '--model <name>',
    'compromise, median, procedural, nash, exchange, challenge, condorcet, sincere, sophisticated or engine; engine if left out',
    acceptOnce('--model'),
  )
  .option(
    '--rounds <n>',
    'of trade (1) or challenge (10); conferences of the engine (50)',
    acceptOnce('--rounds'),
  )
  .action(async (file: string, options) => finishWith(await runPredict(file, options)));

addVerb('backtest <file...>', 'models of the field against what was adopted')
  .option(
    '--models <names>',
    'which ones, separated by commas; all but the engine by default',
    several,
    [],
  )
  .option('--rounds <n>', 'as for predict', acceptOnce('--rounds'))
  .action(async (files: string[], options) => finishWith(await runBacktest(files, options)));

addVerb('power <file>', 'who can turn a decision under the rule of substance').action(
  async (file: string, options) =>
    finishWith((await import('./verbs/power.ts')).answerPower(file, options)),
);

addVerb('tally', 'one decision under a rule')
  .requiredOption(
    '--rule <rule>',
    'a rule in JSON or YAML, or a file with one',
    acceptOnce('--rule'),
  )
  .option('--yes <n>', 'in favour', acceptOnce('--yes'))
  .option('--no <n>', 'against', acceptOnce('--no'))
  .option('--abstain <n>', 'abstaining', acceptOnce('--abstain'))
  .option('--absent <n>', 'not there', acceptOnce('--absent'))
  .option(
    '--votes <votes>',
    'JSON from member to yes, no, abstain or absent, or a file',
    acceptOnce('--votes'),
  )
  .option('--members <file>', 'a scenario, or members with their weights', acceptOnce('--members'))
  .action(async (options) => finishWith((await import('./verbs/tally.ts')).tallyVerb(options)));

/** Challenge takes long where all ideals differ. */
async function runPredict(file: string, options: PredictOptions): Promise<CliAnswer> {
  const { predictVerb } = await import('./verbs/predict.ts');
  return withShares((tell) => predictVerb(file, options, tell));
}

async function runBacktest(files: string[], options: BacktestOptions): Promise<CliAnswer> {
  const { answerBacktest: backtestVerb } = await import('./verbs/backtest.ts');
  return withShares((tell) => backtestVerb(files, options, tell));
}

function finishWith({ exit, out, complaints }: CliAnswer): void {
  if (out !== '') process.stdout.write(`${out}\n`);
  for (const complaint of complaints) process.stderr.write(`${formatComplaint(complaint)}\n`);
  process.exitCode = exit;
}

function explainMisuse(error: CommanderError): CliAnswer {
  if (error.code === 'commander.help')
    return refuseWith(reportMisuse('verb', `Give a verb: ${VERBS}.`));
  const code = error.code
    .replace(/^commander\./, '')
    .replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
  const said = error.message.replace(/^error: /, '').replace(/\.?$/, '.');
  return refuseWith(reportMisuse(code, `${said} See brackets --help.`));
}

function readVersion(file: string): string {
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
  finishWith({ ...refuseWith(reportUnwritable('stdout', error)), out: '' });
  process.exit();
});
// Nobody is left to be told.
process.stderr.on('error', () => undefined);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    const message = error instanceof Error ? error.message : String(error);
    finishWith(refuseWith(reportMisuse('bug', `Unexpected: ${message}. Please report it.`)));
  } else if (error.exitCode !== 0) finishWith(explainMisuse(error));
}
