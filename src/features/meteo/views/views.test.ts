import { describe, expect, it } from 'vitest';
import { strictLimits } from '../../../../test/support/memory-platform.ts';
import { textOf, textOfForm } from '../../../../test/support/text-of.ts';
import type { Form } from '../../../chat/form.ts';
import { formFaults, messageFaults } from '../../../chat/limits.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import { LOCALES, type Locale } from '../../../community/members/member.ts';
import { csvMessage, csvSentMessage } from '../exports.ts';
import { signedForm, unsignedForm } from '../forms/answer.ts';
import { loopForm } from '../forms/loop.ts';
import { type ViewContext, viewContextIn } from '../locales/index.ts';
import { datesNote } from '../parts/follow-through/views.ts';
import type { Counts } from '../rules/figures.ts';
import { LEVELS, MAX_TEXT, type MeteoAnswer } from '../rules/levels.ts';
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
const worst = ['*'.repeat(MAX_TEXT), 'é'.repeat(MAX_TEXT), '雪'.repeat(MAX_TEXT), '🌧️ _a_\n- b\n'.repeat(100)];
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
  contacts: many({ name: longName, defi: longDefi, taker: longName }),
  silent: many({ name: longName, rounds: 6 }),
  unreached: many({ name: longName, reason: `the platform said ${'no'.repeat(100)}` }),
  asked: { loopId: 'a'.repeat(36), count: 5 },
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

const messagesIn = (view: ViewContext): Record<string, Message> => ({
  invitation: ask.invitationMessage(view, round, { later: true, everyWeeks: 2 }),
  reminder: ask.reminderMessage(view, round, { later: true, last: false }),
  lastReminder: ask.reminderMessage(view, round, { later: false, last: true }),
  nudge: ask.nudgeMessage(view, round),
  snoozed: ask.snoozedMessage(view, round, round.closesAt),
  pastClosing: ask.cannotSnoozeMessage(view, round, 'past-closing'),
  nudgedAlready: ask.cannotSnoozeMessage(view, round, 'nudged-already'),
  skipped: ask.skippedMessage(view, round, round.closesAt),
  skippedLast: ask.skippedMessage(view, round, null),
  answered: ask.answeredMessage(view, round),
  closed: ask.closedMessage(view, round, null),
  gone: ask.goneMessage(view),
  channelOpened: ask.channelOpenedMessage(view, round),
  channelClosed: ask.channelClosedMessage(view, round, round.closesAt),
  receipt: receipt.receiptMessage(view, round),
  signedAlready: receipt.signedAlready(view, round),
  unsignedAlready: receipt.unsignedAlready(view, round),
  confirmWithdrawal: receipt.confirmWithdrawal(view, round),
  withdrawn: receipt.withdrawnMessage(view, round),
  kept: receipt.keptMessage(view, round),
  nothingToWithdraw: receipt.nothingToWithdraw(view),
  contactReceipt: contact.contactReceipt(view, 'contact', longName),
  contactToAll: contact.contactReceipt(view, 'contact', null),
  contactUndone: contact.contactUndone(view),
  contactForCoaches: contact.contactForCoaches(
    view,
    'contact',
    { id: 'a', name: longName, defi: longDefi },
    true,
  ),
  contactTaken: contact.contactTaken(view, 'contact', { id: 'a', name: longName }, longName),
  contactYours: contact.contactYours(view, 'contact', longName),
  contactTakenAlready: contact.contactTakenAlready(view, longName),
  contactPassed: contact.contactPassed(view, longName),
  contactUndoneForCoaches: contact.contactUndoneForCoaches(view, longName),
  digest: digestMessage(view, fullDigest),
  channelDigest: channelDigestMessage(view, {
    ...fullDigest,
    silent: fullDigest.silent.length,
    unreached: fullDigest.unreached.length,
  }),
  names: namesMessage(view, fullDigest),
  digestWithheld: digestMessage(view, {
    ...fullDigest,
    figures: { setAside: true, counts: null },
    unreached: [{ name: null, reason: null }],
    contacts: [],
    silent: [],
  }),
  digestOfNobody: digestMessage(view, {
    ...fullDigest,
    participation: { invited: 1, answered: 0, skipped: 1 },
    figures: { setAside: false, counts: null },
  }),
  bilan: bothMessages([progressMessage(view, fullProgress), digestMessage(view, fullDigest)]),
  noDigest: noDigestMessage(view),
  progress: progressMessage(view, fullProgress),
  history: historyMessage(view, [...many(past), withheld]),
  shortHistory: historyMessage(view, [withheld, past]),
  csv: csvMessage(view, [past]),
  wholeCsv: csvMessage(view, [past, withheld]),
  csvSent: csvSentMessage(view),
  unsignedPage: pageMessage(view, {
    round,
    answers: [{ author: null, answer: { ...answerOf('…'), successes: null, difficulties: null } }],
    from: 1,
    total: 1,
    order: 'name',
    previous: null,
    next: null,
  }),
  ...Object.fromEntries(
    worst.flatMap((words, index) => [
      [
        `page${index}`,
        pageMessage(view, {
          round,
          answers: [
            {
              author: {
                ...{ name: longName, defi: longDefi, isRead: true },
                thread: { answerId: round.id, turns: 4, mayReply: true },
              },
              answer: answerOf(words.slice(0, MAX_TEXT)),
            },
          ],
          from: 39_998,
          total: 40_000,
          order: 'weather',
          previous: round.id,
          next: round.id,
        }),
      ],
      [
        `loop${index}`,
        loop.loopPreview(
          view,
          { id: round.id, revision: 1 },
          loop.loopPost(
            view,
            round,
            {
              said: words.slice(0, loop.MAX_LOOP_TEXT),
              will: words.slice(0, loop.MAX_LOOP_TEXT),
              withFigures: true,
            },
            shown,
          ),
          '#promotion',
          { dates: datesNote(view, many({ dueOn: '2022-09-28' }).slice(0, 5)) },
        ),
      ],
    ]),
  ),
  loopPublished: loop.loopPublished(view, round.id, '#promotion'),
  loopDiscarded: loop.loopWord(view, 'discarded'),
  loopPublishedAlready: loop.loopWord(view, 'publishedAlready'),
  loopDraftOnly: loop.loopWord(view, 'draftOnly'),
  loopFormer: loop.loopWord(view, 'former'),
  nothingToRead: nothingToRead(view, 'none'),
  notYet: nothingToRead(view, 'notYet'),
  answerGone: nothingToRead(view, 'gone'),
  ownPast: ownPastMessage(view, many(own), round.closesAt),
  ownPastUnsigned: ownPastMessage(
    view,
    [
      { ...own, weathers: null },
      { ...own, status: 'invited', weathers: null },
    ],
    null,
  ),
  homeOpen: home(memberSection(view, round, 'invited', null)),
  homeAnswered: home(memberSection(view, round, 'answered', null)),
  homeSkipped: home(memberSection(view, round, 'skipped', null)),
  homeQuiet: home(memberSection(view, null, null, round.closesAt)),
  homeCoach: home(coachSection(view, round, null)),
  homeCoachQuiet: home(coachSection(view, null, null)),
});

