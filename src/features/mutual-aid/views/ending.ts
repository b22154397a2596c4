import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { LIMITS, type Request } from '../rules/request.ts';
import { namesOf } from './asking.ts';
import {
  button,
  dayOf,
  fieldLabel,
  quoted,
  seeButton,
  sentence,
  sentenceWith,
  short,
  shortName,
} from './format.ts';

/** Three working days later: how is it going? */
export function outcomeMessage(view: ViewContext, request: Request, helpers: readonly string[]): Message {
  const { outcome } = view.words.ending;
  return {
    summary: outcome.summary(short(request.texts.title)),
    blocks: [
      text(outcome.text(request.texts.title, namesOf(view, helpers))),
      buttons(
        button(view, 'solve', 'solve', request.id, 'primary'),
        button(view, 'again', 'again', request.id),
        button(view, 'close', 'close', request.id),
      ),
    ],
  };
}

/** That it is solved; `helped` when somebody is thanked. */
export function solvedMessage(view: ViewContext, request: Request, helped: boolean): Message {
  const { solve } = view.words.ending;
  const keep = button(view, 'keep', 'keep', request.id, 'primary');
  return sentenceWith(helped ? solve.done : solve.alone, solve.keep, keep);
}

/** Thanks, in private: what helped stands behind the button. `mayBePublic` when her author agreed to more. */
export function thanksMessage(
  view: ViewContext,
  request: Request,
  offerId: string,
  author: string,
  mayBePublic: boolean,
): Message {
  const { thanks } = view.words.ending;
  return {
    summary: thanks.summary(shortName(author)),
    blocks: [
      text(thanks.text(author, request.texts.title)),
      ...(mayBePublic ? [note(thanks.ask)] : []),
      buttons(
        button(view, 'read', 'thanks-read', offerId, 'primary'),
        ...(mayBePublic ? [button(view, 'agree', 'agree', offerId)] : []),
      ),
    ],
  };
}

/** What helped, to who helped alone. */
export const thanksReadMessage = (view: ViewContext, helped: string, author: string): Message => ({
  summary: view.words.ending.thanks.summary(shortName(author)),
  blocks: [...quoted(view.words.ending.thanks.heading(author), helped)],
});

/** In the promotion's channel, once both agreed. */
export const publicThanksMessage = (
  view: ViewContext,
  author: string,
  helper: string,
  helped: string,
): Message => {
  const { thanks } = view.words.ending;
  return {
    summary: thanks.channelSummary(shortName(author), shortName(helper)),
    blocks: [text(thanks.channel(author, helper, helped))],
  };
};

/** A card, as `chercher` lists it. */
export type Card = { id: string; title: string; field: string | null; text: string; helped: string };

const LISTED = 12;

/** The cards that have a word in them; all of them for ''. */
export function searchMessage(
  view: ViewContext,
  typed: string,
  found: readonly Card[],
  mayAsk: boolean,
): Message {
  const { search } = view.words.ending;
  const summary = typed === '' ? search.all(found.length) : search.summary(found.length, typed);
  const nothing = typed === '' ? search.noneAtAll : search.none;
  const shown = found.slice(0, LISTED);
  const lines = shown.map(({ title, field }) => search.line(title, fieldLabel(view, field)));
  const more = found.length > LISTED ? [search.more(found.length - LISTED)] : [];
  const menu: Block = {
    kind: 'choice',
    label: search.pick,
    press: 'mutual-aid/card-read',
    ref: '',
    options: shown.map(({ id, title }) => ({ value: id, label: shortened(title, FLOOR.options.label) })),
  };
  const ask = buttons(button(view, 'ask', 'ask', ''));
  return storable({
    summary: shortened(summary, FLOOR.message.summary),
    blocks: [
      heading(shortened(summary, FLOOR.heading)),
      ...(shown.length === 0 ? [text(nothing)] : [text(joinMarkdown([...lines, ...more])), menu]),
      ...(mayAsk ? [ask] : []),
    ],
  });
}

