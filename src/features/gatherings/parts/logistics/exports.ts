import type { Message } from '../../../../chat/message.ts';
import { csvContents } from '../../../../community/format/csv.ts';
import type { ViewContext } from '../../locales/logistics.ts';
import { WRITTEN } from './rules.ts';
import type { Person } from './views.ts';

/** What everybody needs, one person a line; as many files as their size needs. It is shown, and never posted. */
export function needsCsv({ words }: ViewContext, people: readonly Person[]): Message {
  const { labels, nights, csv } = words;
  const lines = people.map(({ name, needs }) => [
    name,
    nights[needs.night],
    ...WRITTEN.map((key) => needs[key] ?? ''),
  ]);
  const contents = csvContents([csv.name, labels.night, ...WRITTEN.map((key) => labels[key])], lines);
  return {
    summary: csv.summary,
    blocks: contents.map((content, index) => ({
      kind: 'file',
      name: contents.length === 1 ? 'logistique.csv' : `logistique-${index + 1}.csv`,
      mediaType: 'text/csv',
      content,
      label: contents.length === 1 ? csv.label : `${csv.label} ${index + 1}/${contents.length}`,
    })),
  };
}
