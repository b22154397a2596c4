import { randomUUID } from 'node:crypto';
import type { Answer } from '../../src/chat/answer.ts';
import type { Field, FieldValue, Form, FormErrors, FormValues } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Block, Button, Message } from '../../src/chat/message.ts';
import { usersIn } from '../../src/engine/platform.ts';
import type { MemoryPlatform } from './memory-platform.ts';
import { textOf } from './text-of.ts';

type Act = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'from'> : never) : never;

/** What somebody in a conversation can do, and what she sees. */
export type Actor = {
  /** The member's id, and her account's on the platform. */
  id: string;
  name: string;
  /** Sends anything as this person; `id` is the event's, to deliver it twice. */
  does(act: Act, id?: string): Promise<Answer>;
  types(command: string): Promise<Answer>;
  writes(text: string): Promise<Answer>;
  /** Presses the button with this label in the newest message that she sees with it. */
  presses(label: string): Promise<Answer>;
  /** The button itself, to press it later, or again, or as somebody else. */
  button(label: string): Button & { press: string; ref: string };
  chooses(label: string, option: string): Promise<Answer>;
  fills(values: FormValues): Promise<Answer>;
  closesForm(): Promise<Answer>;
  opensHome(): Promise<Message | null>;
  form: Form | null;
  errors: FormErrors | null;
  /** Her direct messages and those of her groups, as they are now. */
  messages(): Message[];
  lastMessage(): Message | null;
  whispers(): Message[];
  lastWhisper(): Message | null;
};

type Seen = { message: Message; replace(message: Message): void };