const formsIn = (view: ViewContext): Record<string, Form> => ({
  signed: signedForm(view, round, thresholds),
  edit: signedForm(view, round, thresholds, answerOf('hop')),
  unsigned: unsignedForm(view, round, thresholds),
  loop: loopForm(view, round, null, true),
  loopAgain: loopForm(
    view,
    round,
    { said: 'a', will: 'b', withFigures: false, id: 'l1', revision: 1 },
    false,
  ),
});

const voices = LOCALES.map((locale) => [locale, viewContextIn(locale, 'Europe/Paris')] as const);
const each = <Item>(of: (view: ViewContext) => Record<string, Item>): [Locale, string, Item][] =>
  voices.flatMap(([locale, view]) =>
    Object.entries(of(view)).map(([name, item]): [Locale, string, Item] => [locale, name, item]),
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

  it('gives the same figures in words as in the picture, once', () => {
    for (const [, view] of voices) {
      const counts: Counts = { defi: [1, 2, 3, 4, 5], team: [6, 7, 8, 9, 10], self: [11, 12, 13, 14, 15] };
      const message = digestMessage(view, { ...fullDigest, figures: { setAside: false, counts } });
      const at = message.blocks.findIndex((block) => block.kind === 'image');
      expect(message.blocks[at]).toMatchObject({
        said: true,
        alt: expect.stringMatching(/juste au-dessus|just above/),
      });
      expect(message.blocks.some((block) => block.kind === 'facts')).toBe(false);
      const above = message.blocks[at - 1];
      const words = above?.kind === 'text' ? plainText(above.text) : '';
      for (let figure = 1; figure <= 15; figure += 1)
        expect(words).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`));
    }
  });

  it('says each of the three weathers in twenty words at most, whatever the figures', () => {
    const spread: Counts['defi'][] = [
      [1, 1, 1, 1, 1],
      [12, 9, 8, 10, 11],
      [30, 1, 1, 1, 40],
      [0, 0, 0, 0, 40],
      [40_000, 40_000, 40_000, 40_000, 40_000],
      [50, 40, 1, 1, 1],
      [1, 1, 1, 40, 50],
    ];
    for (const [, view] of voices)
      for (const now of spread)
        for (const before of spread) {
          const all = (each: Counts['defi']): Counts => ({ defi: each, team: each, self: each });
          const message = digestMessage(view, {
            ...fullDigest,
            figures: { setAside: false, counts: all(now) },
            previous: [{ round: fullDigest.round, counts: all(before) }],
          });
          const at = message.blocks.findIndex((block) => block.kind === 'image');
          const above = message.blocks[at - 1];
          const said = above?.kind === 'text' ? plainText(above.text).split('\n').slice(0, 3) : [];
          expect(said).toHaveLength(3);
          for (const sentence of said)
            expect(sentence.match(/[\p{L}\d][\p{L}\d’-]*/gu)?.length, sentence).toBeLessThanOrEqual(20);
        }
  });

  it('says how many names a long list leaves out', () => {
    const [, view] = voices[0] ?? [];
    expect(textOf(digestMessage(view as ViewContext, fullDigest))).toMatch(/Et \d+ autres personnes/);
  });

  it('names the five levels in the form, in their order', () => {
    for (const [, view] of voices) {
      const [field] = signedForm(view, round, thresholds).fields;
      expect(field?.kind === 'choice' && field.options.map(({ value }) => value)).toEqual([...LEVELS]);
    }
  });
});
