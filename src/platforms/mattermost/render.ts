import type { Chart } from '../../chat/chart.ts';
import type { Block, Button, FileBlock, Message } from '../../chat/message.ts';
import { lineText, link, mattermostMarkdown, plain } from './markdown.ts';
import { saysSummary } from './summary.ts';
import type { WireAction, WireAttachment } from './wire.ts';

/** What a button or menu of this message sends back, signed for where the message goes. */
export type ContextOf = (press: string, ref: string, options?: readonly string[]) => Record<string, unknown>;

/** A message as Mattermost takes it; pictures and files are posted with it. */
export type Rendered = {
  message: string;
  attachments: WireAttachment[];
  charts: Chart[];
  files: FileBlock[];
};

type Segment = { texts: string[]; actions: WireAction[] };

/**
 * Writes a message for Mattermost. The summary comes first: it is what notifications show, whatever comes
 * after. Words stand in the message itself, which holds twice as much as a post's properties, up to the first
 * buttons; what follows buttons stands in attachments, so that the order is kept. Links that look like
 * buttons elsewhere are links.
 */
export function render(message: Message, actionsUrl: string, contextOf: ContextOf): Rendered {
  const charts: Chart[] = [];
  const files: FileBlock[] = [];
  const segments: Segment[] = [{ texts: [], actions: [] }];
  let actionCount = 0;
  // Anything else than letters and digits in an action's id breaks its button silently.
  const nextId = () => {
    actionCount += 1;
    return `action${actionCount}`;
  };
  const action = (name: string, context: Record<string, unknown>) => ({
    id: nextId(),
    name,
    integration: { url: actionsUrl, context },
  });

  for (const block of message.blocks) {
    let segment = segments.at(-1) as Segment;
    const presses = pressesOf(block);
    if (segment.actions.length > 0 && !presses) {
      segment = { texts: [], actions: [] };
      segments.push(segment);
    }
    if (block.kind === 'image') charts.push(block.chart);
    if (block.kind === 'file') files.push(block);
    if (block.kind === 'choice') {
      const values = block.options.map(({ value }) => value);
      segment.actions.push({
        ...action(block.label, contextOf(block.press, block.ref, values)),
        type: 'select',
        options: block.options.map(({ value, label }) => ({ value, text: label })),
      });
    } else if (block.kind === 'buttons') {
      for (const button of block.buttons) {
        if ('url' in button) segment.texts.push(link(button.label, button.url));
        else
          segment.actions.push({
            ...action(button.label, contextOf(button.press, button.ref)),
            type: 'button',
            ...(button.style ? { style: button.style } : {}),
          });
      }
    } else {
      const words = wordsOf(block);
      if (words !== '') segment.texts.push(words);
    }
  }
  const [first, ...others] = segments as [Segment, ...Segment[]];
  return {
    message: [...summaryLine(message), ...first.texts].join('\n\n'),
    attachments: [{ texts: [], actions: first.actions }, ...others]
      .filter(({ texts, actions }) => texts.length + actions.length > 0)
      .map(({ texts, actions }) => ({ fallback: '', text: texts.join('\n\n'), actions })),
    charts,
    files,
  };
}

const isPress = (button: Button) => 'press' in button;
const pressesOf = (block: Block): boolean =>
  block.kind === 'choice' || (block.kind === 'buttons' && block.buttons.some(isPress));

/** The summary, unless the message begins with the same words. */
const summaryLine = (message: Message): string[] => (saysSummary(message) ? [] : [plain(message.summary)]);

type WordBlock = Exclude<Block, { kind: 'buttons' | 'choice' }>;

function wordsOf(block: WordBlock): string {
  switch (block.kind) {
    case 'heading':
      return `#### ${plain(block.text)}`;
    case 'text':
      return mattermostMarkdown(block.text);
    case 'note':
      return mattermostMarkdown(block.text)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `- **${plain(label)}** — ${lineText(value)}`).join('\n');
    case 'image':
      // Mattermost has no text for a file: it stands in the post.
      return block.said ? '' : `> ${plain(block.alt).replaceAll('\n', '\n> ')}`;
    case 'file':
      return `📎 ${plain(block.label)} (${plain(block.name)})`;
    case 'divider':
      return '---';
  }
}
