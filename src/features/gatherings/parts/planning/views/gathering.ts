import { shortened } from '../../../../../chat/lengths.ts';
import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown, md } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  divider,
  type Fact,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { audienceKind } from '../../../../../community/gatherings/aim.ts';
import {
  announcementBlocks,
  announcementFacts,
  gatheringHead,
} from '../../../../../community/gatherings/announcement.ts';
import type { Format } from '../../../../../community/gatherings/formats.ts';
import type { Counts, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import type { Act, Lack } from '../rules/states.ts';
import type { Warning } from '../rules/warnings.ts';
import { formatWarnings, momentOf, whenOf, whereOf } from './format.ts';
import { guestButton, offers } from './gathering-buttons.ts';

const NAMES = { most: 8, bytes: 75 };

/** One gathering as its coaches see it now. `acts` are what can be done to it. */
export type GatheringData = {
  gathering: Gathering;
  format: Format | null;
  warnings: readonly Warning[];
  guests: readonly { id: string; name: string }[];
  /** Whether some of those it is for are in no channel, and are written to. */
  asksEach: boolean;
  counts: Counts;
  /** How many could be asked once more; 0 when nobody can. */
  silent: number;
  acts: readonly Act[];
  now: number;
};

function warningBlocks(view: ViewContext, warnings: readonly Warning[]): Block[] {
  if (warnings.length === 0) return [];
  const lines = formatWarnings(view, warnings).map((said) => md`- ${said}`);
  return [text(md`⚠️ ${view.words.warnings.title}\n${joinMarkdown(lines)}`)];
}

function knownFacts(view: ViewContext, { gathering, format, guests }: GatheringData): Fact[] {
  const { words } = view;
  const said = announcementFacts(gathering, format, view);
  const kind = audienceKind(view.programme, gathering);
  const lacks = kind === 'metier' && gathering.metier === null ? words.gathering.noMetier : null;
  const names = guests.slice(0, NAMES.most).map(({ name }) => shortened(name, NAMES.bytes));
  const others = guests.length - names.length;
  return [
    ...(lacks === null
      ? said
      : said.map((fact, index) => (index === said.length - 1 ? { ...fact, value: lacks } : fact))),
    ...(kind === 'invited' || guests.length > 0
      ? [
          {
            label: words.gathering.invited,
            value:
              names.length === 0
                ? words.gathering.nobody
                : [...names, ...(others > 0 ? [words.gathering.others(others)] : [])].join(', '),
          },
        ]
      : []),
  ];
}

/** Whether those who had answered, or were invited, know of what is planned: it was announced, then restored. */
const isKnown = ({ gathering, counts, guests }: GatheringData): boolean =>
  gathering.announcedAt !== null && counts.yes + counts.maybe + counts.waiting + guests.length > 0;

/** Who knows, and who will. */
function statusBlocks(view: ViewContext, data: GatheringData): Block[] {
  const { gathering, counts, acts, now } = data;
  const { gathering: words } = view.words;
  const where = whereOf(view, gathering, data.asksEach);
  const late = gathering.announceAt <= now;
  const moment = momentOf(view, gathering.announceAt);
  switch (gathering.state) {
    case 'draft':
      return [
        text(late ? words.announceAtOnce(where) : words.announceOnPlan(moment, where)),
        note(words.draft),
      ];
    case 'planned':
      if (late) return [text(words.announceNow(where))];
      return [text((isKnown(data) ? words.announceAgainAt : words.announceAt)(moment, where))];
    case 'announced':
      return [
        text(words.answers(counts.yes, counts.maybe, counts.no, counts.waiting)),
        ...(acts.includes('detail') ? [note(words.told)] : []),
      ];
    case 'cancelled':
      return [text([words.cancelled, ...(acts.includes('restore') ? [words.restorable] : [])].join(' '))];
    case 'over':
      return [text(words.over)];
  }
}

const summaryOf = (view: ViewContext, { gathering }: GatheringData): string =>
  view.words.gathering.summary(
    view.words.state[gathering.state],
    shortened(gathering.title, FLOOR.heading),
    whenOf(view, gathering),
  );

/** A draft is the coaches' own, and so is who is invited: the rest is public, or will be. */
const unlessPrivate = ({ gathering, guests }: GatheringData, message: Message): Message =>
  gathering.state === 'draft' || guests.length > 0 ? message : storable(message);

/** The coaches' view of one gathering, under what has just happened to it. */
export function gatheringMessage(
  view: ViewContext,
  shown: GatheringData,
  happened: readonly (string | Markdown)[] = [],
): Message {
  const { gathering } = shown;
  const { description } = gathering;
  const said = happened.length === 0 ? [] : [joinMarkdown(happened, ' ')];
  return unlessPrivate(shown, {
    summary: summaryOf(view, shown),
    blocks: [
      ...gatheringHead(view, gathering),
      text(joinMarkdown([md`**${view.words.state[gathering.state]}**`, ...said], ' · ')),
      facts(knownFacts(view, shown)),
      ...(description === null ? [] : [text(description)]),
      ...warningBlocks(view, shown.warnings),
      ...statusBlocks(view, shown),
      ...guestButton(view, shown),
      ...offers(view, shown),
    ],
  });
}

/** The announcement as members will read it, in `reader`'s language, under a word that says what it is. */
export function previewMessage(view: ViewContext, reader: ViewContext, shown: GatheringData): Message {
  const { gathering, format } = shown;
  const { preview, buttons: labels } = view.words;
  return unlessPrivate(shown, {
    summary: preview.summary,
    blocks: [
      heading(preview.title),
      text(preview.text(whereOf(view, gathering, shown.asksEach))),
      divider,
      ...announcementBlocks(gathering, format, reader),
      divider,
      note(preview.buttons),
      ...warningBlocks(view, shown.warnings),
      buttons(
        ...(shown.acts.includes('plan')
          ? [{ label: labels.plan, press: 'planning/plan', ref: gathering.id, style: 'primary' as const }]
          : []),
        { label: labels.back, press: 'planning/open', ref: gathering.id },
      ),
    ],
  });
}

/** What the calendar says, once more, before a draft with warnings is planned. */
export function planAnywayMessage(view: ViewContext, shown: GatheringData): Message {
  const { confirmPlan, buttons: labels } = view.words;
  const ref = shown.gathering.id;
  return {
    summary: confirmPlan.summary,
    blocks: [
      ...gatheringHead(view, shown.gathering),
      text(md`**${confirmPlan.summary}** ${confirmPlan.text}`),
      facts(knownFacts(view, shown).slice(0, 1)),
      ...warningBlocks(view, shown.warnings),
      buttons(
        { label: labels.planAnyway, press: 'planning/plan-anyway', ref, style: 'primary' },
        { label: labels.core, press: 'planning/core', ref },
        { label: labels.back, press: 'planning/open', ref },
      ),
    ],
  };
}

export function discardMessage({ words }: ViewContext, gathering: Gathering): Message {
  const { discard, buttons: labels } = words;
  const title = gathering.title.replaceAll('*', '·');
  return {
    summary: discard.summary,
    blocks: [
      text(discard.text(title)),
      buttons(
        { label: labels.discardYes, press: 'planning/discard-yes', ref: gathering.id, style: 'danger' },
        { label: labels.keep, press: 'planning/open', ref: gathering.id },
      ),
    ],
  };
}

/** A draft lacks something: what, and the draft to complete. */
export function lackMessage(view: ViewContext, shown: GatheringData, lack: Lack): Message {
  const { summary, ...words } = view.words.lack;
  return { ...gatheringMessage(view, shown, [words[lack]]), summary };
}

/** A short word on a gathering that is not there to be shown. */
export function briefMessage({ words }: ViewContext, which: 'gone' | 'noneToPick' | 'discarded'): Message {
  const { refused, discard, buttons: labels } = words;
  const [summary, said] =
    which === 'discarded' ? [discard.doneSummary, discard.done] : [refused.summary, refused[which]];
  return storable({
    summary,
    blocks: [text(said), buttons({ label: labels.overview, press: 'planning/overview', ref: '' })],
  });
}
