import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeBlock, FakeMessage } from './workspace.ts';

/** What somebody at a terminal needs of a form and of pictures, and what she types for them. */

type Input = { id: string; type: string; values: string[] };

const inputsOf = (blocks: readonly FakeBlock[]): Input[] =>
  blocks
    .filter(({ type }) => type === 'input')
    .map(({ block_id, element }) => {
      const { type, options = [] } = element as { type: string; options?: { value: string }[] };
      return { id: String(block_id), type, values: options.map(({ value }) => value) };
    });

/** What to type to send a form: its fields and the values that each takes; '' when it is none. */
export const sendingOf = (blocks: readonly FakeBlock[]): string =>
  inputsOf(blocks)
    .map(({ id, values }) => `${id}=${values.length > 0 ? values.join('|') : '…'}`)
    .join(' ');

/** `defi=sun successes=Un prototype` by field; `idOf` knows people by the name typed. */
export function valuesTyped(
  text: string,
  blocks: readonly FakeBlock[],
  idOf: (name: string) => string | undefined,
): Record<string, unknown> {
  const typed = text.trim() === '' ? [] : text.trim().split(/\s+(?=[a-zA-Z0-9]+=)/);
  return Object.fromEntries(
    typed.map((pair) => {
      const [, id = pair, value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
      const type = inputsOf(blocks).find((input) => input.id === id)?.type ?? '';
      if (value === '') return [id, null];
      if (type === 'users_select') return [id, idOf(value) ?? value];
      return [id, /^(checkboxes|multi_)/.test(type) ? value.split(',') : value];
    }),
  );
}

/** The pictures of a message, by Slack's numbers of their files. */
export const picturesOf = ({ blocks }: FakeMessage): string[] =>
  blocks.flatMap(({ type, slack_file: file }) =>
    type === 'image' && file !== undefined ? String((file as { id: string }).id) : [],
  );

/** Where a picture can be looked at. */
export const pictureFile = (name: string): string => join(tmpdir(), `magellan-slack-${name}`);
