import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

const people = (n: number) => (n === 1 ? 'one person invited' : `${n} people invited`);
const answers = (n: number) => (n === 0 ? 'no answer' : n === 1 ? 'one answer' : `${n} answers`);

export const digest: MeteoWords['digest'] = {
  title: (day) => `Digest of the météo of ${day}`,
  summary: (day, answered, invited) => `Digest of the météo of ${day}: ${answers(answered)} of ${invited}`,
  more: (n) => (n === 1 ? md`- and one other person` : md`- and ${n} other people`),

  contacts: md`**To contact first**, at their own request:`,
  contact: (name, coach) => (coach === null ? md`- ${name}` : md`- ${name}: ${coach} is taking care of it`),
  participation: (answered, invited, percent) =>
    md`**Taking part**: ${answers(answered)} from ${people(invited)} (${percent}%).`,
  skippedToo: (n) => (n === 1 ? 'One person said “Not this time”.' : `${n} people said “Not this time”.`),
  everybody: md`**Everybody answered**: many thanks to the EIG!`,
  nobodyAnswered: 'Nobody answered this time. Maybe something to talk about with them?',

  figures: {
    title: 'The group’s weather',
    sentence: (what, mood, counts) => md`- **${what}**: mostly “${mood}” (${counts})`,
    since: (day) => `Changes are measured since ${day}.`,
    alt: (day) =>
      `The group’s weather, ${day}, as a bar chart: the sentences just above have all its figures.`,
    withheld: (threshold) =>
      md`**The figures aren’t shown**: there must be at least ${threshold === 1 ? 'one answer' : `${threshold} answers`} that can be counted, so that nobody can be recognised.`,
    setAside: (group) =>
      `A few unsigned answers were erased without being read or counted: with fewer than ${group}, somebody could have been recognised.`,
  },

  silent: md`**No news for two météos or more** (why not ask how they are?):`,
  silentOne: (name, rounds) => md`- ${name}: ${rounds} météos in a row`,
  silentCount: (n) =>
    n === 1
      ? md`**No news for two météos or more**: one person.`
      : md`**No news for two météos or more**: ${n} people.`,
  unreachedCount: (n) =>
    n === 1 ? md`**I couldn’t write** to one person.` : md`**I couldn’t write** to ${n} people.`,
  names: 'Show the names',
  quiet: {
    title: 'Who to check in with',
    nobody: 'Nobody: we’ve heard from everybody.',
  },
  unreached: md`**I couldn’t write to them**:`,
  unreachedOne: (name, why) => md`- ${name}: ${why}`,
  noAccount: 'this person has no linked chat account',
  notDelivered: (reason) => `the message couldn’t be delivered (${reason})`,
  unknownPerson: 'somebody who is no longer in the list',

  read: 'Read the answers',
  loop: 'You said → we will do',
  seeFigures: 'See the figures',
  table: {
    title: (day) => `The figures of the météo of ${day}`,
    people: 'Taking part',
    taking: (invited, answered, skipped) =>
      `Invited: ${invited} · Answers: ${answered} · “Not this time”: ${skipped}`,
  },
  csv: 'Figures as CSV',
  none: {
    summary: 'No digest yet',
    text: 'No météo has closed yet: the first digest will come after the first one closes.',
  },
  open: {
    title: 'The météo that is open',
    summary: (answered, invited) => `Open météo: ${answers(answered)} of ${invited}`,
    until: (until) => `Open ${until}. You’ll get figures and answers once it’s closed.`,
    answered: (answered, invited) => md`**Taking part**: ${answers(answered)} from ${people(invited)}.`,
    sending: (sent, total) => md`**Sending**: ${sent} of ${total} invitations sent.`,
    waiting: (n) => (n === 1 ? 'One is on its way.' : `${n} are on their way.`),
  },

  history: {
    title: 'Past météos',
    summary: 'Past météos',
    line: (day, answered, invited, figures) => md`- **${day}**: ${answered} of ${invited}; ${figures}`,
    figures: (defi, team, self) => `challenges “${defi}”, teams “${team}”, people “${self}”`,
    withheld: 'figures not shown (too few answers)',
    older: (n) =>
      n === 1 ? 'One older météo is in the CSV file.' : `${n} older météos are in the CSV file.`,
    csv: 'All as CSV',
    chart: 'The group’s weather',
    alt: 'The group’s weather over time:',
  },
  csvFile: {
    label: 'Figures of the météo (CSV)',
    one: (day) => `The figures of the météo of ${day}, as a file`,
    all: 'The figures of all météos, as a file',
    sent: 'I’m sending you the file in a direct message.',
    head: ['opening', 'closing', 'invitations', 'answers', 'skipped', 'subject', 'level', 'count'],
    withheld: 'figures not shown',
  },

  reading: {
    title: (day) => `Météo of ${day}`,
    summary: (from, to, total) =>
      from === to ? `Answer ${from} of ${total}` : `Answers ${from} to ${to} of ${total}`,
    position: (place, shown) =>
      shown === 1
        ? `${place}. Your reading is recorded, and the person who signed can see that.`
        : `${place}. Your reading is recorded, and the people who signed can see that.`,
    positionUnsigned: (place) => `${place}, in random order. Please don’t try to find out who wrote what.`,
    read: (who) => md`**${who}** · already read`,
    order: {
      label: 'Change the order',
      name: 'By name',
      words: 'Answers with text first',
      weather: 'Worst weather first',
    },
    unsigned: 'Unsigned answer',
    successes: md`**Successes**`,
    difficulties: md`**Difficulties**`,
    noWords: 'No text, only the weather.',
    previous: 'Previous',
    next: 'Next',
    none: {
      summary: 'No answers to read',
      text: 'There are no answers to read for this météo: nobody answered, or the answers have been erased.',
    },
    before: {
      summary: 'This météo was before you became a coach',
      text: 'This météo opened before you became a coach: its answers were given to those who were coaches then, and stay closed to you. You can read the next ones.',
    },
    notYet: {
      summary: 'The météo is still open',
      text: 'You can read the answers once the météo is closed: until then, everybody can still change theirs.',
    },
    gone: {
      summary: 'This answer no longer exists',
      text: 'This answer no longer exists: it was erased, or it was too old to be kept.',
    },
  },
};
