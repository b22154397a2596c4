// npm run slack-double: a Slack on this machine, to try Magellan out without a workspace. It prints the lines
// for .env, then shows what arrives, and does what is typed. `-- --help` says what can be.
import { writeFileSync } from 'node:fs';
import { out, servedByHand, untilClosed } from '../served-by-hand.ts';
import { pictureFile, picturesOf, sendingOf, valuesTyped } from './by-hand.ts';
import { startSlackDouble, TOKENS } from './double.ts';
import { createSlackPerson } from './person.ts';
import { wordsOf, wordsOfMessage } from './shown.ts';

const WHAT = `  alix /meteo                                somebody types a command
  alix press Répondre                        presses a button, or chooses in a menu
  alix submit defi=sun team=clear self=sun   fills in the form that is open, and sends it
  alix say bonjour                           writes to Magellan directly
  alix home                                  opens Magellan’s home view
  time 2022-03-14T10:00                      moves the clock, for a Magellan that npm run slack-double:start runs`;

const { channels, moveTo, ...served } = servedByHand({ script: 'slack-double', port: '3999', what: WHAT });
const double = await startSlackDouble({ now: served.now, port: served.port });
const { workspace } = double;
workspace.addChannel({ name: channels.promotion });
workspace.addChannel({ name: channels.coaches, is_private: true });

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 400));
const people = new Map(
  served.roster.map(({ nick, email, name, locale }, index) => {
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
out(served.lines);
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
  if (who === 'time') return moveTo(what);
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

await untilClosed(act);
await double.stop();
process.exit(0);
