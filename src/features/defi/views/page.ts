import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import {
  type Block,
  buttons,
  type Fact,
  facts,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { HomeSection } from '../../../community/feature/feature.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import type { Member } from '../../../community/members/member.ts';
import { phaseOn } from '../../../community/programme/phases.ts';
import type { ViewContext } from '../locales/page.ts';
import type { Defi } from '../rules.ts';

/** A défi, and what the parts say of it to whoever looks. */
export type Page = {
  defi: Defi;
  sections: readonly HomeSection[];
  todayOn: string;
  /** Whether whoever looks follows all of them. */
  follows: boolean;
};

const NAMES_BYTES = 200;

/**
 * One défi: its people, where the promotion is, then what each part says. A chat may keep it: nothing in it was
 * confided.
 */
export function pageMessage(
  view: ViewContext,
  { defi, sections, todayOn, follows }: Page,
  happened?: string,
): Message {
  const { page, follow } = view.words;
  const named = (label: string, people: readonly Member[]): Fact => {
    const names = people.map(({ name }) => shortened(name, NAMES_BYTES));
    const said = namesInSentence(names, view.locale, { bytes: NAMES_BYTES, others: page.others }).join('');
    return { label, value: said === '' ? page.nobody : said };
  };
  const phase = phaseOn(view.programme, todayOn);
  return storable({
    summary: shortened(happened ?? defi.name, 300),
    blocks: [
      heading(shortened(defi.name, FLOOR.heading - 30)),
      ...(happened === undefined ? [] : [text(happened)]),
      facts([
        named(page.porteurs, defi.porteurs),
        named(page.sponsors, defi.sponsors),
        named(page.eig, defi.eig),
        named(page.coaches, defi.coaches),
        ...(phase === null ? [] : [{ label: page.phase, value: shortened(phase[view.locale], 200) }]),
      ]),
      ...sections.flatMap(({ blocks }) => blocks),
      note(page.who),
      ...(follows ? [buttons({ label: follow.title, press: 'defi/follow', ref: '1' })] : []),
    ],
  });
}

/** On the home view of whoever carries or sponsors a défi: what waits for her, and the way to its page. */
export const homeBlocks = (
  { words }: ViewContext,
  { name, ref }: Pick<Defi, 'name' | 'ref'>,
  lines: readonly string[],
): Block[] => [
  heading(words.page.home(shortened(name, FLOOR.heading - 40))),
  ...lines.map((line) => text(line)),
  buttons({ label: words.page.show, press: 'defi/show', ref }),
];
