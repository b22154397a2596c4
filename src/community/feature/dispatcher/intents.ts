import { readPeriod } from '../../format/read-days.ts';
import { plainWord } from '../../format/words.ts';

/** What a sentence asks for: the words of a command, without its slash, or something that is answered in a word. */
export type Intent = { opens: string; word: string; args: string } | { says: 'stop' | 'thanks' };

/**
 * One line: a sentence is about it that has a word of each of `all`, and none of `none`; a word that ends with `*`
 * stands for all that begin so, one with spaces for words in that order.
 */
type Line = {
  all: readonly (readonly string[])[];
  none?: readonly string[];
  is: Intent | 'away' | 'sick' | 'agenda';
};

const opens = (command: string, word = ''): Intent => ({ opens: command, word, args: '' });

const WISH = [
  'veux',
  'voudrais',
  'aimerais',
  'souhaite',
  'besoin',
  'peux',
  'puis',
  'want',
  'need',
  'like',
  'can',
];
const TALK = ['parler', 'discuter', 'echanger', 'talk', 'speak'];
const REACH = [...TALK, 'contact*', 'joindre', 'appel*', 'voir', 'aide', 'help', 'call', 'see', 'reach'];
const NOT_WELL = [
  ...[
    'je vais mal',
    'va pas bien',
    'vais pas bien',
    'ca va pas',
    'ca ne va pas',
    'a bout',
    'harcel*',
    'burn out',
  ],
  ...['not ok', 'not okay', 'not well', 'not doing well', 'harass*', 'burnout'],
];
const SICK = [
  'malade',
  'souffrant*',
  'fievre',
  'arret maladie',
  'sick',
  'unwell',
  'i am ill',
  'i m ill',
  'feel ill',
];
const NOT_HERE = [
  ...['pas la', 'pas present*', 'pas disponible', 'pas dispo', 'indisponible', 'absent*', 'absence*'],
  ...[
    'conge',
    'conges',
    'en vacances',
    'not be there',
    'not be here',
    'not here',
    'not there',
    'not available',
  ],
  ...[
    'won t be',
    'will be away',
    'be away',
    'm away',
    'am away',
    'be off',
    'day off',
    'on leave',
    'on holiday',
  ],
  ...['on vacation', 'out of office'],
];

/** In this order: what matters most to whoever writes comes first, courtesy last. */
const LINES: readonly Line[] = [
  { all: [REACH, ['coach*']], is: opens('magellan', 'coach') },
  { all: [WISH, TALK], none: ['anglais', 'english', 'francais', 'french'], is: opens('magellan', 'coach') },
  { all: [NOT_WELL], is: opens('magellan', 'coach') },
  { all: [SICK], none: ['suis pas malade', 'plus malade', 'not sick', 'not ill'], is: 'sick' },
  {
    all: [NOT_HERE],
    none: [
      'pas absent*',
      'plus absent*',
      'pas en conge*',
      'pas en vacances',
      'not away',
      'not be away',
      'not on leave',
    ],
    is: 'away',
  },
  {
    all: [['stop', 'desabonn*', 'desinscri*', 'unsubscribe', 'arret*', 'pause', 'tais', 'shut up', 'quit']],
    is: { says: 'stop' },
  },
  { all: [['merci', 'mercis', 'thanks', 'thank', 'thx', '🙏', '👍', '❤', '❤️']], is: { says: 'thanks' } },
  {
    all: [
      ['meteo', 'meteos', 'weather'],
      ['bilan', 'digest', 'resultat*', 'results'],
    ],
    is: opens('meteo', 'bilan'),
  },
  { all: [['meteo', 'meteos', 'weather']], is: opens('meteo') },
  {
    all: [
      ['acceleration', 'heure*', 'hours', 'specialiste*', 'specialist*', 'expert*'],
      [...WISH, 'demand*', 'ask*'],
    ],
    is: opens('acceleration', 'demander'),
  },
  { all: [['acceleration', 'heures d acceleration']], is: opens('acceleration') },
  { all: [['mentor*', 'mentee']], is: opens('mentorat') },
  {
    all: [
      ['agenda', 'calendrier', 'calendar', 'planning', 'rdv', 'rendez vous', 'emploi du temps', 'schedule'],
    ],
    is: 'agenda',
  },
  {
    all: [
      ['support*', 'slides', 'materials', 'resources'],
      ['rencontre*', 'atelier*', 'gathering*', 'workshop*', 'conference*'],
    ],
    is: opens('rencontre', 'supports'),
  },
  {
    all: [
      ['rencontre*', 'evenement*', 'atelier*', 'conference*', 'gathering*', 'event', 'events', 'workshop*'],
    ],
    is: opens('rencontre'),
  },
  {
    all: [['confidentialite', 'rgpd', 'gdpr', 'privacy', 'mes donnees', 'my data']],
    is: opens('magellan', 'confidentialite'),
  },
  {
    all: [['anglais', 'english', 'francais', 'french', 'langue', 'language']],
    is: opens('magellan', 'langue'),
  },
  { all: [['preferences', 'reglages', 'settings']], is: opens('magellan', 'preferences') },
  {
    all: [
      ['aide', 'help', 'aidez', 'comment ca marche', 'sais tu faire', 'savez vous faire', 'what can you do'],
    ],
    is: opens('magellan', 'aide'),
  },
  {
    all: [
      ['bonjour', 'bonsoir', 'salut', 'coucou', 'hello', 'hi', 'hey', 'good morning', 'good evening', '👋'],
    ],
    is: opens('magellan'),
  },
];

