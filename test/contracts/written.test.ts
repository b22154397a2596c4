import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { viewSpecimens as samples } from './specimens.ts';
import { nameOf, writtenTexts } from './written.ts';

const isForm = (shown: unknown): shown is Form =>
  typeof shown === 'object' && shown !== null && 'fields' in shown && 'submit' in shown;

/** Every form that a view makes, in every state of its samples. */
function formsOfViews(): Form[] {
  return [...samples.values()].flatMap(({ module, tries }) => {
    const views = module as Record<string, (...args: unknown[]) => unknown>;
    return Object.entries(tries).flatMap(([name, argumentsIn]) => {
      const all = argumentsIn('fr');
      const made = (args: unknown[]) => views[name]?.(...args);
      // Messages have many more samples than forms, and are made by functions of their own.
      return all.slice(0, 4).some((args) => isForm(made(args))) ? all.map(made).filter(isForm) : [];
    });
  });
}

describe('the table of what people write', () => {
  it('lists every line and paragraph of every form, once, and no other', () => {
    const inForms = formsOfViews().flatMap(({ id, fields }) =>
      fields.flatMap(({ kind, id: field }) =>
        kind === 'line' || kind === 'paragraph' ? [nameOf({ form: id, field })] : [],
      ),
    );
    const listed = writtenTexts().map(nameOf);
    expect(listed.length).toBe(new Set(listed).size);
    const where = 'docs/confidentiality.md has a row for each: what it is, may a chat keep it, who reads it';
    expect(listed.sort(), where).toEqual([...new Set(inForms)].sort());
  });
});
