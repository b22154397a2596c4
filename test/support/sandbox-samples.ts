import { type Answer, nothing, openForm, rejectForm, replace, say, whisper } from '../../src/chat/answer.ts';
import type { Chart } from '../../src/chat/chart.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { md } from '../../src/chat/markdown.ts';
import {
  buttons,
  divider,
  facts,
  heading,
  image,
  type Message,
  note,
  storable,
  text,
} from '../../src/chat/message.ts';
import type { Account, SandboxChannel, SandboxCommand } from '../../src/platforms/sandbox/index.ts';

/** Invented people, messages and answers that show everything the sandbox can draw. */

export const accounts: Account[] = [
  {
    id: 'alix',
    name: 'Alix Moreau',
    email: 'alix@exemple.fr',
    locale: 'fr',
    describe: 'EIG, design, défi Portail',
    roles: ['eig'],
    suggested: true,
  },
  {
    id: 'camille',
    name: 'Camille Renard',
    email: 'camille@exemple.fr',
    locale: 'fr',
    describe: 'Coach produit',
    roles: ['coach'],
    suggested: true,
  },
  {
    id: 'sam',
    name: 'Sam Taylor',
    email: 'sam@exemple.fr',
    locale: 'en',
    describe: 'EIG, data science, défi Forêts',
    roles: ['eig'],
  },
  ...[
    'Noa Lambert',
    'Maël Petit',
    'Inès Faure',
    'Jo Garnier',
    'Lou Da Silva',
    'Ève Çelik',
    'Yaël Ndiaye',
  ].map(
    (name, index): Account => ({
      id: `eig${index}`,
      name,
      email: `eig${index}@exemple.fr`,
      locale: 'fr',
      describe: `EIG, ${['ingénierie', 'design', 'données'][index % 3]}, défi ${['Cadastre', 'Océan', 'Archives'][index % 3]}`,
      roles: ['eig'],
    }),
  ),
];

export const channels: SandboxChannel[] = [
  { id: 'promotion', title: 'Toute la promotion', members: 'everyone' },
  { id: 'coachs', title: 'Les coachs, entre elles et eux', members: ['camille'] },
];

export const commands: SandboxCommand[] = [
  {
    command: 'meteo',
    words: [''],
    about: { fr: 'Répondre à la météo, ou revoir les vôtres', en: 'Answer the météo, or look back at yours' },
  },
  {
    command: 'meteo',
    words: ['bilan', 'digest'],
    about: { fr: 'Le bilan du groupe', en: 'The digest of the group' },
  },
  {
    command: 'magellan',
    words: ['absence', 'away'],
    hint: { fr: 'du 3 au 10 mars', en: 'from 3 to 10 March' },
    about: { fr: 'Dire que vous vous absentez', en: 'Say that you will be away' },
  },
  {
    command: 'rencontre',
    english: 'gathering',
    words: [''],
    about: { fr: 'Voir vos rencontres', en: 'See your gatherings' },
  },
];

export const chart: Chart = {
  kind: 'distribution',
  title: 'Météo',
  levels: [
    { label: 'Grand soleil', tone: 'best' },
    { label: 'Orage', tone: 'worst' },
  ],
  rows: [{ label: 'Mon défi', counts: [3, 4] }],
};

const weather = [
  { value: '5', label: '☀️ Grand soleil' },
  { value: '4', label: '🌤️ Éclaircies' },
  { value: '3', label: '☁️ Nuageux' },
  { value: '2', label: '🌧️ Pluie' },
  { value: '1', label: '⛈️ Orage' },
];

const press = (label: string, action: string, style?: 'primary' | 'danger') => ({
  label,
  press: `sample/${action}`,
  ref: 'round-1',
  ...(style === undefined ? {} : { style }),
});

/** What opens a round: the message that a newcomer sees first. */
export const opening: Message = {
  summary: 'La météo est ouverte jusqu’à mardi 18 h.',
  blocks: [
    heading('Quel temps fait-il dans votre défi ?'),
    text(
      md`Bonjour Alix, la **météo entrepreneuriale** est ouverte. Cinq minutes suffisent, et vos réponses aident les coachs à vous aider.\n\n- Vos réponses signées sont lues par les coachs, et par personne d’autre.\n- Sans signature, rien ne mène à vous.`,
    ),
    facts([
      { label: 'Jusqu’à', value: 'mardi 15 mars, 18:00' },
      { label: 'Durée', value: 'cinq minutes' },
    ]),
    buttons(
      press('Répondre', 'form', 'primary'),
      press('Répondre sans signer', 'second-form'),
      press('Plus tard', 'replace'),
      press('Je passe cette fois', 'whisper'),
    ),
    note(
      md`_Vous recevez ce message toutes les deux semaines._ Pour faire une pause : \`/magellan absence\`.`,
    ),
  ],
};

