import type { FakeBlock, FakeMessage } from './workspace.ts';

/** Every word that a person reads in these blocks, one part a line: entities read, controls in brackets. */
export const wordsOf = (blocks: readonly FakeBlock[]): string => blocks.flatMap(partsOf).join('\n');

export const wordsOfMessage = (message: FakeMessage | null | undefined): string =>
  message ? [unescaped(message.text), wordsOf(message.blocks)].join('\n') : '';

export const unescaped = (value: string): string =>
  value
    .replace(/<[^<>|]*\|([^<>]*)>/g, '$1')
    .replace(/<(https?:[^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Codes of emoji, as Slack shows them where it reads them. */
const pictured = (value: string): string => value.replace(/:[a-z0-9_+'-]*[a-z_][a-z0-9_+'-]*:/gi, '▣');

type Part = Record<string, unknown>;

function partsOf(part: Part): string[] {
  switch (part.type) {
    case 'plain_text':
      return [part.emoji === false ? String(part.text) : pictured(String(part.text))];
    case 'text':
      return [String(part.text)];
    case 'mrkdwn':
      return [pictured(unescaped(String(part.text)))];
    case 'link':
      return [String(part.text ?? part.url)];
    case 'button':
      return [`[${(part.text as Part).text}]`];
    case 'image':
      return [String(part.alt_text)];
    case 'rich_text_section':
      return [(part.elements as Part[]).flatMap(partsOf).join('')];
    case 'input':
      return [part.label, part.hint, part.element].flatMap((one) => (one ? partsOf(one as Part) : []));
    case 'static_select':
    case 'radio_buttons':
    case 'checkboxes':
    case 'multi_static_select':
      return (part.options as Part[]).map(({ text }) => `(${(text as Part).text})`);
  }
  const inside = [
    part.text,
    part.accessory,
    ...((part.fields as Part[]) ?? []),
    ...((part.elements as Part[]) ?? []),
  ];
  return inside.flatMap((one) => (typeof one === 'object' && one !== null ? partsOf(one as Part) : []));
}

type Found = { action: Part; label: string };

/** Every button and option that can be pressed in these blocks, as the action that Slack would tell. */
export function actionsIn(blocks: readonly FakeBlock[]): Found[] {
  return blocks.flatMap((block, at) => {
    const block_id = String(block.block_id ?? `b${at}`);
    const elements = [block.accessory, ...((block.elements as unknown[]) ?? [])].filter(
      (element): element is Part => typeof element === 'object' && element !== null,
    );
    return elements.flatMap((element): Found[] => {
      const { type, action_id, value, text, options } = element;
      if (type === 'button') {
        const action = { type, action_id, block_id, text, ...(value === undefined ? {} : { value }) };
        return [{ action, label: String((text as Part).text) }];
      }
      if (type !== 'static_select') return [];
      return (options as Part[]).map((option) => ({
        action: { type, action_id, block_id, selected_option: option },
        label: String((option.text as Part).text),
      }));
    });
  });
}
