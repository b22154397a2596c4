import type { Answer } from '../../../chat/answer.ts';
import { shortened } from '../../../chat/lengths.ts';
import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import { type Markdown, md, plainText } from '../../../chat/markdown.ts';
import { type Block, type Message, note, text } from '../../../chat/message.ts';
import type { Locale } from '../../members/member.ts';

/** One emoji and its word: by these, messages are told apart at a glance. */
type Label = { emoji: string; word: string };
type Words = { emoji: string } & Record<Locale, string>;

/** By what a kind, or what is pressed, begins with: its feature, or more of it where that is about something else. */
const LABELS: Readonly<Record<string, Words | null>> = {
  meteo: { emoji: '⛅', fr: 'Météo', en: 'Météo' },
  'meteo/contact': { emoji: '💬', fr: 'Demande de contact', en: 'Contact request' },
  // It is told of wherever one is, and says itself what it is.
  'meteo/coach': null,
  'meteo/reply': { emoji: '✉️', fr: 'Réponse', en: 'Reply' },
  gatherings: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  'gatherings/trial': { emoji: '🧪', fr: 'Format à l’essai', en: 'Trial' },
  'gatherings/idea': { emoji: '💡', fr: 'Boîte à formats', en: 'Ideas for formats' },
  led: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  ideas: { emoji: '💡', fr: 'Boîte à formats', en: 'Ideas for formats' },
  trials: { emoji: '🧪', fr: 'Format à l’essai', en: 'Trial' },
  'peer-sharing': { emoji: '🗳️', fr: 'Partage entre pairs', en: 'Peer sharing' },
  'cross-sharing': { emoji: '🔀', fr: 'Partage pluridisciplinaire', en: 'Cross sharing' },
  'mutual-aid': { emoji: '🙋', fr: 'Entraide', en: 'Mutual aid' },
  acceleration: { emoji: '⏱️', fr: 'Heures d’accélération', en: 'Acceleration hours' },
  mentoring: { emoji: '🤝', fr: 'Mentorat', en: 'Mentoring' },
  'collective-mentoring': { emoji: '👥', fr: 'Mentorat collectif', en: 'Collective mentoring' },
  'one-to-one': { emoji: '📓', fr: 'Tête-à-tête', en: 'One-to-one' },
  news: { emoji: '📰', fr: 'Gazette', en: 'Gazette' },
  directory: { emoji: '🔎', fr: 'Qui', en: 'Who' },
  'directory/service': { emoji: '🧭', fr: 'Service', en: 'Service' },
  'directory/bubbles': { emoji: '🫧', fr: 'Bulles', en: 'Bubbles' },
  agenda: { emoji: '🗓️', fr: 'Agenda', en: 'Agenda' },
  people: { emoji: '🪪', fr: 'Personnes', en: 'People' },
  'days-off': { emoji: '🏖️', fr: 'Jours chômés', en: 'Days off' },
  departures: { emoji: '👋', fr: 'Départ', en: 'Departure' },
  // What is pressed in the parts of the gatherings.
  planning: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  afterwards: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  questions: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  forum: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  logistics: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  evaluation: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  seminar: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  guests: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  defi: { emoji: '🚩', fr: 'Défi', en: 'Challenge' },
  // What is pressed in the parts of a défi.
  path: { emoji: '🚩', fr: 'Défi', en: 'Challenge' },
  pilotage: { emoji: '🚩', fr: 'Défi', en: 'Challenge' },
  values: { emoji: '🚩', fr: 'Défi', en: 'Challenge' },
  arrival: { emoji: '🌱', fr: 'Accueil', en: 'Arrival' },
  'arrival/leaving': { emoji: '👋', fr: 'Départ', en: 'Departure' },
  'arrival/farewell': { emoji: '👋', fr: 'Départ', en: 'Departure' },
  // What is shown of it says itself whether it is the first weeks, or the last.
  'arrival/show': null,
  'arrival/tick': null,
  'arrival/untick': null,
  alumni: { emoji: '🌍', fr: 'Alumni', en: 'Alumni' },
  charter: { emoji: '📜', fr: 'Charte', en: 'Charter' },
  // What is pressed of the practice of the fortnight.
  practice: { emoji: '📜', fr: 'Charte', en: 'Charter' },
  // Chats keep it: it tells nobody what it is about.
  'charter/report': { emoji: '🔒', fr: 'Confidentiel', en: 'Confidential' },
  'charter/outcome': { emoji: '🔒', fr: 'Confidentiel', en: 'Confidential' },
  'peer-feedback': { emoji: '🔁', fr: 'Retour', en: 'Feedback' },
  accounts: { emoji: '🔑', fr: 'Compte', en: 'Account' },
};

