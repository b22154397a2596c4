import { shortened } from '../../../../chat/lengths.ts';
import { bulletList, link } from '../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  type PressButton,
  storable,
  text,
} from '../../../../chat/message.ts';
import type { ViewContext } from '../../locales/values.ts';
import type { Defi } from '../../rules.ts';
import { dayOf, named } from '../../views/format.ts';
import { type Assessment, NO_PHASE, refOf, VALUES, type Value } from './rules.ts';

type Named = Pick<Defi, 'name' | 'ref'>;

/** What is not begun and somebody knows of, and how to ask. */
export type Help = { values: readonly Value[]; buttons: readonly PressButton[] };

/** What a défi said of a phase, what may be done with it, and what else can be read. */
export type Shown = {
  defi: Named;
  period: string;
  assessment: Assessment | null;
  says: boolean;
  /** Whether it said something of any phase. */
  hasSaid: boolean;
  periods: readonly string[];
  help: Help;
  others: readonly Named[];
};

const MOST_ASKING = 3;
/** A menu of défis or of phases holds so many, beside four addresses: `/defi valeurs Boussole` leads to any. */
const MOST_OPTIONS = { others: 20, periods: 8 };
const OPTION_BYTES = 60;

/** Null where there are no phases. A phase that the programme has no more is told by its id. */
function phaseWords({ programme, locale }: ViewContext, period: string): string | null {
  if (period === NO_PHASE) return null;
  const phase = programme.phases.find(({ id }) => id === period);
  return named(phase?.[locale] ?? period);
}

const menu = (label: string, options: readonly Option[], most: number): Block[] =>
  options.length === 0
    ? []
    : [
        {
          ...{ kind: 'choice', label, press: 'values/read', ref: '' },
          options: options.slice(0, most),
        },
      ];

/** A menu of défis, in the order of the alphabet: nothing ranks them. */
export const othersMenu = ({ words }: ViewContext, defis: readonly Named[]): Block[] => [
  ...menu(
    words.menus.others,
    defis.map(({ name, ref }) => ({ value: ref, label: shortened(name, OPTION_BYTES) })),
    MOST_OPTIONS.others,
  ),
  ...(defis.length > MOST_OPTIONS.others ? [note(words.moreOthers)] : []),
];

function assessmentBlocks(view: ViewContext, { levels, links, shared, changedAt }: Assessment): Block[] {
  const { words } = view;
  return [
    text(
      bulletList(
        VALUES.map((value) => {
          const line = words.line(words.values[value], words.levels[levels[value]]);
          const address = links[value];
          return address === null ? line : words.withLink(line, link(words.link, address));
        }),
      ),
    ),
    note(`${words.since(dayOf(view, changedAt))} ${shared ? words.who.shared : words.who.within}`),
  ];
}

function sayButtons({ words }: ViewContext, { defi, period, assessment, says }: Shown): Block[] {
  if (!says) return [];
  const ref = refOf(defi.ref, period);
  const levels: PressButton = {
    ...{ label: assessment ? words.buttons.change : words.buttons.say, press: 'values/say', ref },
    ...(assessment ? {} : { style: 'primary' }),
  };
  return [
    buttons(levels, ...(assessment ? [{ label: words.buttons.links, press: 'values/links', ref }] : [])),
  ];
}

/** `/defi valeurs`. */
export function valuesMessage(view: ViewContext, shown: Shown, happened?: string): Message {
  const { words } = view;
  const { defi, period, assessment, hasSaid, periods, help, others } = shown;
  const asking = help.buttons.slice(0, MOST_ASKING);
  return storable({
    summary: happened ?? words.title,
    blocks: [
      heading(words.title),
      ...(happened === undefined ? [] : [text(happened)]),
      text(words.ofDefi(named(defi.name), phaseWords(view, period))),
      ...(assessment ? assessmentBlocks(view, assessment) : [text(hasSaid ? words.neverIn : words.never)]),
      ...sayButtons(view, shown),
      ...(asking.length === 0
        ? []
        : [text(words.help(help.values.map((value) => words.values[value]).join(', '))), buttons(...asking)]),
      ...menu(
        words.menus.periods,
        periods
          .filter((each) => each !== period)
          .map((each) => ({
            value: refOf(defi.ref, each),
            label: shortened(phaseWords(view, each) ?? words.noPhase, OPTION_BYTES),
          })),
        MOST_OPTIONS.periods,
      ),
      ...othersMenu(view, others),
    ],
  });
}

const readButton = ({ words }: ViewContext, { ref }: Pick<Named, 'ref'>): Block =>
  buttons({ label: words.buttons.read, press: 'values/read', ref });

/** On a défi's page: one line and a button. */
export const sectionBlocks = (view: ViewContext, defi: Named, saidAt: number | null): Block[] => [
  text(saidAt === null ? view.words.section.notYet : view.words.section.said(dayOf(view, saidAt))),
  readButton(view, defi),
];

/** To whoever is of another défi, where this one shares it. */
export const sharedBlocks = (view: ViewContext, defi: Named): Block[] => [
  text(view.words.section.others),
  readButton(view, defi),
];
