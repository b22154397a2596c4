import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

const people = (n: number) => (n === 1 ? 'one person invited' : `${n} people invited`);
const answers = (n: number) => (n === 0 ? 'no answer' : n === 1 ? 'one answer' : `${n} answers`);

export const digest: MeteoWords['digest'] = {
  title: (day) => `Digest of the météo of ${day}`,
  summary: (day, answered, invited) => `Digest of the météo of ${day}: ${answers(answered)} of ${invited}`,
  more: (n) => (n === 1 ? md`- and one other person` : md`- and ${n} other people`),

  contacts: md`**To be contacted first**, at their own request:`,
  contact: (name, coach) => (coach === null ? md`- ${name}` : md`- ${name}: ${coach} is seeing to it`),
  participation: (answered, invited, percent) =>
    md`**Taking part**: ${answers(answered)} out of ${people(invited)} (${percent}%).`,
  skippedToo: (n) => (n === 1 ? 'One person said not this time.' : `${n} people said not this time.`),
  everybody: md`**Everybody answered**: many thanks to the cohort!`,
  nobodyAnswered: 'Nobody answered this time. Perhaps an occasion to talk about it?',

  figures: {
    title: 'The weather of the group',
    sentence: (what, mood, counts) => md`- **${what}**: rather “${mood}” (${counts})`,
    since: (change, day) => `${change} since ${day}`,
    trend: (change, n) => `${change} compared with the ${n} météos before`,
    alt: (day) => `The weather of the group, ${day}, as bars: the sentences just above have all its figures.`,
    withheld: (threshold) =>
      md`**The figures are not shown**: at least ${threshold} answers that count are needed, so that nobody can be recognised.`,
    setAside: (group) =>
      `A few unsigned answers are neither read nor counted, and were erased: there were fewer than ${group}, and somebody could have been recognised.`,
  },

  silent: md`**No news for two météos or more** (a kind word is often welcome):`,
  silentOne: (name, rounds) => md`- ${name}: ${rounds} météos in a row`,
  silentCount: (n) =>
    n === 1
      ? md`**No news for two météos or more**: one person.`
      : md`**No news for two météos or more**: ${n} people.`,
  unreachedCount: (n) =>
    n === 1 ? md`**I could not write** to one person.` : md`**I could not write** to ${n} people.`,
  names: 'Show the names',
  quiet: {
    title: 'Whom to ask for news',
    nobody: 'Nobody to report: we have heard from everyone.',
  },
  unreached: md`**I could not write to them**:`,
  unreachedOne: (name, why) => md`- ${name}: ${why}`,
  noAccount: 'no account of the chat is linked to this person',
  notDelivered: (reason) => `the message could not be delivered (${reason})`,
  unknownPerson: 'somebody who is no longer in the list',

  read: 'Read the answers',
  loop: 'You said → we will do',
  csv: 'Figures as CSV',
  none: {
    summary: 'No digest yet',
    text: 'No météo is closed yet: the first digest will come after the first closing.',
  },
  open: {
    title: 'The météo that is open',
    summary: (answered, invited) => `Open météo: ${answers(answered)} of ${invited}`,
    until: (until) => `Open ${until}. Figures and answers will come after the closing.`,
    answered: (answered, invited) => md`**Taking part**: ${answers(answered)} out of ${people(invited)}.`,
    sending: (sent, total) => md`**Sending**: ${sent} invitations delivered of ${total}.`,
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
    chart: 'The weather of the group',
    alt: 'The weather of the group over time:',
  },
  csvFile: {
    label: 'Figures of the météo (CSV)',
    one: (day) => `The figures of the météo of ${day}, as a file`,
    all: 'The figures of all météos, as a file',
    sent: 'I am sending you the file in a direct message.',
    head: ['opening', 'closing', 'invitations', 'answers', 'skipped', 'subject', 'level', 'count'],
    withheld: 'figures not shown',
  },

  reading: {
    title: (day) => `Météo of ${day}`,
    summary: (from, to, total) =>
      from === to ? `Answer ${from} of ${total}` : `Answers ${from} to ${to} of ${total}`,
    position: (place, shown) =>
      shown === 1
        ? `${place}. Your reading is recorded, and the person who signed can see it.`
        : `${place}. Your reading is recorded, and the people who signed can see it.`,
    positionUnsigned: (place) => `${place}, in a random order. Please don’t try to find out who wrote them.`,
    read: (who) => md`**${who}** · already read`,
    order: {
      label: 'Read in another order',
      name: 'By name',
      words: 'Those with words first',
      weather: 'The darkest weather first',
    },
    unsigned: 'Unsigned answer',
    successes: md`**Successes**`,
    difficulties: md`**Difficulties**`,
    noWords: 'No text, only the weather.',
    previous: 'Previous',
    next: 'Next',
    none: {
      summary: 'No answer to read',
      text: 'There is no answer to read for this météo: nobody answered, or the answers were erased.',
    },
    notYet: {
      summary: 'The météo is still open',
      text: 'Answers are read after the closing: until then, everyone can still change theirs.',
    },
    gone: {
      summary: 'This answer is no longer there',
      text: 'This answer is no longer there: it was erased, or the time for which it is kept has passed.',
    },
  },
};
