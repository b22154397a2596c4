import { joinMarkdown } from '../../../chat/markdown.ts';
import { buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import { isComplete, type Request } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  formatLength,
  formatPeriod,
  formatQuota,
  needBlocks,
  type QuotaLeft,
  quoted,
  titleOf,
} from './format.ts';

/** The first half is kept: the second is a press away. */
export function savedMessage({ words }: ViewContext, request: Request): Message {
  const { saved } = words.need;
  return storable({
    summary: saved.summary,
    blocks: [
      text(saved.text),
      buttons(
        button(words.buttons.goOn, 'details', request.id, 'primary'),
        button(words.buttons.edit, 'new', request.id),
      ),
      note(saved.note),
    ],
  });
}

/** What will leave, before it does. `leavesAt`: when it would leave by itself, null when it goes at once. */
export function previewMessage(
  view: ViewContext,
  request: Request,
  { author, left, leavesAt }: { author: string | null; left: QuotaLeft; leavesAt: number | null },
): Message {
  const { preview } = view.words.need;
  const low = left.left < request.wished && left.left > 0;
  const leaves = leavesAt === null ? [] : [preview.next(formatMoment(leavesAt, view.timeZone, view.locale))];
  const next = isComplete(request) ? leaves : [preview.incomplete];
  return {
    summary: preview.summary,
    blocks: [
      heading(titleOf(view, request)),
      text(preview.text),
      ...needBlocks(view, request, author),
      ...quoted(view.words.parts.comment, request.texts.comment),
      text(
        joinMarkdown([
          formatQuota(view, left),
          ...(low
            ? [preview.low(formatLength(left.left, view.locale), formatPeriod(view, left.period))]
            : []),
          ...next,
        ]),
      ),
      buttons(...actionsFor(view, request, 'team')),
      note(view.words.quota.counted),
    ],
  };
}