/** What a kind of message is called; null for Magellan's own, and for what is gathered: its parts say it. */
export function labelOf(kind: string, locale: Locale): Label | null {
  const [feature = ''] = kind.split('/');
  const act = kind.replace(/(?<=\/[a-z]+)-.*$/, '');
  const words = [kind, act, feature].flatMap((name) =>
    Object.hasOwn(LABELS, name) ? [LABELS[name]] : [],
  )[0];
  return words ? { emoji: words.emoji, word: words[locale] } : null;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the first words say the label's already: its first word is enough, "la météo du 11 mars". */
const says = (text: string | Markdown, word: string): boolean => {
  const [line = ''] = plainText(text).split('\n');
  return folded(line).includes(folded(word.split(' ')[0] ?? word));
};

type Heading = Extract<Block, { kind: 'heading' }>;

/** Between a label and what bears it: "Atelier-conférence · Les communs". */
const MIDDLE = ' · ';
/** What stands before a heading, at most: an emoji and its space. */
const EMOJI_BYTES = 8;

/**
 * What a thing is called, under what it is; one that bears no other name, once. Where a heading has no room for the
 * whole, the whole stands below it.
 */
export function titled(label: string, title: string): Block[] {
  const whole = title === label ? label : `${label}${MIDDLE}${title}`;
  const short = shortened(whole, FLOOR.heading - EMOJI_BYTES);
  const head: Heading = { kind: 'heading', text: short, labelled: true };
  return short.endsWith('…') && !whole.endsWith('…') ? [head, text(title)] : [head];
}

const fits = ({ text }: Heading): boolean => Buffer.byteLength(text, 'utf8') <= FLOOR.heading;

function headingUnder(first: Heading, { emoji, word }: Label): Heading | null {
  const isSaid = first.labelled === true || says(first.text, word);
  const head: Heading = {
    ...first,
    text: isSaid ? `${emoji} ${first.text}` : `${emoji} ${word}${MIDDLE}${first.text}`,
    labelled: true,
  };
  return fits(head) ? head : null;
}

/** The first block under its label, where it says what it is itself, or has room for it. */
function underLabel(first: Block, label: Label): Block | null {
  if (first.kind === 'heading') return headingUnder(first, label);
  const isList = first.kind === 'text' && first.text.markdown.startsWith('-');
  if (first.kind === 'text' && !isList && says(first.text, label.word))
    return { ...first, text: md`${label.emoji} ${first.text}` };
  return null;
}

/** What a notification says, under the same label: the thing's own, where its heading has one. */
function summaryUnder({ summary, blocks: [first] }: Message, { emoji, word }: Label): string {
  const isOwn = first?.kind === 'heading' && first.labelled === true;
  const own = isOwn ? (first.text.split(MIDDLE)[0] ?? word) : word;
  const isSaid = isOwn ? folded(summary).includes(folded(own)) : says(summary, word);
  const candidates = [...(isSaid ? [] : [`${emoji} ${own}${MIDDLE}${summary}`]), `${emoji} ${summary}`];
  return candidates.find((each) => Buffer.byteLength(each, 'utf8') <= FLOOR.message.summary) ?? summary;
}

/** Whether it is said already: what is changed bears the label that it had. */
const isLabelled = ({ blocks: [first] }: Message, { emoji }: Label): boolean =>
  first !== undefined && 'text' in first && plainText(first.text).startsWith(emoji);

/**
 * A message as it is sent: it begins with what it is about, a word with its emoji, never said twice, and so does what
 * is notified of it. One that has no room for it stays as it is: nothing may be lost.
 */
export function withLabel(message: Message, kind: string | null, locale: Locale): Message {
  const label = kind === null ? null : labelOf(kind, locale);
  const [first, ...others] = message.blocks;
  if (label === null || first === undefined || isLabelled(message, label)) return message;
  const head = underLabel(first, label);
  const blocks = head ? [head, ...others] : [note(`${label.emoji} ${label.word}`), first, ...others];
  const sent = { ...message, summary: summaryUnder(message, label), blocks };
  const faults = messageFaults(sent, FLOOR).length;
  return faults > 0 && faults > messageFaults(message, FLOOR).length ? message : sent;
}

/**
 * An answer to what was pressed, sent or typed, under the label of what it is about. What takes the place of a message
 * is labelled as that was; what only she sees, at once, where it has a heading.
 */
export function answerWithLabel(answer: Answer, kind: string, locale: Locale): Answer {
  if (!('message' in answer)) return answer;
  const [first] = answer.message.blocks;
  if (answer.kind !== 'replace' && first?.kind !== 'heading') return answer;
  return { ...answer, message: withLabel(answer.message, kind, locale) };
}
