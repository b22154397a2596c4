import type { Form } from '../../src/chat/form.ts';
import { asMarkdown, plainText } from '../../src/chat/markdown.ts';
import type { Block, Message } from '../../src/chat/message.ts';

/** People by their names, whether or not they have an account. */
const unnamed = (markdown: string): string =>
  markdown.replace(/\[((?:\\.|[^\]\\\n])+)\]\((?:member|account):[^)]*\)/g, '$1');

const wordsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
    case 'note':
      return [unnamed(block.text.markdown)];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${plainText(value)}`);
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`);
    case 'choice':
      return [block.label, ...block.options.map(({ label }) => label)];
    case 'image':
      return [block.alt];
    case 'file':
      return [block.label, block.content];
    case 'divider':
      return [];
  }
};

/** Every word of a message, one block a line. */
export const textOf = (message: Message | null | undefined): string =>
  message ? [message.summary, ...message.blocks.flatMap(wordsOf)].join('\n') : '';

/** Every word of a form. */
export const textOfForm = (form: Form | null): string =>
  form
    ? [
        form.title,
        form.intro === undefined ? '' : asMarkdown(form.intro).markdown,
        ...form.fields.flatMap(({ label, hint }) => [label, hint ?? '']),
      ].join('\n')
    : '';