/** Every kind of block in one message. */
export const everyBlock: Message = {
  summary: 'Le bilan de la météo du 11 mars.',
  blocks: [
    heading('Bilan de la météo'),
    text(
      md`Trente-deux personnes sur quarante ont répondu. **Merci !** Voir le [guide](https://exemple.fr/guide).`,
    ),
    facts([
      { label: 'Mon défi', value: '☀️ Grand soleil, en hausse' },
      { label: 'Mon équipe', value: '🌤️ Éclaircies, stable' },
    ]),
    image(chart, 'Mon défi : trois réponses « Grand soleil », quatre réponses « Orage ».'),
    divider,
    {
      kind: 'choice',
      label: 'Lire les réponses de',
      press: 'sample/choose',
      ref: 'round-1',
      options: [
        { value: 'defi', label: 'Mon défi' },
        { value: 'team', label: 'Mon équipe' },
      ],
    },
    buttons(press('Lire les réponses', 'whisper', 'primary'), press('Supprimer', 'danger', 'danger'), {
      label: 'Le programme',
      url: 'https://exemple.fr/',
    }),
    {
      kind: 'file',
      name: 'meteo.csv',
      mediaType: 'text/csv',
      content: 'niveau;nombre\nsoleil;3\n',
      label: 'Les chiffres (CSV)',
    },
    note('En dessous de cinq réponses, aucun chiffre n’est montré.'),
  ],
};

export const firstForm: Form = {
  id: 'sample/answer',
  ref: 'round-1',
  title: 'Ma météo',
  intro: md`Lue par **les coachs** seulement. Vous pourrez la modifier jusqu’à mardi 18:00.`,
  fields: [
    { kind: 'choice', id: 'defi', label: 'La météo de mon défi', options: weather },
    { kind: 'line', id: 'title', label: 'En un mot', maxLength: 20, hint: 'Vingt caractères au plus.' },
    { kind: 'paragraph', id: 'successes', label: 'Mes réussites', maxLength: 300, optional: true },
    { kind: 'number', id: 'days', label: 'Jours de présence', min: 0, max: 10, optional: true },
    {
      kind: 'check',
      id: 'coach',
      label: 'Une suite',
      text: 'Je souhaite parler à un·e coach',
      optional: true,
    },
  ],
  submit: 'Envoyer ma météo',
};

export const secondForm: Form = {
  id: 'sample/meet',
  ref: 'round-1',
  title: 'Prendre rendez-vous',
  fields: [
    { kind: 'member', id: 'with', label: 'Avec qui' },
    { kind: 'date', id: 'on', label: 'Quel jour' },
    { kind: 'time', id: 'at', label: 'À quelle heure', optional: true },
    {
      kind: 'choices',
      id: 'topics',
      label: 'De quoi parler',
      options: [
        { value: 'design', label: 'Design' },
        { value: 'data', label: 'Données ouvertes' },
        { value: 'law', label: 'Droit et société' },
      ],
    },
    {
      kind: 'choice',
      id: 'place',
      label: 'Où',
      optional: true,
      options: Array.from({ length: 9 }, (_, index) => ({
        value: `room${index}`,
        label: `Salle ${index + 1}`,
      })),
    },
  ],
  submit: 'Proposer',
};

const short = (summary: string): Message => ({ summary, blocks: [text(summary)] });

/** Answers like a small Magellan: enough to see every kind of answer. */
export async function sampleAnswer(incoming: Incoming): Promise<Answer> {
  switch (incoming.kind) {
    case 'press':
      return answerPress(incoming.press, incoming.value);
    case 'submit': {
      const title = incoming.values.title;
      if (incoming.form === 'sample/answer' && (title === null || title === 'faux')) {
        return rejectForm({ title: 'Dites-le en un mot.', defi: 'Choisissez un temps.' });
      }
      if (incoming.form === 'sample/meet' && incoming.values.with === null) {
        return rejectForm({
          '': 'Ce rendez-vous n’a pas pu être enregistré.',
          with: 'Choisissez une personne.',
        });
      }
      return whisper(recorded);
    }
    case 'command':
      return incoming.text === 'bilan' ? whisper(everyBlock) : whisper(short('Aucune météo n’est ouverte.'));
    case 'direct-message':
      return say(short('Je n’ai pas compris. Tapez /meteo pour répondre.'));
    case 'home-opened':
      return replace(storable(home));
    default:
      return nothing;
  }
}

const recorded: Message = {
  summary: 'Votre météo est enregistrée.',
  blocks: [
    text('C’est enregistré. Les coachs la liront mercredi ; vous pouvez la modifier jusqu’à mardi 18:00.'),
    buttons(press('Modifier', 'form'), press('Supprimer', 'danger', 'danger')),
  ],
};

const home: Message = {
  summary: 'Votre accueil',
  blocks: [
    heading('Votre accueil'),
    text(md`La prochaine météo ouvre **vendredi 25 mars**.`),
    buttons(press('Demander de l’aide', 'whisper', 'primary')),
  ],
};

function answerPress(action: string, value: string | null): Answer {
  switch (action) {
    case 'sample/form':
      return openForm(firstForm);
    case 'sample/second-form':
      return openForm(secondForm);
    case 'sample/replace':
      return replace(storable(short('C’est noté : je reviens demain matin.')));
    case 'sample/danger':
      return say(short('C’est supprimé.'));
    case 'sample/choose':
      return whisper(short(`Vous avez choisi : ${value}.`));
    default:
      return whisper(short('Entendu, rien que pour vous.'));
  }
}
