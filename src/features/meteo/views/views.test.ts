import { describe, expect, it } from 'vitest';
import { strictLimits } from '../../../../test/support/memory-platform.ts';
import { textOf, textOfForm } from '../../../../test/support/text-of.ts';
import type { Form } from '../../../chat/form.ts';
import { formFaults, messageFaults } from '../../../chat/limits.ts';
import type { Message } from '../../../chat/message.ts';
import { LOCALES, type Locale } from '../../../community/members/member.ts';
import { csvMessage, csvSentMessage } from '../exports.ts';
import { signedForm, unsignedForm } from '../forms.ts';
import { type Voice, voiceIn } from '../locales/index.ts';
import type { Counts } from '../rules/figures.ts';
import { LEVELS, type MeteoAnswer, TEXT_MOST } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import * as contact from './contact.ts';
import {
  channelDigestMessage,
  type DigestData,
  digestMessage,
  namesMessage,
  noDigestMessage,
  type ProgressData,
  progressMessage,
} from './digest.ts';
import { historyMessage } from './history.ts';
import { coachSection, memberSection } from './home.ts';
import * as ask from './invitation.ts';
import * as loop from './loop.ts';
import { ownPastMessage } from './past.ts';
import { nothingToRead, pageMessage } from './reading.ts';
import * as receipt from './receipt.ts';

const at = (iso: string) => Date.parse(iso);
const round: Round = {
  id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11',
  number: 12,
  key: '2022-09-21',
  opensAt: at('2022-09-21T10:00:00Z'),
  remindAts: [at('2022-09-22T08:00:00Z'), at('2022-09-23T08:00:00Z')],
  closesAt: at('2022-09-28T16:30:00Z'),
  digestAt: at('2022-09-29T07:00:00Z'),
  state: 'open',
};
const longName = 'Maximilienne-Éléonore de La Rochefoucauld-Liancourt';
const longDefi = 'Référentiel national des aménagements cyclables';
/** The worst that may be typed: what Markdown escapes, what weighs most, and lines. */
const worst = [
  '*'.repeat(TEXT_MOST),
  'é'.repeat(TEXT_MOST),
  '雪'.repeat(TEXT_MOST),
  '🌧️ _a_\n- b\n'.repeat(100),
];
const thresholds = { figures: 100, unsigned: 100 };
const wide: Counts = {
  defi: [88_888, 88_888, 88_888, 88_888, 88_888],
  team: [88_888, 88_888, 88_888, 88_888, 88_888],
  self: [88_888, 88_888, 88_888, 88_888, 88_888],
};
const participation = { invited: 444_444, answered: 444_440, skipped: 2 };
const shown = { round, counts: wide };
const many = <Item>(item: Item): Item[] => Array.from({ length: 60 }, () => item);
const fullDigest: DigestData = {
  round,
  participation,
  figures: { setAside: true, counts: wide },
  previous: [shown, shown, shown],
  contacts: many({ name: longName, defi: longDefi }),
  silent: many({ name: longName, rounds: 6 }),
  unreached: many({ name: longName, reason: `the platform said ${'no'.repeat(100)}` }),
  thresholds,
};
const fullProgress: ProgressData = {
  round,
  participation,
  sending: { total: 500, sent: 124, failed: 3, waiting: 373 },
  unreached: fullDigest.unreached,
};
/** What `/meteo bilan` makes of the two, while a round is open. */
const bothMessages = (list: Message[]): Message => ({
  summary: list[0]?.summary ?? '',
  blocks: list.flatMap(({ blocks }) => blocks),
});
const past = { round, participation, figures: { setAside: false, counts: wide } };
const withheld = { ...past, figures: { setAside: true, counts: null } };
const answerOf = (words: string): MeteoAnswer => ({
  defi: 'clear',
  team: 'storm',
  self: 'rain',
  successes: words,
  difficulties: words,
});
const own = {
  round,
  status: 'answered' as const,
  weathers: { defi: 'clear', team: 'clear', self: 'clear' } as const,
};
const home = (blocks: Message['blocks']): Message => ({ summary: 'Magellan', blocks });