/** A card; its author may withdraw it. `author` is null once she has left. */
export function cardMessage(view: ViewContext, card: Card, author: string | null, isHers: boolean): Message {
  const { card: words } = view.words.ending;
  return storable({
    summary: shortened(card.title, FLOOR.message.summary),
    blocks: [
      heading(shortened(card.title, FLOOR.heading)),
      text(card.text),
      ...quoted(words.helped, card.helped),
      note(joinMarkdown([fieldLabel(view, card.field), author === null ? words.byNobody : words.by(author)])),
      ...(isHers ? [buttons(button(view, 'withdrawCard', 'card-withdraw', card.id, 'danger'))] : []),
    ],
  });
}

/** What coaches see of a request that waits: never its text, nor who declined. */
export type Waiting = Pick<Request, 'id' | 'field' | 'state' | 'suggested'> & {
  title: string;
  sinceAt: number;
};

/** The requests that have waited for four working days, with what may be made of them. */
export function waitingMessage(view: ViewContext, waiting: readonly Waiting[], happened?: string): Message {
  const { coaches } = view.words.ending;
  if (waiting.length === 0) return sentence(happened ?? coaches.none);
  const shown = waiting.slice(0, LISTED);
  const lines = shown.map(({ title, field, sinceAt, state, suggested }) =>
    suggested === null
      ? coaches.line(
          shortened(title, LIMITS.title * 2),
          fieldLabel(view, field),
          dayOf(view, sinceAt),
          state === 'open' ? coaches.states.open : coaches.states.asking,
        )
      : coaches.suggested(shortened(title, LIMITS.title * 2)),
  );
  const options = shown
    .filter(({ suggested }) => suggested === null)
    .map(({ id, title }) => ({ value: id, label: shortened(title, FLOOR.options.label) }));
  const menus = (['hour', 'collective'] as const).map(
    (what): Block => ({
      kind: 'choice',
      label: view.words.buttons[what],
      press: `mutual-aid/suggest-${what}`,
      ref: '',
      options,
    }),
  );
  return storable({
    summary: happened ?? coaches.title,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(coaches.title),
      text(joinMarkdown(lines)),
      ...(options.length > 0 ? menus : []),
      note(coaches.note),
    ],
  });
}

/** How many wait, for the coaches' digest and home: without a name. */
export const digestMessage = (view: ViewContext, count: number): Message => {
  const { coaches } = view.words.ending;
  const said = coaches.toDo(count);
  return {
    summary: said,
    blocks: [text(said), buttons({ label: coaches.see, press: 'mutual-aid/waiting', ref: '' })],
  };
};

/** To the author: a coach suggests another format; the button opens its form, filled in. */
export function suggestionMessage(view: ViewContext, request: Request, what: 'hour' | 'collective'): Message {
  const { suggestion } = view.words.ending;
  const { title } = request.texts;
  const open =
    what === 'hour'
      ? { label: suggestion.openHour, press: 'acceleration/from-need' }
      : { label: suggestion.openCollective, press: 'collective-mentoring/from-need' };
  return {
    summary: suggestion.summary(short(title)),
    blocks: [
      text(what === 'hour' ? suggestion.hour(title) : suggestion.collective(title)),
      buttons({ ...open, ref: request.id, style: 'primary' }, seeButton(view, request)),
    ],
  };
}

/** What she declared that she can help with, and where to change it. */
export function skillsMessage(
  view: ViewContext,
  skills: { help: readonly string[]; interested: readonly string[] },
): Message {
  const { skills: words } = view.words.ending;
  const said = (label: string, fields: readonly string[]) =>
    fields.length === 0 ? [] : [words.line(label, fields.map((field) => fieldLabel(view, field)).join(', '))];
  const lines = [...said(words.help, skills.help), ...said(words.interested, skills.interested)];
  return {
    summary: view.words.title,
    blocks: [
      text(words.text),
      text(lines.length === 0 ? words.none : joinMarkdown(lines)),
      buttons({ label: words.edit, press: 'directory/fields', ref: '', style: 'primary' }),
    ],
  };
}
