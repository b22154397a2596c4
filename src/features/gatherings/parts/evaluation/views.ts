import { shortened } from '../../../../chat/lengths.ts';
import { md } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { formatDay, formatMoment } from '../../../../community/format/dates.ts';
import { dateIn } from '../../../../community/format/time-zone.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import { titleFor } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/evaluation.ts';
import type { Dossier, Report } from './rules.ts';
import { DOSSIER_PARTS, REPORT_PARTS } from './rules.ts';

const SUMMARY_BYTES = 150;
/** So many gatherings in one list, each with its buttons. */
export const MAX_LISTED = 6;

export type Named = Pick<Gathering, 'id' | 'title' | 'startsAt' | 'format' | 'defi'>;

const titleOf = ({ programme, locale }: ViewContext, gathering: Named): string =>
  shortened(titleFor(programme, gathering, locale), SUMMARY_BYTES);
const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: Named): string =>
  formatDay(dateIn(timeZone, startsAt), locale);
/** « Comité d’évaluation » (jeudi 17 mars), défi Boussole. */
export const aboutOf = (view: ViewContext, gathering: Named): string =>
  view.words.about(titleOf(view, gathering), dayOf(view, gathering), shortened(gathering.defi ?? '', 100));
export const dueOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

/** What somebody may do with the papers of one gathering, and which there are. */
export type Rights = {
  dossier: { there: boolean; reads: boolean; writes: boolean; dueAt: number | null };
  report: { there: boolean; reads: boolean; writes: boolean };
  changesRoadMap: boolean;
};

const headOf = (view: ViewContext, gathering: Named): Block[] => [
  ...gatheringHead(view, gathering),
  text(view.words.of(dayOf(view, gathering), shortened(gathering.defi ?? '', 100))),
];

function papersButtons({ words: { buttons: labels } }: ViewContext, { id: ref }: Named, rights: Rights) {
  const { dossier, report } = rights;
  const list: Button[] = [
    ...(dossier.writes
      ? [
          {
            label: dossier.there ? labels.changeDossier : labels.fillDossier,
            press: 'evaluation/fill',
            ref,
            ...(dossier.there ? {} : { style: 'primary' as const }),
          },
        ]
      : []),
    ...(report.writes
      ? [{ label: report.there ? labels.changeReport : labels.writeReport, press: 'evaluation/write', ref }]
      : []),
    ...(rights.changesRoadMap ? [{ label: labels.roadMap, press: 'evaluation/change-road-map', ref }] : []),
  ];
  return list;
}

const rowOf = (list: readonly Button[]): Block[] => (list.length === 0 ? [] : [buttons(...list)]);

/** What the team wrote, or that nobody has yet; and what other features add to it. */
export function dossierMessage(
  view: ViewContext,
  gathering: Named,
  {
    dossier,
    rights,
    preparation,
  }: { dossier: Dossier | null; rights: Rights; preparation: readonly Block[] },
): Message {
  const { words } = view;
  const { dueAt } = rights.dossier;
  const read: Button[] =
    rights.report.reads && rights.report.there
      ? [{ label: words.buttons.readReport, press: 'evaluation/read-report', ref: gathering.id }]
      : [];
  return {
    summary: words.dossier.summary(titleOf(view, gathering)),
    blocks: [
      ...headOf(view, gathering),
      ...(dossier === null
        ? [text(dueAt === null ? words.dossier.none : words.dossier.awaited(dueOf(view, dueAt)))]
        : DOSSIER_PARTS.flatMap((part) => sectionOf(words.dossier.parts[part].label, dossier.texts[part]))),
      ...rowOf([...papersButtons(view, gathering, { ...rights, changesRoadMap: false }), ...read]),
      note(words.dossier.readers),
      ...preparation,
    ],
  };
}

const sectionOf = (label: string, said: string | null): Block[] =>
  said === null ? [] : [text(md`**${label}**\n${said}`)];

