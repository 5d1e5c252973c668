/** The command line. Verbs load when they are called, so that help and small answers come at once. */
import { Command, CommanderError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliAnswer, formatComplaint, reportMisuse, refuseWith } from './answer.ts';
import { formatBots } from './bot-words.ts';
import { STANDARD_INPUT, reportUnwritable } from './files.ts';
import { hashByNode } from './native-hash.ts';
import { withShares } from './progress.ts';
import { tuneEngine } from './tune-engine.ts';
import { shorten } from '../scenario/problem.ts';
import { VERIFIED_MEANS } from './verified-means.ts';
import type { BacktestOptions } from './verbs/backtest.ts';
import type { ClassVerbOptions } from './verbs/class.ts';
import type { PlayOptions } from './verbs/play.ts';
import type { PredictOptions } from './verbs/predict.ts';

const HELP = `
As a file name, ${STANDARD_INPUT} means standard input.
Exit codes: 0 success, 1 a record could not be verified, 2 an error in the input, 130 interrupted.`;
/** Options that name a file, or may. */
const FILES = ['moves', 'scenario', 'rule', 'votes', 'members'];
const SEARCHED = 'conferences that searcher or ace simulates for one decision (default: 370)';
const BARRED = 'searcher and ace submit no package that the room will refuse';
const VERBS =
  'check, balance, simulate, play, replay, compare, predict, backtest, power, tally, class';

/** A command most of whose options may be given once. */
class Verb extends Command {
  override createCommand(name?: string): Verb {
    return new Verb(name);
  }

  once(flags: string, description: string): this {
    return this.option(flags, description, acceptOnce(flags));
  }

  requiredOnce(flags: string, description: string): this {
    return this.requiredOption(flags, description, acceptOnce(flags));
  }
}

function acceptOnce(flags: string) {
  const [option] = flags.split(' ');
  return (value: string, before: string | undefined): string => {
    if (before === undefined) return value;
    throw new CommanderError(2, 'commander.optionTwice', `${option} is given twice. Give it once.`);
  };
}

tuneEngine();
hashByNode();

const program = new Verb('brackets')
  .description('Run conferences, verify records and test decision rules from a terminal.')
  .version(readVersion(join(import.meta.dirname, '../../package.json')))
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .addHelpText('after', HELP)
  .hook('preAction', (_, command) => refuseSecondInput(command));

const several = (value: string, before: readonly string[]): string[] => [...before, value];

function addVerb(name: string, description: string): Verb {
  return program.command(name).description(description).option('--json', 'answer in JSON');
}

addVerb('check <file>', 'check a scenario for errors and design problems').action(
  async (file: string, options) =>
    finishWith((await import('./verbs/check.ts')).checkVerb(file, options)),
);

addVerb(
  'balance <file>',
  'test if a scenario is worth playing: endings, and what skill brings each seat',
)
  .once('--runs <n>', 'conferences with computer players in every seat (default: 200)')
  .once('--seed <s>', 'a 32-bit integer (default: 1)')
  .once('--start <name>', 'name of another starting text in the scenario')
  .once('--workers <k>', 'number of threads; does not change the answer')
  .action(async (file: string, options) =>
    finishWith(await (await import('./verbs/balance.ts')).answerBalance(file, options)),
  );

addVerb('simulate <file>', 'run whole conferences with computer players')
  .requiredOnce('--runs <n>', 'conferences to run')
  .requiredOnce('--seed <s>', 'a 32-bit integer')
  .once('--start <name>', 'name of another starting text in the scenario')
  .option('--seat <id=bot>', 'who plays a seat; can be repeated', several, [])
  .once('--workers <k>', 'number of threads; does not change the answer')
  .once('--budget <n>', SEARCHED)
  .option('--bar-refused', BARRED)
  .addHelpText('after', formatBots())
  .action(async (file: string, options) =>
    finishWith(await (await import('./verbs/simulate.ts')).simulateVerb(file, options)),
  );

addVerb('play <file>', 'play one conference')
  .option('--seat <id[=bot]>', 'who plays a seat; can be repeated', several, [])
  .once('--moves <file>', 'JSON list of commands for the seat without a bot')
  .once('--seed <s>', 'a 32-bit integer (default: 1)')
  .once('--record <out>', 'file to write the record to')
  .once('--budget <n>', SEARCHED)
  .option('--bar-refused', BARRED)
  .addHelpText('after', formatBots())
  .action(async (file: string, options) => finishWith(await runPlay(file, options)));

