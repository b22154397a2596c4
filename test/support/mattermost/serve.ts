// npm run mattermost-double: a Mattermost on this machine, to try Magellan out without a server. It prints the
// lines for .env and an administrator's token, then shows what arrives, and does what is typed. `-- --help` says
// what can be.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { out, servedByHand, untilClosed } from '../served-by-hand.ts';
import { startMattermost } from './double.ts';
import { type MattermostPerson, mattermostPerson } from './person.ts';
import { wordsOfDialog, wordsOfPost, wordsOfWhisper } from './shown.ts';
import type { DoublePost, DoubleUser } from './state.ts';

const WHAT = `  alix /meteo                                types a command
  alix press Répondre                        presses a button
  alix choose <menu> = <option>              chooses in a menu
  alix submit defi=sun team=clear self=sun   fills in the dialog that is open, and sends it
  alix say bonjour                           writes to Magellan directly
  time 2022-03-14T10:00                      moves the clock, for a Magellan that npm run mattermost-double:start runs`;

const { channels, moveTo, ...served } = servedByHand({
  script: 'mattermost-double',
  port: '8065',
  what: WHAT,
});
const double = await startMattermost({ now: served.now, port: served.port });
// A server on which nothing of Magellan is yet: the installation makes it.
double.users.delete(double.bot.id);
double.teamMembers.delete(double.bot.id);
double.tokens.delete(double.botToken);

const users = new Map<string, DoubleUser>();
const coaches: string[] = [];
for (const { nick, email, name, roles, locale } of served.roster) {
  const [first_name = '', ...last] = name.split(' ');
  const user = double.addUser(nick, { email, first_name, last_name: last.join(' '), locale: locale || 'fr' });
  users.set(nick, user);
  if (/\bcoach\b/.test(roles)) coaches.push(user.id);
}
double.addChannel(
  channels.promotion,
  'O',
  [...users.values()].map(({ id }) => id),
);
double.addChannel(channels.coaches, 'P', coaches);

out(`MATTERMOST_URL=${double.url}\nMATTERMOST_TEAM=${double.team.name}`);
out(`PUBLIC_URL=http://127.0.0.1:${process.env.PORT ?? 3000}`);
out(served.lines);
out('\nThese lines are for .env. `npm run magellan -- mattermost install` then asks for a token; it is');
out(`\n  ${double.adminToken}\n\nType here, once Magellan runs:\n\n${WHAT}`);
out(`\nPeople: ${[...users.keys()].join(', ')}\n`);

const people = new Map<string, MattermostPerson>();
/** A person in front of Mattermost, once there is a bot to write to. */
function personOf(nick: string): MattermostPerson {
  const user = users.get(nick);
  if (!user) throw new Error(`nobody is called "${nick}"`);
  const bot = [...double.users.values()].find(({ is_bot }) => is_bot);
  if (!bot) throw new Error('there is no bot yet: type npm run magellan -- mattermost install');
  double.bot = bot;
  const person = people.get(nick) ?? mattermostPerson(double, user);
  people.set(nick, person);
  return person;
}

/** Whose direct channel this is, or its name. */
function whereOf(channelId: string): string {
  const channel = double.channels.get(channelId);
  if (channel?.type !== 'D') return `~${channel?.name}`;
  return [...users].find(([, { id }]) => channel.members.has(id))?.[0] ?? channel.name;
}

const shown = new Map<string, string>();
let whispers = 0;
let dialogs = 0;
setInterval(() => {
  for (const post of double.posts) {
    const words = post.delete_at === 0 ? wordsOfPost(double, post) : '(deleted)';
    if (shown.get(post.id) === words) continue;
    out(`\n── ${whereOf(post.channel_id)}${shown.has(post.id) ? ' (changed)' : ''}\n${words}`);
    shown.set(post.id, words);
    keepFiles(post);
  }
  for (const whisper of double.whispers.slice(whispers)) {
    const nick = double.users.get(whisper.user)?.username;
    out(`\n── ${nick} (whispered)\n${wordsOfWhisper(whisper)}`);
  }
  whispers = double.whispers.length;
  for (const { user, dialog } of double.dialogs.slice(dialogs))
    out(`\n── ${double.users.get(user)?.username} (dialog)\n${wordsOfDialog(dialog)}`);
  dialogs = double.dialogs.length;
}, 200);

/** Puts what a post brings where it can be looked at. */
function keepFiles(post: DoublePost): void {
  for (const id of post.file_ids) {
    const file = double.files.get(id);
    if (!file) continue;
    const path = join(tmpdir(), `magellan-mattermost-${id}-${file.name}`);
    writeFileSync(path, file.content);
    out(`(the file: ${path})`);
  }
}

async function act(line: string): Promise<void> {
  const [who = '', what = '', ...rest] = line.trim().split(/\s+/);
  if (who === 'time') return moveTo(what);
  const person = personOf(who);
  const said = rest.join(' ');
  if (what.startsWith('/')) await person.types([what, ...rest].join(' '));
  else if (what === 'press') await person.presses(said);
  else if (what === 'choose') {
    const [label = '', option = ''] = said.split(/\s*=\s*/);
    await person.chooses(label, option);
  } else if (what === 'say') person.writes(said);
  else if (what === 'submit') {
    // A value goes on until the next name: successes=a first meeting team=sun.
    const pairs = said.split(/\s+(?=\w+=)/).map((pair) => /^(\w+)=(.*)$/s.exec(pair)?.slice(1) ?? [pair, '']);
    const answer = await person.fills(Object.fromEntries(pairs));
    if (answer.error || answer.errors) out(`sent back: ${JSON.stringify(answer)}`);
  } else out(`what?\n${WHAT}`);
}

await untilClosed(act);
await double.stop();
process.exit(0);
