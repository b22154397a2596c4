import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { fieldLabel } from '../../../community/expertise/fields.ts';
import type { ViewContext } from '../locales/index.ts';
import { PAGE } from '../rules/search.ts';
import type { Service } from '../rules/service.ts';
import { briefBlock, type CardView, cardBlocks } from './card.ts';
import { listedService } from './service.ts';

/** One page of what was found. */
export type Results = {
  /** The field that was named, or the one whose name is near to what was typed. */
  field: string | null;
  near: string | null;
  /** What the buttons to other pages, and to the field that is near, are about; null where there is none. */
  to: { previous: string | null; next: string | null; near: string | null };
  from: number;
  all: number;
  cards: readonly CardView[];
  services: readonly Service[];
  todayOn: string;
  reader: string;
  /** Whether she is outside of the promotion, so that no card is shown to her. */
  outside: boolean;
  /** Whether she may ask for help. */
  asks: boolean;
};

const titleOf = (view: ViewContext, { field, all }: Results): string => {
  const { results } = view.words;
  if (field === null) return results.title;
  return shortened(results.about(fieldLabel(view.programme, field, view.locale), all), FLOOR.heading);
};

/** What was found, a page at a time. What was looked for is not repeated, nor kept. */
export function resultsMessage(view: ViewContext, found: Results): Message {
  if (found.all === 0) return nothingMessage(view, found);
  const { results } = view.words;
  const { from, all, cards, services, to } = found;
  const turn = (label: string, ref: string | null): PressButton[] =>
    ref === null ? [] : [{ label, press: 'directory/page', ref }];
  const turns = [...turn(results.previous, to.previous), ...turn(results.next, to.next)];
  const isLong = all > PAGE;
  return {
    summary: results.summary(all),
    blocks: [
      heading(titleOf(view, found)),
      ...(cards.length === 1 && all === 1
        ? cards.flatMap((card) => cardBlocks(view, card))
        : listBlocks(view, found)),
      ...services.flatMap((service) => listedService(view, service, found)),
      ...(isLong ? [text(results.page(from + 1, from + cards.length + services.length, all))] : []),
      ...(turns.length === 0 ? [] : [buttons(...turns)]),
      note(results.alone),
    ],
  };
}

/** Several, in brief and numbered, and a menu that shows one whole: a chat keeps menus, so it names nobody. */
const listBlocks = (view: ViewContext, { cards, field, from }: Results): Block[] =>
  cards.length === 0
    ? []
    : [
        ...cards.map((card, index) => briefBlock(view, card, from + index + 1)),
        {
          kind: 'choice',
          label: view.words.results.pick,
          press: 'directory/see',
          ref: field ?? '',
          options: cards.map(({ shown }, index) => ({
            value: shown.id,
            label: view.words.results.option(from + index + 1),
          })),
        },
      ];

/** Nothing was found: what is near, and what can be looked for. */
function nothingMessage(view: ViewContext, { field, near, outside, asks, to }: Results): Message {
  const { results } = view.words;
  const labelled = (id: string) => fieldLabel(view.programme, id, view.locale);
  const said = field !== null ? results.nobody(labelled(field)) : outside ? results.outside : results.nothing;
  return {
    summary: results.summary(0),
    blocks: [
      text(said),
      ...(near === null || to.near === null
        ? []
        : [
            text(results.near(labelled(near))),
            buttons({
              label: shortened(results.search(labelled(near)), FLOOR.buttons.label),
              press: 'directory/page',
              ref: to.near,
            }),
          ]),
      ...(field === null && !outside ? [note(results.how)] : []),
      ...(field !== null && asks ? [note(results.ask)] : []),
    ],
  };
}

/** The person whom she chose has left since. */
export const goneMessage = ({ words: { results } }: ViewContext): Message =>
  storable(message(text(results.gone)));

/** One page of all services, by family. */
export type ServicesPage = {
  services: readonly Service[];
  from: number;
  all: number;
  todayOn: string;
  reader: string;
};

export function servicesMessage(view: ViewContext, page: ServicesPage): Message {
  const { results, services: words } = view.words;
  const { services, from, all } = page;
  const turn = (label: string, to: number): PressButton[] =>
    to < 0 || to >= all ? [] : [{ label, press: 'directory/services-page', ref: String(to) }];
  const turns = [...turn(results.previous, from - PAGE), ...turn(results.next, from + PAGE)];
  return storable({
    summary: words.title,
    blocks: [
      heading(words.title),
      ...(all === 0 ? [text(words.none)] : services.flatMap((service) => listedService(view, service, page))),
      ...(all > PAGE ? [text(results.page(from + 1, from + services.length, all))] : []),
      ...(turns.length === 0 ? [] : [buttons(...turns)]),
    ],
  });
}