/** What makes days doubtful: lengths, halves, exceptions, what is past, questions. They are asked for by form then. */
const DOUBTFUL =
  /\?|\b(?:jours|days|semaines|weeks|mois|months|heures?|hours?|\d+ ?h|matin|matinee|apres midi|morning|afternoon|sauf|except|but|depuis|since|hier|yesterday|annul\w*|cancel\w*|supprim\w*|remove|etais?|etait|was|were|ou|or|peut etre|maybe)\b/;

/** Words as they are compared: without accents, capitals, marks or apostrophes; signs stay. */
const plainSentence = (typed: string): string =>
  plainWord(typed)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}?/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const has = (sentence: string, wanted: string): boolean =>
  wanted.endsWith('*')
    ? ` ${sentence}`.includes(` ${wanted.slice(0, -1)}`)
    : ` ${sentence.replace(/[?/]/g, ' ')} `.includes(` ${wanted} `);

const fits = (sentence: string, { all, none = [] }: Line): boolean =>
  all.every((words) => words.some((word) => has(sentence, word))) &&
  !none.some((word) => has(sentence, word));

/**
 * What a sentence may be about, the likeliest first, in either language, by the words in it and nothing else.
 * @param todayOn for the days that it names
 */
export function intentsOf(typed: string, todayOn: string): Intent[] {
  const sentence = plainSentence(typed);
  const said = LINES.filter((line) => fits(sentence, line)).map(({ is }): Intent => {
    if (is === 'agenda') return { opens: 'agenda', word: '', args: '' };
    if (is !== 'away' && is !== 'sick') return is;
    const days = daysIn(typed, todayOn);
    const args = days ?? (is === 'sick' && isOfToday(typed) ? 'aujourd’hui' : '');
    return { opens: 'magellan', word: 'absence', args };
  });
  return [...notebookIntent(typed), ...said, ...(NOTE_LIKE.test(typed) ? [TYPED] : [])];
}

/**
 * Somebody notes something for herself, "note : …": she means her notebook, whatever the words that follow are about.
 * In a direct message the note is in the chat already: the command says why it is not kept, and what to do.
 */
const NOTE =
  /^\/?(?:m[ée]t[ée]o\s+)?(?:ma\s+|my\s+|[àa]\s+)?(?:notes?|noter|carnet|notebook)\s*(?:[:：;,–—-]|\n)\s*\S/iu;
const NOTES = /^\s*(?:(?:mes|my|voir mes|see my|lire mes)\s+)?(?:notes|carnet|notebook)\s*[.!?]*\s*$/iu;
const NOTE_ALONE = /^\s*(?:(?:une|prendre|ajouter|take|add)\s+)*(?:note|noter|a note)\s*[.!?:]*\s*$/iu;

/** The same without a colon, "note que …": what else it may be about comes first. */
const NOTE_LIKE = /^\s*(?:notes?|noter)\s+\S/iu;
const TYPED: Intent = { opens: 'meteo', word: 'note', args: 'typed' };

function notebookIntent(typed: string): Intent[] {
  if (NOTES.test(typed)) return [opens('meteo', 'notes')];
  if (NOTE_ALONE.test(typed)) return [opens('meteo', 'note')];
  return NOTE.test(typed.trim()) ? [TYPED] : [];
}

/** Whether somebody speaks of herself: that another is away is not hers to declare. */
const OWN =
  /(?:^|\b)(?:je|j|moi|i|me|my|mon|ma)\b|^(?:absent|absence|conge|pas la|en |malade|sick|away|off|out|on )/;

/** Whether somebody says no more than that she is ill. */
const isOfToday = (typed: string): boolean =>
  !DOUBTFUL.test(plainSentence(typed)) && typed.trim().split(/\s+/).length <= 6 && !/\d/.test(typed);

/** The words of a sentence that name days, as the one reader of typed days reads them; null when in doubt. */
export function daysIn(typed: string, todayOn: string): string | null {
  const sentence = plainSentence(typed);
  if (DOUBTFUL.test(sentence) || !OWN.test(sentence.replace(/^(?:bonjour|salut|hello|hi) /, ''))) return null;
  const words = typed.trim().slice(0, 300).split(/\s+/);
  const reads = (from: number, to: number) =>
    !('refused' in readPeriod(words.slice(from, to).join(' '), todayOn));
  for (let length = words.length; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      if (!reads(from, from + length)) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      // Days that are left over mean that there was more to it.
      const whole = rest.every((word) => !/\d/.test(word) && 'refused' in readPeriod(word, todayOn));
      return whole ? words.slice(from, from + length).join(' ') : null;
    }
  return null;
}
