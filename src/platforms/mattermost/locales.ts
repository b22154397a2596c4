import { link, type Markdown, md } from '../../chat/markdown.ts';
import type { Locale, Refusal } from './options.ts';

type Words = {
  /** Why a call was refused, to whoever made it: she may well be honest. */
  refused: Record<Refusal, string | Markdown>;
  formNotOpened: string;
  /** The server lets no more calls through for so long. */
  formCrowded(seconds: number): string;
  noFurtherForm: string;
  /** What stands in the place of what may not be kept, and says where it is. */
  pending: {
    awaits: string;
    formAwaits: string;
    further(topic: string | null): string;
    show: string;
    openForm: string;
    gone: Markdown;
    menu: string;
    noDirect: string;
    inDirect(address: string): Markdown;
    awaitsInDirect(address: string): Markdown;
    goOn(address: string): Markdown;
  };
  choices: { hint: string; placeholder: string };
  /** What cannot be read, beside its field. */
  faults: { date: string; time: string; number: string; choices(max: number): string };
  placeholders: { date: string; time: string };
};

const fr: Words = {
  refused: {
    malformed: md`Je n’ai pas pu lire cette demande\u00a0: rien n’a été modifié. Tapez \`/magellan\` pour reprendre.`,
    forged: md`Je n’ai pas pu vérifier l’origine de cette demande\u00a0: rien n’a été modifié. Tapez \`/magellan\` pour reprendre\u00a0; si cela se répète, prévenez l’équipe du programme.`,
    expired: md`Ce bouton ou ce formulaire est trop ancien\u00a0: rien n’a été modifié. Tapez \`/magellan\` pour retrouver ce qui vous attend.`,
    foreign: md`Ce bouton ou ce formulaire était destiné à une autre personne\u00a0: rien n’a été modifié. Tapez \`/magellan\` pour retrouver ce qui vous attend.`,
    replayed: md`Cette demande a déjà été prise en compte\u00a0: rien n’a été modifié depuis. Tapez \`/magellan\` pour la suite.`,
    late: 'Cette demande m’est parvenue trop tard\u00a0: rien n’a été modifié. Recommencez, tout simplement.',
    outage:
      'Un incident m’empêche d’enregistrer\u00a0: rien n’a été modifié. Réessayez dans quelques minutes.',
    'no-key':
      'Je ne peux pas vérifier pour l’instant qui m’appelle, et je préfère ne rien faire\u00a0: rien n’a été modifié. L’équipe du programme sait comment y remédier\u00a0; écrivez-moi en message direct en attendant.',
  },
  formNotOpened: 'Le formulaire n’a pas pu s’ouvrir, et rien n’a été enregistré. Réessayez dans un instant.',
  formCrowded: (seconds) =>
    `Vous êtes nombreux et nombreuses à ouvrir un formulaire en ce moment, et Mattermost me demande de patienter. Rien n’est perdu\u00a0: recommencez dans ${seconds}\u00a0${seconds > 1 ? 'secondes' : 'seconde'}.`,
  noFurtherForm: 'La suite se passe ailleurs\u00a0: fermez ce formulaire et tapez /magellan.',
  pending: {
    awaits:
      'Votre réponse est prête. Elle ne s’affichera que pour vous, et cette conversation n’en gardera pas de trace.',
    formAwaits: 'Un formulaire vous attend\u00a0: ouvrez-le avec ce bouton.',
    further: (topic) =>
      topic === null ? 'Pour la suite\u00a0:' : `Pour la suite de «\u00a0${topic}\u00a0»\u00a0:`,
    show: 'Afficher',
    openForm: 'Ouvrir le formulaire',
    gone: md`Ce message a déjà servi, ou son délai est passé. Refaites votre demande, ou écrivez-moi\u00a0: \`magellan\`.`,
    menu: 'Choisir',
    noDirect:
      'Je n’arrive pas à vous répondre en message direct pour le moment. Réessayez dans un instant\u00a0; si cela se répète, prévenez l’équipe du programme.',
    inDirect: (address) => md`La suite est dans ${link('nos messages directs', address)}.`,
    awaitsInDirect: (address) =>
      md`Votre réponse vous attend dans ${link('nos messages directs', address)}\u00a0: appuyez-y sur **Afficher**.`,
    goOn: (address) => md`Les boutons sont dans ${link('nos messages directs', address)}.`,
  },
  choices: { hint: 'Numéros séparés par des virgules.', placeholder: '1, 3' },
  faults: {
    date: 'Indiquez une date, par exemple 11/03/2022 ou 11 mars.',
    time: 'Indiquez une heure, par exemple 14:30 ou 14h30.',
    number: 'Indiquez un nombre, par exemple 3 ou 2,5.',
    choices: (max) => `Indiquez des numéros de 1 à ${max}, séparés par des virgules.`,
  },
  placeholders: { date: '11/03/2022', time: '14:30' },
};

const en: Words = {
  refused: {
    malformed: md`I couldn’t read this request: nothing has changed. Type \`/magellan\` to carry on.`,
    forged: md`I couldn’t verify where this request comes from: nothing has changed. Type \`/magellan\` to carry on; if it happens again, tell the programme team.`,
    expired: md`This button or form is too old: nothing has changed. Type \`/magellan\` to see what’s waiting for you.`,
    foreign: md`This button or form was meant for somebody else: nothing has changed. Type \`/magellan\` to see what’s waiting for you.`,
    replayed: md`This request has already been taken into account. Type \`/magellan\` to carry on.`,
    late: 'This request reached me too late: nothing has changed. Please just try again.',
    outage: 'Something went wrong, and nothing was saved. Try again in a few minutes.',
    'no-key':
      'I can’t check who’s calling right now, so I haven’t done anything. The programme team knows what to do; meanwhile, write to me in a direct message.',
  },
  formNotOpened: 'The form couldn’t be opened, and nothing was saved. Try again in a moment.',
  formCrowded: (seconds) =>
    `Many of you are opening a form right now, and Mattermost is asking me to wait. Nothing is lost: try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  noFurtherForm: 'The next step is elsewhere: close this form and type /magellan.',
  pending: {
    awaits: 'Your answer is ready. Only you will see it, and it won’t be kept in this conversation.',
    formAwaits: 'A form is ready for you: open it with this button.',
    further: (topic) => (topic === null ? 'To continue:' : `To continue with “${topic}”:`),
    show: 'Show',
    openForm: 'Open the form',
    gone: md`This message has been used, or it has expired. Ask again, or write to me: \`magellan\`.`,
    menu: 'Choose',
    noDirect:
      'I can’t answer you in a direct message at the moment. Try again shortly; if it happens again, tell the programme team.',
    inDirect: (address) => md`The rest is in ${link('our direct messages', address)}.`,
    awaitsInDirect: (address) =>
      md`Your answer is waiting in ${link('our direct messages', address)}: press **Show** there.`,
    goOn: (address) => md`The buttons are in ${link('our direct messages', address)}.`,
  },
  choices: { hint: 'Numbers separated by commas.', placeholder: '1, 3' },
  faults: {
    date: 'Please give a date, such as 11/03/2022 or 11 March.',
    time: 'Please give a time, such as 14:30.',
    number: 'Please give a number, such as 3 or 2.5.',
    choices: (max) => `Please give numbers from 1 to ${max}, separated by commas.`,
  },
  placeholders: { date: '11/03/2022', time: '14:30' },
};

export const wordsIn = (locale: Locale): Words => ({ fr, en })[locale];
