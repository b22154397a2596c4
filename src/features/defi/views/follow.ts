import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { bulletList, md } from '../../../chat/markdown.ts';
import {
  buttons,
  heading,
  type Message,
  message,
  note,
  type Option,
  storable,
  text,
} from '../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../chat/pages.ts';
import { csvContents } from '../../../community/format/csv.ts';
import type { ViewContext } from '../locales/page.ts';
import type { Column, Defi } from '../rules.ts';

/** What coaches follow: the défis, and what the parts tell of each. */
export type Following = { defis: readonly Defi[]; columns: readonly Column[] };

/** So many défis are followed on one page. */
const A_PAGE = 8;
const [NAME_BYTES, SAID_BYTES] = [75, 150];

/** A line a défi in the order of the alphabet, so that nothing ranks them. */
export function followMessage(view: ViewContext, { defis, columns }: Following, page = 1): Message {
  const { follow } = view.words;
  const paged = pageOf(defis, page, A_PAGE);
  const lines = paged.items.map((defi) => {
    const said = columns.flatMap((column) => column.of(defi).said ?? []);
    return md`**${shortened(defi.name, NAME_BYTES)}**${follow.colon}${said.length === 0 ? follow.nothing : shortened(said.join(', '), SAID_BYTES)}`;
  });
  const options = paged.items.map(
    ({ name, ref }): Option => ({ value: ref, label: shortened(name, FLOOR.options.label) }),
  );
  return storable({
    summary: follow.title,
    blocks: [
      heading(follow.title),
      text(lines.length === 0 ? follow.none : bulletList(lines)),
      ...(options.length === 0
        ? []
        : [{ kind: 'choice' as const, label: follow.choose, press: 'defi/choose', ref: '', options }]),
      note(follow.how),
      buttons(...pageTurns(follow, 'defi/follow', paged, String), {
        ...{ label: follow.csv.button, press: 'defi/csv', ref: '' },
      }),
    ],
  });
}

/** The same as files: one, or as many as their size needs. */
export function csvMessages({ words }: ViewContext, { defis, columns }: Following): Message[] {
  const { csv } = words.follow;
  const names = (people: Defi['eig']) => people.map(({ name }) => name).join(', ');
  const lines = defis.map((defi) => [
    ...[defi.name, names(defi.porteurs), names(defi.sponsors), names(defi.eig), names(defi.coaches)],
    ...columns.map((column) => column.of(defi).cell),
  ]);
  return csvContents([...csv.head, ...columns.map(({ head }) => head)], lines).map((content, index) =>
    message(text(csv.summary), {
      kind: 'file',
      name: index === 0 ? csv.file : csv.file.replace('.csv', `-${index + 1}.csv`),
      mediaType: 'text/csv',
      content,
      label: csv.label,
    }),
  );
}
