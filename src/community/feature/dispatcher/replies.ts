import { type Answer, nothing, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Incoming } from '../../../chat/incoming.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import { type Message, storable, text } from '../../../chat/message.ts';
import { formWithZone, withZone } from '../../format/zone-note.ts';
import type { Linked } from '../../members/accounts/linking.ts';
import type { Locale, Member } from '../../members/member.ts';
import type { UnitOfWork } from '../feature.ts';
import { dispatcherWords } from './locales.ts';

/** Why somebody is not answered as a member, and the words that say so. */
export type Why = Exclude<Linked, { member: Member }>['refused'] | 'unconfirmed-elsewhere';
const EXPLAINED = {
  bot: 'stranger',
  closed: 'stranger',
  'no-email': 'stranger',
  'not-in-roster': 'stranger',
  guest: 'guest',
  unconfirmed: 'unconfirmed',
  'unconfirmed-elsewhere': 'unconfirmedElsewhere',
} as const satisfies Record<Why, string>;

/** An answer as a member reads it who may live by other clocks than the promotion's. */
export function inZone(answer: Answer, member: Member, { calendar, now }: UnitOfWork): Answer {
  const clocks = { timeZone: calendar.timeZone, now };
  if ('message' in answer) return { ...answer, message: withZone(answer.message, member, clocks) };
  return answer.kind === 'openForm' ? { ...answer, form: formWithZone(answer.form, member, clocks) } : answer;
}

const messageOf = (words: { summary: string; text: string | Markdown }): Message =>
  storable({ summary: words.summary, blocks: [text(words.text)] });
export const whisperWords = (words: { summary: string; text: string | Markdown }): Answer =>
  whisper(messageOf(words));

export function apology(incoming: Incoming, locale: Locale): Answer {
  const words = dispatcherWords[locale];
  return incoming.kind === 'submit' ? rejectForm({ '': words.formOutage }) : whisperWords(words.outage);
}

/** What somebody who is no member reads, if anything. */
export function explanation(incoming: Incoming, why: Why, locale: Locale): Answer {
  if (why === 'bot' || why === 'closed' || incoming.kind === 'joined') return nothing;
  const words = dispatcherWords[locale][EXPLAINED[why]];
  return incoming.kind === 'home-opened' ? replace(messageOf(words)) : whisperWords(words);
}
