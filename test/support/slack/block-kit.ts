import { z } from 'zod';

/**
 * Block Kit as Slack publishes it: every length and count, and no key that it does not know. What we send is
 * held against this, and not against our own idea of it.
 */

const text = (max: number) => z.string().min(1).max(max);
const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });
const anyText = (max: number) => z.union([plain(max), mrkdwn(max)]);
const id = text(255).optional();
const day = z.iso.date();
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const address = z.url({ protocol: /^https?$/ }).max(3000);

const option = z.strictObject({
  text: plain(75),
  value: text(150),
  description: plain(75).optional(),
});
const options = (max: number) =>
  z
    .array(option)
    .min(1)
    .max(max)
    .refine(
      (list) => new Set(list.map(({ value }) => value)).size === list.length,
      'option values must differ',
    );

/** Slack refuses an initial option that is not, word for word, among the options. */
const amongOptions = (element: {
  options: unknown[];
  initial_option?: unknown;
  initial_options?: unknown[] | undefined;
}) => {
  const known = new Set(element.options.map((one) => JSON.stringify(one)));
  const initial = [element.initial_option ?? [], element.initial_options ?? []].flat();
  return initial.every((one) => known.has(JSON.stringify(one)));
};
const NOT_AMONG = 'initial options must be among the options';

const confirm = z.strictObject({
  title: plain(100),
  text: anyText(300),
  confirm: plain(30),
  deny: plain(30),
});
const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  url: address.optional(),
  value: text(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: text(75).optional(),
});
const focusable = { action_id: id, focus_on_load: z.boolean().optional() };
const select = z
  .strictObject({
    type: z.literal('static_select'),
    ...focusable,
    options: options(100),
    initial_option: option.optional(),
    placeholder: plain(150).optional(),
  })
  .refine(amongOptions, NOT_AMONG);
const selects = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...focusable,
    options: options(100),
    initial_options: z.array(option).min(1).max(100).optional(),
    max_selected_items: z.int().min(1).optional(),
    placeholder: plain(150).optional(),
  })
  .refine(amongOptions, NOT_AMONG);
const radios = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...focusable,
    options: options(10),
    initial_option: option.optional(),
  })
  .refine(amongOptions, NOT_AMONG);
const boxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...focusable,
    options: options(10),
    initial_options: z.array(option).min(1).max(10).optional(),
  })
  .refine(amongOptions, NOT_AMONG);
const days = z.strictObject({ type: z.literal('datepicker'), ...focusable, initial_date: day.optional() });
const hours = z.strictObject({ type: z.literal('timepicker'), ...focusable, initial_time: hour.optional() });
const users = z.strictObject({
  type: z.literal('users_select'),
  ...focusable,
  initial_user: z.string().regex(/^[UW]/).optional(),
});
const typed = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...focusable,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    initial_value: text(3000).optional(),
    placeholder: plain(150).optional(),
  })
  .refine(
    ({ initial_value = '', max_length = 3000 }) => initial_value.length <= max_length,
    'the initial value is longer than the input takes',
  );
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/);
const numbers = z.strictObject({
  type: z.literal('number_input'),
  ...focusable,
  is_decimal_allowed: z.boolean(),
  min_value: numeric.optional(),
  max_value: numeric.optional(),
  initial_value: numeric.optional(),
});

const style = z
  .strictObject({ bold: z.boolean(), italic: z.boolean(), code: z.boolean(), strike: z.boolean() })
  .partial()
  .optional();
const richInline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/), style }),
  z.strictObject({ type: z.literal('link'), url: address, text: z.string().min(1).optional(), style }),
]);
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richInline).min(1),
});
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  indent: z.int().optional(),
  elements: z.array(richSection).min(1),
});

const everywhere = [
  z.strictObject({ type: z.literal('header'), block_id: id, text: plain(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z
    .strictObject({
      type: z.literal('section'),
      block_id: id,
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
      accessory: z.union([button, select, selects, users, days, hours]).optional(),
    })
    .refine((block) => block.text !== undefined || block.fields !== undefined, 'a section needs words'),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z.array(anyText(3000)).min(1).max(10),
  }),
  z
    .strictObject({
      type: z.literal('actions'),
      block_id: id,
      elements: z
        .array(z.union([button, select, users, days, hours]))
        .min(1)
        .max(25),
    })
    .refine(
      ({ elements }) => new Set(elements.map(({ action_id }) => action_id)).size === elements.length,
      'action ids of a block must differ',
    ),
  z.strictObject({
    type: z.literal('image'),
    block_id: id,
    slack_file: z.strictObject({ id: z.string().regex(/^F/) }),
    alt_text: text(2000),
    title: plain(2000).optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: id,
    elements: z.array(z.discriminatedUnion('type', [richSection, richList])).min(1),
  }),
] as const;

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  element: z.union([typed, numbers, radios, select, selects, boxes, days, hours, users]),
});

type Identified = { block_id?: string | undefined };
const blockIdsDiffer = (blocks: readonly Identified[]) => {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  return new Set(ids).size === ids.length;
};
const DIFFER = 'block ids must differ';

export const messageBlocks = z
  .array(z.discriminatedUnion('type', everywhere))
  .max(50)
  .refine(blockIdsDiffer, DIFFER)
  .refine((blocks) => JSON.stringify(blocks).length <= 13_200, 'more than 13,200 characters of blocks');

const viewBlocks = z
  .array(z.discriminatedUnion('type', [...everywhere, input]))
  .min(1)
  .max(100)
  .refine(blockIdsDiffer, DIFFER);

const carried = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

export const modal = z
  .strictObject({
    type: z.literal('modal'),
    ...carried,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks: viewBlocks,
  })
  .refine(
    ({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
    'a modal with inputs needs a submit button',
  );

export const home = z.strictObject({ type: z.literal('home'), ...carried, blocks: viewBlocks });

/** What Slack would refuse in this, in words; empty when all is well. */
export const faultsIn = (schema: z.ZodType, given: unknown): string[] =>
  (schema.safeParse(given).error?.issues ?? []).map((issue) => inWords(issue, []));

/** Of a union, only the alternative that came nearest is of any help. */
function inWords(issue: z.core.$ZodIssue, before: PropertyKey[]): string {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return `/${path.map(String).join('/')}: ${issue.message}`;
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return deepest.map((one) => inWords(one, path)).join('; ');
}

/** An alternative whose `type` is another's is no alternative. */
const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.some(({ path }) => path.at(-1) === 'type')
    ? -1
    : Math.max(0, ...issues.map(({ path }) => path.length));
