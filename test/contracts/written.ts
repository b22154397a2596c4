import { readFileSync } from 'node:fs';

/** A free text that people write, as docs/confidentiality.md lists it. */
export type Written = {
  form: string;
  field: string;
  /** Whether a chat may keep it: always, never, or once it was published or announced. */
  kept: 'yes' | 'no' | 'once-public';
};

const DOCUMENT = new URL('../../docs/confidentiality.md', import.meta.url);
/** The table stands under this heading, which tests look for. */
const HEADING = '## What people write, and what a chat may keep';

const KEPT: Record<string, Written['kept']> = { yes: 'yes', no: 'no', 'once public': 'once-public' };

/** The rows of the table: a form, its fields, what they are, whether a chat may keep them, who reads, until when. */
export function writtenTexts(): Written[] {
  const section = readFileSync(DOCUMENT, 'utf8').split(HEADING)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => {
    const [, forms = '', fields = '', , kept = '', ...rest] = row.split('|').map((cell) => cell.trim());
    const state = KEPT[kept.split(/[:;,(]/)[0]?.trim() ?? ''];
    if (state === undefined || rest.length !== 3) throw new Error(`a row that cannot be read: ${row}`);
    const idsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id);
    return idsIn(forms).flatMap((form) => idsIn(fields).map((field) => ({ form, field, kept: state })));
  });
}

export const nameOf = ({ form, field }: Pick<Written, 'form' | 'field'>): string => `${form} ${field}`;
