import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/community/members/member.ts';
import { everythingSpoken, sentencesIn } from './spoken.ts';

/**
 * A way of writing that jars, and that a machine can see. `right` lists what it finds and is right all the same,
 * each with its reason: as few as can be.
 */
type Fault = { what: string; found: RegExp; right?: readonly RegExp[] };

const FRENCH: readonly Fault[] = [
  {
    what: 'a button is clicked, or “appuyé”: never “pressé”',
    found: /\bpress(?:er|ez|é|ée|és|ées|ion|ions)(?![a-zà-ÿ])/i,
  },
  {
    what: 'what is sent is “envoyé”: it does not leave',
    found:
      /laiss\S+ partir|\b(?:est|sont) (?:encore |déjà )?parti(?:e|s|es)?\b|\bpart(?:ira|iront)?\b (?:d’elle-même|vers)|\bpart(?:ira|iront)\b/i,
  },
  {
    what: 'a time that is offered, taken or moved is a “créneau”',
    found: /\bmoments\b|\b(?:autre|ancien|habituel) moment\b|\bmoment (?:est )?(?:prévu|propos|choisi)/i,
  },
  { what: 'a field says “Laissez vide pour…”', found: /\bVide\u00a0:|laissé vide|à laisser vide/i },
  {
    what: '“qui” has somebody before it: “les personnes qui…”',
    found:
      /(?:^|[.!?:;,(]\s+|\b(?:préviens|remercie\S*|que|par|avec|de|à|et) )qui (?:a|ont|aura|auront|n’a|n’ont|y|est|était|regarde|connaît|la|le|les|doit|devait|viendra|intervient)(?![a-zà-ÿ])/i,
    right: [
      // A question.
      /Qui est venu/,
      /Qui (?:le|la|les) (?:lira|verra)/,
      // What a question is told by: “who read yours”.
      /^Qui a lu vos météos$/,
      // Somebody is before it, by name.
      /(?:mot|\d|null|undefined|\u00a0: |la promotion|personne|coach|EIG), qui /,
    ],
  },
  { what: 'one formula for what did not happen: “rien n’a été modifié”', found: /rien n’a changé/i },
  {
    what: 'one formula for who reads: “les coachs uniquement”',
    found:
      /seul(?:·?e·?)?s? les coachs|coachs seul|coachs,? et (?:par )?personne d’autre|et vous, personne d’autre|seul·es à vous lire/i,
  },
  { what: 'one way back: “revenir en arrière”', found: /\bdéfai(?:re|t)\b/i },
  { what: 'one word for “in spite of the warning”: “quand même”', found: /malgré tout|tout de même/i },
  { what: 'one word for “again, alike”: “dupliquer”', found: /\ben refaire une\b|refaire une rencontre/i },
  { what: 'what is gone “n’existe plus”', found: /n’(?:est|existe) plus là(?![a-zà-ÿ])/i },
  {
    what: 'a title stands in « », and is no subject',
    found:
      /^«\u00a0[^»]*\u00a0» (?:est|n’est|a|n’a|ont|change|vient|commence|attend|n’attend|approche|sera|aura)\b/,
  },
  {
    what: 'what is closed says so, and no more',
    found: /\bclos(?:e|es)?\b[^.]*\..*\bcoachs (?:restent|sont) (?:disponibles|là)|clos\S* : parlez-en/i,
  },
  {
    what: 'a request waits for an answer: “en recherche” is no sentence',
    found: /(?:^|: )en recherche\b/i,
  },
  { what: 'everybody is “vous”', found: /(?:^|[\s’])(?:tu|toi|tes)(?=[\s.,!?]|$)/i },
  {
    what: 'one is singular',
    found: /(?:^|[^\d,.])1[ \u00a0](?:h |min )?(?!vous|depuis|voix|dans)[a-zà-ÿ]{3,}[sx](?![a-zà-ÿ])/,
    right: [
      // What a form takes, and what a programme sets: never one.
      /1[ \u00a0](?:caractères|minutes|jours|créneaux au plus|sujets, le maximum)|(?:partir de|moins) 1 r|moins de 1 r/,
      // Only said of several.
      /Chacune des 1 personnes|les 1 séances|aux 1 (?:météos|rencontres)|Prochains sujets\u00a0: 1 groupes|sur 1 rencontres|tou(?:te)?s les 1/,
      // The same in the singular.
      /1 clos|1 avis/,
    ],
  },
];

const spoken = await everythingSpoken();

/** What is said in a language, once, by where it is written. */
const said = (locale: Locale) =>
  spoken.flatMap(({ source, words }) =>
    sentencesIn(words[locale]).map(({ path, text }) => ({ where: `${source}, ${path}`, text })),
  );

const faultsIn = (sentences: ReturnType<typeof said>, { found, right = [] }: Fault): string[] => [
  ...new Set(
    sentences
      .filter(({ text }) => found.test(text) && !right.some((one) => one.test(text)))
      .map(({ where, text }) => `${where}: ${text}`),
  ),
];

const tied = (sentence: ReturnType<typeof said>[number]) => ({
  ...sentence,
  text: sentence.text.replaceAll('\u00a0', ' '),
});

describe('what is said in French', () => {
  const sentences = said('fr');

  it.each(FRENCH)('keeps to its words: $what', (fault) => {
    expect(faultsIn(sentences, fault)).toEqual([]);
  });

  it.each(FRENCH.flatMap(({ what, right = [] }) => right.map((one) => ({ what, one }))))(
    'still needs the exception $one ($what)',
    ({ one }) => {
      expect(sentences.some(({ text }) => one.test(text))).toBe(true);
    },
  );
});

/** What a button is called in English, by what it is called in French: docs/glossary.md has them all. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  Envoyer: ['Send'],
  Enregistrer: ['Save'],
  Fermer: ['Close', 'Cancel'],
  Modifier: ['Edit'],
  Dupliquer: ['Duplicate'],
  Supprimer: ['Delete'],
  Retirer: ['Withdraw', 'Remove'],
  Effacer: ['Erase', 'Erase everything'],
  Dépublier: ['Unpublish'],
  'Pas cette fois': ['Not this time'],
  'Je ne peux plus': ['I can’t any more'],
};

describe('what is said in both languages', () => {
  it('has one word for one act', () => {
    const wrong = spoken.flatMap(({ source, words }) => {
      const english = new Map(sentencesIn(words.en).map(({ path, text }) => [path, text]));
      return sentencesIn(words.fr)
        .filter(({ path, text }) => ACTS[text] && !ACTS[text].includes(english.get(path) ?? ''))
        .map(({ path, text }) => `${source}, ${path}: ${text} → ${english.get(path)}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('says counts in a sentence, not as a table (%s)', (locale) => {
    const found = /: \d+(?: \([^)]*\))?\. [^.:]*: \d/;
    expect(faultsIn(said(locale).map(tied), { what: '', found })).toEqual([]);
  });
});
