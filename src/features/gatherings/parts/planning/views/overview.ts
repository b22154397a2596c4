import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { formatAudience } from '../../../../../community/gatherings/announcement.ts';
import { formatLabel, formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import { momentOf } from './format.ts';

/** So many lines are shown of each list, and so many options of a menu, as they weigh. */
const MAX_LINES = 8;
const MAX_OPTIONS = 25;
const LINE_BYTES = 60;

/** `author` is the name of who wrote a draft, null when it is not known. */
export type Listed = { gathering: Gathering; author: string | null };

function line(view: ViewContext, { gathering, author }: Listed): Markdown {
  const { programme, locale, words } = view;
  const format = formatOf(programme, gathering.format);
  const about = [
    formatLabel(programme, gathering.format, locale),
    ...(format?.audience === 'metier' && gathering.metier !== null
      ? [formatAudience(gathering, format, view)]
      : []),
    ...(gathering.state === 'draft' && author !== null ? [words.overview.by(author)] : []),
  ].map((part) => shortened(part, LINE_BYTES));
  const title = shortened(gathering.title.replaceAll('*', '·'), LINE_BYTES);
  return words.overview.line(momentOf(view, gathering.startsAt), title, about.join(', '));
}

function listed(view: ViewContext, title: Markdown, list: readonly Listed[]): Block[] {
  if (list.length === 0) return [];
  const lines = list.slice(0, MAX_LINES).map((each) => line(view, each));
  const others = list.length - lines.length;
  return [
    text(joinMarkdown([title, ...lines, ...(others > 0 ? ['', view.words.overview.others(others)] : [])])),
  ];
}

/** A draft is called by its format: a chat keeps what stands in menus, and its title is the coaches' own. */
function option(view: ViewContext, { id, startsAt, state, title, format }: Gathering): Option {
  const { programme, locale, words } = view;
  const called = state === 'draft' ? words.overview.draft(formatLabel(programme, format, locale)) : title;
  return { value: id, label: shortened(`${momentOf(view, startsAt)} · ${called}`, FLOOR.options.label) };
}

/** All that is planned, what is being written, and how much is proposed. */
export function overviewMessage(
  view: ViewContext,
  { planned, drafts, proposed }: { planned: readonly Listed[]; drafts: readonly Listed[]; proposed: number },
  happened?: string,
): Message {
  const { overview, buttons: labels } = view.words;
  const all = [...drafts, ...planned].map(({ gathering }) => gathering);
  const message: Message = {
    summary: overview.summary(planned.length, drafts.length),
    blocks: [
      heading(overview.title),
      ...(happened ? [text(happened)] : []),
      ...listed(view, overview.planned, planned),
      ...listed(view, overview.drafts, drafts),
      ...(all.length === 0
        ? [text(overview.empty)]
        : [
            {
              kind: 'choice' as const,
              label: overview.open,
              press: 'planning/open',
              ref: '',
              options: all.slice(0, MAX_OPTIONS).map((gathering) => option(view, gathering)),
            },
          ]),
      ...(proposed === 0 ? [] : [text(overview.proposed(proposed))]),
      buttons(
        { label: labels.create, press: 'planning/new', ref: '', style: 'primary' },
        ...(proposed === 0 ? [] : [{ label: labels.proposals, press: 'planning/proposals', ref: '' }]),
        { label: labels.past, press: 'planning/past', ref: '' },
      ),
      note(overview.how),
    ],
  };
  return drafts.length > 0 ? message : storable(message);
}

/** What took place, the last first: one of them can be held again. */
export function pastMessage(view: ViewContext, past: readonly Gathering[]): Message {
  const { words } = view;
  return storable({
    summary: words.past.summary,
    blocks: [
      heading(words.past.title),
      ...(past.length === 0
        ? [text(words.past.empty)]
        : [
            text(words.past.text),
            {
              kind: 'choice' as const,
              label: words.past.choose,
              press: 'planning/copy',
              ref: '',
              options: past.slice(0, MAX_OPTIONS).map((gathering) => option(view, gathering)),
            },
          ]),
      buttons({ label: words.buttons.overview, press: 'planning/overview', ref: '' }),
    ],
  });
}
