import type { Form } from '../../src/chat/form.ts';
import { formFaults, messageFaults } from '../../src/chat/limits.ts';
import type { Block, Message } from '../../src/chat/message.ts';
import { carriers } from './platforms.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isForm = (value: unknown): value is Form => isObject(value) && 'fields' in value && 'submit' in value;
const isMessage = (value: unknown): value is Message =>
  isObject(value) && 'summary' in value && 'blocks' in value;
const isBlock = (value: unknown): value is Block =>
  isObject(value) && typeof value.kind === 'string' && !isForm(value);

/** What a view gives, when it is shown: a message, a form, or blocks to be put in a message. */
export function shownBy(result: unknown): Message | Form | null {
  if (isForm(result) || isMessage(result)) return result;
  if (isBlock(result)) return { summary: 'Magellan', blocks: [result] };
  if (!Array.isArray(result) || result.length === 0 || !result.every(isBlock)) return null;
  return { summary: 'Magellan', blocks: result };
}

/** What this platform could not carry of it whole, in words. */
export function faultsOn(platform: string, shown: Message | Form): string[] {
  const carrier = carriers[platform];
  if (!carrier) throw new Error(`no such platform: ${platform}`);
  const { limits, render } = carrier;
  const faults = isForm(shown) ? formFaults(shown, limits) : messageFaults(shown, limits);
  try {
    render?.(shown);
  } catch (error) {
    faults.push(`rendered: ${error instanceof Error ? error.message : error}`);
  }
  return faults;
}
