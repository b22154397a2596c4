import { shortened } from '../../../../../chat/lengths.ts';
import { buttons, heading, type Message, note, storable, text } from '../../../../../chat/message.ts';
import type { ViewContext } from '../../../locales/path.ts';
import { primary } from '../../../views/format.ts';
import type { Expected } from '../rules/expected.ts';
import { button, stepWords } from './format.ts';

/** A request for help with a step, as coaches read it: whether it is over, or which coach sees to it. */
export type HelpShown = {
  id: string;
  author: string;
  defi: { name: string; ref: string };
  /** Null once it is no step any more. */
  step: Pick<Expected, 'step'> | null;
  text: string | null;
  takenBy: string | null;
  isOver: boolean;
};

/** To the coaches of a défi, in their direct messages. */
export function helpMessage(view: ViewContext, { author, defi, step, ...help }: HelpShown): Message {
  const { help: words } = view.words;
  const [who, of] = [shortened(author, 75), shortened(defi.name, 50)];
  // Once it is over nothing will change it any more: it names nobody, since a chat keeps it.
  const title = help.isOver ? words.askedBefore(of) : words.asked(who, of);
  const page = button(view, 'page', 'defi/show', defi.ref);
  return storable({
    summary: title,
    blocks: [
      heading(title),
      ...(step === null ? [] : [text(stepWords(view, step))]),
      ...(help.text === null ? [] : [text(help.text)]),
      ...(help.isOver
        ? [note(words.over)]
        : help.takenBy === null
          ? []
          : [note(words.takenBy(shortened(help.takenBy, 100)))]),
      help.isOver || help.takenBy !== null
        ? buttons(page)
        : buttons(primary(button(view, 'take', 'path/take', help.id)), page),
    ],
  });
}

/** To whoever asked, once a coach sees to it. */
export function takenMessage(
  view: ViewContext,
  { coach, step, defiRef }: { coach: string; step: Pick<Expected, 'step'>; defiRef: string },
): Message {
  const { help } = view.words;
  return storable({
    summary: help.taken(shortened(coach, 100)),
    blocks: [
      text(help.takenText(shortened(coach, 100), stepWords(view, step))),
      buttons(button(view, 'page', 'defi/show', defiRef)),
    ],
  });
}
