import { shortened } from '../../../chat/lengths.ts';
import { md } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import { PARTS, type ReportTexts } from '../rules/report.ts';
import { button, dayOf, primary, sentence } from './format.ts';

/** A summary has 300 bytes at most, its label included. */
const NAME_BYTES = 150;

/** To its author: who will read it, and how to take it back. */
export function sentMessage(view: ViewContext, id: string, names: readonly string[]): Message {
  const { report } = view.words;
  const parts = namesInSentence(names, view.locale, { bytes: 1_000, others: report.others });
  return {
    summary: shortened(report.sent(parts.join('')), 300),
    blocks: [
      text(report.sent(parts.join(''))),
      note(report.undo),
      buttons(button(view, 'withdraw', 'arrival/withdraw', id)),
    ],
  };
}

/** To whoever it is for, in her direct messages: nothing of what it says. */
export function addressedMessage(view: ViewContext, id: string, name: string): Message {
  const { report } = view.words;
  return {
    summary: report.addressed(shortened(name, NAME_BYTES)),
    blocks: [
      text(report.addressed(name)),
      note(report.who),
      buttons(primary(button(view, 'read', 'arrival/read', id))),
    ],
  };
}

/** What stands in the place of that, once it was withdrawn. */
export const takenBackMessage = (view: ViewContext): Message => sentence(view.words.report.takenBack);

/** What it says, to whom it is for: no chat keeps it. */
export function readMessage(
  view: ViewContext,
  { name, at, texts }: { name: string; at: number; texts: ReportTexts },
): Message {
  const { report, form } = view.words;
  const title = report.title(name, dayOf(view, at));
  return {
    summary: shortened(title, 300),
    blocks: [
      text(md`**${title}**`),
      ...PARTS.flatMap((part): Block[] => {
        const said = texts[part];
        return said === null ? [] : [heading(form.labels[part]), text(said)];
      }),
      note(report.who),
    ],
  };
}

export const withdrawnMessage = (view: ViewContext): Message =>
  storable({
    summary: view.words.report.withdrawn,
    blocks: [text(view.words.report.withdrawn), buttons(button(view, 'all', 'arrival/show-arrival'))],
  });
