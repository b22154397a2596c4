import { directChannel } from './directory.ts';
import type { MattermostDouble } from './double.ts';
import { addPost } from './posts.ts';
import type { DoublePost, DoubleUser, Json, OpenDialog } from './state.ts';

/** What old clients show of a dialog. */
const SHOWN_ELEMENTS = 5;

/** A person in front of her Mattermost. */
export type MattermostPerson = DoubleUser & {
  /** Her direct channel with the bot. */
  direct: string;
  /** Types a slash command, in the direct channel unless another is named. */
  types(command: string, channel?: string): Promise<Json>;
  /** Writes to the bot. */
  writes(text: string): DoublePost;
  /** Presses the newest button with that label that she sees. */
  presses(label: string): Promise<Json>;
  chooses(label: string, option: string): Promise<Json>;
  /** Looks at the answer that waits for her, unless she has already. */
  looks(): Promise<void>;
  /** The dialog that is open in front of her. */
  dialog: OpenDialog['dialog'] | null;
  /** Fills in what is open, values by element name; what is prefilled stays. Errors keep it open. */
  fills(values: Record<string, Json>): Promise<Json>;
  closesDialog(): Promise<Json>;
  /** What the bot wrote to her, alone or with others, as it is now. */
  messages(): DoublePost[];
  whispers(): string[];
  /** The labels of all that she can press, newest first. */
  buttons(): string[];
};

/** Tests are written with ordinary spaces where French has non-breaking ones. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** Whether a label is a number's, with or without its words. */
const isNumbered = (label: string, number: string | undefined): boolean =>
  number !== undefined && (label === number || label.startsWith(`${number}. `));

type Pressable = { label: string; post: string; id: string; cookie?: string; options?: Json[] };

export function mattermostPerson(double: MattermostDouble, user: DoubleUser): MattermostPerson {
  const direct = directChannel(double, double.bot.id, user.id).id;
  const isHers = (id: string): boolean => {
    const channel = double.channels.get(id);
    return id === direct || (channel?.type === 'G' && channel.members.has(user.id));
  };
  let closed = 0;
  const looked = new Set<string>();

  const opened = (): OpenDialog | null => {
    const mine = double.dialogs.filter((each) => each.user === user.id);
    return mine.length > closed ? (mine.at(-1) ?? null) : null;
  };
  const close = () => {
    closed = double.dialogs.filter((each) => each.user === user.id).length;
  };

  const actionsIn = (post: string, attachments: Json[] = []): Pressable[] =>
    attachments.flatMap((attachment) =>
      (attachment.actions ?? []).map(({ id, name, cookie, options }: Json) => ({
        label: name,
        post,
        id,
        ...(cookie ? { cookie } : {}),
        ...(options ? { options } : {}),
      })),
    );
  /** Newest first: whispers, then her direct messages and channels. */
  const pressable = (): Pressable[] => [
    ...double.whispers
      .filter((each) => each.user === user.id)
      .toReversed()
      .flatMap((each) => actionsIn(each.id, each.attachments)),
    ...double.posts
      .filter((post) => post.delete_at === 0 && double.channels.get(post.channel_id)?.members.has(user.id))
      .toReversed()
      .flatMap((post) => actionsIn(post.id, post.props.attachments)),
  ];
  /** The number that stands for a label, as she was last told in confidence. */
  const numberOf = (label: string): string | undefined => {
    const told = double.whispers.filter((each) => each.user === user.id).toReversed();
    const legends = told.map(({ message }) => message.replace(/\\([^A-Za-z0-9\s])|\u200b/g, '$1'));
    const lines = legends.flatMap((message) => [...message.matchAll(/^\*\*(\d+)\*\* (.*)$/gm)]);
    return lines.find(([, , meant = '']) => plain(meant) === plain(label))?.[1];
  };
  function found(label: string): Pressable {
    const all = pressable();
    const action =
      all.find((each) => each.label === label) ?? all.find((each) => isNumbered(each.label, numberOf(label)));
    if (!action)
      throw new Error(
        `${user.username} sees no “${label}”: ${pressable()
          .map((each) => each.label)
          .join(', ')}`,
      );
    return action;
  }

  const person = {
    direct,
    get dialog() {
      return opened()?.dialog ?? null;
    },
    types: (command: string, channel = direct) => double.integrations.execute(user.id, channel, command),
    writes: (text: string) => addPost(double, user.id, double.channels.get(direct)!, { message: text }),
    presses(label: string) {
      // Many buttons of what is confidential stand in one menu.
      const menu = pressable().find(({ options = [] }) =>
        options.some(({ text }) => text === label || isNumbered(text, numberOf(label))),
      );
      if (menu && !pressable().some((each) => each.label === label)) return person.chooses(menu.label, label);
      const { post, id, cookie } = found(label);
      return double.integrations.act(user.id, post, id, cookie === undefined ? {} : { cookie });
    },
    chooses(label: string, option: string) {
      const { post, id, cookie, options = [] } = found(label);
      const meant =
        options.find(({ text }: Json) => plain(text) === plain(option)) ??
        options.find(({ text }: Json) => isNumbered(text, numberOf(option)));
      const selected = meant?.value;
      if (selected === undefined) throw new Error(`“${label}” has no “${option}”`);
      return double.integrations.act(user.id, post, id, {
        selected,
        ...(cookie === undefined ? {} : { cookie }),
      });
    },
    async looks() {
      const line = person
        .messages()
        .findLast(({ props }) => props.attachments?.[0]?.actions?.[0]?.name === 'Afficher');
      if (!line || looked.has(line.id)) return;
      looked.add(line.id);
      await person.presses('Afficher');
    },
    async fills(values: Record<string, Json>) {
      const open = opened();
      if (!open) throw new Error(`no dialog is open for ${user.username}`);
      const { elements, callback_id, state } = open.dialog;
      const shown = elements.slice(0, SHOWN_ELEMENTS);
      const prefilled = shown.map((element: Json) => [
        element.name,
        element.type === 'bool' ? element.default === 'true' : (element.default ?? ''),
      ]);
      const submission = { ...Object.fromEntries(prefilled), ...values };
      const answer = await double.integrations.submitDialog(user.id, {
        url: open.url,
        callback_id,
        state,
        channel_id: direct,
        submission,
      });
      if (!answer.error && !answer.errors) close();
      return answer;
    },
    async closesDialog() {
      const open = opened();
      if (!open) throw new Error(`no dialog is open for ${user.username}`);
      close();
      if (!open.dialog.notify_on_cancel) return {};
      const { callback_id, state } = open.dialog;
      return double.integrations.submitDialog(user.id, {
        url: open.url,
        callback_id,
        state,
        channel_id: direct,
        cancelled: true,
      });
    },
    messages: () =>
      double.posts.filter(
        (post) => isHers(post.channel_id) && post.user_id === double.bot.id && post.delete_at === 0,
      ),
    whispers: () =>
      double.whispers
        .filter((each) => each.user === user.id)
        .map(({ message, attachments }) =>
          [message, ...attachments.map(({ text }) => text)].filter(Boolean).join('\n'),
        ),
    buttons: () => pressable().map(({ label }) => label),
  };
  // The getter stays one; and what the server shows of a user stays what it is.
  return Object.defineProperties(
    Object.create(user),
    Object.getOwnPropertyDescriptors(person),
  ) as MattermostPerson;
}

/** Alix Martin, who has just got her account. */
export const somebody = (double: MattermostDouble): MattermostPerson =>
  mattermostPerson(double, double.addUser('alix', { first_name: 'Alix', last_name: 'Martin' }));