const messagesIn = (voice: Voice): Record<string, Message> => ({
  invitation: ask.invitationMessage(voice, round, { later: true, everyWeeks: 2 }),
  reminder: ask.reminderMessage(voice, round, { later: true, last: false }),
  lastReminder: ask.reminderMessage(voice, round, { later: false, last: true }),
  nudge: ask.nudgeMessage(voice, round),
  snoozed: ask.snoozedMessage(voice, round, round.closesAt),
  pastClosing: ask.cannotSnoozeMessage(voice, round, 'past-closing'),
  nudgedAlready: ask.cannotSnoozeMessage(voice, round, 'nudged-already'),
  skipped: ask.skippedMessage(voice, round, round.closesAt),
  skippedLast: ask.skippedMessage(voice, round, null),
  answered: ask.answeredMessage(voice, round),
  closed: ask.closedMessage(voice, round, null),
  gone: ask.goneMessage(voice),
  channelOpened: ask.channelOpenedMessage(voice, round),
  channelClosed: ask.channelClosedMessage(voice, round, round.closesAt),
  receipt: receipt.receiptMessage(voice, round),
  signedAlready: receipt.signedAlready(voice, round),
  unsignedAlready: receipt.unsignedAlready(voice, round),
  confirmWithdrawal: receipt.confirmWithdrawal(voice, round),
  withdrawn: receipt.withdrawnMessage(voice, round),
  kept: receipt.keptMessage(voice, round),
  nothingToWithdraw: receipt.nothingToWithdraw(voice),
  contactReceipt: contact.contactReceipt(voice, round, longName),
  contactToAll: contact.contactReceipt(voice, round, null),
  contactAlready: contact.contactAlready(voice, round),
  contactUndone: contact.contactUndone(voice),
  contactTooLate: contact.contactTooLate(voice),
  contactForCoaches: contact.contactForCoaches(voice, 'contact', { name: longName, defi: longDefi }, true),
  contactTaken: contact.contactTaken(voice, longName, longName),
  contactYours: contact.contactYours(voice, longName),
  contactTakenAlready: contact.contactTakenAlready(voice, longName),
  contactPassed: contact.contactPassed(voice, longName),
  contactUndoneForCoaches: contact.contactUndoneForCoaches(voice, longName),
  digest: digestMessage(voice, fullDigest),
  channelDigest: channelDigestMessage(voice, fullDigest),
  names: namesMessage(voice, fullDigest),
  digestWithheld: digestMessage(voice, {
    ...fullDigest,
    figures: { setAside: true, counts: null },
    unreached: [{ name: null, reason: null }],
    contacts: [],
    silent: [],
  }),
  digestOfNobody: digestMessage(voice, {
    ...fullDigest,
    participation: { invited: 1, answered: 0, skipped: 1 },
    figures: { setAside: false, counts: null },
  }),
  bilan: bothMessages([progressMessage(voice, fullProgress), digestMessage(voice, fullDigest)]),
  noDigest: noDigestMessage(voice),
  progress: progressMessage(voice, fullProgress),
  history: historyMessage(voice, [...many(past), withheld]),
  shortHistory: historyMessage(voice, [withheld, past]),
  csv: csvMessage(voice, [past]),
  wholeCsv: csvMessage(voice, [past, withheld]),
  csvSent: csvSentMessage(voice),
  unsignedPage: pageMessage(voice, {
    round,
    author: null,
    answer: { ...answerOf('…'), successes: null, difficulties: null },
    page: 1,
    total: 1,
    previous: null,
    next: null,
  }),
  ...Object.fromEntries(
    worst.flatMap((words, index) => [
      [
        `page${index}`,
        pageMessage(voice, {
          round,
          author: { name: longName, defi: longDefi },
          answer: answerOf(words.slice(0, TEXT_MOST)),
          page: 39_998,
          total: 40_000,
          previous: round.id,
          next: round.id,
        }),
      ],
      [
        `loop${index}`,
        loop.loopPreview(
          voice,
          round.id,
          loop.loopPost(
            voice,
            round,
            {
              said: words.slice(0, loop.LOOP_TEXT_MOST),
              will: words.slice(0, loop.LOOP_TEXT_MOST),
              withFigures: true,
            },
            shown,
          ),
          '#promotion',
        ),
      ],
    ]),
  ),
  loopPublished: loop.loopPublished(voice, round.id, '#promotion'),
  loopDiscarded: loop.loopWord(voice, 'discarded'),
  loopPublishedAlready: loop.loopWord(voice, 'publishedAlready'),
  loopDraftOnly: loop.loopWord(voice, 'draftOnly'),
  nothingToRead: nothingToRead(voice, 'none'),
  notYet: nothingToRead(voice, 'notYet'),
  answerGone: nothingToRead(voice, 'gone'),
  ownPast: ownPastMessage(voice, many(own), round.closesAt),
  ownPastUnsigned: ownPastMessage(
    voice,
    [
      { ...own, weathers: null },
      { ...own, status: 'invited', weathers: null },
    ],
    null,
  ),
  homeOpen: home(memberSection(voice, round, 'invited', null)),
  homeAnswered: home(memberSection(voice, round, 'answered', null)),
  homeSkipped: home(memberSection(voice, round, 'skipped', null)),
  homeQuiet: home(memberSection(voice, null, null, round.closesAt)),
  homeCoach: home(coachSection(voice, round, null)),
  homeCoachQuiet: home(coachSection(voice, null, null)),
});

