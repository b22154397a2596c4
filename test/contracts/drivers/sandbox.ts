import { randomUUID } from 'node:crypto';
import type { FormErrors, FormValues } from '../../../src/chat/form.ts';
import { wordsOf as lineWords, type Paragraph } from '../../../src/chat/markdown.ts';
import { createSandbox } from '../../../src/platforms/sandbox/index.ts';
import type {
  Outcome,
  Page,
  State,
  WireBlock,
  WireForm,
  WireMessage,
} from '../../../src/platforms/sandbox/wire.ts';
import { storedInSandbox } from '../../support/stored-texts.ts';
import { openApp } from './app.ts';
import { type Chat, type Driver, type First, MEMBERS, type Shown, type Visitor } from './driver.ts';

const loose = (label: string) => label.replaceAll('\u00a0', ' ');
const linesOf = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap((part) => (part.kind === 'list' ? part.items : part.lines).map(lineWords));

function wordsOf(block: WireBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
    case 'note':
      return linesOf(block.paragraphs);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${lineWords(value)}`);
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`);
    case 'choice':
      return [block.label, ...block.options.map(({ label }) => label)];
    case 'image':
      return [block.alt];
    case 'file':
      return [block.label];
    case 'divider':
      return [];
  }
}

type Sent = { path: string; body: Record<string, unknown> };

type SandboxVisitor = Visitor & {
  /** Posts to the page's server, whatever comes of it. */
  post(path: string, body: Record<string, unknown>): Promise<Response>;
  /** What the page would send of this button, or of this option of a menu. */
  offered(label: string, option?: string): Promise<Record<string, unknown>>;
  /** The seal of the form that is open. */
  token(): string;
};

