import { fixedLabels } from '../../../src/boot/fixed-labels.ts';
import type { FieldValue, FormErrors, FormValues } from '../../../src/chat/form.ts';
import { dateTimeReader } from '../../../src/community/format/date-time-reader.ts';
import { createMattermost } from '../../../src/platforms/mattermost/index.ts';
import { type MattermostDouble, startMattermost } from '../../support/mattermost/double.ts';
import { installCommands, until } from '../../support/mattermost/harness.ts';
import { type MattermostPerson, mattermostPerson } from '../../support/mattermost/person.ts';
import type { Json } from '../../support/mattermost/state.ts';
import { storedTexts } from '../../support/stored-texts.ts';
import { PROBE_LABELS } from '../probe.ts';
import { openApp } from './app.ts';
import {
  type Chat,
  type Driver,
  type First,
  type Forgery,
  MEMBERS,
  type Outsider,
  type Shown,
  type Visitor,
} from './driver.ts';

const isFixed = fixedLabels();

const OUTSIDERS = {
  stranger: {},
  guest: { roles: 'system_guest' },
  bot: { is_bot: true },
};

/** What Mattermost shows of its Markdown. */
const shownWords = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)(\*\*|`|^#+ |^> )/gm, '')
    .replace(/(?<![\\\w])_([^_\n]+)_(?!\w)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^A-Za-z0-9\s])/g, '$1')
    .replaceAll('\u200b', '');

type Said = { message: string; attachments?: Json[] };
const wordsOf = ({ message, attachments = [] }: Said): string =>
  [
    shownWords(message),
    ...attachments.flatMap((attachment) => [
      shownWords(attachment.text ?? ''),
      ...(attachment.actions ?? []).map(({ name }: Json) => `[${name}]`),
    ]),
  ].join('\n');

/** A value as a person gives it to this element. */
function asGiven(element: Json, intro: string, value: FieldValue): Json {
  if (element?.type === 'bool') return value === true;
  if (!Array.isArray(value)) return value === null ? '' : String(value);
  if (element?.multiselect) return value;
  // Old clients tick nothing: options are named by the numbers under which they stand above.
  const numbered = [...intro.matchAll(/^(\d+)\. (.*)$/gm)];
  // A value is a part of its label; a member's is her first name under "m-".
  const plain = (text: string) =>
    text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', ' ');
  const isCalled = (label: string, each: string) => plain(label).includes(plain(each.replace(/^m-/, '')));
  return value.map((each) => numbered.find(([, , label = '']) => isCalled(label, each))?.[1]).join(', ');
}

function visitorOf(
  person: MattermostPerson,
  double: MattermostDouble,
  chat: { heard(): number; settled(): Promise<void>; replay(): Promise<unknown> },
): Visitor {
  let errors: FormErrors = {};
  let typed: FormValues = {};
  const then = async (action: Promise<Json>) => {
    await action;
    await chat.settled();
  };
  /** Whoever finds that an answer waits for her looks at it. */
  const look = () => then(person.looks());
  const filesOf = (ids: readonly string[]) => ids.flatMap((id) => double.files.get(id) ?? []);
  return {
    user: person.id,
    async types(line) {
      await then(person.types(line));
      await look();
    },
    async writes(text) {
      const before = chat.heard();
      person.writes(text);
      await until(() => chat.heard() > before);
      await chat.settled();
      await look();
    },
    presses: (label) =>
      then(
        person.presses(
          person.buttons().find((each) => each.replaceAll('\u00a0', ' ').includes(label)) ?? label,
        ),
      ),
    chooses: (label, option) => then(person.chooses(label, option)),
    form: () => person.dialog?.title ?? null,
    async fills(values) {
      typed = { ...typed, ...values };
      const { elements, introduction_text: intro = '' } = person.dialog;
      const given = Object.entries(typed).map(([id, value]) => [
        id,
        asGiven(
          elements.find(({ name }: Json) => name === id),
          intro,
          value,
        ),
      ]);
      const answer = await person.fills(Object.fromEntries(given));
      errors = { ...answer.errors, ...(answer.error && !answer.errors ? { '': answer.error } : {}) };
      if (person.dialog === null) typed = {};
      await chat.settled();
      await look();
    },
    async closesForm() {
      typed = {};
      await then(person.closesDialog());
    },
    errors: () => errors,
    async sees() {
      // An answer that came late, on a slow machine, waits for her to look; one that is taken back by then is gone.
      await person.looks().catch(() => undefined);
      return [
        ...person.messages().map(
          ({ message, props, file_ids }): Shown => ({
            words: wordsOf({ message, attachments: props.attachments }),
            pictures: filesOf(file_ids).flatMap(({ type, content }) =>
              type === 'image/png' ? [content] : [],
            ),
            files: filesOf(file_ids).flatMap(({ type, content }) =>
              type === 'image/png' ? [] : [content.toString()],
            ),
          }),
        ),
        ...double.whispers
          .filter(({ user }) => user === person.id)
          .map((whisper): Shown => ({ words: wordsOf(whisper), pictures: [], files: [] })),
      ];
    },
    home: null,
    again: () => chat.replay(),
  };
}

const mattermost = (version: string, index: number): Driver => ({
  name: `mattermost ${version}`,
  platform: 'mattermost',
  way: { index, of: 2 },
  async open(features): Promise<Chat> {
    let now = Date.now;
    const double = await startMattermost({ now: () => now(), version });
    const people = Object.fromEntries(
      [...Object.keys(MEMBERS), ...Object.keys(OUTSIDERS)].map((first) => [
        first,
        mattermostPerson(double, double.addUser(first, OUTSIDERS[first as Outsider])),
      ]),
    );
    const opened = await openApp(features, ({ clock, programme, secrets, url, commands }) => {
      now = clock.now;
      for (const name of [programme.channels.promotion, programme.channels.coaches])
        double.addChannel(name, 'P', [double.bot.id]);
      return createMattermost({
        url: double.url,
        token: double.botToken,
        team: double.team.name,
        publicUrl: url,
        commandTokens: installCommands(double, url, [...new Set(commands().map(({ command }) => command))]),
        channels: programme.channels,
        commands: () => [...commands()],
        secrets,
        clock,
        locale: 'fr',
        timeZone: programme.promotion.timeZone,
        typed: dateTimeReader,
        isFixedLabel: (label) => isFixed(label) || PROBE_LABELS.has(label),
        waits: { reconnectMs: 30, reconnectAtMostMs: 60 },
      });
    });

    /** Until nothing more is said: what is answered late goes over REST, what is heard comes by a socket. */
    async function settled(): Promise<void> {
      for (let before = -1; before !== double.calls.length; ) {
        before = double.calls.length;
        await opened.platform.idle();
        await opened.app.outbox.idle();
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    }
    const replay = async () => {
      const last = opened.requests.at(-1);
      if (last) await opened.request(last);
      await settled();
    };
    const heard = () => opened.received.length;
    const visitors = new Map(
      Object.entries(people).map(([first, person]) => [
        first,
        visitorOf(person, double, { heard, settled, replay }),
      ]),
    );
    const as = (first: First | Outsider) => visitors.get(first) as Visitor;
    return {
      ...opened,
      settled,
      stored: async () => storedTexts(double),
      as,
      outsiders: { stranger: as('stranger'), guest: as('guest'), bot: as('bot') },
      async forgeries(label, victim, forger): Promise<Forgery[]> {
        await as(victim).presses(label);
        const pressed = opened.requests.at(-1);
        if (!pressed) throw new Error('nothing was pressed');
        const body = JSON.parse(pressed.body);
        // Each attempt has a trigger that was never used: what is forged is the rest.
        const anew = () => ({ trigger_id: double.integrations.newTrigger(people[victim]?.id ?? '') });
        const press = (change: object) => () =>
          opened.request({ ...pressed, body: JSON.stringify({ ...body, ...anew(), ...change }) });
        const { context } = body;
        const { url, dialog } = double.dialogs.findLast(({ user }) => user === people[victim]?.id) as Json;
        const submit = (change: object) => () =>
          opened.request({
            ...pressed,
            path: new URL(url).pathname,
            body: JSON.stringify({
              type: 'dialog_submission',
              callback_id: dialog.callback_id,
              state: dialog.state,
              user_id: people[victim]?.id,
              channel_id: body.channel_id,
              team_id: double.team.id,
              submission: { line: 'forged' },
              cancelled: false,
              ...change,
            }),
          });
        const [payload, ...seal] = String(dialog.state).split('.');
        const read = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
        const changed = Buffer.from(JSON.stringify({ ...read, ref: 'another' })).toString('base64url');
        const otherUser = { user_id: people[forger]?.id };
        const token = double.commands.find(({ trigger }) => trigger === 'magellan')?.token ?? '';
        const command =
          (change: object, authorization = token) =>
          () =>
            opened.request({
              path: '/mattermost/commands',
              headers: {
                'content-type': 'application/x-www-form-urlencoded',
                authorization: `Token ${authorization}`,
              },
              body: new URLSearchParams({
                command: '/magellan',
                text: 'essai',
                token,
                user_id: people[victim]?.id ?? '',
                channel_id: body.channel_id,
                team_id: double.team.id,
                response_url: '',
                ...anew(),
                ...change,
              }).toString(),
            });
        return [
          {
            what: 'another row than the button’s',
            attempt: press({ context: { ...context, a: context.a.with(1, 'another') } }),
          },
          {
            what: 'another button',
            attempt: press({ context: { ...context, a: context.a.with(0, 'probe/secret') } }),
          },
          { what: 'a button without a seal', attempt: press({ context: { ...context, mac: '' } }) },
          { what: 'somebody else’s button', attempt: press(otherUser) },
          { what: 'somebody else’s form', attempt: submit(otherUser) },
          { what: 'a form without a seal', attempt: submit({ state: payload }) },
          { what: 'another form under this seal', attempt: submit({ state: [changed, ...seal].join('.') }) },
          { what: 'a command with another token', attempt: command({ token: 'x' }, 'x') },
          {
            what: 'a command with a token that was read, and an invented trigger',
            attempt: command({ trigger_id: 'x' }),
          },
          {
            what: 'a command with a token that was read, and her own trigger',
            attempt: command({ trigger_id: double.integrations.newTrigger(people[forger]?.id ?? '') }),
          },
        ];
      },
      async close() {
        await opened.close();
        await double.stop();
      },
    };
  },
});

/** The oldest server that is supported, and one with many choices and dates in its dialogs. */
export const mattermostOld = mattermost('5.37.0', 0);
export const mattermostNew = mattermost('11.1.0', 1);
