import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  text,
} from '../../../chat/message.ts';
import type { Family, Field } from '../../../community/expertise/fields.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';

/** A family of fields, and how many people can help in each; null for the fields of no family. */
export type FamilyCount = { family: Family | null; fields: readonly { field: Field; count: number }[] };

const BOUNDS = { lines: 20, bytes: 2400 };
const LINE_BYTES = 400;

/** `/qui` alone: what people can help with, by family, and where else to look. */
export function overviewMessage(view: ViewContext, families: readonly FamilyCount[]): Message {
  const { locale, words } = view;
  const { overview } = words;
  const lines = families.map(({ family, fields }): Markdown => {
    const named = fields.map(({ field, count }) => overview.field(field[locale], count)).join(', ');
    return overview.family(family?.[locale] ?? overview.other, shortened(named, LINE_BYTES));
  });
  const options = families
    .flatMap(({ fields }) => fields)
    .slice(0, FLOOR.options.count)
    .map(({ field, count }) => ({
      value: field.id,
      label: shortened(overview.field(field[locale], count), FLOOR.options.label),
    }));
  const menu: Block[] =
    options.length === 0
      ? []
      : [{ kind: 'choice', label: overview.pick, press: 'directory/field', ref: '', options }];
  const list: Button[] = [
    { label: overview.card, press: 'directory/mine', ref: '' },
    { label: overview.bubbles, press: 'directory/bubbles', ref: '' },
    { label: overview.services, press: 'directory/services', ref: '' },
  ];
  return {
    summary: overview.title,
    blocks: [
      heading(overview.title),
      text(lines.length === 0 ? overview.none : listOf(overview.text, lines, overview.more, BOUNDS)),
      ...menu,
      buttons(...list),
      note(words.results.alone),
    ],
  };
}
