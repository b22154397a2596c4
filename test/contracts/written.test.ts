import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/form.ts';
import { plainText } from '../../src/chat/markdown.ts';
import type { Locale } from '../../src/community/members/member.ts';
import { viewSpecimens as samples } from './specimens.ts';
import { nameOf, writtenTexts } from './written.ts';

const isForm = (shown: unknown): shown is Form =>
  typeof shown === 'object' && shown !== null && 'fields' in shown && 'submit' in shown;

/** Every form that a view makes, in every state of its samples. */
function formsOfViews(locale: Locale = 'fr', within = /^/): Form[] {
  const some = [...samples].filter(([path]) => within.test(path));
  return some.flatMap(([, { module, tries }]) => {
    const views = module as Record<string, (...args: unknown[]) => unknown>;
    return Object.entries(tries).flatMap(([name, argumentsIn]) => {
      const all = argumentsIn(locale);
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

/** Who reads it, and until when it is kept, as forms say so. */
const SAID = {
  fr: [/\blir(a|ont)\b|\b(lu|lue|lues|lus|lit|lisent|voient)\b/i, /effac|conserv|\bgard|supprim/i],
  en: [/\bread/i, /erase|\bkept\b|remove|delete/i],
};

describe.each(['fr', 'en'] as const)(
  'each form of a gathering whose words no chat may keep, in %s',
  (locale) => {
    it('says who reads them, and until when they are kept', () => {
      const confided = new Set(writtenTexts().flatMap(({ form, kept }) => (kept === 'no' ? [form] : [])));
      const forms = formsOfViews(locale, /^gatherings\//).filter(({ id }) => confided.has(id));
      expect(new Set(forms.map(({ id }) => id)).size).toBeGreaterThan(11);
      const silent = forms.filter(
        ({ intro = '' }) => !SAID[locale].every((word) => word.test(plainText(intro))),
      );
      expect([...new Set(silent.map(({ id }) => id))]).toEqual([]);
    });
  },
);

describe.each(['fr', 'en'] as const)(
  'each form about a défi, and the astonishment report, in %s',
  (locale) => {
    it('says that the météo is never in it', () => {
      const forms = formsOfViews(locale, /^(defi|arrival|gatherings\/parts\/evaluation)\//).filter(({ id }) =>
        /^(path|pilotage|values|evaluation)\/|^arrival\/report/.test(id),
      );
      expect(new Set(forms.map(({ id }) => id)).size).toBeGreaterThan(8);
      const silent = forms.filter(({ intro = '' }) => !/météo/i.test(plainText(intro)));
      expect([...new Set(silent.map(({ id }) => id))]).toEqual([]);
    });
  },
);
