import { type Form, MAX_FIELDS } from './form.ts';
import { asMarkdown, plainText } from './markdown.ts';
import type { Block, Message, Option } from './message.ts';

/**
 * What a platform can carry. Lengths are in `unit`s; where a platform has no limit of its own, it gives what
 * a person can read. Nothing is ever cut to fit: a message beyond a limit is a fault, found by the contract
 * suite, and refused by the outbox.
 */
export type Limits = {
  unit: 'characters' | 'bytes';
  message: { blocks: number; total: number; summary: number };
  text: number;
  heading: number;
  facts: { count: number; label: number; value: number };
  buttons: { count: number; label: number };
  options: { count: number; label: number; value: number };
  alt: number;
  /** The largest file, in bytes. */
  file: number;
  /** The most people in one conversation, Magellan apart; two at least. */
  group: number;
  ref: number;
  form: {
    title: number;
    intro: number;
    label: number;
    hint: number;
    line: number;
    paragraph: number;
    placeholder: number;
    /** The words beside a box to tick. */
    check: number;
  };
};

/**
 * The least of every platform's, for each measure: what fits here fits everywhere, and no feature knows another
 * number of a platform. A contract test holds it against each platform's own. The whole of a message is counted in
 * characters by one and in bytes by another: 9,000 bytes fit everywhere, but more may, if each carries it.
 */
export const FLOOR = {
  unit: 'bytes',
  message: { blocks: 45, total: 9_000, summary: 300 },
  text: 3000,
  heading: 150,
  facts: { count: 20, label: 100, value: 1000 },
  buttons: { count: 5, label: 75 },
  options: { count: 100, label: 75, value: 150 },
  alt: 2000,
  file: 1_000_000,
  group: 7,
  ref: 100,
  form: {
    title: 24,
    intro: 2900,
    label: 24,
    hint: 150,
    line: 300,
    paragraph: 3000,
    placeholder: 150,
    check: 75,
  },
} as const satisfies Limits;

const length = (value: string, unit: Limits['unit']) =>
  unit === 'bytes' ? Buffer.byteLength(value, 'utf8') : value.length;

type Check = (what: string, value: string, max: number) => void;
type Count = (what: string, found: number, max: number) => void;

function checker(limits: Limits) {
  const faults: string[] = [];
  const check: Check = (what, value, max) => {
    const found = length(value, limits.unit);
    if (found > max) faults.push(`${what}: ${found} ${limits.unit}, at most ${max}`);
    if (value.trim() === '') faults.push(`${what}: empty`);
  };
  const count: Count = (what, found, max) => {
    if (found > max) faults.push(`${what}: ${found}, at most ${max}`);
  };
  return { faults, check, count };
}

/** What in this message the platform could not carry whole, in words; empty when all is well. */
export function messageFaults(message: Message, limits: Limits): string[] {
  const { faults, check, count } = checker(limits);
  check('summary', message.summary, limits.message.summary);
  count('blocks', message.blocks.length, limits.message.blocks);
  message.blocks.forEach((block, index) => {
    blockFaults(block, `block ${index} (${block.kind})`, limits, check, count);
  });
  // A file travels beside the message, under a limit of its own.
  const carried = message.blocks.map((block) => (block.kind === 'file' ? { ...block, content: '' } : block));
  // As JSON, where Markdown's own backslashes would count double.
  const whole = JSON.stringify(carried).replaceAll('\\\\', '\\');
  count('message', length(whole, limits.unit), limits.message.total);
  return faults;
}

function blockFaults(block: Block, where: string, limits: Limits, check: Check, count: Count) {
  switch (block.kind) {
    case 'heading':
      return check(where, block.text, limits.heading);
    case 'text':
    case 'note':
      return check(where, block.text.markdown, limits.text);
    case 'facts':
      count(`${where} count`, block.facts.length, limits.facts.count);
      for (const fact of block.facts) {
        check(`${where} label`, fact.label, limits.facts.label);
        check(`${where} value`, plainText(fact.value), limits.facts.value);
      }
      return;
    case 'buttons':
      count(`${where} count`, block.buttons.length, limits.buttons.count);
      for (const button of block.buttons) {
        check(`${where} label`, button.label, limits.buttons.label);
        if ('ref' in button && button.ref !== '') check(`${where} ref`, button.ref, limits.ref);
      }
      return;
    case 'choice':
      check(`${where} label`, block.label, limits.buttons.label);
      return optionFaults(block.options, where, limits, check, count);
    case 'image':
      return check(`${where} alt`, block.alt, limits.alt);
    case 'file':
      count(`${where} bytes`, Buffer.byteLength(block.content, 'utf8'), limits.file);
      return check(`${where} label`, block.label, limits.buttons.label);
    case 'divider':
      return;
  }
}

function optionFaults(options: readonly Option[], where: string, limits: Limits, check: Check, count: Count) {
  count(`${where} options`, options.length, limits.options.count);
  for (const { label, value } of options) {
    check(`${where} option`, label, limits.options.label);
    check(`${where} option value`, value, limits.options.value);
  }
}

/** What in this form the platform could not show or carry whole, in words; empty when all is well. */
export function formFaults(form: Form, limits: Limits): string[] {
  const { faults, check, count } = checker(limits);
  check('title', form.title, limits.form.title);
  check('submit', form.submit, limits.form.title);
  if (form.intro !== undefined) check('intro', asMarkdown(form.intro).markdown, limits.form.intro);
  count('fields', form.fields.length, MAX_FIELDS);
  if (new Set(form.fields.map((field) => field.id)).size < form.fields.length)
    faults.push('field ids: doubled');
  for (const field of form.fields) {
    const where = `field ${field.id}`;
    if (!/^[a-zA-Z0-9]+$/.test(field.id)) faults.push(`${where}: ids are alphanumeric`);
    check(`${where} label`, field.label, limits.form.label);
    if (field.hint !== undefined) check(`${where} hint`, field.hint, limits.form.hint);
    if (field.kind === 'line' || field.kind === 'paragraph') {
      // A two-byte "é" is the usual worst case where bytes are counted.
      const max = limits.form[field.kind] / (limits.unit === 'bytes' ? 2 : 1);
      count(`${where} maxLength`, field.maxLength, max);
      if (field.placeholder !== undefined)
        check(`${where} placeholder`, field.placeholder, limits.form.placeholder);
    }
    if (field.kind === 'choice' || field.kind === 'choices')
      optionFaults(field.options, where, limits, check, count);
    if (field.kind === 'check') check(`${where} text`, field.text, limits.form.check);
  }
  return faults;
}