/** What was decided, and what the team changes since. */
export function reportMessage(
  view: ViewContext,
  gathering: Named,
  { report, rights }: { report: Report | null; rights: Rights },
): Message {
  const { words } = view;
  const read: Button[] =
    rights.dossier.reads && rights.dossier.there
      ? [{ label: words.buttons.readDossier, press: 'evaluation/read-dossier', ref: gathering.id }]
      : [];
  return {
    summary: words.report.summary(titleOf(view, gathering)),
    blocks: [
      ...headOf(view, gathering),
      ...(report === null
        ? [text(words.report.none)]
        : [
            ...REPORT_PARTS.flatMap((part) => sectionOf(words.report.parts[part].label, report.texts[part])),
            ...sectionOf(words.roadMap.heading, report.roadMap),
          ]),
      ...rowOf([
        ...papersButtons(view, gathering, { ...rights, dossier: { ...rights.dossier, writes: false } }),
        ...read,
      ]),
      note(words.report.readers),
    ],
  };
}

export type Listed = { gathering: Named; rights: Rights };

/** The papers of her défi, or of those that she runs, the newest first. */
export function listMessage(view: ViewContext, listed: readonly Listed[]): Message {
  const { words } = view;
  const shown = listed.slice(0, MAX_LISTED);
  return {
    summary: words.list.title,
    blocks: [
      heading(words.list.title),
      ...(shown.length === 0 ? [text(words.list.none)] : []),
      ...shown.flatMap(({ gathering, rights }): Block[] => [
        text(md`**${aboutOf(view, gathering)}**`),
        facts([
          ...(rights.dossier.reads ? [{ label: words.list.dossier, value: stateOf(view, rights) }] : []),
          { label: words.list.report, value: rights.report.there ? words.list.there : words.list.notYet },
        ]),
        ...rowOf([
          ...(rights.dossier.reads
            ? [{ label: words.buttons.readDossier, press: 'evaluation/read-dossier', ref: gathering.id }]
            : []),
          ...(rights.report.there || rights.report.writes
            ? [{ label: words.buttons.readReport, press: 'evaluation/read-report', ref: gathering.id }]
            : []),
        ]),
      ]),
      ...(listed.length > shown.length ? [note(words.list.more(listed.length - shown.length))] : []),
    ],
  };
}

function stateOf(view: ViewContext, { dossier }: Rights): string {
  const { list } = view.words;
  if (dossier.there) return list.filled;
  return dossier.dueAt === null ? list.notYet : list.awaited(dueOf(view, dossier.dueAt));
}

/** To the team, when nobody has filled it in a working day before it is due. */
export function askMessage(view: ViewContext, gathering: Named, dueAt: number): Message {
  const { ask, buttons: labels } = view.words;
  return {
    summary: ask.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(ask.text(dueOf(view, dueAt), dayOf(view, gathering))),
      buttons({ label: labels.fillDossier, press: 'evaluation/fill', ref: gathering.id, style: 'primary' }),
    ],
    until: gathering.startsAt,
  };
}

/** In the place of that, once somebody has. */
export function filledMessage(view: ViewContext, gathering: Named): Message {
  const { ask, buttons: labels } = view.words;
  return {
    summary: ask.filledSummary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(ask.filled(dayOf(view, gathering))),
      buttons({ label: labels.readDossier, press: 'evaluation/read-dossier', ref: gathering.id }),
    ],
  };
}

/** To the défi and its sponsor, once: there is a report. */
export function reportedMessage(view: ViewContext, gathering: Named): Message {
  const { told, buttons: labels } = view.words;
  return {
    summary: told.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(told.text(dayOf(view, gathering))),
      buttons({ label: labels.readReport, press: 'evaluation/read-report', ref: gathering.id }),
    ],
  };
}

/** A receipt that repeats nothing of what was written, with the way to it. */
export function receiptMessage(
  view: ViewContext,
  gathering: Named,
  { of, said }: { of: 'dossier' | 'report'; said: string },
): Message {
  const { buttons: labels } = view.words;
  const read =
    of === 'dossier'
      ? { label: labels.readDossier, press: 'evaluation/read-dossier', ref: gathering.id }
      : { label: labels.readReport, press: 'evaluation/read-report', ref: gathering.id };
  return storable({
    summary: said,
    blocks: [...gatheringHead(view, gathering), text(said), buttons(read)],
  });
}

export type Refusal = 'gone' | 'notYours' | 'closed' | 'tooEarly' | 'noReport';

export function refusedMessage({ words: { refused } }: ViewContext, why: Refusal): Message {
  return storable({ summary: refused.summary, blocks: [text(refused[why])] });
}
