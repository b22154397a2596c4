import { z } from 'zod';
import type { FormValues } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Block, Message } from '../../chat/message.ts';
import { MAX_INPUT } from './limits.ts';

export const PLATFORM = 'sandbox';

/** A request that cannot be served, and why, by the part of it that is wrong. */
export class RequestFault extends Error {
  readonly status: number;
  readonly faults: Record<string, string>;

  constructor(status: number, faults: Record<string, string>) {
    super(
      Object.entries(faults)
        .map(([where, what]) => `${where} ${what}`)
        .join('; '),
    );
    this.name = 'RequestFault';
    this.status = status;
    this.faults = faults;
  }
}

const word = (max: number) =>
  z.string('must be a string').min(1, 'must not be empty').max(max, `is longer than ${max}`);
const actionId = z
  .string('must be a string: an id made by the page')
  .regex(/^[A-Za-z0-9-]{8,64}$/, 'must be 8 to 64 letters, digits or hyphens');
const person = word(100);
/** The id of a group has those of its people. */
const conversation = word(1000);
const action = { id: actionId, as: person };

export const schemas = {
  as: z.object({ as: person }),
  live: z.object({ as: person, since: z.string('must be a string').max(100).optional() }),
  messages: z.object({
    as: person,
    before: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .positive('must be positive')
      .optional(),
  }),
  text: z.strictObject({
    ...action,
    conversation,
    text: z
      .string('must be a string')
      .trim()
      .min(1, 'must not be empty')
      .max(MAX_INPUT, `is longer than ${MAX_INPUT}`),
  }),
  press: z.strictObject({
    ...action,
    message: word(100),
    press: word(200),
    ref: z.string('must be a string').max(200, 'is longer than 200'),
    value: word(200).nullable().default(null),
  }),
  submit: z.strictObject({
    ...action,
    token: word(8000),
    values: z.record(
      z.string(),
      z.union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(200)).max(200)], {
        error: 'must be a string, a number, a boolean or a list of strings',
      }),
      { error: 'must be an object: a value for each field' },
    ),
  }),
  cancel: z.strictObject({ ...action, token: word(8000) }),
  home: z.strictObject(action),
  read: z.strictObject({
    as: person,
    conversation,
    upTo: z.number('must be a number').int('must be a whole number').nonnegative('must not be negative'),
  }),
  move: z.discriminatedUnion(
    'to',
    [
      z.strictObject({ to: z.literal('next'), as: person }),
      z.strictObject({ to: z.literal('hour') }),
      z.strictObject({ to: z.literal('day') }),
      z.strictObject({ to: z.literal('due'), at: z.number('must be a number') }),
    ],
    'must be "next", "hour", "day" or "due"',
  ),
  reset: z.strictObject({ sure: z.literal(true, 'must be true: everything is lost') }),
};

/** Reads a body or a query; @throws RequestFault naming every part that is wrong. */
export function read<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const found = schema.safeParse(given ?? {});
  if (found.success) return found.data;
  const faults: Record<string, string> = {};
  for (const issue of found.error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) faults[key] ??= 'is not expected here';
    else faults[issue.path.join('.') || 'body'] ??= issue.message;
  }
  throw new RequestFault(400, faults);
}

type Action = { id: string; as: string };
const from = ({ id, as }: Action) => ({ id, from: { platform: PLATFORM, user: as } });

/** Whether what was typed is a command, whatever the conversation. */
export const isCommand = (text: string): boolean => text.startsWith('/');

/** "/meteo  bilan " is the command "meteo" with the text "bilan". */
export function commandFrom(given: Action & { text: string }): Incoming & { kind: 'command' } {
  const [typed = ''] = given.text.split(/\s/, 1);
  const command = typed.slice(1).toLowerCase();
  return { ...from(given), kind: 'command', command, text: given.text.slice(typed.length).trim() };
}

export const directMessageFrom = (given: Action & { text: string }): Incoming => ({
  ...from(given),
  kind: 'direct-message',
  text: given.text,
});

export const pressFrom = (given: z.output<typeof schemas.press>): Incoming => ({
  ...from(given),
  kind: 'press',
  press: given.press,
  ref: given.ref,
  value: given.value,
});

type Opened = { form: string; ref: string };

export const submitFrom = (given: Action, { form, ref }: Opened, values: FormValues): Incoming => ({
  ...from(given),
  kind: 'submit',
  form,
  ref,
  values,
});

export const cancelFrom = (given: Action, { form, ref }: Opened): Incoming => ({
  ...from(given),
  kind: 'cancel',
  form,
  ref,
});

export const homeOpenedFrom = (given: Action): Incoming => ({ ...from(given), kind: 'home-opened' });

/** Whether this message really offers that press: nobody can press what she wasn't shown. */
export const offers = (message: Message, press: string, ref: string, value: string | null): boolean =>
  message.blocks.some((block) => blockOffers(block, press, ref, value));

function blockOffers(block: Block, press: string, ref: string, value: string | null): boolean {
  if (block.kind === 'buttons') {
    return (
      value === null &&
      block.buttons.some((button) => 'press' in button && button.press === press && button.ref === ref)
    );
  }
  if (block.kind !== 'choice' || block.press !== press || block.ref !== ref) return false;
  return block.options.some((option) => option.value === value);
}

/** What is said to Magellan by its name, without the name; null when it is not named. */
export function withoutMention(text: string): string | null {
  const without = text.replace(/(?<![\w@.])@magellan(?![\w-])[,:]?/gi, ' ');
  return without === text ? null : without.replace(/\s+/g, ' ').trim();
}
