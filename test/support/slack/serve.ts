// npm run slack-double: a Slack on this machine, to try Magellan out without a workspace. It prints the lines
// for .env, then shows what arrives, and does what is typed. `-- --help` says what can be.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { readProgramme } from '../../../src/community/programme.ts';
import { movableClock } from '../../../src/engine/clock.ts';
import { pictureFile, picturesOf, sendingOf, valuesTyped } from './by-hand.ts';
import { startSlackDouble, TOKENS } from './double.ts';
import { createSlackPerson } from './person.ts';
import { wordsOf, wordsOfMessage } from './shown.ts';

const { values } = parseArgs({
  options: {
    programme: { type: 'string', default: 'demo/programme.yaml' },
    roster: { type: 'string', default: 'demo/roster.csv' },
    port: { type: 'string', default: '3999' },
    /** The double's clock, in the promotion's time zone; the real one unless given. */
    at: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const out = (words: string): void => void process.stdout.write(`${words}\n`);

const WHAT = `  alix /meteo                                somebody types a command
  alix press Répondre                        presses a button, or chooses in a menu
  alix submit defi=sun team=clear self=sun   fills in the form that is open, and sends it
  alix say bonjour                           writes to Magellan directly
  alix home                                  opens Magellan’s home view
  time 2022-03-14T10:00                      moves the clock, for a Magellan that npm run slack-double:start runs`;

if (values.help) {
  out(`npm run slack-double -- [--at 2022-03-11T11:00] [--port 3999] [--programme file] [--roster file]

Then one of these a line; Ctrl+C stops it.\n\n${WHAT}`);
  process.exit(0);
}

const read = readProgramme(readFileSync(values.programme, 'utf8'));
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const { channels, promotion } = read.programme;
const instant = (local: string): number => {
  const at = DateTime.fromISO(local, { zone: promotion.timeZone });
  if (!at.isValid) throw new Error(`"${local}" is no time: 2022-03-14T10:00`);
  return at.toMillis();
};
const clock = movableClock(values.at === undefined ? Date.now() : instant(values.at));
const double = await startSlackDouble({ now: clock.now, port: Number(values.port) });
const { workspace } = double;
workspace.addChannel({ name: channels.promotion });
workspace.addChannel({ name: channels.coaches, is_private: true });

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
// A database of its own: the sandbox's and a promotion's real one are left alone.
out(`PROGRAMME_FILE=${values.programme}\nDATABASE_URL=file:data/slack-double.db`);
out(`\nThese lines are for .env. Type here, once Magellan runs:\n\n${WHAT}`);
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
    for (const id of picturesOf(message)) showPicture(id);
    shown.set(message.ts, words);
  }
  for (const fault of double.blockFaults.splice(0)) out(`\nSLACK WOULD REFUSE: ${fault}`);
}, 200);

function showPicture(id: string): void {
  const file = workspace.files.get(id);
  if (!file?.content) return;
  const path = pictureFile(`${id}-${file.name}`);
  writeFileSync(path, file.content);
  out(`(the picture: ${path})`);
}

async function act(line: string): Promise<void> {
  const [who = '', what = '', ...more] = line.trim().split(/\s+/);
  const rest = more.join(' ');
  if (who === '') return;
  if (who === 'time') return clock.set(Math.max(clock.now(), instant(what)));
  const person = people.get(who);
  if (!person) return out(`nobody is called "${who}"`);
  if (what.startsWith('/')) await person.types(`${what} ${rest}`.trim());
  else if (what === 'press') await person.presses(rest);
  else if (what === 'say') await person.writes(rest);
  else if (what === 'home') {
    await person.opensHome();
    out(person.home());
  } else if (what === 'submit') {
    const blocks = person.window()?.blocks ?? [];
    await person.submits(valuesTyped(rest, blocks, (name) => people.get(name)?.id));
    const errors = person.errors();
    if (errors) return out(`sent back: ${JSON.stringify(errors)}`);
  } else return out(`what?\n${WHAT}`);
  const window = person.window();
  if (!window) return;
  out(`\n── window\n${wordsOf(window.blocks)}`);
  const sending = sendingOf(window.blocks);
  if (sending !== '') out(`\nto send it: ${who} submit ${sending}`);
}

for await (const line of createInterface({ input: process.stdin })) {
  await act(line).catch((error: unknown) => out(error instanceof Error ? error.message : String(error)));
}
await double.stop();
process.exit(0);