const formsIn = (voice: Voice): Record<string, Form> => ({
  signed: signedForm(voice, round, thresholds),
  edit: signedForm(voice, round, thresholds, answerOf('hop')),
  unsigned: unsignedForm(voice, round, thresholds),
  loop: loop.loopForm(voice, round, null, true),
  loopAgain: loop.loopForm(voice, round, { said: 'a', will: 'b', withFigures: false }, false),
});

const voices = LOCALES.map((locale) => [locale, voiceIn(locale, 'Europe/Paris')] as const);
const each = <Item>(of: (voice: Voice) => Record<string, Item>): [Locale, string, Item][] =>
  voices.flatMap(([locale, voice]) =>
    Object.entries(of(voice)).map(([name, item]): [Locale, string, Item] => [locale, name, item]),
  );

describe('every view of the météo', () => {
  it.each(each(messagesIn))('%s %s fits every platform, at its largest', (_locale, _name, message) => {
    expect(messageFaults(message, strictLimits)).toEqual([]);
  });

  it.each(each(formsIn))('%s form %s fits every platform', (_locale, _name, form) => {
    expect(formFaults(form, strictLimits)).toEqual([]);
  });

  it('ties French punctuation to its word by non-breaking spaces', () => {
    const loose = /[ ][:;?!»%]|« |[\p{L})»*][?!;]|[\p{L})»*]:(\s|$)/u;
    for (const [locale, name, message] of each(messagesIn))
      if (locale === 'fr' && !/^(page\d|loop\d|csv|wholeCsv)/.test(name))
        expect(textOf(message), name).not.toMatch(loose);
    for (const [locale, name, form] of each(formsIn))
      if (locale === 'fr') expect(textOfForm(form), name).not.toMatch(loose);
  });

  it('never shows a weather as an emoji alone', () => {
    const emoji = /(☀️|🌤️|☁️|🌧️|⛈️)(?! \p{L})/u;
    for (const [, name, message] of each(messagesIn))
      if (!/^page\d|^loop\d/.test(name)) expect(textOf(message), name).not.toMatch(emoji);
    for (const [, , form] of each(formsIn))
      for (const field of form.fields)
        if (field.kind === 'choice') for (const { label } of field.options) expect(label).not.toMatch(emoji);
  });

  it('has one primary button a message at most, of 40 characters at most', () => {
    for (const [, name, message] of each(messagesIn)) {
      const buttons = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
      const primary = buttons.filter((button) => 'press' in button && button.style === 'primary');
      expect(primary.length, name).toBeLessThanOrEqual(1);
      for (const { label } of buttons) expect(label.length, label).toBeLessThanOrEqual(40);
    }
  });

  it('gives the same figures in words as in the picture', () => {
    for (const [, voice] of voices) {
      const counts: Counts = { defi: [1, 2, 3, 4, 5], team: [6, 7, 8, 9, 10], self: [11, 12, 13, 14, 15] };
      const message = digestMessage(voice, { ...fullDigest, figures: { setAside: false, counts } });
      const picture = message.blocks.find((block) => block.kind === 'image');
      const table = message.blocks.find((block) => block.kind === 'facts');
      for (let figure = 1; figure <= 15; figure += 1) {
        expect(picture?.alt).toMatch(new RegExp(`\\b${figure}\\b`));
        expect(table?.facts.map(({ value }) => value).join()).toMatch(new RegExp(`\\b${figure}\\b`));
      }
    }
  });

  it('says how many names a long list leaves out', () => {
    const [, voice] = voices[0] ?? [];
    expect(textOf(digestMessage(voice as Voice, fullDigest))).toMatch(/et \d+ autres personnes/);
  });

  it('names the five levels in the form, in their order', () => {
    for (const [, voice] of voices) {
      const [field] = signedForm(voice, round, thresholds).fields;
      expect(field?.kind === 'choice' && field.options.map(({ value }) => value)).toEqual([...LEVELS]);
    }
  });
});
