import { type Markdown, md } from '../../chat/markdown.ts';

/** The few words that are Slack's own: all the rest comes from the features. */
type Words = {
  cancel: string;
  close: string;
  formTooLate: string;
  formFailed: string;
  openForm: { summary: string; text: string; button: string };
  slow: string;
  fileSent: string;
  fileTooLong: string;
  fileOnce: string;
  fetchFile: string;
  /** What the home view says in the place of what Slack may not keep. */
  home: { summary: string; text: Markdown };
};

const fr: Words = {
  cancel: 'Fermer',
  close: 'Fermer',
  formTooLate:
    'Le formulaire n’a pas pu s’ouvrir à temps\u00a0: rien n’a été enregistré. Recommencez pour l’ouvrir.',
  formFailed:
    'Le formulaire n’a pas pu s’ouvrir\u00a0: rien n’a été enregistré. Prévenez l’équipe du programme\u00a0: elle peut voir pourquoi.',
  openForm: {
    summary: 'Votre formulaire est prêt',
    text: 'Votre formulaire est prêt\u00a0: ouvrez-le quand vous voulez.',
    button: 'Ouvrir le formulaire',
  },
  slow: 'L’enregistrement prend plus de temps que prévu. Patientez un instant, puis renvoyez\u00a0: votre réponse ne comptera qu’une fois.',
  fileSent: 'Le fichier vous attend dans notre conversation directe.',
  fileTooLong:
    'Le fichier est trop long pour s’afficher ici, et Slack le garderait. Demandez-le à l’équipe du programme.',
  fileOnce: 'Le fichier se télécharge une seule fois, pendant un quart d’heure.',
  fetchFile: 'Télécharger',
  home: {
    summary: 'Votre accueil',
    text: md`Tapez \`/magellan\` dans une conversation pour voir ce qui vous attend\u00a0: vous seul·e le verrez.`,
  },
};

const en: Words = {
  cancel: 'Cancel',
  close: 'Close',
  formTooLate: 'The form couldn’t be opened in time: nothing was saved. Do the same again to open it.',
  formFailed: 'The form couldn’t be opened: nothing was saved. Tell the programme team, who can see why.',
  openForm: {
    summary: 'Your form is ready',
    text: 'Your form is ready: open it whenever you like.',
    button: 'Open the form',
  },
  slow: 'Saving is taking longer than usual. Wait a moment, then send again: your answer will count only once.',
  fileSent: 'The file is waiting for you in our direct messages.',
  fileTooLong:
    'The file is too long to be shown here, and Slack would keep it. Ask the programme team for it.',
  fileOnce: 'The file can be downloaded only once, in the next quarter of an hour.',
  fetchFile: 'Download',
  home: {
    summary: 'Your home',
    text: md`Type \`/magellan\` in a conversation to see what’s waiting for you: only you will see it.`,
  },
};

/** The words for a locale as Slack gives it ("fr-FR"); French when it is not known. */
export const wordsFor = (locale: string | null): Words => (locale !== null && /^en/i.test(locale) ? en : fr);
