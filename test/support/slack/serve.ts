// npm run slack-double: a Slack on this machine, to try Magellan out without a workspace. It prints the lines
// for .env, then shows what arrives, and does what is typed:
//   alix /meteo · alix press Répondre · alix submit defi=sun team=clear self=sun · alix home · alix say bonjour
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { readProgramme } from '../../../src/community/programme.ts';
import { startSlackDouble, TOKENS } from './double.ts';
import { createSlackPerson } from './person.ts';
import { wordsOf, wordsOfMessage } from './shown.ts';

const { values } = parseArgs({
  options: {
    programme: { type: 'string', default: 'demo/programme.yaml' },
    roster: { type: 'string', default: 'demo/roster.csv' },
  },
});
const out = (words: string): void => void process.stdout.write(`${words}\n`);

const read = readProgramme(readFileSync(values.programme, 'utf8'));
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const double = await startSlackDouble();
const { workspace } = double;
const { promotion, coaches } = read.programme.channels;
workspace.addChannel({ name: promotion });
workspace.addChannel({ name: coaches, is_private: true });

type Row = { email: string; name: string; locale?: string };
const text = readFileSync(values.roster, 'utf8');
const rows: Row[] = parse(text, { columns: true, bom: true, delimiter: [';', ','], trim: true });
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 400));
const people = new Map(
  rows.map(({ email, name, locale }, index) => {
    const nick = email.split('@')[0]?.split('.')[0] ?? email;
    const user = workspace.addUser({
      id: `U0${String(index + 1).padStart(7, '0')}`,
      real_name: name,
      locale: locale === 'en' ? 'en-GB' : 'fr-FR',
      profile: { real_name: name, email },
    });
    return [nick, createSlackPerson(double, user, settled)] as const;
  }),
);

out(`SLACK_BOT_TOKEN=${TOKENS.bot}\nSLACK_APP_TOKEN=${TOKENS.app}\nSLACK_API_URL=${double.apiUrl}`);
out(`\nPeople: ${[...people.keys()].join(', ')}\n`);

const shown = new Map<string, string>();
setInterval(() => {
  for (const message of workspace.messages) {
    const words = wordsOfMessage(message);
    if (shown.get(message.ts) === words) continue;
    const where = workspace.channels.get(message.channel)?.name;
    const person = [...people].find(([, { direct }]) => direct === message.channel)?.[0];
    const eyes = message.onlyFor === null ? '' : ' (whispered)';
    out(`\n── ${where ? `#${where}` : person}${eyes}${shown.has(message.ts) ? ' (changed)' : ''}\n${words}`);
    shown.set(message.ts, words);
  }
  for (const fault of double.blockFaults.splice(0)) out(`\nSLACK WOULD REFUSE: ${fault}`);
}, 200);

async function act(line: string): Promise<void> {
  const [who = '', what = '', ...rest] = line.trim().split(/\s+/);
  const person = people.get(who);
  if (!person) return out(`nobody is called "${who}"`);
  if (what.startsWith('/')) await person.types([what, ...rest].join(' '));
  else if (what === 'press') await person.presses(rest.join(' '));
  else if (what === 'say') await person.writes(rest.join(' '));
  else if (what === 'home') {
    await person.opensHome();
    out(person.home());
  } else if (what === 'submit') {
    await person.submits(Object.fromEntries(rest.map((pair) => pair.split('=') as [string, string])));
    const errors = person.errors();
    if (errors) out(JSON.stringify(errors));
  } else return out('what? try: /meteo, press …, submit …, home, say …');
  const window = person.window();
  if (window) out(`\n── window\n${wordsOf(window.blocks)}`);
}

for await (const line of createInterface({ input: process.stdin })) {
  await act(line).catch((error: unknown) => out(error instanceof Error ? error.message : String(error)));
}
await double.stop();
process.exit(0);