addVerb('replay <record>', 'verify a record, or a result (a file or a line)')
  .once('--scenario <file>', 'the scenario, if the record cannot find it')
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (record: string, options) =>
    finishWith((await import('./verbs/replay.ts')).replayVerb(record, options)),
  );

addVerb('compare <record...>', 'show records and results side by side, with history')
  .addOption(new Option('--csv', 'answer in CSV').conflicts('json'))
  .once('--scenario <file>', 'the scenario of records that cannot find theirs')
  .addHelpText('after', `\n${VERIFIED_MEANS}`)
  .action(async (records: string[], options) =>
    finishWith((await import('./verbs/compare.ts')).compareVerb(records, options)),
  );

addVerb('predict <file>', 'show what a model predicts for each article')
  .once(
    '--model <name>',
    'compromise, median, procedural, nash, exchange, challenge, condorcet, sincere, sophisticated or engine (default: engine)',
  )
  .once(
    '--rounds <n>',
    'rounds of trade (default: 1) or challenge (10), or conferences of the engine (50)',
  )
  .action(async (file: string, options) => finishWith(await runPredict(file, options)));

addVerb('backtest <file...>', 'test models against what was really adopted')
  .option(
    '--models <names>',
    'names separated by commas (default: all but the engine)',
    several,
    [],
  )
  .once('--rounds <n>', 'as for predict')
  .action(async (files: string[], options) => finishWith(await runBacktest(files, options)));

addVerb('power <file>', 'measure who can change a decision under the rule for substance').action(
  async (file: string, options) =>
    finishWith((await import('./verbs/power.ts')).answerPower(file, options)),
);

addVerb('tally', 'count one vote under a rule')
  .requiredOnce('--rule <rule>', 'a rule in JSON or YAML, or a file with one')
  .once('--yes <n>', 'in favour')
  .once('--no <n>', 'against')
  .once('--abstain <n>', 'abstaining')
  .once('--absent <n>', 'absent')
  .once(
    '--votes <votes>',
    'JSON that gives each member yes, no, abstain or absent; or a file with it',
  )
  .once('--members <file>', 'a scenario, or members with their weights')
  .action(async (options) => finishWith((await import('./verbs/tally.ts')).tallyVerb(options)));

addVerb('class <file...>', 'serve a live class to the people on your network')
  .once('--port <p>', 'port, or the next free one (default: 4180)')
  .once('--data <dir>', 'folder that keeps the class (default: class-data)')
  .once(
    '--database <url>',
    'a Postgres that keeps it, for one process or several (default: DATABASE_URL)',
  )
  .once(
    '--address <url>',
    'that people open, where a proxy stands before it (default: this computer’s)',
  )
  .once(
    '--proxies <n>',
    'proxies before it that tell the sender’s address in X-Forwarded-For (default: 0)',
  )
  .action(async (files: string[], options) => finishWith(await runClass(files, options)));

async function runClass(files: string[], options: ClassVerbOptions): Promise<CliAnswer> {
  const { classVerb } = await import('./verbs/class.ts');
  return classVerb(files, options, (text) => void process.stdout.write(`${text}\n`));
}

/** A seat that searches takes long. */
async function runPlay(file: string, options: PlayOptions): Promise<CliAnswer> {
  const { playVerb } = await import('./verbs/play.ts');
  return withShares((tell) => playVerb(file, options, tell));
}

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
    return refuseWith(reportMisuse('verb', `Give a command: ${VERBS}.`));
  const code = error.code
    .replace(/^commander\./, '')
    .replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);
  // What was typed stands in quotes, and may be as long as a command line.
  const words = error.message.split("'").map(shorten).join("'");
  const said = words.replace(/^error: /, '').replace(/\.?$/, '.');
  return refuseWith(reportMisuse(code, `${said} See brackets --help.`));
}

function readVersion(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function refuseSecondInput(command: Command): void {
  const options: Record<string, unknown> = command.opts();
  const given = [...command.args, ...FILES.map((name) => options[name])];
  if (given.filter((name) => name === STANDARD_INPUT).length < 2) return;
  const message = `Standard input (${STANDARD_INPUT}) is given twice, but can be read only once.`;
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
