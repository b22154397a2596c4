import { FLOOR, messageFaults } from '../../chat/limits.ts';
import { type Markdown, md, plainText } from '../../chat/markdown.ts';
import { type Block, heading, type Message, note } from '../../chat/message.ts';
import type { Locale } from '../members/member.ts';

/** One emoji and its word: by these, messages are told apart at a glance. */
type Label = { emoji: string } & Record<Locale, string>;

/** By what a kind begins with: its feature, or the whole of it where it is about something else. */
const LABELS: Readonly<Record<string, Label>> = {
  meteo: { emoji: '⛅', fr: 'Météo', en: 'Météo' },
  'meteo/contact': { emoji: '💬', fr: 'Demande de contact', en: 'Contact request' },
  gatherings: { emoji: '📅', fr: 'Rencontre', en: 'Gathering' },
  'peer-sharing': { emoji: '🗳️', fr: 'Partage entre pairs', en: 'Peer sharing' },
  'cross-sharing': { emoji: '🔀', fr: 'Partage pluridisciplinaire', en: 'Cross sharing' },
  acceleration: { emoji: '⏱️', fr: 'Heures d’accélération', en: 'Acceleration hours' },
  mentoring: { emoji: '🤝', fr: 'Mentorat', en: 'Mentoring' },
  'collective-mentoring': { emoji: '👥', fr: 'Mentorat collectif', en: 'Group mentoring' },
  agenda: { emoji: '🗓️', fr: 'Agenda', en: 'Agenda' },
  departures: { emoji: '👋', fr: 'Départ', en: 'Departure' },
  accounts: { emoji: '🔑', fr: 'Compte', en: 'Account' },
};

/** What a kind of message is called; null for Magellan's own, and for what is gathered: its parts say it. */
export function labelOf(kind: string, locale: Locale): { emoji: string; word: string } | null {
  const [feature = ''] = kind.split('/');
  const label = LABELS[kind] ?? (Object.hasOwn(LABELS, feature) ? LABELS[feature] : undefined);
  return label ? { emoji: label.emoji, word: label[locale] } : null;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the first words say the label's already: its first word is enough, "la météo du 11 mars". */
const says = (text: string | Markdown, word: string): boolean => {
  const [line = ''] = plainText(text).split('\n');
  return folded(line).includes(folded(word.split(' ')[0] ?? word));
};

const fits = (block: Block): boolean =>
  block.kind !== 'heading' || Buffer.byteLength(block.text, 'utf8') <= FLOOR.heading;

/** The first block under its label, where it says what it is itself, or has room for it. */
function underLabel(first: Block, { emoji, word }: { emoji: string; word: string }): Block | null {
  if (first.kind === 'heading') {
    const labelled = heading(
      says(first.text, word) ? `${emoji} ${first.text}` : `${emoji} ${word} · ${first.text}`,
    );
    return fits(labelled) ? labelled : null;
  }
  const isList = first.kind === 'text' && first.text.markdown.startsWith('-');
  if (first.kind === 'text' && !isList && says(first.text, word))
    return { ...first, text: md`${emoji} ${first.text}` };
  return null;
}

/**
 * A message as it is sent: it begins with what it is about, a word with its emoji, never said twice. One that has no
 * room for it stays as it is: nothing may be lost.
 */
export function withLabel(message: Message, kind: string | null, locale: Locale): Message {
  const label = kind === null ? null : labelOf(kind, locale);
  const [first, ...others] = message.blocks;
  if (label === null || first === undefined) return message;
  const labelled = underLabel(first, label);
  const blocks = labelled ? [labelled, ...others] : [note(`${label.emoji} ${label.word}`), first, ...others];
  const sent = { ...message, blocks };
  const faults = messageFaults(sent, FLOOR).length;
  return faults > 0 && faults > messageFaults(message, FLOOR).length ? message : sent;
}