/** Somebody at the page. */
function sandboxVisitor(user: string, url: string): SandboxVisitor {
  let open: WireForm | null = null;
  let typed: FormValues = {};
  let errors: FormErrors = {};
  let last: Sent | null = null;

  const post = (path: string, body: Record<string, unknown>): Promise<Response> =>
    fetch(`${url}/sandbox${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function act(path: string, body: Record<string, unknown>): Promise<Outcome> {
    last = { path, body: { id: randomUUID(), as: user, ...body } };
    const response = await post(last.path, last.body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const outcome = (await response.json()) as Outcome;
    if (outcome.kind === 'form') {
      open = outcome.form;
      typed = Object.fromEntries(open.fields.map(({ id, initial }) => [id, initial]));
    }
    errors = outcome.kind === 'errors' ? outcome.errors : {};
    return outcome;
  }

  async function read<Told>(path: string): Promise<Told> {
    return (await (await fetch(`${url}/sandbox${path}?as=${user}`)).json()) as Told;
  }

  /** What Magellan said to her, alone and with others. */
  async function messages(): Promise<WireMessage[]> {
    const { direct, groups } = await read<State>('/state');
    const pages = [direct, ...groups].map(({ conversation }) =>
      read<Page>(`/conversations/${encodeURIComponent(conversation)}/messages`),
    );
    return (await Promise.all(pages))
      .flatMap((page) => page.messages)
      .filter(({ author }) => author.kind === 'magellan');
  }

  async function offered(label: string, option?: string): Promise<Record<string, unknown>> {
    for (const message of (await messages()).reverse()) {
      for (const block of message.blocks) {
        if (block.kind === 'choice' && block.label === label) {
          const value = block.options.find((each) => loose(each.label) === loose(option ?? ''))?.value;
          return { message: message.id, press: block.press, ref: block.ref, value };
        }
        if (block.kind !== 'buttons' || option !== undefined) continue;
        const found = block.buttons.find((button) => loose(button.label).includes(label));
        if (found && 'press' in found)
          return { message: message.id, press: found.press, ref: found.ref, value: null };
      }
    }
    throw new Error(`${user} sees no “${label}”`);
  }

  async function shown({ summary, blocks }: WireMessage): Promise<Shown> {
    const bytes = async (path: string, method: 'GET' | 'POST') =>
      Buffer.from(await (await fetch(`${url}${path}`, { method })).arrayBuffer());
    const pictures = blocks.flatMap((block) => (block.kind === 'image' ? [bytes(block.url, 'GET')] : []));
    const files = blocks.flatMap((block) => (block.kind === 'file' ? [bytes(block.url, 'POST')] : []));
    return {
      words: [summary, ...blocks.flatMap(wordsOf)].join('\n'),
      pictures: await Promise.all(pictures),
      files: (await Promise.all(files)).map(String),
    };
  }

  const types = (line: string) => act('/texts', { conversation: `person:${user}`, text: line });
  const token = () => open?.token ?? '';
  return {
    user,
    post,
    offered,
    token,
    types,
    writes: types,
    presses: async (label) => act('/presses', await offered(label)),
    chooses: async (label, option) => act('/presses', await offered(label, option)),
    form: () => open?.title ?? null,
    errors: () => errors,
    async fills(values) {
      typed = { ...typed, ...values };
      const given = Object.entries(typed).filter(([, value]) => value !== null);
      const sent = { token: token(), values: Object.fromEntries(given) };
      const outcome = await act('/forms/submit', sent);
      if (outcome.kind !== 'errors' && outcome.kind !== 'form') open = null;
    },
    async closesForm() {
      await act('/forms/cancel', { token: token() });
      open = null;
    },
    sees: async () => Promise.all((await messages()).map(shown)),
    async home() {
      const outcome = await act('/home', {});
      if (outcome.kind !== 'shown') throw new Error(`no home view: ${outcome.kind}`);
      return shown(outcome.message);
    },
    async again() {
      if (last) await post(last.path, last.body);
    },
  };
}

export const sandbox: Driver = {
  name: 'sandbox',
  platform: 'sandbox',
  async open(features): Promise<Chat> {
    const opened = await openApp(features, ({ database, clock, programme, commands }) =>
      createSandbox({
        database,
        clock,
        accounts: async () =>
          [...Object.keys(MEMBERS), 'stranger'].map((id) => ({
            ...{ id, name: id, email: `${id}@example.org`, locale: 'fr', describe: '', roles: [] },
          })),
        channels: [programme.channels.promotion, programme.channels.coaches].map((id) => ({
          id,
          title: id,
          members: 'everyone',
        })),
        commands,
        commandsFor: async () => commands(),
        time: { upcoming: async () => [], advanceTo: async () => {} },
        reset: async () => {},
        locale: 'fr',
        timeZone: programme.promotion.timeZone,
      }),
    );
    const visitors = new Map(
      [...Object.keys(MEMBERS), 'stranger'].map((user) => [user, sandboxVisitor(user, opened.url)]),
    );
    const as = (first: First | 'stranger') => visitors.get(first) as SandboxVisitor;
    return {
      ...opened,
      as,
      // Whoever is at this page is somebody of this machine: it has neither guests nor bots.
      outsiders: { stranger: as('stranger') },
      settled: () => opened.app.outbox.idle(),
      stored: () => storedInSandbox(opened.database),
      async forgeries(label, victim, forger) {
        const offered = await as(victim).offered(label);
        const press = (change: object, by: First) =>
          as(by).post('/presses', { id: randomUUID(), as: by, ...offered, ...change });
        const submit = (token: string, by: First) =>
          as(by).post('/forms/submit', { id: randomUUID(), as: by, token, values: { line: 'forged' } });
        const [payload, mac] = as(victim).token().split('.');
        return [
          { what: 'another row than the button’s', attempt: () => press({ ref: 'another' }, victim) },
          { what: 'a button that is not there', attempt: () => press({ press: 'probe/secret' }, victim) },
          { what: 'a message that is not there', attempt: () => press({ message: 'no-such' }, victim) },
          { what: 'somebody else’s message', attempt: () => press({}, forger) },
          { what: 'somebody else’s form', attempt: () => submit(as(victim).token(), forger) },
          { what: 'a form with another seal', attempt: () => submit(`${payload}.AAAA`, victim) },
          { what: 'another form under this seal', attempt: () => submit(`${btoa('{}')}.${mac}`, victim) },
        ];
      },
    };
  },
};