/** What a field brings when nobody touches it: what it held, null when it was empty, false for a bare box. */
/** Plain words in which something was escaped for Markdown, or marked: they would be shown so. */
function escapesIn(answer: Answer): string[] {
  const words = [
    ...('message' in answer ? [answer.message.summary] : []),
    ...('errors' in answer ? Object.values(answer.errors) : []),
    ...('form' in answer
      ? [answer.form.title, ...answer.form.fields.flatMap(({ label, hint = '' }) => [label, hint])]
      : []),
  ];
  // What a test types may well look like an escape.
  return words.filter((each) => /\\[*_`[\]]|\*\*[^*]+\*\*|`[^`]+`/.test(each.replaceAll('*_`[]\\', '')));
}

function untouched(field: Field): FieldValue {
  const { initial = field.kind === 'check' ? false : null } = field;
  const isEmpty = initial === '' || (Array.isArray(initial) && initial.length === 0);
  return isEmpty ? null : initial;
}

export function createActor(
  platform: MemoryPlatform,
  account: { id: string; user: string; name: string },
  settled: () => Promise<void>,
): Actor {
  const whispers: Message[] = [];
  let home: Message | null = null;

  const isTold = ({ conversation }: { conversation: string }): boolean => {
    const [kind, who = ''] = conversation.split(':');
    return kind === 'group' ? usersIn({ id: who }).includes(account.user) : who === account.user;
  };
  const posted = () =>
    platform.posted.filter((post) => post.conversation.startsWith('channel:') || isTold(post));

  /** Newest first: whispers, her home view, then her direct messages and the channels. */
  const seen = (): Seen[] => [
    ...whispers
      .map((message, index) => ({
        message,
        replace(next: Message) {
          whispers[index] = next;
        },
      }))
      .reverse(),
    ...(home
      ? [
          {
            message: home,
            replace(next: Message) {
              home = next;
            },
          },
        ]
      : []),
    ...posted()
      .map((entry) => ({
        message: entry.message,
        replace(next: Message) {
          entry.message = next;
        },
      }))
      .reverse(),
  ];

  const blocksWith = <Found>(find: (block: Block) => Found | undefined, what: string) => {
    for (const place of seen()) {
      for (const block of place.message.blocks) {
        const found = find(block);
        if (found !== undefined) return { found, place };
      }
    }
    const all = seen().map(({ message }) => textOf(message));
    throw new Error(`${account.name} sees no ${what}. She sees:\n${all.join('\n---\n')}`);
  };

  const findButton = (label: string) =>
    blocksWith((block) => {
      if (block.kind !== 'buttons') return undefined;
      return block.buttons.find((button) => button.label.replace(/\u00a0/g, ' ').includes(label));
    }, `button “${label}”`);

  async function send(act: Act, id: string, pressed: Seen | null): Promise<Answer> {
    if (!platform.host) throw new Error('the memory platform is not started');
    const incoming = { ...act, id, from: { platform: platform.id, user: account.user } } as Incoming;
    const answer = await platform.host.receive(incoming);
    const escaped = escapesIn(answer);
    if (escaped.length > 0) throw new Error(`escapes among plain words: ${escaped.join(' | ')}`);
    if (incoming.kind === 'submit' || incoming.kind === 'cancel') {
      actor.errors = answer.kind === 'rejectForm' ? answer.errors : null;
      if (answer.kind !== 'rejectForm') actor.form = null;
    }
    if (answer.kind === 'openForm') actor.form = answer.form;
    if (answer.kind === 'whisper') whispers.push(answer.message);
    if (answer.kind === 'say') {
      const conversation = `person:${account.user}`;
      platform.posted.push({ id: randomUUID(), outboxId: '', conversation, message: answer.message, at: 0 });
    }
    if (answer.kind === 'replace') {
      if (incoming.kind === 'home-opened') home = answer.message;
      else if (pressed) pressed.replace(answer.message);
    }
    await settled();
    return answer;
  }

  const actor: Actor = {
    id: account.id,
    name: account.name,
    form: null,
    errors: null,
    does: (act, id = randomUUID()) => send(act, id, null),
    types(command) {
      const [name = '', ...rest] = command.replace(/^\//, '').split(' ');
      return send({ kind: 'command', command: name, text: rest.join(' ') }, randomUUID(), null);
    },
    writes: (text) => send({ kind: 'direct-message', text }, randomUUID(), null),
    button(label) {
      const { found } = findButton(label);
      if (!('press' in found)) throw new Error(`“${label}” is a link`);
      return found;
    },
    async presses(label) {
      const { found, place } = findButton(label);
      if (!('press' in found)) throw new Error(`“${label}” is a link`);
      return send({ kind: 'press', press: found.press, ref: found.ref, value: null }, randomUUID(), place);
    },
    async chooses(label, option) {
      const { found, place } = blocksWith(
        (block) => (block.kind === 'choice' && block.label === label ? block : undefined),
        `menu “${label}”`,
      );
      const value = found.options.find(
        (candidate) => candidate.label.replaceAll('\u00a0', ' ') === option.replaceAll('\u00a0', ' '),
      )?.value;
      const there = found.options.map((candidate) => candidate.label).join(', ');
      if (value === undefined) throw new Error(`no option “${option}” in “${label}”: ${there}`);
      return send({ kind: 'press', press: found.press, ref: found.ref, value }, randomUUID(), place);
    },
    async fills(values) {
      const { form } = actor;
      if (!form) throw new Error(`no form is open for ${account.name}`);
      const filled = {
        ...Object.fromEntries(form.fields.map((field) => [field.id, untouched(field)])),
        ...values,
      };
      return send({ kind: 'submit', form: form.id, ref: form.ref, values: filled }, randomUUID(), null);
    },
    async closesForm() {
      const { form } = actor;
      if (!form) throw new Error(`no form is open for ${account.name}`);
      return send({ kind: 'cancel', form: form.id, ref: form.ref }, randomUUID(), null);
    },
    async opensHome() {
      await send({ kind: 'home-opened' }, randomUUID(), null);
      return home;
    },
    messages: () =>
      platform.posted
        .filter((post) => !post.conversation.startsWith('channel:') && isTold(post))
        .map(({ message }) => message),
    lastMessage: () => actor.messages().at(-1) ?? null,
    whispers: () => whispers,
    lastWhisper: () => whispers.at(-1) ?? null,
  };
  return actor;
}
